import { expect, test } from '@playwright/test';
import { carriedCause } from '#evidence/reasons.ts';
import { Clock } from '#fixtures/target/clock.ts';
import { liveTarget } from '#fixtures/target/live-target.ts';
import { readSettings } from '#fixtures/target/settings.ts';
import { ALONE, CLOCK, mustBeAlone } from '#fixtures/verifies.ts';
import { PLAYWRIGHT, run } from './command.ts';

const SETTINGS = {
  TARGET: 'live',
  ENVIRONMENTS: 'sandbox',
  SANDBOX_BASE_URL: 'http://127.0.0.1:9',
  SANDBOX_CLIENT_KEY: 'key',
  SANDBOX_SECRET_KEY: 'secret-key',
  SANDBOX_REDIRECT_URI: 'https://app.example.com/callback',
  SANDBOX_USER_EMAIL: 'plain@example.com',
  SANDBOX_USER_PASSWORD: 'correct horse',
};
const movable = { moveClock: () => Promise.resolve() };
const fixed = { moveClock: undefined };

const targetWith = (settings: Record<string, string>) =>
  liveTarget('sandbox', readSettings({ ...SETTINGS, ...settings }));

test('where the clock can be moved, nothing waits', async () => {
  const moved: number[] = [];
  const moveClock = (seconds: number) => Promise.resolve(void moved.push(seconds));
  const clock = new Clock({ ...targetWith({}), moveClock }, () => Promise.reject(new Error('waited')));

  await clock.pass({ minutes: 9, seconds: 55 });

  expect(moved).toEqual([595]);
});

test('with patience, real time passes, and the time of the test grows by it', async () => {
  const waited: number[] = [];
  const before = test.info().timeout;
  const wait = (milliseconds: number) => Promise.resolve(waited.push(milliseconds));
  const clock = new Clock(targetWith({ PATIENCE_MINUTES: '12' }), wait);

  await clock.pass({ minutes: 9, seconds: 55 });
  await clock.pass({ seconds: 10 });

  expect(waited).toEqual([595_000, 10_000]);
  expect(test.info().timeout).toBe(before + 605_000);
});

test('without either, a test that moves the clock is at fault', async () => {
  await expect(new Clock(targetWith({})).pass({ seconds: 1 })).rejects.toMatchObject({
    cause: carriedCause('harness'),
  });
});

test('who moves a shared clock is alone; who waits shares the turn, so that all waits run side by side', () => {
  expect(mustBeAlone([CLOCK], movable)).toBe(true);
  expect(mustBeAlone([CLOCK, ALONE], fixed)).toBe(false);
  expect(mustBeAlone([ALONE], fixed)).toBe(true);
  expect(mustBeAlone([], movable)).toBe(false);
});

for (const [what, settings, projects] of [
  ['a clock that can be moved', { SANDBOX_CLOCK_URL: 'http://127.0.0.1:9/clock' }, ['sandbox-alone']],
  ['patience', { PATIENCE_MINUTES: '12' }, ['sandbox-waiting']],
  ['neither', {}, ['sandbox-alone']],
] as const) {
  test(`with ${what}, the tests of lifetimes have their own place`, async () => {
    const { output } = await run([...PLAYWRIGHT, '--list', '--grep=@TOKEN-009', 'tests/api/token/token.test.ts'], {
      ...SETTINGS,
      ...settings,
    });

    expect([...output.matchAll(/^ *\[([\w-]+)\]/gm)].map(([, project]) => project)).toEqual(projects);
  });
}

test('patience is a whole number of minutes', () => {
  expect(() => readSettings({ PATIENCE_MINUTES: 'long' })).toThrow('PATIENCE_MINUTES is "long"');
});
