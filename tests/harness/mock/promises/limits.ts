import { Flow } from '../flow.ts';
import type { Promises } from './promise.ts';
import { allows, refuses } from './promise.ts';

const HOURS = 3600;
const DAYS = 24 * HOURS;

const aged =
  <T>(get: (flow: Flow) => Promise<T>, seconds: number, use: (flow: Flow, held: T) => ReturnType<Flow['me']>) =>
  async (flow: Flow) => {
    const held = await get(flow);
    flow.mock.clock.advance(seconds);
    return use(flow, held);
  };
const code = (flow: Flow) => flow.code();
const tokens = (flow: Flow) => flow.tokens();

/** Lifetimes to the minute, and what does not spoil what comes after it. */
export const limitPromises = {
  sessionsEndOnTime: refuses(
    aged(
      (flow) => flow.sessionToken(),
      601,
      async (flow, session) => flow.authorize(session, await flow.loginToken()),
    ),
  ),
  codesEndOnTime: refuses(aged(code, 601, (flow, held) => flow.exchange(held))),
  codesKeepTheirLastMinute: allows(aged(code, 590, (flow, held) => flow.exchange(held))),
  accessTokensEndOnTime: refuses(aged(tokens, 6 * HOURS + 1, (flow, { access }) => flow.me(access))),
  accessTokensKeepTheirLastMinute: allows(aged(tokens, 6 * HOURS - 10, (flow, { access }) => flow.me(access))),
  refreshTokensEndOnTime: refuses(aged(tokens, 7 * DAYS + 1, (flow, { refresh }) => flow.refresh(refresh))),
  loginTokensEndOnTime: refuses(
    aged(
      (flow) => flow.loginToken(),
      6 * HOURS + 1,
      async (flow, login) => flow.authorize(await flow.sessionToken(), login),
    ),
  ),

  lateSessionsBarNobody: allows(async (flow) => {
    const [late, login] = [await flow.sessionToken(), await flow.loginToken()];
    flow.mock.clock.advance(601);
    await flow.authorize(late, login);
    return flow.authorize(await flow.sessionToken(), login);
  }),
  refusedExchangesBarNobody: allows(async (flow) => {
    await flow.exchange('unknown');
    return flow.exchange(await flow.code());
  }),
  logoutsBarNobody: allows(async (flow) => {
    await flow.logout(await flow.loginToken());
    return flow.login();
  }),
} satisfies Promises;

const us = (flow: Flow) => new Flow(flow.mock, 'us');
const production = { stage: 'production' } as const;

/** Rules that hold in every tenant and on every stage. */
export const placePromises = {
  usSecretKeysAreChecked: refuses((flow) => us(flow).initiate({}, { 'x-secret-key': 'wrong' })),
  usRedirectUrisAreListed: refuses((flow) => us(flow).initiate({ redirect_uri: 'https://evil.test/callback' })),
  usVerifiersAreChecked: refuses(async (flow) =>
    us(flow).exchange(await us(flow).code(), { code_verifier: 'v'.repeat(43) }),
  ),
  usRefreshTokensRotate: refuses(async (flow) => {
    const { refresh } = await us(flow).tokens();
    await us(flow).refresh(refresh);
    return us(flow).refresh(refresh);
  }),
  usRevocationsEndRefreshTokens: refuses(async (flow) => {
    const { access, refresh } = await us(flow).tokens();
    await us(flow).revoke(access);
    return us(flow).refresh(refresh);
  }),
  productionCodesAreSingleUse: refuses(async (flow) => {
    const held = await flow.code();
    await flow.exchange(held);
    return flow.exchange(held);
  }, production),
  productionRedirectUrisAreWhole: refuses(
    (flow) => flow.initiate({ redirect_uri: `${flow.client.redirectUris[0]}more` }),
    production,
  ),
  productionRefreshTokensAreSingleUse: refuses(async (flow) => {
    const { refresh } = await flow.tokens();
    await flow.refresh(refresh);
    return flow.refresh(refresh);
  }, production),
  productionAccessTokensExpire: refuses(
    aged(tokens, 6 * HOURS, (flow, { access }) => flow.me(access)),
    production,
  ),
} satisfies Promises;
