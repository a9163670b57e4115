import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { allExpects, expectsOf, redCounts } from '#proof/golden/expects.ts';

const SOURCE = `import { expect, test } from '#fixtures/index.ts';

test('a code is good once', verifies('TOKEN-004'), async ({ api }) => {
  const answer = await api.exchange();
  expect(answer).toBeRefused('code');
  for (const one of answers) expect.soft(one.status, 'status').toBe(400);
  await expect(callback).toBeReceived();
});

function judge(answer) {
  expect(answer).not.toHaveLength(0);
}
`;

test('every expect is found with its owner, whatever it is chained to', () => {
  const found = expectsOf('tests/api/token/token.test.ts', SOURCE);

  expect(found.map(({ owner, statement: [start, end] }) => [owner, SOURCE.slice(start, end)])).toEqual([
    ['a code is good once', "expect(answer).toBeRefused('code');"],
    ['a code is good once', "expect.soft(one.status, 'status').toBe(400);"],
    ['a code is good once', 'await expect(callback).toBeReceived();'],
    ['judge', 'expect(answer).not.toHaveLength(0);'],
  ]);
});

test('an expect was red for the mocks in which it failed', ({}, testInfo) => {
  const root = testInfo.outputPath('project');
  mkdirSync(join(root, 'tests', 'api', 'token'), { recursive: true });
  mkdirSync(join(root, 'tests', 'browser'), { recursive: true });
  writeFileSync(join(root, 'tests', 'api', 'token', 'token.test.ts'), SOURCE);
  const at = (line: number, column: number) => `tests/api/token/token.test.ts:${line}:${column}`;

  const counts = redCounts(
    allExpects(root),
    [[at(5, 18)], [at(5, 18), at(6, 66)], [at(11, 22)], ['tests/api/other.test.ts:5:18']],
    root,
  );

  expect(counts).toEqual({ 'tests/api/token/token.test.ts': { 'a code is good once': [2, 1, 0], judge: [1] } });
});
