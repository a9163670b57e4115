import { createHash } from 'node:crypto';
import { Flow, textIn, VERIFIER } from '../flow.ts';
import { challengeOf } from '../flow.ts';
import type { Promises } from './promise.ts';
import { accessIn, allows, keeps, refreshIn, refuses } from './promise.ts';

const HOURS = 3600;
const DAYS = 24 * HOURS;
const otherClient = (flow: Flow) => new Flow(flow.mock, 'international', flow.mock.seed.clients.other);
const exchangeWithout = (name: string) =>
  refuses(async (flow) => flow.exchange(await flow.code(), { [name]: undefined }));
const OTHER_VERIFIER = 'o'.repeat(43);
const withPair =
  (code_verifier: string, code_challenge = challengeOf(code_verifier)) =>
  async (flow: Flow) =>
    flow.exchange(await flow.code({ code_challenge }), { code_verifier });
const bearer = (change: (token: string) => string | undefined) =>
  refuses(async (flow) => {
    const { access } = await flow.tokens();
    return flow.send('GET', '/v1/user', { headers: { authorization: change(access) } });
  });

/** The exchange, the tokens, the bearer. */
export const tokenPromises = {
  grantTypeIsRequired: exchangeWithout('grant_type'),
  codeIsRequired: exchangeWithout('code'),
  exchangeRedirectUriIsRequired: exchangeWithout('redirect_uri'),
  verifierIsRequired: exchangeWithout('code_verifier'),
  codesAreSingleUse: refuses(async (flow) => {
    const code = await flow.code();
    await flow.exchange(code);
    return flow.exchange(code);
  }),
  codesExpire: refuses(async (flow) => {
    const code = await flow.code();
    flow.mock.clock.advance(600);
    return flow.exchange(code);
  }),
  codesLastTenMinutes: allows(async (flow) => {
    const code = await flow.code();
    flow.mock.clock.advance(590);
    return flow.exchange(code);
  }),
  codesAreChecked: refuses(async (flow) => {
    await flow.code();
    return flow.exchange('unknown');
  }),
  codesBelongToOneClient: refuses(async (flow) => otherClient(flow).exchange(await flow.code())),
  codesBelongToOneRedirectUri: refuses(async (flow) =>
    flow.exchange(await flow.code(), { redirect_uri: flow.client.redirectUris[1] }),
  ),
  verifierIsChecked: refuses(async (flow) =>
    flow.exchange(await flow.code(), { code_verifier: VERIFIER.toLowerCase() }),
  ),
  verifierCharactersAreChecked: refuses(withPair(`${'v'.repeat(43)}+`)),
  shortestVerifierIsAccepted: allows(withPair('v'.repeat(43))),
  longestVerifierIsAccepted: allows(withPair('v'.repeat(128))),
  verifierMayHavePunctuation: allows(withPair('v.~'.repeat(20))),
  verifiersBelongToOneSession: refuses(async (flow) => {
    const [code, other] = [await flow.code({ code_challenge: challengeOf(OTHER_VERIFIER) }), await flow.code()];
    await flow.exchange(other);
    return flow.exchange(code);
  }),
  onlySha256Verifies: refuses(withPair(VERIFIER, createHash('sha3-256').update(VERIFIER).digest('base64url'))),
  plainChallengesFail: refuses(withPair(VERIFIER, VERIFIER)),
  grantTypeIsChecked: refuses(async (flow) => flow.exchange(await flow.code(), { grant_type: 'password' })),

  tokenAnswerIsComplete: keeps(async (flow) => 'refresh_token' in (await flow.exchange(await flow.code())).body),
  expiryIsAnnounced: keeps(async (flow) => (await flow.exchange(await flow.code())).body['expires_in'] === 21_600),
  accessTokensExpire: refuses(async (flow) => {
    const { access } = await flow.tokens();
    flow.mock.clock.advance(6 * HOURS);
    return flow.me(access);
  }),
  accessTokensLastSixHours: allows(async (flow) => {
    const { access } = await flow.tokens();
    flow.mock.clock.advance(6 * HOURS - 10);
    return flow.me(access);
  }),
  accessTokensBelongToOneClient: refuses(async (flow) => otherClient(flow).me((await flow.tokens()).access)),
  refreshTokensRotate: keeps(async (flow) => {
    const { refresh } = await flow.tokens();
    return refreshIn(await flow.refresh(refresh)) !== refresh;
  }),
  refreshTokensAreSingleUse: refuses(async (flow) => {
    const { refresh } = await flow.tokens();
    await flow.refresh(refresh);
    return flow.refresh(refresh);
  }),
  refreshTokensExpire: refuses(async (flow) => {
    const { refresh } = await flow.tokens();
    flow.mock.clock.advance(7 * DAYS);
    return flow.refresh(refresh);
  }),
  refreshTokensLast: allows(async (flow) => {
    const { refresh } = await flow.tokens();
    flow.mock.clock.advance(7 * DAYS - 10);
    return flow.refresh(refresh);
  }),
  refreshTokensBelongToOneClient: refuses(async (flow) => otherClient(flow).refresh((await flow.tokens()).refresh)),
  refreshTokenIsRequired: refuses((flow) =>
    flow.send('POST', '/v1/auth/oauth/token', { json: { grant_type: 'refresh_token' } }),
  ),
  refreshTokensAreChecked: refuses((flow) => flow.refresh('unknown')),
  refreshSparesOtherSessions: allows(async (flow) => {
    const [mine, other] = [await flow.tokens(), await flow.tokens()];
    await flow.refresh(mine.refresh);
    return flow.refresh(other.refresh);
  }),
  revokeEndsAccessTokens: refuses(async (flow) => {
    const { access } = await flow.tokens();
    await flow.revoke(access);
    return flow.me(access);
  }),
  revokeEndsRefreshTokens: refuses(async (flow) => {
    const { access, refresh } = await flow.tokens();
    await flow.revoke(access);
    return flow.refresh(refresh);
  }),
  revokeEndsEverySession: refuses(async (flow) => {
    const [mine, other] = [await flow.tokens(), await flow.tokens()];
    await flow.revoke(mine.access);
    return flow.me(other.access);
  }),
  revokeSparesOtherClients: allows(async (flow) => {
    const [mine, other] = [await flow.tokens(), await otherClient(flow).tokens()];
    await flow.revoke(mine.access);
    return otherClient(flow).me(other.access);
  }),
  revokeSparesTheLogin: allows(async (flow) => {
    const [login, { access }] = [await flow.loginToken(), await flow.tokens()];
    await flow.revoke(access);
    return flow.authorize(await flow.sessionToken(), login);
  }),
  successIsTold: keeps(async (flow) => (await flow.logout(await flow.loginToken())).body['success'] === true),
  logoutEndsTheToken: refuses(async (flow) => {
    const { access } = await flow.tokens();
    await flow.logout(access);
    return flow.me(access);
  }),

  bearerIsRequired: bearer(() => undefined),
  bearerIsChecked: bearer(() => 'Bearer unknown'),
  bearerSchemeIsRequired: bearer((token) => token),
  bearerSpacingIsExact: bearer((token) => `Bearer  ${token}`),
  sessionTokensAreNoBearers: refuses(async (flow) => flow.me(await flow.sessionToken())),
  codesAreNoBearers: refuses(async (flow) => flow.me(await flow.code())),
  refreshTokensAreNoBearers: refuses(async (flow) => flow.me((await flow.tokens()).refresh)),
  accessTokensDoNotAuthorize: refuses(async (flow) =>
    flow.authorize(await flow.sessionToken(), (await flow.tokens()).access),
  ),
  accessTokensDoNotRefresh: refuses(async (flow) => flow.refresh((await flow.tokens()).access)),
  usersSeeThemselves: keeps(
    async (flow) => textIn(await flow.me((await flow.tokens()).access), 'id') === flow.users.plain.id,
  ),
  userAnswerIsComplete: keeps(async (flow) => {
    const answer = await flow.exchange(await flow.code());
    return 'email' in (await flow.me(accessIn(answer))).body;
  }),
} satisfies Promises;
