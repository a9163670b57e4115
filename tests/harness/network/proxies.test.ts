import { expect, test as base } from '@playwright/test';
import { Recorder } from '#evidence/recorder.ts';
import { draftOf, send } from '#fixtures/api/http.ts';
import { proxyFor } from '#fixtures/api/proxy.ts';
import { findingText } from '#fixtures/target/findings.ts';
import { startMock, type Mock } from '#mock/serve/server.ts';
import { look, startLiveMock, withoutOtp } from '../doctor/live-mock.ts';
import { startConnectProxy, type ConnectProxy } from './connect-proxy.ts';

const NAME = 'api.behind-a-proxy.test';
const VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS'];

/** Sets what a shell would set, and forgets it. */
async function inShell<T>(variables: Record<string, string>, act: () => Promise<T>): Promise<T> {
  const before = VARIABLES.map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, Object.fromEntries(VARIABLES.map((name) => [name, ''])), variables);
  try {
    return await act();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}

const test = base.extend<{ mock: Mock; company: ConnectProxy }>({
  mock: async ({}, use) => {
    const mock = await startMock({ stage: 'sandbox' });
    await use(mock);
    await mock.stop();
  },
  company: async ({ mock }, use) => {
    const proxy = await startConnectProxy({ [NAME]: Number(new URL(mock.baseUrl).port) });
    await use(proxy);
    proxy.stop();
  },
});

const ask = (operation: 'usersMe' | 'logout', host = NAME) =>
  send(`http://${host}`, draftOf(operation), new Recorder());

test('requests of the API go through the proxy, those with a connection of their own too', async ({
  company: proxy,
}) => {
  await inShell({ HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url }, async () => {
    for (const operation of ['usersMe', 'usersMe', 'logout'] as const) {
      expect((await ask(operation)).status).toBeGreaterThanOrEqual(400);
    }
  });

  expect(proxy.asked).toEqual([`${NAME}:80`, `${NAME}:80`]); // the second request has kept the first one's connection
});

test('a proxy that refuses is no answer of the API', async ({ company: proxy }) => {
  await inShell({ HTTP_PROXY: proxy.url }, async () => {
    await expect(ask('logout', 'unknown.test')).rejects.toThrow('a proxy that refuses (403)');
  });
  expect(proxy.asked).toEqual(['unknown.test:80']);
});

test('NO_PROXY and this machine are reached directly', async ({ company: proxy, mock }) => {
  await inShell({ HTTP_PROXY: proxy.url, NO_PROXY: '.direct.test,exact.test:8080' }, async () => {
    expect(proxyFor('http://api.direct.test')).toBeUndefined();
    expect(proxyFor('http://exact.test:8080')).toBeUndefined();
    expect(proxyFor('http://exact.test')).toBe(proxy.url);
    expect((await ask('usersMe', new URL(mock.baseUrl).host)).status).toBeGreaterThanOrEqual(400);
  });
  expect(proxy.asked).toEqual([]);
});

test('the look at the settings goes through it, and says what the browser does not', async ({ company: proxy }) => {
  const port = Number(new URL(proxy.url).port);
  proxy.stop(); // its port is free from here on
  const mock = await startLiveMock({ port, publicUrl: `http://${NAME}` });
  const other = await startConnectProxy({ [NAME]: port });
  const { findings } = await inShell({ HTTP_PROXY: other.url, NODE_EXTRA_CA_CERTS: 'company.pem' }, () =>
    look(withoutOtp(mock.env), { SANDBOX_CLOCK_URL: undefined }),
  );
  other.stop();
  await mock.stop();

  expect(other.asked.length).toBeGreaterThan(1);
  expect(findings.map(({ weight }) => weight)).toEqual(['notice', 'notice']);
  const [ofProxy, ofAuthority] = findings.map(findingText);
  expect(ofProxy).toMatch(
    /through the proxy of HTTPS_PROXY.*the browser goes to http:\/\/api\.behind-a-proxy\.test directly/,
  );
  expect(ofAuthority).toMatch(/NODE_EXTRA_CA_CERTS.*the browser does not read them/);
});
