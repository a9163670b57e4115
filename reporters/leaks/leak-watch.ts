import { SALT } from '#evidence/run-marks.ts';
import type { JudgedRun } from '../run/judged-run.ts';
import { knownPrints } from './known-prints.ts';
import { maskTerminal } from './masked-stream.ts';
import { joined, keepInspected, keptInspected } from './inspected.ts';
import type { Inspected, Leak } from '../verdicts/formats/redaction.ts';
import { Inspection } from './inspection.ts';
import { secretSignsOf } from './secret-signs.ts';
import { redactedRun } from './redacted-run.ts';
import { Scanner } from './scanner.ts';
import { configuredSecrets } from '#evidence/secrets/configured.ts';
import { noticeOf } from './withheld.ts';

const TERMINAL = 'the terminal';

/** Watches over a run that is going on: nothing is printed, kept or written with a secret in it. */
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
  results(folder: string): Inspected {
    const inspection = new Inspection(this.#signs);
    inspection.folder(folder);
    const { artefacts, bytes, leaks } = inspection.result;
    const inspected = { artefacts: artefacts + 1, bytes, leaks: [...leaks, ...this.#printed] };
    keepInspected(folder, inspected);
    return inspected;
  }

  #safe(text: string): string {
    const leaks = new Scanner(this.#signs).leaksIn(TERMINAL, text);
    this.#printed.push(...leaks);
    return leaks.length === 0 ? text : `${noticeOf(leaks)}\n`;
  }
}

/** Looks at the reports of a run that is over. */
export class ReportsWatch {
  readonly #inspection: Inspection;
  readonly #results: readonly Inspected[];
  /** How many results nobody has looked at who knew what there was to find. */
  #unwatched = 0;

  /** @param folders where the run's results are. Results that nobody looked at, since the run was killed, are looked at now. */
  constructor(judged: JudgedRun, folders: readonly string[]) {
    this.#inspection = new Inspection(secretSignsOf(process.env, printsOf(judged)));
    this.#results = folders.map((folder) => keptInspected(folder) ?? this.#look(folder));
  }

  #look(folder: string): Inspected {
    if (!process.env[SALT]) this.#unwatched += 1;
    this.#inspection.folder(folder);
    return { artefacts: 0, bytes: 0, leaks: [] };
  }

  /**
   * Writes reports, looks at all that stands in their folder, and writes them again to say what was found.
   * @returns the run as it was told
   */
  write(reportsDir: string, judged: JudgedRun, write: (told: JudgedRun) => void): JudgedRun {
    const since = Date.parse(judged.run.startedAt);
    write(judged);
    this.#inspection.folder(reportsDir, since);
    const told = redactedRun(judged, joined([...this.#results, this.#inspection.result]), this.#unwatched);
    write(told);
    this.#inspection.folder(reportsDir, since);
    return told;
  }

  /** A text as it may be printed. */
  print(text: string): string {
    return this.#inspection.text(TERMINAL, text);
  }
}

function printsOf({ environments }: JudgedRun): Map<string, string> {
  const tests = environments.flatMap(({ records }) => records.tests);
  return new Map(tests.flatMap(({ observed }) => Object.entries(observed?.prints ?? {})));
}
