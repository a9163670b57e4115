import { createSeed } from '#mock/seed.ts';
import { Flow, INITIATE, STATE, textIn } from '../flow.ts';
import type { Promises } from './promise.ts';
import { allows, keeps, refuses } from './promise.ts';

const SEED = 'one seed for both stages';
const listed = (flow: Flow) => flow.client.redirectUris[0];
const redirect = (change: (uri: string) => string) =>
  refuses((flow) => flow.initiate({ redirect_uri: change(listed(flow)) }));
const without = (name: string) => refuses((flow) => flow.initiate({ [name]: undefined }));
const across = (request: (here: Flow, there: Flow) => ReturnType<Flow['send']>) =>
  refuses((flow) => request(flow, new Flow(flow.mock, 'us')));

/** Who calls, which tenant answers, the authorization request, the redirect URI, the session. */
export const startPromises = {
  clientKeyIsRequired: refuses((flow) => flow.initiate({}, { 'x-client-key': undefined })),
  clientKeyIsChecked: refuses((flow) =>
    flow.send('POST', '/v1/auth/login', {
      headers: { 'x-client-key': 'unknown' },
      json: { ...flow.users.plain, id: undefined },
    }),
  ),
  secretKeyIsChecked: refuses((flow) => flow.initiate({}, { 'x-secret-key': 'wrong' })),
  headerNamesAreExact: refuses((flow) =>
    flow.initiate({}, { 'x-client-key': undefined, 'client-key': flow.client.key }),
  ),
  keysBelongToOneStage: refuses(
    (flow) => new Flow(flow.mock, 'international', createSeed(SEED, 'production').clients.main).initiate(),
    { seed: SEED },
  ),
  clientsNeedOAuth: refuses((flow) =>
    new Flow(flow.mock, 'international', flow.mock.seed.clients.withoutOAuth).initiate(),
  ),

  regionHeaderRoutes: allows((flow) => new Flow(flow.mock, 'us').login()),
  regionQueryRoutes: allows((flow) => {
    const { email, password } = flow.mock.seed.users.us.plain;
    return flow.send('POST', '/v1/auth/login', { json: { email, password }, query: { region: 'us' } });
  }),
  usersAreRegional: across((_, there) => there.login(there.mock.seed.users.international.plain)),
  sessionsAreRegional: across(async (here, there) =>
    there.authorize(await here.sessionToken(), await there.loginToken()),
  ),
  codesAreRegional: across(async (here, there) => there.exchange(await here.code())),
  tokensAreRegional: across(async (here, there) => there.me((await here.tokens()).access)),

  falseIsInternational: allows((flow) =>
    flow.send('POST', '/v1/auth/login', {
      headers: { 'x-us-env': 'false' },
      json: { ...flow.users.plain, id: undefined },
    }),
  ),
  authorizeAnswerIsComplete: keeps(async (flow) => {
    const answer = await flow.authorize(await flow.sessionToken(), await flow.loginToken());
    return 'state' in answer.body;
  }),
  redirectIsThatOfTheStart: keeps(async (flow) => {
    const answer = await flow.authorize(await flow.sessionToken(), await flow.loginToken());
    return textIn(answer, 'url').startsWith(listed(flow));
  }),
  responseTypeIsRequired: without('response_type'),
  clientIdIsRequired: without('client_id'),
  redirectUriIsRequired: without('redirect_uri'),
  stateIsRequired: without('state'),
  challengeIsRequired: without('code_challenge'),
  challengeMethodIsRequired: without('code_challenge_method'),
  responseTypeIsChecked: refuses((flow) => flow.initiate({ response_type: 'token' })),
  clientIdMatchesTheKey: refuses((flow) => flow.initiate({ client_id: flow.mock.seed.clients.other.key })),
  challengeMethodIsChecked: refuses((flow) => flow.initiate({ code_challenge_method: 'plain' })),
  challengeEncodingIsChecked: refuses((flow) => flow.initiate({ code_challenge: `${'a'.repeat(42)}+=` })),
  parameterNamesAreCaseSensitive: refuses((flow) => flow.initiate({ state: undefined, State: STATE })),
  parametersAreSingle: refuses((flow) => flow.send('GET', `${INITIATE}?state=${STATE}`, { query: flow.request })),
  emptyParametersAreMissing: refuses((flow) => flow.initiate({ state: '' })),
  eightCharactersOfStateSuffice: allows((flow) => flow.initiate({ state: '12345678' })),
  scopeIsAccepted: allows((flow) => flow.initiate({ scope: 'read write' })),
  apiModeAnswersJson: keeps(async (flow) => 'token' in (await flow.initiate()).body),
  hostedModeLeadsToThePage: keeps(async (flow) => textIn(await flow.initiate(), 'url').includes('/oauth/sign-in/')),
  hostedAddressIsAbsolute: keeps(async (flow) => textIn(await flow.initiate(), 'url').startsWith('http')),

  redirectUriIsListed: redirect(() => 'https://evil.test/callback'),
  everyListedUriIsAccepted: allows((flow) => flow.initiate({ redirect_uri: flow.client.redirectUris[1] })),
  redirectUriIsWhole: redirect((uri) => `${uri}more`),
  redirectSchemeIsExact: redirect((uri) => uri.replace('https', 'http')),
  redirectHostIsExact: redirect((uri) => uri.replace('app.', 'evil.')),
  redirectPathIsExact: redirect((uri) => uri.replace('/callback', '/auth/callback')),
  redirectSlashIsExact: redirect((uri) => `${uri}/`),
  redirectPortIsExact: redirect((uri) => uri.replace('.com/', '.com:8443/')),
  redirectQueryIsRefused: redirect((uri) => `${uri}?a=1`),
  redirectFragmentIsRefused: redirect((uri) => `${uri}#a`),
  redirectCaseIsExact: redirect((uri) => uri.replace('callback', 'CALLBACK')),
  refusedUrisReceiveNothing: keeps(
    async (flow) => !(await flow.initiate({ redirect_uri: 'https://evil.test/callback' })).headers.has('location'),
  ),
  httpsIsRequiredInProduction: refuses(
    (flow) => flow.initiate({ redirect_uri: listed(flow).replace('https', 'http') }),
    { stage: 'production' },
  ),
  httpIsAllowedInSandbox: allows((flow) => flow.initiate({ redirect_uri: flow.client.redirectUris[2] })),

  sessionsExpire: refuses(async (flow) => {
    const [session, login] = [await flow.sessionToken(), await flow.loginToken()];
    flow.mock.clock.advance(600);
    return flow.authorize(session, login);
  }),
  sessionsLastTenMinutes: allows(async (flow) => {
    const [session, login] = [await flow.sessionToken(), await flow.loginToken()];
    flow.mock.clock.advance(590);
    return flow.authorize(session, login);
  }),
  sessionTokenIsRequired: keeps(async (flow) =>
    textIn(await flow.authorize('', await flow.loginToken()), 'error_description').endsWith(': token'),
  ),
  sessionTokensAreChecked: refuses(async (flow) => {
    await flow.sessionToken();
    return flow.authorize('unknown', await flow.loginToken());
  }),
  sessionSignatureIsChecked: refuses(async (flow) => {
    const [head, payload] = (await flow.sessionToken()).split('.');
    return flow.authorize(`${head}.${payload}.`, await flow.loginToken());
  }),
  sessionsBelongToOneClient: refuses(async (flow) => {
    const other = new Flow(flow.mock, 'international', flow.mock.seed.clients.other);
    return other.authorize(await flow.sessionToken(), await other.loginToken());
  }),
  sessionsAreSingleUse: refuses(async (flow) => {
    const [session, login] = [await flow.sessionToken(), await flow.loginToken()];
    await flow.authorize(session, login);
    return flow.authorize(session, login);
  }),
  sessionTokenIsAJwt: keeps(async (flow) => (await flow.sessionToken()).split('.').length === 3),
  sessionsKeepTheirState: keeps(async (flow) => {
    const [mine, login] = [await flow.sessionToken({ state: 'state of mine' }), await flow.loginToken()];
    await flow.initiate({ state: 'another state' });
    return textIn(await flow.authorize(mine, login), 'state') === 'state of mine';
  }),
  stateIsWhole: keeps((flow) => returnsState(flow, 'x'.repeat(512))),
  stateKeepsItsCharacters: keeps((flow) => returnsState(flow, 'a+b c%20&=?#/é😀"<')),
  redirectCarriesTheState: keeps(async (flow) => (await redirectOf(flow)).has('state')),
  redirectCarriesTheCode: keeps(async (flow) => (await redirectOf(flow)).has('code')),
} satisfies Promises;

const authorized = async (flow: Flow, state: string) =>
  flow.authorize(await flow.sessionToken({ state }), await flow.loginToken());

async function returnsState(flow: Flow, state: string): Promise<boolean> {
  const answer = await authorized(flow, state);
  return answer.body['state'] === state && new URL(textIn(answer, 'url')).searchParams.get('state') === state;
}

const redirectOf = async (flow: Flow) => new URL(textIn(await authorized(flow, STATE), 'url')).searchParams;
