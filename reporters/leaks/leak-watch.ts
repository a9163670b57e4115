import { configuredSecrets } from '#evidence/secrets/configured.ts';
import type { Leak } from '../verdicts/formats/redaction.ts';
import { inspectResults, type InspectedResults } from './inspected.ts';
import { knownPrints } from './known-prints.ts';
import { maskTerminal } from './masked-stream.ts';
import { Scanner } from './scanner.ts';
import { secretSignsOf } from './secret-signs.ts';
import { noticeOf } from './withheld.ts';

export const TERMINAL = 'the terminal';

/** Watches over a run that is going on: nothing is printed or kept with a secret in it. */
export class LeakWatch {
  readonly #signs = secretSignsOf(process.env, knownPrints);
  readonly #printed: Leak[] = [];
  readonly release: () => void;
  #isOn = false;

  /** Made before any reporter begins, so that what others mask on its way to the terminal comes here masked. */
  constructor() {
    const watch = (text: string) => (this.#isOn ? this.#safe(text) : text);
    this.release = maskTerminal(watch, configuredSecrets(process.env));
  }

  begin(): void {
    this.#isOn = true;
  }

  /** Looks at what the run left, and keeps what was found for those who report on it. */
  results(folder: string): InspectedResults {
    return inspectResults(folder, this.#signs, { blind: false, leaks: this.#printed });
  }

  #safe(text: string): string {
    const leaks = new Scanner(this.#signs).leaksIn(TERMINAL, text);
    this.#printed.push(...leaks);
    return leaks.length === 0 ? text : `${noticeOf(leaks)}\n`;
  }
}
