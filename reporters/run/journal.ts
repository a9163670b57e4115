import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { environmentNames } from '#specs/environments.ts';
import { projectShape } from './project-metadata.ts';
import { NoRun } from '../files/no-run.ts';
import { TestRecord } from '../verdicts/test-record.ts';
import { isRed } from '../verdicts/verdict.ts';

// Every test that ends is written down at once, so that a run that is killed loses nothing but what was running. The
// reports are made from journals alone: from one, or from those of all shards.

export const JOURNAL_FORMAT = 'baanx-conformance-journal/1';

const Head = z.strictObject({
  format: z.literal(JOURNAL_FORMAT),
  startedAt: z.number().describe('Milliseconds since 1970.'),
  suite: z.strictObject({ version: z.string(), commit: z.string().nullable() }),
  shard: z.strictObject({ current: z.int(), total: z.int() }).nullable(),
  everything: z.boolean().describe('Whether the run was asked to test everything.'),
  environments: z.array(z.enum(environmentNames)).describe('All that the configuration names.'),
  projects: z.record(z.string(), projectShape).describe('By name: those that belong to an environment.'),
  planned: z.array(TestRecord).describe('Every test of the run, as if none had run.'),
});
const End = z.strictObject({
  status: z.enum(['passed', 'failed', 'timedout', 'interrupted']),
  durationMs: z.int().min(0),
});
const Line = z.union([
  z.strictObject({ head: Head }),
  z.strictObject({ test: TestRecord }),
  z.strictObject({ error: z.string() }),
  z.strictObject({ end: End }),
]);
type Line = z.infer<typeof Line>;

/** A run, or one shard of it. */
export interface Journal {
  head: z.infer<typeof Head>;
  /** Every planned test; one that did not end is `not run`. */
  tests: TestRecord[];
  /** Messages of errors outside any test. */
  errors: string[];
  /** Null if the run was killed before its end. */
  end: z.infer<typeof End> | null;
  /** What is wrong with the journal itself. */
  complaints: string[];
}

/** Where a run keeps its journal: beside Allure's results, in the folder that Playwright empties before each run. */
export const journalFile = (folder: string) => join(folder, 'journal.jsonl');

/** Keeps a run's journal, in memory and in a file. A file that cannot be written costs a complaint, never the run. */
export class JournalWriter {
  readonly #file: string;
  readonly #head: Journal['head'];
  readonly #ended = new Map<string, TestRecord>();
  readonly #errors: string[] = [];
  #complaint: string | null = null;

  constructor(folder: string, head: Journal['head']) {
    this.#file = journalFile(folder);
    this.#head = head;
    this.#try(() => {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(this.#file, lineOf({ head }));
    });
  }

  /** Notes a test that ended; of several attempts the last record counts. */
  test(record: TestRecord): void {
    const kept = withoutIdleExchanges(record);
    this.#ended.set(record.id, kept);
    this.#append({ test: kept });
  }

  error(message: string): void {
    this.#errors.push(message);
    this.#append({ error: message });
  }

  end(end: NonNullable<Journal['end']>): Journal {
    this.#append({ end });
    return assembled(this.#head, this.#ended, {
      errors: this.#errors,
      end,
      complaints: this.#complaint === null ? [] : [this.#complaint],
    });
  }

  #append(line: Line): void {
    this.#try(() => appendFileSync(this.#file, lineOf(line)));
  }

  /** After the first failure it stays as it is: a line after a torn one would be lost with it. */
  #try(write: () => void): void {
    if (this.#complaint !== null) return;
    try {
      write();
    } catch (error) {
      this.#complaint = `the journal cannot be written: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
}

/**
 * Reads the journal of a run or shard, also of one that was killed in the middle of a line.
 * @param folder the results of the run: `test-results/reports`
 * @throws NoRun when there is none, or when its beginning is not readable
 */
export function readJournal(folder: string): Journal {
  const file = journalFile(folder);
  if (!existsSync(file)) throw new NoRun(`There is no run to report on: ${file} does not exist. Run npm start first.`);
  const texts = readFileSync(file, 'utf8').split('\n');
  const torn = texts.pop() !== '';
  const [first, ...rest] = texts.map(parseLine);
  if (!first || !('head' in first)) {
    throw new NoRun(`${file} is not readable: it does not begin as a journal of this version. Run npm start again.`);
  }
  const known = rest.filter((line) => line !== null);
  const broken = rest.length - known.length + (torn ? 1 : 0);
  const tests = known.flatMap((line) => ('test' in line ? [[line.test.id, line.test] as const] : []));
  return assembled(first.head, new Map(tests), {
    errors: known.flatMap((line) => ('error' in line ? [line.error] : [])),
    end: known.flatMap((line) => ('end' in line ? [line.end] : []))[0] ?? null,
    complaints: broken > 0 ? [`${broken} ${broken === 1 ? 'line' : 'lines'} of the journal cannot be read`] : [],
  });
}

function assembled(
  head: Journal['head'],
  ended: ReadonlyMap<string, TestRecord>,
  rest: Omit<Journal, 'head' | 'tests'>,
): Journal {
  return { head, tests: head.planned.map((planned) => ended.get(planned.id) ?? planned), ...rest };
}

function parseLine(text: string): Line | null {
  try {
    return Line.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Exchanges explain what is red; of everything else Allure's results keep them, and ten thousand would slow every reader. */
function withoutIdleExchanges(record: TestRecord): TestRecord {
  if (record.observed === null || isRed(record.judgement.verdict) || !record.ok) return record;
  return { ...record, observed: { ...record.observed, exchanges: [] } };
}

const lineOf = (line: Line) => `${JSON.stringify(line)}\n`;
