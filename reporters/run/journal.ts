import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { subjectNames } from '#specs/environments.ts';
import { ProjectMetadata } from '#evidence/project-metadata.ts';
import { NoRun } from './files/no-run.ts';
import { TestRecord } from '../verdicts/test-record.ts';
import { isRed } from '../verdicts/verdict.ts';

// Every test that ends is written down at once, so that a run that is killed loses nothing but what was running. The
// reports are made from journals alone: from one, or from those of all shards.

export const JOURNAL_FORMAT = 'baanx-conformance-journal/1';

const Head = z.strictObject({
  format: z.literal(JOURNAL_FORMAT),
  run: z.string().describe('Names the run on each of its lines: another one may write to the same file.'),
  agent: z.string().optional().describe('What the API is told of who asks; it names the run.'),
  startedAt: z.number().describe('Milliseconds since 1970.'),
  suite: z.strictObject({ version: z.string(), commit: z.string().nullable() }),
  shard: z.strictObject({ current: z.int(), total: z.int() }).nullable(),
  everything: z.boolean().describe('Whether the run was asked to test everything.'),
  environments: z.array(z.enum(subjectNames)).describe('All that the configuration names.'),
  projects: z.record(z.string(), ProjectMetadata).describe('By name: those that belong to an environment.'),
  planned: z.array(TestRecord).describe('Every test of the run, as if none had run.'),
});
const End = z.strictObject({
  status: z.enum(['passed', 'failed', 'timedout', 'interrupted']),
  durationMs: z.int().min(0),
  manners: z.array(z.string()).optional().describe('What a live run has sent, opened and closed, in sentences.'),
});
const Line = z.union([
  z.strictObject({ head: Head }),
  z.strictObject({ run: z.string(), test: TestRecord }),
  z.strictObject({ run: z.string(), error: z.string() }),
  z.strictObject({ run: z.string(), end: End }),
]);
type Line = z.infer<typeof Line>;
type Entry = Exclude<Line, { head: unknown }>;

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

/** A name for a run that no other has. */
export const newRun = () => randomBytes(6).toString('hex');

/** Where a run keeps its journal: beside Allure's results, in the folder that Playwright empties before each run. */
export const journalFile = (folder: string) => join(folder, 'journal.jsonl');

/** @throws Error of the file system */
export const forgetJournal = (folder: string): void => rmSync(journalFile(folder), { force: true });

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
    this.#append({ run: this.#head.run, test: kept });
  }

  error(message: string): void {
    this.#errors.push(message);
    this.#append({ run: this.#head.run, error: message });
  }

  end(end: NonNullable<Journal['end']>): Journal {
    this.#append({ run: this.#head.run, end });
    return assembled(this.#head, this.#ended, {
      errors: this.#errors,
      end,
      complaints: this.#complaint === null ? [] : [this.#complaint],
    });
  }

  #append(line: Entry): void {
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
  const broken = rest.filter((line) => line === null).length + (torn ? 1 : 0);
  const heads = rest.filter((line) => line !== null && 'head' in line);
  const entries = rest.filter((line) => line !== null && 'run' in line);
  const own = entries.filter(({ run }) => run === first.head.run);
  const tests = own.flatMap((line) => ('test' in line ? [[line.test.id, line.test] as const] : []));
  const ends = own.flatMap((line) => ('end' in line ? [line.end] : []));
  return assembled(first.head, new Map(tests), {
    errors: own.flatMap((line) => ('error' in line ? [line.error] : [])),
    end: ends[0] ?? null,
    complaints: [
      ...counted(broken, 'of the journal cannot be read'),
      ...counted(entries.length - own.length, 'of the journal are of another run: it had the same REPORTS_DIR'),
      ...(heads.length > 0 ? ['the journal begins more than once'] : []),
      ...(ends.length > 1 ? ['the journal ends more than once'] : []),
    ],
  });
}

const counted = (lines: number, what: string) =>
  lines > 0 ? [`${lines} ${lines === 1 ? 'line' : 'lines'} ${what}`] : [];

function assembled(
  head: Journal['head'],
  ended: ReadonlyMap<string, TestRecord>,
  { complaints, ...rest }: Omit<Journal, 'head' | 'tests'>,
): Journal {
  const planned = new Set(head.planned.map(({ id }) => id));
  const strange = [...ended.values()].filter(({ id }) => !planned.has(id));
  return {
    head,
    tests: head.planned.map((test) => ended.get(test.id) ?? test),
    ...rest,
    complaints: [
      ...complaints,
      ...strange.slice(0, 1).map(({ title }) => `a test ended that was not planned: ${title}`),
    ],
  };
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
  if (record.observed === null || isRed(record.judgement.verdict) || !record.ok || record.besides) return record;
  return { ...record, observed: { ...record.observed, exchanges: [] } };
}

const lineOf = (line: Line) => `${JSON.stringify(line)}\n`;
