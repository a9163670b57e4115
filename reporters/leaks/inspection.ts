import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Inspected, Leak } from '../verdicts/formats/redaction.ts';
import type { SecretSigns } from './secret-signs.ts';
import { Scanner } from './scanner.ts';
import { withheld } from './withheld.ts';

/** Playwright's own recording, made on the mock alone and where it was asked for: no report takes a copy. */
const RECORDING = 'trace.zip';

/** Looks at everything that a run leaves, and withholds what holds a secret. */
export class Inspection {
  readonly #scanner: Scanner;
  readonly #leaks: Leak[] = [];
  /** What was looked at: each file with when it was written, or a text with nothing. */
  readonly #seen = new Map<string, number>();

  constructor(signs: SecretSigns) {
    this.#scanner = new Scanner(signs);
  }

  get result(): Inspected {
    return { artefacts: this.#seen.size, bytes: this.#scanner.bytes, leaks: [...this.#leaks] };
  }

  /**
   * Looks at all files of a folder; one that holds a secret is replaced by a file of its kind that says so. A second look
   * is for files that were written since.
   * @param since milliseconds since 1970: files of earlier runs are not this one's
   */
  folder(folder: string, since = 0): void {
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const file = join(folder, name);
      if (basename(file) === RECORDING) continue;
      const { mtimeMs } = statSync(file);
      if (!statSync(file).isFile() || mtimeMs < since || this.#seen.get(file) === mtimeMs) continue;
      this.#file(file, relative(folder, file).split(sep).join('/'));
      this.#seen.set(file, statSync(file).mtimeMs);
    }
  }

  #file(file: string, name: string): void {
    const content = readFileSync(file);
    const leaks = this.#look(name, content);
    if (leaks.length > 0)
      writeFileSync(
        file,
        withheld(name, content, leaks, (part) => this.#scanner.leaksIn(name, part)),
      );
  }

  /** A text as it may be printed: itself, or what stands in its place. */
  text(name: string, text: string): string {
    this.#seen.set(name, 0);
    const leaks = this.#look(name, text);
    return leaks.length === 0 ? text : withheld(`${name}.txt`, Buffer.from(text), leaks, () => []).toString();
  }

  #look(name: string, content: string | Uint8Array): Leak[] {
    const leaks = this.#scanner.leaksIn(name, content);
    this.#leaks.push(...leaks);
    return leaks;
  }
}
