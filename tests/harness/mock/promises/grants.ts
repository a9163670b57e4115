import type { Answer, Flow } from '../flow.ts';
import { textIn, VERIFIER } from '../flow.ts';
import type { Promises } from './promise.ts';
import { accessIn, allows, keeps, refreshIn, refuses } from './promise.ts';

const refreshed = async (flow: Flow) => flow.refresh((await flow.tokens()).refresh);

/** Kept when of two requests at the same moment one is refused, in each of three rounds. */
const once = (request: (flow: Flow) => Promise<() => Promise<Answer>>) =>
  keeps(async (flow) => {
    const won: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const send = await request(flow);
      const answers = await Promise.all([send(), send()]);
      won.push(answers.filter(({ status }) => status < 300).length);
    }
    return won.every((winners) => winners === 1);
  });

/** What one credential buys in another's place, races, refreshed tokens. */
export const grantPromises = {
  otherCredentialsAreNoSessions: refuses(async (flow) => {
    const login = await flow.loginToken();
    await flow.sessionToken();
    return flow.authorize(login, login);
  }),
  swappedTokensAreRefused: refuses(async (flow) => flow.authorize(await flow.loginToken(), await flow.sessionToken())),
  codesAreUnique: keeps(async (flow) => (await flow.code()) !== (await flow.code())),
  otherCredentialsAreNoCodes: refuses(async (flow) => flow.exchange(await flow.loginToken())),
  memberNamesAreExact: refuses(async (flow) =>
    flow.exchange(await flow.code(), { code_verifier: undefined, codeVerifier: VERIFIER }),
  ),
  exchangesAreAtomic: once(async (flow) => {
    const code = await flow.code();
    return () => flow.exchange(code);
  }),
  tokensAreUnique: keeps(async (flow) => (await flow.tokens()).access !== (await flow.tokens()).access),
  tokenTypeIsBearer: keeps(async (flow) => (await flow.exchange(await flow.code())).body['token_type'] !== 'mac'),
  refreshLifetimeIsDocumented: keeps(
    async (flow) => (await flow.exchange(await flow.code())).body['refresh_token_expires_in'] === 604_800,
  ),
  refreshAnswerIsComplete: keeps(async (flow) => 'refresh_token' in (await refreshed(flow)).body),
  refreshedAccessTokensWork: allows(async (flow) => flow.me(accessIn(await refreshed(flow)))),
  refreshedRefreshTokensWork: allows(async (flow) => flow.refresh(refreshIn(await refreshed(flow)))),
  refreshesAreAtomic: once(async (flow) => {
    const { refresh } = await flow.tokens();
    return () => flow.refresh(refresh);
  }),
  logoutSparesNewLogins: allows(async (flow) => {
    const leaving = await flow.loginToken();
    const [login] = await Promise.all([flow.login(), flow.logout(leaving)]);
    return flow.authorize(await flow.sessionToken(), textIn(login, 'accessToken'));
  }),
  bearerSchemeIsChecked: refuses(async (flow) => {
    const { access } = await flow.tokens();
    return flow.send('GET', '/v1/user', { headers: { authorization: `Basic ${access}` } });
  }),
  queryTokensAreNoBearers: refuses(async (flow) => {
    const { access } = await flow.tokens();
    return flow.send('GET', '/v1/user', { query: { access_token: access } });
  }),
  accessTokensAuthenticate: allows(async (flow) => flow.me((await flow.tokens()).access)),
  wrongKindsAreUnauthenticated: keeps(async (flow) => (await flow.me(await flow.loginToken())).status === 401),
} satisfies Promises;
