import type { Answer, Flow } from '../flow.ts';
import { textIn, VERIFIER } from '../flow.ts';
import type { Promises } from './promise.ts';
import { keeps, otpOf, refuses } from './promise.ts';

/** Kept when the second of two equal requests is refused as the first was. */
const stays = (request: (flow: Flow) => Promise<() => Promise<Answer>>) =>
  refuses(async (flow) => {
    const send = await request(flow);
    await send();
    return send();
  });
const otherCase = (text: string) =>
  text.replaceAll(/[a-z]/gi, (letter) => (/[a-z]/.test(letter) ? letter.toUpperCase() : letter.toLowerCase()));
const withSecret = (change: (secret: string) => string) =>
  refuses((flow) => flow.initiate({}, { 'x-secret-key': change(flow.client.secret) }));
const exchangeWith = (change: (flow: Flow) => Record<string, unknown>) =>
  refuses(async (flow) => flow.exchange(await flow.code(), change(flow)));

/** What stays refused at a second try, and what is no way around a rule. */
export const tryPromises = {
  wrongPasswordsStayRefused: stays((flow) =>
    Promise.resolve(() => flow.login({ ...flow.users.plain, password: 'wrong' })),
  ),
  wrongOtpsStayRefused: stays(async (flow) => {
    await otpOf(flow);
    return () => flow.login(flow.users.otp, { otpCode: 'wrong' });
  }),
  wrongSecretsStayRefused: stays((flow) => Promise.resolve(() => flow.initiate({}, { 'x-secret-key': 'wrong' }))),
  unlistedUrisStayRefused: stays((flow) =>
    Promise.resolve(() => flow.initiate({ redirect_uri: 'https://evil.test/callback' })),
  ),
  spentCodesStayRefused: stays(async (flow) => {
    const code = await flow.code();
    await flow.exchange(code);
    return () => flow.exchange(code);
  }),
  wrongVerifiersStayRefused: stays(async (flow) => {
    const code = await flow.code();
    return () => flow.exchange(code, { code_verifier: 'v'.repeat(43) });
  }),
  spentRefreshTokensStayRefused: stays(async (flow) => {
    const { refresh } = await flow.tokens();
    await flow.refresh(refresh);
    return () => flow.refresh(refresh);
  }),
  revokedTokensStayRefused: stays(async (flow) => {
    const { access } = await flow.tokens();
    await flow.revoke(access);
    return () => flow.me(access);
  }),
  loggedOutTokensStayRefused: stays(async (flow) => {
    const { access } = await flow.tokens();
    await flow.logout(access);
    return () => flow.me(access);
  }),

  secretKeyCountsBesideBearers: refuses(async (flow) => {
    const headers = { authorization: `Bearer ${await flow.loginToken()}`, 'x-secret-key': 'wrong' };
    return flow.send('POST', '/v1/auth/oauth/authorize', { json: { token: await flow.sessionToken() }, headers });
  }),
  secretKeyIsComparedWhole: withSecret((secret) => secret.slice(0, 1)),
  secretKeyCaseCounts: withSecret(otherCase),
  passwordCaseCounts: refuses((flow) =>
    flow.login({ ...flow.users.plain, password: otherCase(flow.users.plain.password) }),
  ),
  codeCaseCounts: refuses(async (flow) => flow.exchange(otherCase(await flow.code()))),
  refreshTokenCaseCounts: refuses(async (flow) => flow.refresh(otherCase((await flow.tokens()).refresh))),
  accessTokensAreComparedWhole: refuses(async (flow) => flow.me(`${(await flow.tokens()).access}x`)),
  grantTypeCaseCounts: exchangeWith(() => ({ grant_type: 'AUTHORIZATION_CODE' })),
  exchangeUriIsComparedWhole: exchangeWith((flow) => ({ redirect_uri: flow.client.redirectUris[0].slice(0, -1) })),
  listsAreNoTexts: exchangeWith(() => ({ code_verifier: [VERIFIER] })),
  emptyVerifiersAreChecked: exchangeWith(() => ({ code_verifier: '' })),
  emptyOtpsAreChecked: refuses((flow) => flow.login(flow.users.otp, { otpCode: '' })),
  slashedPathsAreChecked: refuses((flow) => flow.send('GET', '/v1/user/')),

  otpsAreAtomic: keeps(async (flow) => {
    const otpCode = await otpOf(flow);
    const logins = await Promise.all([1, 2].map(() => flow.login(flow.users.otp, { otpCode })));
    return logins.filter(({ status }) => status < 300).length === 1;
  }),
  authorizationsAreKeptApart: keeps(async (flow) => {
    const login = await flow.loginToken();
    const [one, other] = [await flow.sessionToken({ state: 'one state' }), await flow.sessionToken()];
    const [first] = await Promise.all([flow.authorize(one, login), flow.authorize(other, login)]);
    return textIn(first, 'state') === 'one state';
  }),
} satisfies Promises;
