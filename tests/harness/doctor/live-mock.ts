import http, { createServer, type RequestListener, type RequestOptions } from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import type { AddressInfo } from 'node:net';
import { test as base } from '@playwright/test';
import { parse } from 'dotenv';
import type { Finding } from '#fixtures/target/findings.ts';
import { readSettings } from '#fixtures/target/settings.ts';
import { Armory } from '#mock/faults/armed/armory.ts';
import { createCertificate } from '#mock/serve/certificate.ts';
import { startControl } from '#mock/serve/control/control.ts';
import { envBlock } from '#mock/serve/env-block.ts';
import { RequestLog } from '#mock/serve/log/request-log.ts';
import { startMock, type Mock, type MockOptions } from '#mock/serve/server.ts';
import { createClock } from '#mock/world/clock.ts';
import { examined } from '#scripts/doctor/walk.ts';
import { documentation } from '#scripts/mock/documentation.ts';

/** The mock as a live target knows it: by addresses and settings. */
export interface LiveMock {
  sandbox: Mock;
  production: Mock;
  /** All settings of the sandbox, as `npm run mock` prints them. */
  env: Record<string, string>;
}

/** Addresses at which something else answers, or nothing. */
export interface Elsewhere {
  html: string;
  redirect: string;
  outOfService: string;
  notFound: string;
  /** Says yes to everything and does nothing. */
  idle: string;
  /** HTTPS with a certificate that nobody trusts. */
  untrusted: string;
}

export interface Sent {
  url: string;
  method: string;
  body: string;
}

export async function startLiveMock(
  options: Partial<MockOptions> = {},
): Promise<LiveMock & { stop: () => Promise<void> }> {
  const clock = createClock();
  const seed = 'a seed of the test';
  const sandbox = await startMock({ stage: 'sandbox', clock, seed, ...options });
  const production = await startMock({ stage: 'production', clock, seed });
  const control = await startControl(0, '127.0.0.1', {
    ...{ mocks: [sandbox, production], clock, documentation, seed },
    ...{ armory: new Armory(), log: new RequestLog(documentation), reset: () => undefined },
  });
  const settings = parse(envBlock([sandbox, production], control.baseUrl));
  const env = { ...settings, ENVIRONMENTS: 'sandbox' };
  const stop = async () => {
    await Promise.all([sandbox, production, control].map((server) => server.stop()));
  };
  return { sandbox, production, env, stop };
}

/** The same settings without those of users with two factors. */
export const withoutOtp = (env: Record<string, string>) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.includes('OTP_')));

/** What a look at the settings finds, and all requests that it took. A setting that is undefined is not given. */
export async function look(
  env: Record<string, string>,
  change: Record<string, string | undefined> = {},
): Promise<{ findings: Finding[]; sent: Sent[]; seconds: number }> {
  const given = Object.fromEntries(Object.entries({ ...env, ...change }).filter(([, value]) => value !== undefined));
  const settings = readSettings(given);
  const start = performance.now();
  const { sent, stop } = noteRequests();
  try {
    const findings = await examined(settings, settings.environments);
    return { findings, sent, seconds: (performance.now() - start) / 1000 };
  } finally {
    stop();
  }
}

/** Notes every request that this process sends over node:http, as it is sent. */
function noteRequests(): { sent: Sent[]; stop: () => void } {
  const sent: Sent[] = [];
  const own = [http.request, https.request] as const;
  const noting = (request: typeof http.request) =>
    ((url: string, options: RequestOptions) => {
      const made = request(url, options);
      const noted = { url, method: made.method, body: '' };
      sent.push(noted);
      const end = made.end.bind(made);
      made.end = ((...rest: Parameters<typeof end>) => {
        if (rest[0] instanceof Uint8Array) noted.body = Buffer.from(rest[0]).toString();
        return end(...rest);
      }) as typeof made.end;
      return made;
    }) as typeof http.request;
  const put = (...requests: readonly [typeof http.request, typeof https.request]) => {
    [http.request, https.request] = requests;
    syncBuiltinESMExports();
  };
  put(noting(own[0]), noting(own[1]));
  return { sent, stop: () => put(...own) };
}

export const test = base.extend<object, { live: LiveMock; elsewhere: Elsewhere }>({
  live: [
    async ({}, use) => {
      const mock = await startLiveMock();
      await use(mock);
      await mock.stop();
    },
    { scope: 'worker' },
  ],
  elsewhere: [
    async ({ live }, use) => {
      const certificate = await createCertificate();
      const untrusted = await startMock({ stage: 'sandbox', tls: certificate });
      const page = answering(200, { 'content-type': 'text/html' }, '<h1>Welcome</h1>');
      const servers = await Promise.all([
        served(page),
        served((request, response) => {
          const path = request.url ?? '';
          response.writeHead(301, { location: `${live.sandbox.baseUrl}${path}` }).end();
        }),
        served(answering(503, {}, 'Service Unavailable')),
        served(answering(404, { 'content-type': 'application/json' }, '{"message":"Not found"}')),
        served(answering(200, { 'content-type': 'application/json' }, '{}')),
      ]);
      const [html = '', redirect = '', outOfService = '', notFound = '', idle = ''] = servers.map(({ url }) => url);
      await use({ html, redirect, outOfService, notFound, idle, untrusted: untrusted.baseUrl });
      for (const { stop } of servers) stop();
      await untrusted.stop();
    },
    { scope: 'worker' },
  ],
});

const answering =
  (status: number, headers: Record<string, string>, body: string): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);

async function served(listener: RequestListener): Promise<{ url: string; stop: () => void }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => void server.close() };
}
