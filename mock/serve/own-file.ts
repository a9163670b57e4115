import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

/** A file that a flag asks for. Its first line is a heading, which tells it from one that somebody wrote. */
export class OwnFile {
  readonly #flag: string;
  readonly #path: string;
  readonly #heading: string;

  /** @throws UsageError if somebody else's file is there: what it holds is not lost */
  constructor(flag: string, path: string, heading: string) {
    [this.#flag, this.#path, this.#heading] = [flag, path, heading];
    if (existsSync(path) && !readFileSync(path, 'utf8').startsWith(heading)) {
      throw new UsageError(`${path} exists and was not written by this command. Name another file with --${flag}.`);
    }
  }

  /** Readable by its owner only: it may hold keys and passwords. @throws UsageError */
  write(text: string): void {
    try {
      writeFileSync(this.#path, `${this.#heading}\n${text}`, { mode: 0o600 });
      chmodSync(this.#path, 0o600);
    } catch (error) {
      throw new UsageError(`--${this.#flag}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
