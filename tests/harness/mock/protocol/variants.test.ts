import { expect } from '@playwright/test';
import { profiles } from '#mock/world/profiles.ts';
import type { Answers, PointKey } from '#specs/variants.ts';
import { variants } from '#specs/variants.ts';
import type { Flow } from './flow.ts';
import { challengeOf, test, textIn, VERIFIER } from './flow.ts';
import { openPage } from '../looks/browser.ts';

/** How each point is told apart from outside. The mock set to an answer has to be seen giving it. */
const observations: { [K in PointKey]: (flow: Flow) => Promise<string> } = {
  'initiate.hosted': async (flow) => {
    const answer = await flow.initiate({ mode: undefined });
    return answer.headers.has('location') ? String(answer.status) : 'url' in answer.body ? 'json' : '';
  },
  'otp.challenge': async (flow) => {
    const answer = await flow.login(flow.users.otp);
    if (answer.status === 200) return answer.body['isOtpRequired'] === true ? 'http200-flag' : '';
    if (answer.body['requiresOtp'] !== true) return 'http400-message';
    return answer.status === 400 ? 'seed-error' : 'seed-error-4xx';
  },
  'otp.pendingToken': async (flow) => {
    const token = (await flow.login(flow.users.otp)).body['accessToken'];
    if (typeof token !== 'string') return String(token);
    return (await flow.authorize(await flow.sessionToken(), token)).status === 401 ? 'unusable' : '';
  },
  'otp.argument': async (flow) =>
    (await flow.sendOtp({ email: flow.users.otp.email })).status === 200 ? 'email' : 'userId',
  'refresh.lifetime': async (flow) => {
    const seconds = (await flow.exchange(await flow.code())).body['refresh_token_expires_in'];
    return typeof seconds === 'number' ? String(seconds) : 'absent';
  },
  'grant.status': async (flow) => String((await flow.exchange('unknown')).status),
  'refresh.status': async (flow) => String((await flow.refresh('unknown')).status),
  'clientKey.unknown': async (flow) =>
    keyAnswer(await flow.login(undefined), await flow.initiate({}, { 'x-client-key': 'x' })),
  'clientKey.missing': async (flow) =>
    keyAnswer(await flow.login(undefined), await flow.initiate({}, { 'x-client-key': undefined })),
  'clientKey.missingOnCall': async (flow) => {
    const { access } = await flow.tokens();
    const headers = { 'x-client-key': undefined, authorization: `Bearer ${access}` };
    return String((await flow.send('GET', '/v1/user', { headers })).status);
  },
  'clientKey.wording': async (flow) => {
    const message = textIn(await flow.initiate({}, { 'x-client-key': undefined }), 'message');
    return { 'Missing client key': 'documented', 'Token Required': 'generic' }[message] ?? '';
  },
  'client.status': async (flow) => String((await flow.initiate({}, { 'x-secret-key': 'wrong' })).status),
  'secret.initiate': async (flow) => withoutSecret((await flow.initiate({}, { 'x-secret-key': undefined })).status),
  'secret.authorize': async (flow) => {
    const [token, login] = [await flow.sessionToken(), await flow.loginToken()];
    const headers = { 'x-secret-key': undefined, authorization: `Bearer ${login}` };
    return withoutSecret((await flow.send('POST', '/v1/auth/oauth/authorize', { json: { token }, headers })).status);
  },
  'secret.token': async (flow) => {
    const without = await flow.send('POST', '/v1/auth/oauth/token', {
      json: {},
      headers: { 'x-secret-key': undefined },
    });
    const withIt = await flow.exchange('unknown');
    if (withIt.body['error'] === 'invalid_client') return 'rejected';
    return without.body['error'] === 'invalid_client' ? 'required' : 'optional';
  },
  'validation.status': async (flow) => String((await flow.initiate({ state: undefined })).status),
  'validation.unknownField': async (flow) =>
    (await flow.login(flow.users.plain, { x: 1 })).status === 422 ? '422' : 'ignored',
  'login.status': async (flow) => String((await flow.login({ ...flow.users.plain, password: 'wrong' })).status),
  'error.family': async (flow) => ('error' in (await flow.exchange('unknown')).body ? 'oauth' : 'message'),
  'unsupported.error': async (flow) => {
    const answer = await flow.initiate({ response_type: 'token' });
    if (answer.status === 422) return '422';
    return answer.body['error'] === 'unsupported_response_type' ? 'rfc' : 'seed';
  },
  'probe.path': async (flow) => {
    const { access } = await flow.tokens();
    return (await flow.bearing('GET', '/v1/users/me', access)).status === 404 ? '/v1/user' : '/v1/users/me';
  },
  'loginToken.api': async (flow) => ((await flow.me(await flow.loginToken())).status === 200 ? 'allowed' : 'refused'),
  'deny.control': async (flow) => ((await openPage(flow)).text.includes('value="deny"') ? 'present' : 'absent'),
  'deny.state': async (flow) => {
    const answer = await (await openPage(flow)).submit({ action: 'deny' });
    return new URL(answer.location).searchParams.has('state') ? 'present' : 'absent';
  },
  'redirect.apiMode': async (flow) =>
    (await flow.initiate({ redirect_uri: 'https://example.com' })).status === 200 ? 'ignored' : 'enforced',
  'redirect.exchange': async (flow) => {
    const answer = await flow.exchange(await flow.code(), { redirect_uri: 'https://example.com' });
    return answer.status === 200 ? 'ignored' : textIn(answer, 'error');
  },
  'pkce.description': async (flow) => {
    const answer = await flow.exchange(await flow.code(), { code_verifier: `${VERIFIER}x` });
    return textIn(answer, 'error_description').includes('verifier') ? 'verifier' : 'code';
  },
  'verifier.length': async (flow) => {
    const short = 'v'.repeat(42);
    const code = await flow.code({ code_challenge: challengeOf(short) });
    return (await flow.exchange(code, { code_verifier: short })).status === 200 ? 'ignored' : 'enforced';
  },
  token_type: async (flow) => {
    const answer = await flow.exchange(await flow.code());
    return 'token_type' in answer.body ? textIn(answer, 'token_type') : 'absent';
  },
  'state.minimum': async (flow) => ((await flow.initiate({ state: '1234567' })).status === 200 ? 'none' : '8'),
  'success.status': async (flow) => String((await flow.login()).status),
};

const keyAnswer = (known: { status: number }, { status, body }: { status: number; body: Record<string, unknown> }) =>
  known.status === 200 && body['error'] === 'invalid_client' ? 'invalid_client' : String(status);

const withoutSecret = (status: number) => (status === 401 ? 'required' : status === 200 ? 'optional' : '');

/** A point that shows only beside an answer of another. */
const beside: Partial<Record<PointKey, Partial<Answers>>> = { 'otp.pendingToken': { 'otp.challenge': 'http200-flag' } };

for (const point of Object.keys(observations) as PointKey[]) {
  for (const answer of Object.keys(variants[point].answers)) {
    test(`${point} is seen as ${answer}`, async ({ start }) => {
      const flow = await start({ answers: { ...beside[point], [point]: answer } });
      expect(await observations[point](flow)).toBe(answer);
    });
  }
}

test('the profile guide is the default of every point', () => {
  expect(profiles.guide).toEqual(
    Object.fromEntries(Object.entries(variants).map(([key, { default: value }]) => [key, value])),
  );
});

test('the profile reference gives documented answers, and the ones that wallets rely on', () => {
  for (const [key, { answers }] of Object.entries(variants)) {
    expect(Object.keys(answers)).toContain(new Map(Object.entries(profiles.reference)).get(key));
  }
  expect(profiles.reference).toMatchObject({
    'otp.challenge': 'http200-flag',
    'refresh.lifetime': '15897600',
    'refresh.status': '400',
    'secret.authorize': 'optional',
    'secret.token': 'optional',
    'loginToken.api': 'allowed',
    'probe.path': '/v1/user',
    'validation.status': '422',
    'validation.unknownField': '422',
    'redirect.apiMode': 'ignored',
    'verifier.length': 'ignored',
    token_type: 'Bearer',
  });
});
