import { ago, masked, type Case, type Diagnosis } from './finding.ts';
import { isSessionToken, whatItIs } from './what-it-is.ts';

/** What is wrong with who asks, with the form of a request, or with its bearer: by rule. */

const header = ({ x }: Case, name: string) => x.call.req.header(name) ?? '';

const similarHeaders = ({ x }: Case, word: string) => {
  const names = Object.keys(x.call.req.header()).filter((name) => name.includes(word));
  return names.length > 0 ? `no such header, but ${names.join(', ')}` : 'no such header';
};

const clientKeyIsRequired: Diagnosis = (refused) => ({
  cause: refused.table === 'user' ? 'unauthorized' : 'client',
  claim: refused.table === 'user' ? 'SEED-098' : 'SEED-033',
  expected: 'the header x-client-key',
  got: similarHeaders(refused, 'client'),
  hint: 'Send x-client-key with every request, under exactly this name.',
});

const clientKeyIsKnown: Diagnosis = (refused) => {
  const what = whatItIs(header(refused, 'x-client-key'), refused);
  return {
    cause: 'client',
    claim: what.includes(' of ') ? 'SEED-031' : 'SEED-029',
    expected: `a client key of ${refused.x.world.stage}`,
    got: what,
    hint: 'Take key and secret from one client of this stage: --list-users prints them.',
  };
};

const secretKeyIsSentAsDemanded: Diagnosis = (refused) => ({
  cause: 'client',
  claim: 'SEED-115',
  expected: header(refused, 'x-secret-key') ? 'no x-secret-key here' : 'the header x-secret-key',
  got: header(refused, 'x-secret-key') ? 'one' : similarHeaders(refused, 'secret'),
  hint: 'OAuth endpoints take x-client-key and x-secret-key, under exactly these names.',
});

const secretKeyIsChecked: Diagnosis = (refused) => ({
  cause: 'client',
  claim: 'SEED-030',
  expected: `the secret key of ${refused.x.client?.name ?? 'the client'}`,
  got: whatItIs(header(refused, 'x-secret-key'), refused),
  hint: 'Key and secret go together, and both belong to one stage.',
});

const bearerIsRequired: Diagnosis = (refused) => {
  const sent = header(refused, 'authorization');
  const problem =
    sent === ''
      ? 'no such header'
      : /^bearer /i.test(sent)
        ? 'a Bearer header of another form'
        : 'no "Bearer " before it';
  return {
    cause: 'unauthorized',
    claim: sent === '' ? 'SEED-096' : 'SEED-097',
    expected: 'the header Authorization: Bearer <token>',
    got: problem,
    hint: 'One space, no quotes, nothing behind the token.',
  };
};

const bearerIsKnown: Diagnosis = (refused) => {
  const what = whatItIs(refused.x.bearer ?? '', refused);
  const isAuthorize = refused.table === 'authorize';
  const wanted = isAuthorize ? 'the login access token (step 2)' : 'the access_token of the exchange (step 4)';
  const isOurs = !what.includes('has not issued');
  return {
    cause: isOurs ? 'confusion' : 'unauthorized',
    claim: isSessionToken(what) ? 'SEED-067' : isOurs ? 'SEED-069' : 'SEED-095',
    expected: wanted,
    got: what,
    hint: isSessionToken(what)
      ? 'The session JWT goes into the body of authorize, as token, and nowhere else.'
      : `Here belongs ${wanted}.`,
  };
};

const wrongKind =
  (expected: string, claim: 'SEED-068' | 'SEED-071'): Diagnosis =>
  (refused) => ({
    ...{ cause: 'confusion', claim, expected },
    got: whatItIs(refused.x.bearer ?? '', refused),
    hint: 'Keep the login access token for authorize, and the access_token of the exchange for every later call.',
  });

const over =
  (why: string, hint: string): Diagnosis =>
  ({ x: { token, now } }) => ({
    cause: 'unauthorized',
    expected: 'a token that is still good',
    got: token && now >= token.expiresAt ? `one that ended ${ago(token.expiresAt, now)}` : `one that ${why}`,
    hint,
  });

const parameter: Diagnosis = ({ x, refusal }) => {
  const sent = [...(x.members?.keys() ?? [])];
  const alike = sent.find((name) => plain(name) === plain(refusal.detail) && name !== refusal.detail);
  return {
    cause: 'request',
    claim: alike ? 'SEED-012' : 'SEED-011',
    expected: `the parameter ${refusal.detail}`,
    got: alike ? `${alike}: names are exact` : sent.length > 0 ? `only ${sent.join(', ')}` : 'no parameters',
    hint: 'Parameters of initiate go into the query, those of the other endpoints into a JSON body.',
  };
};

const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, '');

const challengeIsBase64url: Diagnosis = ({ x }) => ({
  cause: 'pkce',
  claim: 'SEED-081',
  expected: 'a code_challenge in base64url',
  got: `${masked(x.challenge ?? '')}, with characters of standard base64`,
  hint: 'Replace + by -, / by _, and leave out =.',
});

const byName: Record<string, Diagnosis> = {
  state: ({ x }) => ({
    ...{ cause: 'state', expected: `a state of at least ${x.answers['state.minimum']} characters` },
    got: `${(x.state ?? '').length} characters`,
  }),
  code_challenge_method: () => ({
    ...{ cause: 'pkce', claim: 'SEED-016', expected: 'code_challenge_method S256', got: 'another method' },
  }),
  client_id: ({ x }) => ({
    ...{ cause: 'request', expected: `client_id ${x.client?.key ?? ''}, as in x-client-key`, got: 'another one' },
  }),
};

const parameterIsInvalid: Diagnosis = (refused) =>
  byName[refused.refusal.detail]?.(refused) ?? {
    ...{ cause: 'request', claim: 'SEED-118' },
    expected: `a ${refused.refusal.detail} of the documented form`,
    got: 'another form',
  };

const REFRESH = 'Refresh, or sign in anew.';

export const ofRequests: Record<string, Diagnosis> = {
  ...{ clientKeyIsRequired, clientKeyIsKnown, secretKeyIsSentAsDemanded, secretKeyIsChecked },
  clientsNeedOAuth: ({ x }) => ({
    ...{ cause: 'client', expected: 'a client that may use OAuth', got: x.client?.name ?? 'another' },
  }),
  ...{ bearerIsRequired, bearerIsKnown, challengeIsBase64url },
  onlyLoginTokensAuthorize: wrongKind('the login access token (step 2)', 'SEED-071'),
  loginTokensOpenNoApi: wrongKind('the access_token of the exchange (step 4)', 'SEED-068'),
  loggedOutTokensAreOver: over('was signed out', 'Sign in anew.'),
  revokedTokensAreOver: over('was revoked', 'Sign in anew.'),
  pendingTokensAreUseless: over('waits for a one-time password', 'Sign in with otpCode first.'),
  loginTokensExpire: over('ended', 'Sign in anew.'),
  accessTokensExpire: over('ended', REFRESH),
  accessTokensBelongToOneClient: over('belongs to another client', 'Use the client that got it.'),
  unknownMembersMayBeRefused: ({ refusal }) => ({
    ...{ cause: 'request', expected: 'documented members only', got: refusal.detail },
  }),
  unknownPathsAreNotFound: ({ x }) => ({
    expected: 'a documented path',
    got: x.call.req.path,
    hint: `The API call to try a token is GET ${x.answers['probe.path']}.`,
  }),
  otherMethodsAreNotAllowed: ({ x }) => ({ expected: 'the documented method', got: x.call.req.method }),
};

/** By reason, where any rule may have spoken. */
export const ofForms: Record<string, Diagnosis> = {
  parameterMissing: parameter,
  parameterInvalid: parameterIsInvalid,
  parameterMistyped: parameterIsInvalid,
  bodyMalformed: ({ refusal }) => ({
    ...{ cause: 'request', claim: 'SEED-117', expected: 'a JSON object', got: refusal.detail },
  }),
};
