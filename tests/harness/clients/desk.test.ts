import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, test as base } from '@playwright/test';
import { startDeskPage } from '#fixtures/client/desk/desk-page.ts';
import { Desk } from '#fixtures/client/desk/desk.ts';
import { hostedJourney } from '#fixtures/client/host/hosted-journey.ts';
import { startJourneyHost } from '#fixtures/client/host/journey-host.ts';
import { freePort } from '#fixtures/client/web/app-process.ts';

const CLIENT = 'tests/harness/clients/reference/main.mjs';

const test = base.extend<{ desk: { page: string; tests: string; api: string } }>({
  desk: async ({}, use) => {
    const port = await freePort();
    const api = `http://127.0.0.1:${port}`;
    const redirectUri = 'https://app.example.com/callback';
    const desk = new Desk({ host: '127.0.0.1', port, publicUrl: api, redirectUri, seed: 'a seed' });
    const page = await startDeskPage(desk, { host: '127.0.0.1', port: 0 });
    const tests = await startJourneyHost((trip) => desk.journey(trip));
    await use({ page: `http://127.0.0.1:${page.port}`, tests: tests.url, api });
    page.stop();
    tests.stop();
  },
});

/** The person: does with the reference client what the page says. */
async function obey(values: Record<string, string>): Promise<void> {
  const { 'E-mail address': email = '', Password: password = '', ...keys } = values;
  const env = { ...process.env, ...keys, BAANX_USER_EMAIL: email, BAANX_USER_PASSWORD: password };
  const child = spawn(process.execPath, [CLIENT], { env, stdio: 'ignore' });
  await new Promise((resolve) => child.once('close', resolve));
}

test('a person is told what to do, and the journey ends when they say so', async ({ desk, page }) => {
  const journey = hostedJourney(desk.tests, { profile: 'guide', scenario: 'code-refused', starts: 'once' });
  await page.goto(desk.page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This time the mock refuses the first code with invalid_grant',
  );
  const names = await page.locator('dt').allInnerTexts();
  const shown = await page.locator('dd').allInnerTexts();
  await obey(Object.fromEntries(names.map((name, index) => [name, shown[index] ?? ''])));
  await expect(page.getByText('POST /v1/auth/oauth/token → 400')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();

  const { fault, restart, ended } = await journey;
  expect(fault?.status).toBe(400);
  expect(restart).toBeDefined();
  expect(ended).toMatchObject([{ by: 'person' }]);
});

test('no request ends the desk', async ({ desk }) => {
  const { port } = new URL(desk.page);
  for (const broken of [
    'GET // HTTP/1.1\r\nhost: desk\r\n\r\n',
    'POST /press HTTP/1.1\r\nhost: desk\r\ncontent-length: 9\r\n\r\n{',
  ]) {
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(broken);
    await setTimeout(50);
    socket.destroy();
  }

  expect((await fetch(`${desk.page}/state`)).status).toBe(200);
});

test('a port that is taken is said', async ({ desk }) => {
  const { port } = new URL(desk.page);
  const place = { host: '127.0.0.1', port: Number(port), publicUrl: desk.page, redirectUri: 'https://a.example' };
  const second = new Desk(place);

  await expect(second.journey({ profile: 'guide', starts: 'once' })).rejects.toThrow(
    `Nothing can listen at 127.0.0.1:${port} (EADDRINUSE). Does npm run mock run there?`,
  );
});

test('a client that hangs is no end', async ({ desk }) => {
  const journey = hostedJourney(desk.tests, { profile: 'guide', starts: 'once' });
  await expect.poll(async () => (await fetch(`${desk.page}/state`)).text()).toContain('E-mail address');
  await fetch(`${desk.page}/press`, { method: 'POST', body: JSON.stringify({ outcome: 'stuck' }) });

  expect((await journey).ended).toMatchObject([{ by: 'stuck', requests: 0 }]);
});

test('the page of the person shows no token and takes no question of a test', async ({ desk, page }) => {
  const journey = hostedJourney(desk.tests, { profile: 'guide', starts: 'once' });
  await page.goto(desk.page);
  await expect(page.locator('dt').first()).toBeVisible();
  const { task } = (await (await fetch(`${desk.page}/state`)).json()) as { task: { values: Record<string, string> } };
  await obey(task.values);
  const state = await (await fetch(`${desk.page}/state`)).text();
  await fetch(`${desk.page}/press`, { method: 'POST', body: JSON.stringify({ outcome: 'done' }) });
  const tokens = (await journey).steps.flatMap(({ got }) => got['access_token'] ?? []);

  expect(tokens.length).toBeGreaterThan(0);
  for (const token of tokens) expect(state).not.toContain(token);
  const asked = await fetch(`${desk.page}/journey`, { method: 'POST', body: '{}' });
  expect(asked.headers.get('content-type')).toContain('text/html');
});
