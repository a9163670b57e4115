import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { journalFile, JournalWriter, newRun, readJournal } from '#reporters/run/journal.ts';
import { NoRun } from '#reporters/run/files/no-run.ts';
import { sampleObserved, sampleRecord } from '../verdicts/compliance-samples.ts';
import { planned, sampleHead, writeJournal } from './journal-samples.ts';

const exchange = { title: 'GET /', start: 0, stop: 1, exchange: {} };
const observed = sampleObserved({ variants: { 'grant.status': '400' }, exchanges: [exchange] });
const conformant = sampleRecord({ id: 'a', observed, exchanges: 1 });
const violated = sampleRecord({
  id: 'b',
  status: 'failed',
  judgement: { verdict: 'violated', cause: null, reason: 'Expected: 400' },
  ok: false,
  observed,
  exchanges: 1,
});

test('what was written is read back, and is what the writer returns', ({}, info) => {
  const folder = info.outputPath('results');
  const written = writeJournal(folder, {}, [conformant, violated]);

  expect(readJournal(folder)).toEqual(written);
  expect(written).toMatchObject({ end: { status: 'passed', durationMs: 1000 }, errors: [], complaints: [] });
});

test('exchanges are kept of red tests only, and counted of all', ({}, info) => {
  const [green, red] = writeJournal(info.outputPath('results'), {}, [conformant, violated]).tests;

  expect(green).toEqual({ ...conformant, observed: { ...observed, slots: {}, prints: {}, exchanges: [] } });
  expect(red).toEqual(violated);
});

test('a killed run has lost only what was running', ({}, info) => {
  const folder = info.outputPath('results');
  const journal = new JournalWriter(folder, sampleHead({ planned: [conformant, violated].map(planned) }));
  journal.test(violated);
  journal.error('a worker died');

  const read = readJournal(folder);

  expect(read.tests.map(({ status }) => status)).toEqual(['not run', 'failed']);
  expect(read).toMatchObject({ end: null, errors: ['a worker died'], complaints: [] });
});

test('of several attempts at a test the last record counts', ({}, info) => {
  const folder = info.outputPath('results');
  const journal = new JournalWriter(folder, sampleHead({ planned: [planned(conformant)] }));
  journal.test(sampleRecord({ id: 'a', durationMs: 1 }));
  journal.test(sampleRecord({ id: 'a', durationMs: 2 }));

  expect(readJournal(folder).tests).toMatchObject([{ durationMs: 2 }]);
});

test('a torn line and a broken one are counted, and the rest is read', ({}, info) => {
  const folder = info.outputPath('results');
  writeJournal(folder, {}, [conformant, violated]);
  const lines = readFileSync(journalFile(folder), 'utf8').split('\n');
  writeFileSync(
    journalFile(folder),
    [lines[0], '{"run":"a1b2c3","test":5}', lines[2], lines[3]?.slice(0, 20)].join('\n'),
  );

  const read = readJournal(folder);

  expect(read.tests.map(({ status }) => status)).toEqual(['not run', 'failed']);
  expect(read.end).toBeNull();
  expect(read.complaints).toEqual(['2 lines of the journal cannot be read']);
});

test.describe('two runs that write to one journal', () => {
  const both = [conformant, violated].map(planned);

  test('are told apart: the lines of the one that began first are not of the other', ({}, info) => {
    const folder = info.outputPath('results');
    const first = new JournalWriter(folder, sampleHead({ run: 'first', planned: both }));
    const second = new JournalWriter(folder, sampleHead({ run: 'second', planned: both }));
    second.test(violated);
    first.test(conformant);
    first.error('boom');
    second.end({ status: 'failed', durationMs: 2 });
    first.end({ status: 'passed', durationMs: 1 });

    const { complaints, ...read } = readJournal(folder);

    expect(read.tests.map(({ status }) => status)).toEqual(['not run', 'failed']);
    expect(read).toMatchObject({ errors: [], end: { status: 'failed', durationMs: 2 } });
    expect(complaints).toEqual(['3 lines of the journal are of another run: it had the same REPORTS_DIR']);
  });

  test('make a journal that begins and ends more than once', ({}, info) => {
    const folder = info.outputPath('results');
    writeJournal(folder, {}, [conformant, violated]);
    const lines = readFileSync(journalFile(folder), 'utf8').split('\n');
    writeFileSync(journalFile(folder), [...lines.slice(0, 4), lines[0], lines[3], ''].join('\n'));

    expect(readJournal(folder).complaints).toEqual([
      'the journal begins more than once',
      'the journal ends more than once',
    ]);
  });
});

test('a test that was not planned is complained of, by the writer too', ({}, info) => {
  const folder = info.outputPath('results');
  const journal = new JournalWriter(folder, sampleHead({ planned: [planned(conformant)] }));
  journal.test(conformant);
  journal.test({ ...violated, title: 'a stranger' });
  const written = journal.end({ status: 'passed', durationMs: 1 });

  expect(written.tests).toHaveLength(1);
  expect(written.complaints).toEqual(['a test ended that was not planned: a stranger']);
  expect(readJournal(folder)).toEqual(written);
});

test('no two runs have the same name', () => {
  expect(newRun()).toMatch(/^[0-9a-f]{12}$/);
  expect(newRun()).not.toBe(newRun());
});

test('a journal without a readable beginning is none', ({}, info) => {
  const folder = info.outputPath('results');
  mkdirSync(folder, { recursive: true });
  appendFileSync(journalFile(folder), '{"head":{"format":"baanx-conformance-journal/0"}}\n');

  expect(() => readJournal(folder)).toThrow(NoRun);
  expect(() => readJournal(folder)).toThrow('does not begin as a journal of this version');
  expect(() => readJournal(info.outputPath('nowhere'))).toThrow('Run npm start first');
});

test('a journal that cannot be written is complained of, and is complete in memory', ({}, info) => {
  const folder = info.outputPath('results');
  writeFileSync(folder, 'a file where the folder should be');

  const journal = writeJournal(folder, {}, [conformant]);

  expect(journal.tests).toHaveLength(1);
  expect(journal.complaints).toEqual([expect.stringContaining('the journal cannot be written: ')]);
});
