import { expect, test as base } from '@playwright/test';
import type { Journey } from '#fixtures/client/journey.ts';
import { WebClient } from '#fixtures/client/web/web-client.ts';
import { readWebSettings, webProblems } from '#fixtures/client/web/web-settings.ts';
import type { ScenarioName } from '#specs/scenarios.ts';
import { CONFORMANT_WEB, webAppOf } from '#proof/clients/clients.ts';

const test = base.extend<{ control: (name: string, scenario?: ScenarioName) => Promise<Journey> }>({
  control: async ({ browser }, use) => {
    const clients: WebClient[] = [];
    await use((name, scenario) => {
      const client = new WebClient(webAppOf(name).web, () => Promise.resolve(browser));
      clients.push(client);
      return client.journey({ profile: 'guide', starts: 'once', ...(scenario ? { scenario } : {}) });
    });
    for (const client of clients) client.stop();
  },
});

test('a web app is signed in, looked at twice and signed out', async ({ control }) => {
  const { ended, steps, web } = await control(CONFORMANT_WEB);

  expect(ended).toMatchObject([{ by: 'page' }]);
  expect(steps.flatMap(({ operation }) => operation ?? [])).toEqual(['initiate', 'token', 'user', 'user', 'revoke']);
  expect(web?.looks.map(({ moment }) => moment)).toEqual(['signed in', 'signed out']);
});

test('an app that asks whether a sign-out is meant is told yes', async ({ control }) => {
  const { steps, web } = await control('asks-before-it-signs-out');

  expect(steps.at(-1)?.operation).toBe('revoke');
  expect(web?.hasSignOut).toBe(true);
});

test('a stream and a long poll hold up no journey', async ({ control }) => {
  const { ended, web } = await control('waits-for-news');

  expect(ended).toMatchObject([{ by: 'page' }]);
  expect(web?.given.filter((text) => text === '').length).toBeGreaterThan(0);
});

test('where no answer comes to the browser, nothing is taken out of its storage', async ({ control }) => {
  const { ended, steps, web } = await control('asks-for-the-password-itself', 'storage-emptied');

  expect(ended).toMatchObject([{ by: 'page' }]);
  expect(steps.some(({ operation, status }) => operation === 'user' && status === 200)).toBe(true);
  expect(web?.hasActed).toBe(false);
});

test('where an answer comes to the browser, its storage is emptied before', async ({ control }) => {
  const { web } = await control(CONFORMANT_WEB, 'storage-emptied');

  expect(web?.hasActed).toBe(true);
  expect(web?.looks.at(-1)?.text).toContain('it may be an attack');
});

test('a form that cannot be sent ends the journey and leaves what the app did', async ({ control }) => {
  const { ended, steps } = await control('form-cannot-be-sent');

  expect(ended[0]).toMatchObject({ by: 'no control', requests: 1 });
  expect(ended[0]?.words).toContain('cannot fill in and send the form with the password');
  expect(steps.map(({ operation }) => operation)).toEqual(['initiate']);
});

test('a page without a sign-in is told with the setting that names it', async ({ control }) => {
  const { ended } = await control('page-stays-empty');

  expect(ended[0]).toMatchObject({ by: 'no control', requests: 0 });
  expect(ended[0]?.words).toContain('set CLIENT_APP_SIGN_IN to its locator');
});

test('an app that asks without end is ended, within ten seconds', async ({ control }) => {
  const before = performance.now();

  expect(['unrest', 'requests']).toContain((await control('page-starts-without-end')).ended[0]?.by);
  expect(performance.now() - before).toBeLessThan(20_000);
});

test('an app that cannot be started says why', async ({ browser }) => {
  const settings = { ...webAppOf(CONFORMANT_WEB).web, command: 'echo out of order; exit 1' };
  const client = new WebClient(settings, () => Promise.resolve(browser));

  await expect(client.journey({ profile: 'guide', starts: 'once' })).rejects.toThrow(
    'CLIENT_APP_COMMAND ended, and said: out of order.',
  );
});

test('settings of a web app are read with what they need not say', () => {
  expect(readWebSettings({})).toBeUndefined();
  expect(readWebSettings({ CLIENT_APP_URL: 'http://localhost:3000', CLIENT_APP_SIGN_IN: '#enter' })).toEqual({
    url: 'http://localhost:3000',
    command: undefined,
    apiPort: 4010,
    redirectUri: undefined,
    locators: { signIn: '#enter' },
  });
});

test('wrong settings of a web app are all said at once', () => {
  const env = { CLIENT_APP_URL: 'localhost', CLIENT_APP_API_PORT: 'x', CLIENT_COMMAND: 'node client.js' };

  expect(webProblems(env)).toHaveLength(3);
  expect(webProblems({ CLIENT_APP_URL: 'http://127.0.0.1:0/' })).toEqual([]);
  expect(webProblems({ CLIENT_APP_API_PORT: 'x' })).toEqual([]);
});
