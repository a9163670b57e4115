import {
  CALL,
  carrying,
  demandOffer,
  expect,
  granted,
  startsAnew,
  stepsOf,
  succeeded,
  test,
  titlesOf,
  verifies,
  type Journey,
  type Step,
} from '#fixtures/client/index.ts';

const refreshes = ({ after }: Journey) => granted(after, 'refresh_token');
/** The tokens of the first exchange. */
const firstTokens = ({ steps }: Journey) => granted(steps, 'authorization_code').find(succeeded)?.got ?? {};

/** Only an exchange gives an authorization that can be revoked: a login token is none. */
const demandOAuth = (journey: Journey) =>
  demandOffer('oauth', granted(journey.steps, 'authorization_code').some(succeeded) || journey.isOpen);

test('it does not send a refused access token again', verifies('APP-030'), async ({ app }) => {
  await app.meets('access-ended', ({ after, fault }) => {
    expect(titlesOf(carrying(stepsOf(after, ...CALL), fault?.bearer))).toShow(
      'API calls with the token that was refused',
      [],
    );
  });
});

test('it uses both new tokens after a refresh', verifies('APP-031'), async ({ app }) => {
  await app.meets('access-ended-twice', (journey) => {
    const [first] = refreshes(journey);
    demandOffer('refresh', first !== undefined || journey.isOpen);
    const since = first ? journey.since(first) : [];
    const old = firstTokens(journey);
    const stale = granted(since, 'refresh_token').filter(({ sent }) => sent['refresh_token'] === old['refresh_token']);
    expect(titlesOf(stale)).toShow('refreshes with the token of before', []);
    const calls = stepsOf(since, ...CALL).filter(({ bearer }) => bearer === old['access_token']);
    expect(titlesOf(calls)).toShow('API calls with the token of before', []);
  });
});

/** Uses of the first tokens. A revoke or logout with them is none: it cannot hurt. */
function uses(since: readonly Step[], journey: Journey) {
  const old = firstTokens(journey);
  const asks = since.filter(({ operation }) => operation !== 'revoke' && operation !== 'logout');
  return [...carrying(asks, old['refresh_token']), ...carrying(asks, old['access_token'])];
}

/** What a client does with tokens after their refresh was refused. */
function dead(journey: Journey) {
  const [refused] = refreshes(journey);
  return refused ? uses(journey.since(refused), journey) : [];
}

test('it drops its tokens after a refused refresh', verifies('APP-032'), async ({ app }) => {
  // Documents disagree about the status: a client that copes with one of them follows a document.
  await app.meetsOneOf(['refresh-refused', 'refresh-refused-400'], dead, (journey) => {
    demandOffer('refresh', refreshes(journey).length > 0 || journey.isOpen);
    expect(titlesOf(dead(journey))).toShow('requests with the tokens that were refused', []);
    expect(startsAnew(journey)).toHold('a new sign-in starts', 'no new sign-in starts');
  });
});

test('it honours a revocation from elsewhere', verifies('APP-033'), async ({ app }) => {
  await app.meets('revoked-elsewhere', (journey) => {
    demandOAuth(journey);
    const [refused] = refreshes(journey);
    const used = uses(refused ? journey.since(refused) : journey.after, journey);
    expect(titlesOf(used)).toShow('requests with tokens that were revoked', []);
    expect(startsAnew(journey)).toHold('a new sign-in starts', 'no new sign-in starts');
  });
});

/** Milliseconds after which a token of 301 seconds has less than five minutes left. */
const LATE = 1_500;

test('it refreshes five minutes before its token ends', verifies('APP-034'), async ({ app }) => {
  await app.meets('short-lived', (journey) => {
    const old = firstTokens(journey)['access_token'];
    const { startedAt = 0, durationMs = 0 } = journey.fault ?? {};
    const issuedAt = startedAt + durationMs;
    const calls = stepsOf(journey.after, ...CALL).filter((call) => call.startedAt - issuedAt > LATE);
    demandOffer('calls', calls.length > 0 || journey.isOpen);
    expect(titlesOf(carrying(calls, old))).toShow('API calls with a token that has less than five minutes left', []);
  });
});

for (const [scenario, what] of [
  ['exchange-error', 'the exchange'],
  ['call-error', 'an API call'],
  ['refresh-error', 'a refresh'],
] as const) {
  test(`what it does after a 500 at ${what}`, verifies('APP-035'), async ({ app, recorder }) => {
    await app.meets(scenario, (journey) => {
      const failed = journey.steps.find(({ status }) => status === 500);
      const [next] = failed ? journey.since(failed) : [];
      const then = next ? titlesOf([next]).join('') : 'nothing more';
      recorder.fact(`after a 500 at ${what}`, failed ? then : 'it did not come there');
    });
  });
}

/** What a client asks for while its person signs out. */
const endings = ({ steps }: Journey) => stepsOf(steps, 'revoke', 'logout');

test('it revokes its authorization at a sign-out', verifies('APP-036'), async ({ app }) => {
  await app.travels('user', (journey) => {
    demandOAuth(journey);
    demandOffer('signOut', journey.web?.hasSignOut !== false || journey.isOpen);
    const revoked = journey.of('revoke').filter(succeeded);
    expect(revoked.length > 0 || journey.isOpen).toHold('an authorization is revoked', 'none is revoked');
  });
});

test('it tells the server of a sign-out', verifies('APP-037'), async ({ app }) => {
  await app.travels('user', (journey) => {
    demandOffer('signOut', journey.web?.hasSignOut !== false || journey.isOpen);
    const told = endings(journey).filter(succeeded);
    expect(told.length > 0 || journey.isOpen).toHold(
      'a revoke or a logout arrives with a token that is still good',
      'none arrives',
    );
  });
});

test('it uses no token after a sign-out', verifies('APP-038'), async ({ app }) => {
  await app.travels('user', (journey) => {
    const used = endings(journey)
      .filter(succeeded)
      .flatMap((ending) => {
        const asks = journey.since(ending).filter(({ operation }) => operation !== 'revoke' && operation !== 'logout');
        return carrying(asks, ending.bearer);
      });
    expect(titlesOf(used)).toShow('requests with a token of before', []);
  });
});
