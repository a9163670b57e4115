import { JOURNAL_FORMAT, JournalWriter, type Journal } from '#reporters/run/journal.ts';
import type { TestRecord } from '#reporters/verdicts/test-record.ts';
import { metadataIn } from './throw-away-run.ts';

const STARTED = 1_800_000_000_000;

export const sampleHead = (given: Partial<Journal['head']>): Journal['head'] => ({
  format: JOURNAL_FORMAT,
  run: 'a1b2c3',
  startedAt: STARTED,
  suite: { version: '0.1.0', commit: null },
  shard: null,
  everything: false,
  environments: ['sandbox'],
  projects: { 'sandbox-api': metadataIn('/nowhere') as Journal['head']['projects'][string] },
  planned: [],
  ...given,
});

/** The test as the journal knows it before it runs. */
export const planned = (record: TestRecord): TestRecord => ({
  ...record,
  status: 'not run',
  durationMs: 0,
  startedAt: null,
  judgement: { verdict: 'untested', cause: null, reason: 'did not run' },
  failures: [],
  observed: null,
  exchanges: 0,
});

/** Leaves the journal of a run in which these tests ended, and returns it. */
export function writeJournal(folder: string, head: Partial<Journal['head']>, tests: readonly TestRecord[]): Journal {
  const journal = new JournalWriter(folder, sampleHead({ planned: tests.map(planned), ...head }));
  for (const test of tests) journal.test(test);
  return journal.end({ status: 'passed', durationMs: 1000 });
}
