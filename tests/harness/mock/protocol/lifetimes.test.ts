import { expect } from '@playwright/test';
import type { Answer, Flow } from './flow.ts';
import { test, textIn } from './flow.ts';

/** Every lifetime on both sides, by the mock's clock. The margin covers the time that the requests take. */
const MARGIN = 5;

interface Row {
  what: string;
  seconds: number;
  /** Prepares, and gives the request that is sent before and after the end. */
  prepare: (flow: Flow) => Promise<() => Promise<Answer>>;
  refused: [status: number, member: string, text: string];
}

const rows: readonly Row[] = [
  {
    what: 'a session',
    seconds: 600,
    prepare: async (flow) => {
      const [session, login] = [await flow.sessionToken(), await flow.loginToken()];
      return () => flow.authorize(session, login);
    },
    refused: [400, 'error_description', 'OAuth session has expired'],
  },
  {
    what: 'an authorization code',
    seconds: 600,
    prepare: async (flow) => {
      const code = await flow.code();
      return () => flow.exchange(code);
    },
    refused: [400, 'error_description', 'Authorization code has expired or already been used'],
  },
  {
    what: 'an access token',
    seconds: 21_600,
    prepare: async (flow) => {
      const { access } = await flow.tokens();
      return () => flow.me(access);
    },
    refused: [401, 'message', 'Not authenticated'],
  },
  {
    what: 'a login token',
    seconds: 21_600,
    prepare: async (flow) => {
      const login = await flow.loginToken();
      return async () => flow.authorize(await flow.sessionToken(), login);
    },
    refused: [401, 'message', 'Not authenticated'],
  },
  {
    what: 'a refresh token',
    seconds: 604_800,
    prepare: async (flow) => {
      const { refresh } = await flow.tokens();
      return () => flow.refresh(refresh);
    },
    refused: [401, 'error_description', 'Refresh token is invalid or expired'],
  },
  {
    what: 'a one-time password',
    seconds: 300,
    prepare: async (flow) => {
      await flow.sendOtp();
      const otpCode = flow.mock.outbox.latest(flow.users.otp.id);
      return () => flow.login(flow.users.otp, { otpCode });
    },
    refused: [400, 'message', 'Invalid OTP code'],
  },
];

for (const { what, seconds, prepare, refused } of rows) {
  test(`${what} lives for ${seconds} seconds`, async ({ flow }) => {
    const [status, member, text] = refused;

    const punctual = await prepare(flow);
    flow.mock.clock.advance(seconds - MARGIN);
    expect((await punctual()).status).toBe(200);

    const late = await prepare(flow);
    flow.mock.clock.advance(seconds);
    const answer = await late();
    expect(answer.status).toBe(status);
    expect(answer.body[member]).toBe(text);
  });
}

test('a refresh begins a new lifetime', async ({ flow }) => {
  const { refresh } = await flow.tokens();
  flow.mock.clock.advance(604_800 - MARGIN);
  const fresh = await flow.refresh(refresh);
  flow.mock.clock.advance(604_800 - MARGIN);
  expect((await flow.refresh(textIn(fresh, 'refresh_token'))).status).toBe(200);
});
