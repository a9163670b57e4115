import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { journalFile, JournalWriter, readJournal } from '#reporters/run/journal.ts';
import { NoRun } from '#reporters/files/no-run.ts';
import { sampleObserved, sampleRecord } from './compliance-samples.ts';
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
  writeFileSync(journalFile(folder), [lines[0], '{"test": 5}', lines[2], lines[3]?.slice(0, 20)].join('\n'));

  const read = readJournal(folder);

  expect(read.tests.map(({ status }) => status)).toEqual(['not run', 'failed']);
  expect(read.end).toBeNull();
  expect(read.complaints).toEqual(['2 lines of the journal cannot be read']);
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
