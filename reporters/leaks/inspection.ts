import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Inspected, Leak } from '../verdicts/formats/redaction.ts';
import type { SecretSigns } from './secret-signs.ts';
import { Scanner } from './scanner.ts';
import { withheld } from './withheld.ts';

/** Playwright's own recording, made on the mock alone and where it was asked for: no report takes a copy. */
const RECORDING = 'trace.zip';

/** Looks at what a run leaves or is about to write, and withholds what holds a secret. */
export class Inspection {
  readonly #scanner: Scanner;
  /** By artefact: what it held when it was last looked at. */
  readonly #found = new Map<string, readonly Leak[]>();

  constructor(signs: SecretSigns) {
    this.#scanner = new Scanner(signs);
  }

  get result(): Inspected {
    return { artefacts: this.#found.size, bytes: this.#scanner.bytes, leaks: [...this.#found.values()].flat() };
  }

  /** An artefact as it may be written or printed: itself, or what stands in its place. */
  safe(name: string, content: string): string;
  safe(name: string, content: string | Uint8Array): string | Uint8Array;
  safe(name: string, content: string | Uint8Array): string | Uint8Array {
    const leaks = this.#look(name, content);
    if (leaks.length === 0) return content;
    const notice = withheld(name, Buffer.from(content), leaks, (part) => this.#scanner.leaksIn(name, part));
    return typeof content === 'string' ? Buffer.from(notice).toString() : notice;
  }

  /**
   * Looks at all files of a folder. One that vanishes meanwhile, such as a worker's own, is none.
   * @returns what puts a file of its kind, which says so, in the place of each that holds a secret
   */
  folder(folder: string): () => void {
    const leaking = filesIn(folder).flatMap((file) => {
      const [name, content] = [relative(folder, file).split(sep).join('/'), unlessVanished(() => readFileSync(file))];
      return content !== undefined && this.#look(name, content).length > 0 ? [{ file, name, content }] : [];
    });
    return () => {
      for (const { file, name, content } of leaking) writeFileSync(file, this.safe(name, content));
    };
  }

  #look(name: string, content: string | Uint8Array): readonly Leak[] {
    const leaks = this.#scanner.leaksIn(name, content);
    this.#found.set(name, leaks);
    return leaks;
  }
}

function filesIn(folder: string): string[] {
  const names = unlessVanished(() => readdirSync(folder, { recursive: true, encoding: 'utf8' })) ?? [];
  return names
    .sort()
    .map((name) => join(folder, name))
    .filter((file) => basename(file) !== RECORDING && statSync(file, { throwIfNoEntry: false })?.isFile());
}

function unlessVanished<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
