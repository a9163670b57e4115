import { expect, test } from '@playwright/test';
import { liveTarget } from '#fixtures/target/live-target.ts';
import { readSettings } from '#fixtures/target/settings.ts';
import { environmentNames, type EnvironmentName } from '#specs/environments.ts';
import { requirements, type Requirement } from '#specs/requirements/index.ts';
import { readEfforts } from '#scripts/plan/efforts.ts';
import { planLines, planned } from '#scripts/plan/planned.ts';
import { listedTests, type ListedTest } from '#scripts/register/listed-tests.ts';
import { startLiveMock } from '../doctor/live-mock.ts';

const rows = new Map<string, Requirement>(Object.entries(requirements));
let listed: ListedTest[] | undefined;
/** Those of an environment. Listed once, and not while our own tests are only listed themselves. */
const tests = () => (listed ??= listedTests().filter((each) => each.requirements.some((id) => rows.has(id))));
const efforts = readEfforts();

test.describe.configure({ mode: 'serial' });

/** The five settings of a first run, and some more. */
function targetOf(name: EnvironmentName, more: Record<string, string> = {}) {
  const prefix = `${name.replaceAll('-', '_').toUpperCase()}_`;
  const given = {
    CLIENT_KEY: '9f0b4d3e-0000-4000-8000-000000000001',
    SECRET_KEY: 'sk_example',
    REDIRECT_URI: 'https://app.example.com/callback',
    USER_EMAIL: 'plain@example.com',
    USER_PASSWORD: 'correct horse',
    ...more,
  };
  const env = Object.fromEntries(Object.entries(given).map(([setting, value]) => [`${prefix}${setting}`, value]));
  return liveTarget(name, readSettings({ ...env, TARGET: 'live', ENVIRONMENTS: name, ALLOW_PRODUCTION: '1' }));
}

const planOf = (target: ReturnType<typeof targetOf>) => planned(target, tests(), efforts);

test('of every test it is known what it sends, and of no other', () => {
  // What only production offers does not run in the sandbox, where efforts are noted.
  const due = tests().filter(({ requirements: ids }) => !ids.some((id) => rows.get(id)?.needs?.includes('production')));
  const missing = due.filter(({ title }) => efforts[title] === undefined);
  const titles = tests().map(({ title }) => title);

  expect(
    missing.map(({ title }) => title),
    'npm run plan -- --update',
  ).toEqual([]);
  expect(Object.keys(efforts).filter((title) => title !== '' && !titles.includes(title))).toEqual([]);
});

test('with all settings, everything is planned, and the budgets leave room for it', async () => {
  const mock = await startLiveMock();
  const settings = readSettings(mock.env);
  const plan = planOf(liveTarget('sandbox', settings));
  await mock.stop();

  expect(plan.left).toBeLessThan(20);
  expect(plan.requests).toBeGreaterThan(2000);
  expect(plan.signIns).toBeLessThan(settings.budgets.signIns);
  expect(plan.messages).toBeLessThan(settings.budgets.messages);
  expect(plan.wrongPasswords).toBeLessThan(settings.budgets.wrongPasswords);
});

test('five settings send no message, and more settings send more', () => {
  const few = planOf(targetOf('sandbox'));
  const more = planOf(
    targetOf('sandbox', {
      OTP_USER_EMAIL: 'otp@example.com',
      OTP_USER_PASSWORD: 'correct horse',
      OTP_COMMAND: 'echo 123456',
      CLOCK_URL: 'https://clock.example',
    }),
  );

  expect(few.accounts).toEqual(['SANDBOX_USER_EMAIL']);
  expect(more.messages).toBeGreaterThan(few.messages + 20);
  expect(more.tests).toBeGreaterThan(few.tests);
  expect(more.requests).toBeGreaterThan(few.requests);
  expect(more.accounts).toEqual(['SANDBOX_USER_EMAIL', 'SANDBOX_OTP_USER_EMAIL']);
});

test('on the real production no wrong password is planned', () => {
  for (const name of environmentNames.filter((each) => each.startsWith('production'))) {
    const { wrongPasswords, tests: run, left } = planOf(targetOf(name));
    expect(wrongPasswords, name).toBe(0);
    expect(run).toBeGreaterThan(100);
    expect(left).toBeGreaterThan(50);
  }
});

test('the time follows from the rate', () => {
  const plan = { ...planOf(targetOf('sandbox')), requests: 2400, messages: 50 };
  const time = (rate: number, messageSeconds = 0) => planLines('sandbox', plan, { rate, messageSeconds }).at(-1);

  expect(time(1)).toContain(' 40 min at that rate');
  expect(time(20)).toContain(' 2 min at that rate');
  expect(time(20, 60), 'one-time passwords, where they take longer').toContain(' 50 min at that rate');
});
