import { ago, masked, type Case, type Diagnosis } from './finding.ts';
import { isSessionToken, whatItIs } from './what-it-is.ts';

/** What is wrong with a start, a login, a one-time password or an authorization: by rule. */

const redirectUriIsListed: Diagnosis = ({ x }) => {
  const listed = x.client?.redirectUris ?? [];
  const sent = x.redirectUri ?? '';
  return {
    cause: 'redirect',
    claim: 'SEED-049',
    expected: `one of ${listed.join(', ')}`,
    got: sent,
    hint: differenceOf(sent, listed),
  };
};

export function differenceOf(sent: string, listed: readonly string[]): string {
  if (!URL.canParse(sent)) return 'It is no address.';
  const given = new URL(sent);
  const near = listed.find((uri) => URL.canParse(uri) && new URL(uri).host === given.host) ?? '';
  if (near === '') return 'No listed one has this host. List it with --redirect-uri or in the file of --config.';
  const wanted = new URL(near);
  if (given.protocol !== wanted.protocol) return `The scheme differs: listed is ${wanted.protocol}//`;
  if (given.search !== wanted.search) return 'The query differs: list redirect URIs without one, and send them so.';
  return sent.replace(/\/$/, '') === near.replace(/\/$/, '') ? 'A trailing slash differs.' : 'The path differs.';
}

const unknownSession: Diagnosis = (refused) => {
  const what = whatItIs(refused.x.sessionToken ?? '', refused);
  return {
    cause: isSessionToken(what) ? 'session' : 'confusion',
    claim: 'SEED-070',
    expected: 'the session JWT of initiate in the body, as token',
    got: what,
    hint: 'The token of step 1 goes into the body, the login access token of step 2 into the Authorization header.',
  };
};

const lifetimeOf = ({ x }: Case) => `${Math.round(x.world.lifetimes.session / 60_000)} minutes`;

const sessionsExpire: Diagnosis = (refused) => {
  const { session, now, world } = refused.x;
  return {
    cause: 'session',
    claim: 'SEED-059',
    expected: `authorize within ${lifetimeOf(refused)} of initiate`,
    got: session ? `a session that began ${ago(session.expiresAt - world.lifetimes.session, now)}` : 'an older one',
    hint: 'Start anew at initiate when it expires, and do not start too early.',
  };
};

const credentials =
  (got: string): Diagnosis =>
  ({ x, mocks }) => {
    const other = mocks
      .flatMap(({ stage, world }) => Object.values(world.tenants).map((tenant) => ({ stage, tenant })))
      .find(({ tenant }) => tenant !== x.tenant && tenant.users.byEmail(x.email ?? ''));
    const elsewhere = other && `There is such a user in the ${other.tenant.region} region of ${other.stage}`;
    return {
      claim: 'SEED-119',
      expected: 'e-mail address and password of a user',
      got: x.user ? `${got} for ${x.user.email}` : `nobody of that address in the ${x.tenant.region} region`,
      hint:
        !x.user && elsewhere
          ? `${elsewhere}; the US is asked with x-us-env: true.`
          : 'The users are under GET /users at the control address.',
    };
  };

const wrongOtp =
  (got: string): Diagnosis =>
  ({ x }) => ({
    ...{ cause: 'otp', claim: 'SEED-090', expected: 'the newest one-time password', got },
    hint: x.user?.authenticator
      ? "It is what the user's authenticator shows now."
      : `POST /v1/auth/login/otp sends one; GET /outbox/${x.user?.id ?? ''} at the control address shows it.`,
  });

export const otpIsAskedFor: Diagnosis = () => ({
  cause: 'otp',
  claim: 'SEED-091',
  expected: 'otpCode beside e-mail address and password',
  got: 'none: the user has two-factor sign-in',
  hint: 'Have it sent with POST /v1/auth/login/otp, ask the person, and repeat the login with otpCode.',
});

export const ofSignIns: Record<string, Diagnosis> = {
  ...{ redirectUriIsListed, sessionsExpire, otpIsAskedFor },
  responseTypeIsCode: () => ({ cause: 'request', claim: 'SEED-007', expected: 'response_type code', got: 'another' }),
  sessionTokensAreSigned: unknownSession,
  sessionTokensAreKnown: unknownSession,
  sessionsAreSingleUse: () => ({
    ...{ cause: 'session', expected: 'a session that gave no code yet', got: 'one that did' },
    hint: 'Each sign-in begins with its own initiate.',
  }),
  sessionsBelongToOneClient: () => ({ cause: 'session', expected: "this client's session", got: "another client's" }),
  strangersAreRefused: credentials('another password'),
  passwordIsChecked: credentials('another password'),
  disabledUsersAreRefused: ({ x }) => ({ expected: 'an enabled user', got: `${x.user?.email ?? ''}, who is disabled` }),
  wrongPasswordsLock: ({ x }) => ({ expected: 'a user who is not locked', got: `${x.user?.email ?? ''}, who is` }),
  otpWasSent: wrongOtp('one, although none was sent'),
  otpIsSingleUse: wrongOtp('one that was used'),
  otpExpires: wrongOtp('one that has expired'),
  otpIsChecked: wrongOtp('another one'),
  otpUserIsChecked: ({ x }) => ({
    ...{ cause: 'otp', claim: 'SEED-088', expected: 'a user with two-factor sign-in' },
    got: x.members?.has('email')
      ? 'another e-mail address'
      : `another userId: ${masked(textOf(x.members?.get('userId')))}`,
  }),
};

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
