import { createHash } from 'node:crypto';
import type { Flow } from '../flow.ts';
import { textIn, VERIFIER } from '../flow.ts';
import type { Promises } from './promise.ts';
import { accessIn, allows, keeps, refreshIn, refuses } from './promise.ts';

const DAY = 86_400;
const TOKEN = '/v1/auth/oauth/token';
const spentTwice = async (flow: Flow) => {
  const code = await flow.code();
  const answer = await flow.exchange(code);
  return { code, again: await flow.exchange(code), access: accessIn(answer) };
};
const keyless = async (flow: Flow) => {
  const { email, password } = flow.users.plain;
  return flow.send('POST', '/v1/auth/login', { headers: { 'x-client-key': 'unknown' }, json: { email, password } });
};

/** Status and body, and the mock's answers where no document decides. */
export const openPromises = {
  codeRefusalsAreGrantErrors: keeps(
    async (flow) => textIn((await spentTwice(flow)).again, 'error') === 'invalid_grant',
  ),
  refreshRefusalsHaveTheirStatus: keeps(async (flow) => (await flow.refresh('unknown')).status === 401),
  secretRefusalsAreClientErrors: keeps(
    async (flow) => textIn(await flow.initiate({}, { 'x-secret-key': 'wrong' }), 'error') === 'invalid_client',
  ),
  unknownKeysHaveTheirMessage: keeps(async (flow) => textIn(await keyless(flow), 'message') === 'Invalid client key'),
  unknownKeysHaveTheirStatus: keeps(async (flow) => (await keyless(flow)).status === 498),
  bearerRefusalsHaveABody: keeps(async (flow) => (await flow.me('unknown')).text !== ''),
  bearerRefusalsHaveTheirStatus: keeps(async (flow) => (await flow.me('unknown')).status === 401),
  otpChallengesAreWhole: keeps(async (flow) => (await flow.login(flow.users.otp)).body['requiresOtp'] === true),
  lifetimesAreNumbers: keeps(
    async (flow) => typeof (await flow.exchange(await flow.code())).body['expires_in'] === 'number',
  ),
  endingsHaveABody: keeps(async (flow) => (await flow.logout(await flow.loginToken())).text !== ''),
  challengesAreBase64url: allows(async (flow) => {
    const code_challenge = createHash('sha256').update(VERIFIER).digest('base64url');
    return flow.exchange(await flow.code({ code_challenge }));
  }),

  sessionTokensAreUnique: keeps(async (flow) => (await flow.sessionToken()) !== (await flow.sessionToken())),
  otherModesAreHosted: keeps(async (flow) => (await flow.initiate({ mode: 'sdk' })).status === 302),
  loginsLiveSideBySide: allows(async (flow) => {
    const login = await flow.loginToken();
    await flow.login();
    return flow.authorize(await flow.sessionToken(), login);
  }),
  codesOutliveTheirSession: allows(async (flow) => {
    const session = await flow.sessionToken();
    flow.mock.clock.advance(590);
    const code = textIn(await flow.authorize(session, await flow.loginToken()), 'code');
    flow.mock.clock.advance(20);
    return flow.exchange(code);
  }),
  repeatedCodesSpareTheirTokens: allows(async (flow) => flow.me((await spentTwice(flow)).access)),
  exchangesAreJson: refuses(async (flow) => {
    const raw = new URLSearchParams({
      grant_type: 'authorization_code',
      code: await flow.code(),
      redirect_uri: flow.client.redirectUris[0],
      code_verifier: VERIFIER,
    }).toString();
    return flow.send('POST', TOKEN, { raw, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  }),
  wrongVerifiersSpareTheCode: allows(async (flow) => {
    const code = await flow.code();
    await flow.exchange(code, { code_verifier: 'v'.repeat(43) });
    return flow.exchange(code);
  }),
  refreshesProlong: allows(async (flow) => {
    const { refresh } = await flow.tokens();
    flow.mock.clock.advance(6 * DAY);
    const renewed = refreshIn(await flow.refresh(refresh));
    flow.mock.clock.advance(2 * DAY);
    return flow.refresh(renewed);
  }),
  reusedTokensSpareTheNew: allows(async (flow) => {
    const { refresh } = await flow.tokens();
    const renewed = accessIn(await flow.refresh(refresh));
    await flow.refresh(refresh);
    return flow.me(renewed);
  }),
  refreshesSpareTheAccessToken: allows(async (flow) => {
    const { access, refresh } = await flow.tokens();
    await flow.refresh(refresh);
    return flow.me(access);
  }),
  loginTokensDoNotRevoke: refuses(async (flow) => flow.revoke(await flow.loginToken())),
  revokeSparesCodes: allows(async (flow) => {
    const code = await flow.code();
    await flow.revoke((await flow.tokens()).access);
    return flow.exchange(code);
  }),
  onlyDeleteRevokes: refuses(async (flow) =>
    flow.bearing('POST', '/v1/auth/oauth/revoke', (await flow.tokens()).access),
  ),
  logoutSparesTheRefreshToken: allows(async (flow) => {
    const { access, refresh } = await flow.tokens();
    await flow.logout(access);
    return flow.refresh(refresh);
  }),
  logoutSparesOtherSessions: allows(async (flow) => {
    const [mine, other] = [await flow.tokens(), await flow.tokens()];
    await flow.logout(mine.access);
    return flow.me(other.access);
  }),
  refusedBearersGetNoChallenge: keeps(async (flow) => !(await flow.me('unknown')).headers.has('www-authenticate')),
  headerCaseIsFree: allows((flow) => flow.initiate({}, { 'x-client-key': undefined, 'X-CLIENT-KEY': flow.client.key })),
  onlyTrueIsAmerican: allows((flow) => {
    const { email, password } = flow.users.plain;
    return flow.send('POST', '/v1/auth/login', { headers: { 'x-us-env': 'yes' }, json: { email, password } });
  }),
  otherMethodsAreNotAllowed: keeps(async (flow) => (await flow.send('PUT', TOKEN)).status === 405),
  originsAreNotAnswered: keeps(async (flow) => !(await flow.login()).headers.has('access-control-allow-origin')),
  quickLoginsAreAnswered: allows(async (flow) => {
    for (let time = 0; time < 5; time += 1) await flow.login(flow.users.lockable);
    return flow.login(flow.users.lockable);
  }),
} satisfies Promises;
