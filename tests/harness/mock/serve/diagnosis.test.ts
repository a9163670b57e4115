import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import { logLine } from '#mock/serve/log/log-line.ts';
import type { Flow } from '../protocol/flow.ts';
import { VERIFIER } from '../protocol/flow.ts';
import { test } from '../protocol/partner.ts';

/** The causes that the troubleshooting guide tells, each by a request that has it. Where it shows in the answer alone, it is a note. */
const accordions: [
  cause: string,
  says: RegExp,
  act: (flow: Flow, pass: (seconds: number) => void) => Promise<unknown>,
][] = [
  [
    'invalid_request - Missing required parameters',
    /code_challenge[^]*only response_type/,
    (flow) => flow.initiate({ code_challenge: undefined }),
  ],
  [
    'invalid_grant - Invalid or expired authorization code',
    /already exchanged/,
    async (flow) => {
      const code = await flow.code();
      await flow.exchange(code);
      return flow.exchange(code);
    },
  ],
  [
    'invalid_client - Authentication failed',
    /the client key of production/,
    (flow) => flow.initiate({}, { 'x-client-key': '00000000-production-key' }),
  ],
  [
    'State parameter mismatch',
    /back goes the state of an earlier start/,
    async (flow) => {
      const session = await flow.sessionToken();
      await flow.initiate({ state: 'the state of a second start' });
      return flow.authorize(session, await flow.loginToken());
    },
  ],
  [
    'redirect_uri mismatch',
    /https:\/\/app\.example\.com\/callback\/[^]*trailing slash differs/,
    (flow) => flow.initiate({ mode: undefined, redirect_uri: `${flow.client.redirectUris[0]}/` }),
  ],
  [
    'Session expired (10 minutes)',
    /began 10 min ago/,
    async (flow, pass) => {
      const session = await flow.sessionToken();
      pass(600);
      return flow.authorize(session, await flow.loginToken());
    },
  ],
  [
    'Token confusion - Using wrong token type',
    /the session JWT of initiate[^]*goes into the body of authorize/,
    async (flow) => flow.me(await flow.sessionToken()),
  ],
  [
    'PKCE validation failed',
    /base64url of hexadecimal digits/,
    async (flow) => {
      const hex = createHash('sha256').update(VERIFIER).digest('hex');
      const code_challenge = Buffer.from(hex).toString('base64url');
      return flow.exchange(await flow.code({ code_challenge }));
    },
  ],
  ['OTP required but not provided', /two-factor/, (flow) => flow.login(flow.users.otp)],
  [
    '401 after successful token exchange',
    /no "Bearer " before it/,
    async (flow) => flow.send('GET', '/v1/user', { headers: { authorization: (await flow.tokens()).access } }),
  ],
  [
    'Refresh token not working',
    /they rotate/,
    async (flow) => {
      const { refresh } = await flow.tokens();
      await flow.refresh(refresh);
      return flow.refresh(refresh);
    },
  ],
];

for (const [cause, says, act] of accordions) {
  test(`the log names the cause: ${cause}`, async ({ startPartner }) => {
    const { standalone, flow, last } = await startPartner();
    await act(withKeyOfProduction(flow, standalone.production.seed.clients.main.key), (seconds) => {
      standalone.sandbox.clock.advance(seconds);
    });
    const line = logLine(last());
    expect(line).toContain(cause);
    expect(line).toMatch(says);
  });
}

/** Sends the key of production where the row says so. */
function withKeyOfProduction(flow: Flow, key: string): Flow {
  const initiate = flow.initiate.bind(flow);
  flow.initiate = (query, headers) => initiate(query, headers?.['x-client-key'] ? { 'x-client-key': key } : headers);
  return flow;
}

test('a good sign-in is a line each, without a rule, a cause or a note', async ({ startPartner }) => {
  const { standalone, flow } = await startPartner();
  const { access } = await flow.tokens();
  await flow.me(access);
  const requests = standalone.log.since();
  expect(requests).toHaveLength(5);
  for (const request of requests) {
    expect(logLine(request).split('\n')).toHaveLength(1);
    expect(request).toMatchObject({ status: 200, client: 'Example Wallet' });
  }
});

test('no secret of a request reaches the log', async ({ startPartner }) => {
  const { standalone, flow } = await startPartner();
  const { access, refresh } = await flow.tokens();
  const code = await flow.code();
  const session = await flow.sessionToken();
  await flow.exchange(code, { code_verifier: 'v'.repeat(43) });
  await flow.refresh(access);
  await flow.me(refresh);
  await flow.me(session);
  await flow.login({ ...flow.users.plain, password: 'a wrong password' });
  await flow.initiate({}, { 'x-secret-key': standalone.production.seed.clients.main.secret });
  await flow.initiate({}, { 'x-client-key': flow.client.secret });

  const log = JSON.stringify(standalone.log.since());
  const { password } = flow.users.plain;
  const secrets = [access, refresh, code, session, password, flow.client.secret, VERIFIER, 'a wrong password'];
  for (const secret of [...secrets, standalone.production.seed.clients.main.secret]) expect(log).not.toContain(secret);
  expect(log).toContain('the secret key of production');
});

test('API mode with a redirect URI that the hosted page will refuse says so; a listed one does not', async ({
  startPartner,
}) => {
  const { flow, last } = await startPartner();
  await flow.initiate({ redirect_uri: 'https://localhost/elsewhere' });
  expect(last().notes?.join()).toContain('will refuse this redirect_uri: sent https://localhost/elsewhere, listed are');
  flow.mock.world.reset();
  await flow.initiate();
  expect(last().notes).toBeUndefined();
});

test('an armed error is named, and not explained as a mistake of the app', async ({ startPartner }) => {
  const { standalone, flow, last } = await startPartner();
  const code = await flow.code();
  standalone.armory.arm({ error: 'code-spent' });
  await flow.exchange(code);
  expect(last()).toMatchObject({ armed: 'code-spent', status: 401, rule: 'exchange.spendsTheCode' });
  expect(last()).not.toHaveProperty('cause');
});
