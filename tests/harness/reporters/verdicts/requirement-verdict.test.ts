import { expect, test } from '@playwright/test';
import { judgeRequirement, type TestVerdict } from '#reporters/verdicts/verdict.ts';

const on = (verdict: TestVerdict['verdict'], reason: string | null = null): TestVerdict => {
  return { verdict, cause: verdict === 'inconclusive' ? 'harness' : null, reason };
};

const pairs: [TestVerdict['verdict'], TestVerdict['verdict']][] = [
  ['violated', 'inconclusive'],
  ['inconclusive', 'untested'],
  ['untested', 'not applicable'],
  ['not applicable', 'conformant'],
];

for (const [worse, better] of pairs) {
  test(`${worse} outweighs ${better}`, () => {
    expect(judgeRequirement('MUST', [on(better), on(worse)]).verdict).toBe(worse);
    expect(judgeRequirement('MUST', [on(worse), on(better)]).verdict).toBe(worse);
  });
}

test('a requirement without a test is untested', () => {
  expect(judgeRequirement('MUST', [])).toEqual({ verdict: 'untested', cause: null, reason: 'no test ran' });
});

test('among equal verdicts the one with a reason is kept', () => {
  expect(judgeRequirement('MUST', [on('violated'), on('violated', 'because')]).reason).toBe('because');
});

test('INFO records what would violate, and what passed', () => {
  expect(judgeRequirement('INFO', [on('violated', 'Expected: 1')])).toEqual(on('conformant', 'recorded: Expected: 1'));
  expect(judgeRequirement('INFO', [on('conformant')], 'probe path /v1/user').reason).toBe(
    'recorded: probe path /v1/user',
  );
  expect(judgeRequirement('INFO', [on('conformant')])).toEqual(on('conformant'));
  expect(judgeRequirement('INFO', [on('inconclusive', 'boom')]).verdict).toBe('inconclusive');
  expect(judgeRequirement('SHOULD', [on('violated')]).verdict).toBe('violated');
});

test('what was recorded is told only where it is the result', () => {
  const recorded = 'probe path /v1/user';

  expect(judgeRequirement('MUST', [on('conformant')], recorded)).toEqual(on('conformant'));
  expect(judgeRequirement('INFO', [on('inconclusive')], recorded)).toEqual(on('inconclusive'));
  expect(judgeRequirement('INFO', [on('violated', 'Expected: 1')], recorded).reason).toBe('recorded: Expected: 1');
});
