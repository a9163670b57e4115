import { expect } from '@playwright/test';
import { armedErrors, Armory, type ArmedErrorName } from '#mock/faults/armed/armory.ts';
import type { ArmedError } from '#mock/faults/armed/armed-error.ts';
import type { Moment } from '#mock/faults/armed/moments.ts';
import { test, type Answer, type Flow } from '../protocol/flow.ts';

const seconds = 0.01;

/** A good request of each moment. @returns its answer, or what became of the connection */
const acts: Record<Exclude<Moment, 'hosted'>, (flow: Flow) => Promise<() => Promise<Answer>>> = {
  initiate: (flow) => Promise.resolve(() => flow.initiate()),
  login: (flow) => Promise.resolve(() => flow.login()),
  otpSend: (flow) => Promise.resolve(() => flow.sendOtp()),
  otpLogin: async (flow) => {
    await flow.sendOtp();
    const otpCode = flow.mock.outbox.latest(flow.users.otp.id);
    return () => flow.login(flow.users.otp, { otpCode });
  },
  authorize: async (flow) => {
    const [session, login] = [await flow.sessionToken(), await flow.loginToken()];
    return () => flow.authorize(session, login);
  },
  exchange: async (flow) => {
    const code = await flow.code();
    return () => flow.exchange(code);
  },
  refresh: async (flow) => {
    const { refresh } = await flow.tokens();
    return () => flow.refresh(refresh);
  },
  call: async (flow) => {
    const { access } = await flow.tokens();
    return () => flow.bearing('GET', '/v1/users/me', access);
  },
  revoke: async (flow) => {
    const { access } = await flow.tokens();
    return () => flow.revoke(access);
  },
  logout: async (flow) => {
    const { access } = await flow.tokens();
    return () => flow.logout(access);
  },
};

const told = async (act: () => Promise<Answer>) => {
  try {
    const { status, headers, body, text } = await act();
    return { status, body, text, retryAfter: headers.get('retry-after') };
  } catch {
    return { status: 'no answer', body: {}, text: '', retryAfter: null };
  }
};

const refused = (status: number, text: string) => ({ status, text: expect.stringContaining(text) as unknown });
const conformant = { status: 200 };

/** What an app gets; of the others it is asked whether it differs from the conformant answer. */
const answers: Partial<Record<ArmedErrorName, Record<string, unknown>>> = {
  'server-error': refused(500, 'Internal server error'),
  'rate-limited': { ...refused(429, 'Too many'), retryAfter: '30' },
  'gateway-page': refused(502, '<!doctype html>'),
  'page-as-success': refused(200, '<!doctype html>'),
  'nested-message': { status: 400, body: { message: { statusCode: 400, message: 'Bad Request' } } },
  'json-in-message': refused(400, '"message":"{'),
  'invalid-client': {
    status: 401,
    body: { error: 'invalid_client', error_description: 'Client authentication failed' },
  },
  'invalid-request': refused(400, 'invalid_request'),
  'unauthorized-client': refused(400, 'unauthorized_client'),
  'client-key-unknown': refused(498, 'Invalid client key'),
  slow: conformant,
  reset: { status: 'no answer' },
  'answer-lost': { status: 'no answer' },
  'login-refused': refused(401, 'Invalid credentials'),
  'login-refused-400': refused(400, 'Invalid credentials'),
  'login-refused-401': refused(401, 'Invalid credentials'),
  'login-refused-403': refused(403, 'Invalid credentials'),
  'account-disabled': refused(401, 'disabled'),
  'account-locked': refused(401, 'locked'),
  'otp-refused': refused(400, 'Invalid OTP code'),
  'otp-not-sent': refused(400, 'could not be sent'),
  'otp-unsuccessful': { status: 200, body: { success: false } },
  'session-expired': refused(400, 'OAuth session has expired'),
  'code-spent': refused(400, 'Authorization code has expired or already been used'),
  'verifier-refused': refused(400, 'Code verifier validation failed'),
  'short-lived': { status: 200, text: expect.stringContaining('"expires_in":301,') },
  'refresh-refused': refused(401, 'Refresh token is invalid or expired'),
  'refresh-refused-400': refused(400, 'Refresh token is invalid or expired'),
  'refresh-refused-401': refused(401, 'Refresh token is invalid or expired'),
  'token-ended': refused(401, 'Not authenticated'),
  'not-permitted': refused(403, 'Not authorized'),
  answer: conformant,
};

const rows = Object.entries(armedErrors) as [ArmedErrorName, ArmedError][];

for (const [error, row] of rows.filter(([name]) => name in answers)) {
  test(`${error} strikes once where it is armed, and the next request is answered as ever`, async ({ start }) => {
    const armory = new Armory();
    const flow = await start({ armory });
    for (const at of row.at.filter((moment) => moment !== 'hosted')) {
      const act = await acts[at](flow);
      armory.arm({ error, at, seconds });
      expect(await told(act), at).toMatchObject(answers[error] ?? {});
      expect(armory.armed, `${at}: it struck`).toEqual([]);
      const again = await acts[at](flow);
      expect(await told(again), `${at} again`).toMatchObject(conformant);
    }
  });
}

test('every error says what the server does and what a conformant app does, and is tried here', () => {
  const elsewhere = [/^otp-challenge/, /^state-|^wrong-state/, /^revoked-elsewhere$/, /^denied$/];
  for (const [name, { does, app }] of rows) {
    expect(does, name).toMatch(/^[A-Z].*\.$/);
    expect(app, name).toMatch(/^[A-Z].*\.$/);
    expect(name in answers || elsewhere.some((pattern) => pattern.test(name)), name).toBe(true);
  }
});
