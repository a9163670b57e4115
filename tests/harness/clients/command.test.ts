import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base } from '@playwright/test';
import { endInWords, limits, runCommand } from '#fixtures/client/command.ts';
import { theirs } from '#fixtures/client/world/surroundings.ts';
import { environments } from '#specs/environments.ts';
import { startWire, type Wire } from '#fixtures/client/world/wire.ts';

const test = base.extend<{ wire: Wire }>({
  wire: async ({}, use) => {
    const api = createServer((_, answer) => answer.writeHead(204).end()).listen(0);
    const wire = await startWire(`http://127.0.0.1:${(api.address() as AddressInfo).port}`, () => false);
    await use(wire);
    await wire.stop();
    api.close();
  },
});

const client = (script: string) => `node -e "${script}"`;
const env = ({ baseUrl }: Wire) => ({ PATH: process.env['PATH'] ?? '', AT: baseUrl });
const words = (text: string) => text;

test('a client that ends by itself has closed the book', async ({ wire }) => {
  const ended = await runCommand(
    client("fetch(process.env.AT + '/one').then(() => console.log('done'))"),
    env(wire),
    wire,
  );

  expect(ended).toMatchObject({ by: 'exit', code: 0, requests: 1, said: 'done' });
  expect(endInWords(ended, words)).toBe('It ended with code 0, and said: done');
});

test('a client that crashes says so in its own words', async ({ wire }) => {
  const ended = await runCommand(client("throw 'out of order'"), env(wire), wire);

  expect(ended).toMatchObject({ by: 'exit', requests: 0 });
  expect(endInWords(ended, words)).toMatch(/^It ended with code 1, and said: .*out of order/);
});

test('a command that does not exist has not started', async ({ wire }) => {
  const ended = await runCommand('no-such-client-anywhere', env(wire), wire);

  expect(ended.by).toBe('no start');
});

test('a client that falls silent is ended, soon', async ({ wire }) => {
  const before = performance.now();
  const forEver = 'fetch(process.env.AT).then(() => setInterval(() => 0, 1000))';
  const ended = await runCommand(client(forEver), env(wire), wire);

  expect(ended).toMatchObject({ by: 'silence', code: null, requests: 1 });
  expect(performance.now() - before).toBeLessThan(limits.firstRequest + 2 * limits.silence);
  expect(endInWords(ended, words)).toContain('sent nothing for 2 seconds and did not end');
});

test('a client that asks without end is ended', async ({ wire }) => {
  const storm = '(async () => { for (;;) await fetch(process.env.AT); })()';
  const ended = await runCommand(client(storm), env(wire), wire);

  expect(ended.by).toBe('requests');
  expect(ended.requests).toBeGreaterThanOrEqual(limits.requests);
});

test('the page of an app may read answers, and its browser may ask for that unseen', async () => {
  const api = createServer((_, answer) => answer.writeHead(200).end()).listen(0);
  const origin = 'http://localhost:3000';
  const wire = await startWire(`http://127.0.0.1:${(api.address() as AddressInfo).port}`, () => false, { origin });
  const asks = { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'x-client-key' };
  const preflight = await fetch(wire.baseUrl, { method: 'OPTIONS', headers: asks });
  const own = await fetch(wire.baseUrl, { headers: { origin } });
  const others = await fetch(wire.baseUrl, { headers: { origin: 'http://elsewhere.example' } });
  await wire.stop();
  api.close();

  expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'x-client-key']);
  expect([preflight, own, others].map(({ headers }) => headers.get('access-control-allow-origin'))).toEqual([
    origin,
    origin,
    null,
  ]);
  expect(wire.seen.map(({ method }) => method)).toEqual(['GET', 'GET']);
});

test('no request leads to another host', async ({ wire }) => {
  const { port } = new URL(wire.baseUrl);
  const send = (path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path }, (answer) => resolve(answer.resume().statusCode))
        .once('error', reject)
        .end();
    });
  for (const path of ['//another-host.example/x', 'http://another-host.example/x']) expect(await send(path)).toBe(204);

  const hosts = new Set(wire.seen.map(({ url }) => new URL(url).hostname));
  expect([...hosts]).toEqual(['127.0.0.1']);
});

test('a client is told nothing that is ours', () => {
  const ours = {
    STATEMENT_KEY: 'key',
    ...Object.fromEntries(Object.values(environments).map(({ prefix }) => [`${prefix}SECRET_KEY`, 'key'])),
    BAANX_RUN_CANARY: 'mark',
  };

  expect(theirs({ ...ours, PATH: '/bin', STATEMENT_KEYS: 'of theirs' })).toEqual({
    PATH: '/bin',
    STATEMENT_KEYS: 'of theirs',
  });
});

test('what a client sends is handed on and noted as it is', async ({ wire }) => {
  await fetch(`${wire.baseUrl}/path?a=1`, { method: 'POST', body: '{"b":2}', headers: { 'x-client-key': 'k' } });

  expect(wire.seen).toHaveLength(1);
  expect(wire.seen[0]).toMatchObject({ method: 'POST', requestBody: '{"b":2}', status: 204, answersBefore: 0 });
  expect(wire.seen[0]?.url).toMatch(/\/path\?a=1$/);
  expect(wire.seen[0]?.requestHeaders).toMatchObject({ 'x-client-key': 'k' });
});
