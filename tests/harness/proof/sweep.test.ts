import { expect, test } from '@playwright/test';
import { brokenMocks } from '#proof/sweep/mocks.ts';
import { sweep } from '#proof/sweep/sweep.ts';

test.describe.configure({ timeout: 120_000 });

test('a sweep runs each test on every mock that concerns it, and tells what became red, where, and whether it was reached', async () => {
  const title = 'the base64url of the SHA-256 of the verifier verifies';
  const guide = { name: 'guide', choice: {}, kinds: ['api' as const], only: ['PKCE-001', 'TOKEN-004'] };
  const broken = brokenMocks().filter(({ name }) => name === 'code-reusable');

  const outcomes = await sweep(
    [guide, ...broken.map((mock) => ({ ...mock, only: ['TOKEN-004', title] }))],
    { SWEEP_STORIES: '1' },
    'ignore',
  );

  const { guide: sound, 'code-reusable': reusable } = outcomes;
  expect(Object.keys(outcomes).sort()).toEqual(['code-reusable', 'guide']);
  expect(sound).toMatchObject({ verdicts: { 'PKCE-001': 'conformant', 'TOKEN-004': 'conformant' }, failed: [] });
  expect(sound?.stories[title]?.answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(reusable).toMatchObject({
    verdicts: { 'PKCE-001': 'conformant', 'TOKEN-004': 'violated' },
    red: [{ requirements: ['TOKEN-004'], verdict: 'violated' }],
    reached: true,
  });
  expect(reusable?.failed.join()).toMatch(/^(tests\/api\/token\/token\.test\.ts:\d+:\d+,?)+$/);
});
