// The parts of `npm run mutate` that could be wrong without anybody seeing it: what is run, and what is counted.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import * as standIn from '#proof/code-mutants/harness-test.ts';
import { chosenOf, mutantsIn } from '#proof/code-mutants/sample.ts';
import { byFile, scoreOf, survivorsOf, validOf } from '#proof/code-mutants/score.ts';
import { quickTests } from '#proof/code-mutants/scope.ts';

type Mutant = Parameters<typeof scoreOf>[0][number];

const mutant = (id: string, status: Mutant['status'], file = 'reporters/verdicts/gate.ts'): Mutant => {
  const location = { start: { line: 7, column: 3 }, end: { line: 7, column: 9 } };
  return { id, status, fileName: join('/project', file), location, mutatorName: 'Block', replacement: '{\n  }' };
};
const MUTANTS = [
  mutant('0', 'Killed'),
  mutant('1', 'Survived'),
  mutant('2', 'NoCoverage'),
  mutant('3', 'Timeout', 'reporters/verdicts/verdict.ts'),
  mutant('4', 'Ignored'),
  mutant('5', 'RuntimeError'),
];

test('a mutant counts as killed if a test failed or never ended, and only the valid ones count', () => {
  const valid = validOf(MUTANTS, undefined);

  expect(valid.map(({ id }) => id)).toEqual(['0', '1', '2', '3']);
  expect(scoreOf(valid)).toEqual({ score: 50, killed: 1, timeout: 1, survived: 2, total: 4 });
  expect(scoreOf([]).score).toBeNull();
  expect(byFile(valid, '/project').map(([file, { score }]) => [file, score])).toEqual([
    ['reporters/verdicts/gate.ts', 33.3],
    ['reporters/verdicts/verdict.ts', 100],
  ]);
});

test('a survivor is named by its place, its kind and the code that nobody missed', () => {
  expect(survivorsOf(validOf(MUTANTS, undefined), '/project')).toEqual([
    'reporters/verdicts/gate.ts:7:3  Block: { }',
    'reporters/verdicts/gate.ts:7:3  Block, not covered: { }',
  ]);
});

test('a seed chooses the same mutants every time, and another seed others', () => {
  const ids = Array.from({ length: 100 }, (_, index) => String(index));
  const chosen = chosenOf(ids, { size: 10, seed: 'x' });

  expect(chosen.size).toBe(10);
  expect(chosenOf(ids.toReversed(), { size: 10, seed: 'x' })).toEqual(chosen);
  expect(chosenOf(ids, { size: 10, seed: 'y' })).not.toEqual(chosen);
  expect(chosenOf(ids, undefined)).toEqual(new Set(ids));
});

test('what was not chosen is not counted, and the choice is the one that was made from the sources', () => {
  const quick = { ...mutant('6', 'Ignored'), static: true };
  const sample = { size: 4, seed: 'x' };
  const chosen = chosenOf(['0', '1', '2', '3', '5', '6'], sample);

  const valid = validOf([...MUTANTS, quick], sample).map(({ id }) => id);

  expect(valid).toEqual(['0', '1', '2', '3'].filter((id) => chosen.has(id)));
  expect(valid.length).toBeLessThan(4);
});

test('the mutants of an instrumented source are found', () => {
  expect(mutantsIn('stryMutAct_9fa48("0") ? {} : stryMutAct_9fa48("17") ? a : b')).toEqual(['0', '17']);
});

test('mutants are shown to the tests that start nothing', () => {
  const quick = quickTests(join(import.meta.dirname, '..'));

  const some = [
    'reporters/verdicts/gate.test.ts',
    'fixtures/matchers/matchers.test.ts',
    'reporters/verdicts/verdict.test.ts',
  ];
  expect(quick).toEqual(expect.arrayContaining(some));
  expect(quick.filter((file) => /^(mock|commands|witness)|walls|compliance|stupid/.test(file))).toEqual([]);
});

test('tests are collected with their groups, hooks, fixtures and information, and run as often as needed', async () => {
  const ran: unknown[] = [];
  await standIn.collect('x.test.ts', () => {
    const withNumber = standIn.test.extend({ number: [async (_: object, use) => use(7), { auto: true }] });
    standIn.test.describe('a group', () => {
      standIn.test.beforeEach(() => ran.push('before'));
      withNumber('a test', ({ number }: Record<string, unknown>) => ran.push(number, standIn.test.info().title));
    });
    standIn.test('a failing one', () => expect(1).toBe(2));
    standIn.test('one with a page', ({ page }: Record<string, unknown>) => ran.push(page));
    return Promise.resolve();
  });
  const [inGroup, failing, withPage] = standIn.collected.slice(-3);

  await inGroup?.run();
  await inGroup?.run();

  expect(ran).toEqual(['before', 7, 'a test', 'before', 7, 'a test']);
  await expect(failing?.run()).rejects.toThrow('toBe');
  expect([inGroup, failing, withPage].map((each) => each?.needsPlaywright)).toEqual([false, false, true]);
  expect(inGroup?.title).toBe('x.test.ts › a group › a test');
});
