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
} from '#fixtures/client/index.ts';

/** What goes on after a wrong state: an exchange of its code, or an API call, with the login token or without. */
function goesOn({ after, fault }: Journey) {
  const restart = after.findIndex(({ operation }) => operation === 'initiate');
  const untilRestart = restart < 0 ? after : after.slice(0, restart);
  return [...carrying(untilRestart, fault?.got['code']), ...stepsOf(untilRestart, ...CALL)];
}

/** Values of a sign-in that came back with its new start. */
function takenAgain({ restart, steps }: Journey): string[] {
  const before = stepsOf(steps.slice(0, restart ? steps.indexOf(restart) : 0), 'initiate');
  const same = (name: string) => before.some(({ sent }) => sent[name] === restart?.sent[name]);
  return ['state', 'code_challenge'].filter(same);
}

for (const [scenario, what] of [
  ['state-other', 'of somebody else'],
  ['state-cut', 'that is cut off'],
  ['state-absent', 'that is not there'],
] as const) {
  test(`it stops at a state ${what}`, verifies('APP-009'), async ({ app }) => {
    await app.meets(scenario, (journey) => {
      expect(titlesOf(goesOn(journey))).toShow('requests that go on with the sign-in', []);
    });
  });
}

test('it stops at a state in another letter case', verifies('APP-010'), async ({ app }) => {
  await app.meets('state-recased', (journey) => {
    const own = journey.of('initiate').map(({ sent }) => sent['state']);
    demandOffer('letters', !own.includes(journey.fault?.got['state']));
    expect(titlesOf(goesOn(journey))).toShow('requests that go on with the sign-in', []);
  });
});

test('it starts anew after a wrong state', verifies('APP-011'), async ({ app }) => {
  await app.meets('state-other', (journey) => {
    expect(titlesOf(goesOn(journey))).toShow('requests that go on instead of a new start', []);
    expect(startsAnew(journey)).toHold('a new sign-in starts', 'no new sign-in starts');
    expect(takenAgain(journey)).toShow('values of the old sign-in in the new one', []);
  });
});

test('it starts anew after a refused code', verifies('APP-012'), async ({ app }) => {
  await app.meets('code-refused', (journey) => {
    const { after, fault } = journey;
    const again = carrying(after, fault?.sent['code']);
    expect(titlesOf(again)).toShow('requests with the code that was refused', []);
    expect(startsAnew(journey)).toHold('a new sign-in starts', 'no new sign-in starts');
    expect(takenAgain(journey)).toShow('values of the old sign-in in the new one', []);
  });
});

test('it starts anew after its session expired', verifies('APP-013'), async ({ app }) => {
  await app.meets('session-expired', (journey) => {
    const again = carrying(journey.after, journey.fault?.sent['token']);
    expect(titlesOf(again)).toShow('requests with the session that has expired', []);
    expect(startsAnew(journey)).toHold('a new sign-in starts', 'no new sign-in starts');
  });
});

/** Several tries with values of their own are patience; more are a storm, and so is the same request again. */
const TRIES = 3;

function storms({ steps, fault }: Journey) {
  const alike = steps.filter(({ operation }) => operation === fault?.operation);
  const seen = new Set<string>();
  const repeated = alike.filter(({ url, requestBody = '' }) => {
    const request = `${url} ${requestBody}`;
    return seen.has(request) || !seen.add(request);
  });
  return [...repeated, ...alike.slice(TRIES).filter((step) => !repeated.includes(step))].slice(0, TRIES);
}

for (const [where, requirement, scenario, what] of [
  ['at the start', 'APP-014', 'client-refused', 'as a client'],
  ['at the exchange', 'APP-014', 'client-refused-at-token', 'as a client'],
  ['at the start', 'APP-015', 'request-refused', 'as invalid'],
  ['at the exchange', 'APP-015', 'request-refused-at-token', 'as invalid'],
] as const) {
  test(`it does not storm where it is refused ${what} ${where}`, verifies(requirement), async ({ app }) => {
    await app.meets(scenario, (journey) => {
      expect(titlesOf(storms(journey))).toShow('requests that are repeated, or more than three', []);
    });
  });
}

/** API calls with what is no token. That of the login is one: by the API reference it is good for calls. */
function blindCalls({ steps, after }: Journey) {
  const logins = stepsOf(steps, 'login').flatMap(({ got }) => got['accessToken'] ?? []);
  return stepsOf(after, ...CALL).filter((step) => !succeeded(step) && !logins.includes(step.bearer));
}

test('it does not go on after a page instead of tokens', verifies('APP-016'), async ({ app }) => {
  await app.meets('page-for-tokens', (journey) => {
    expect(titlesOf(blindCalls(journey))).toShow('API calls without a token that was given', []);
  });
});

test('it neither goes on nor storms after an error that it cannot read', verifies('APP-016'), async ({ app }) => {
  await app.meets('nested-message', (journey) => {
    expect(titlesOf(blindCalls(journey))).toShow('API calls without a token that was given', []);
    const tried = granted(journey.steps, 'authorization_code').length;
    expect(tried <= TRIES).toHold('it stops after three exchanges at the most', `it sends ${tried}`);
  });
});

test('it does not storm while a gateway is down', verifies('APP-016'), async ({ app }) => {
  await app.meets('gateway-error', (journey) => {
    // The guide allows to try again after an error of the server.
    expect(granted(journey.steps, 'authorization_code').length <= TRIES).toHold(
      'it stops after three exchanges at the most',
      'it goes on',
    );
  });
});

for (const [scenario, shape] of [
  ['password-refused', '401'],
  ['password-refused-400', '400'],
  ['password-refused-403', '403'],
  ['account-disabled', 'the word that the account is disabled'],
] as const) {
  test(`it goes no further after a password was refused with ${shape}`, verifies('APP-019'), async ({ app }) => {
    await app.meets(scenario, ({ after, fault }) => {
      const further = [...stepsOf(after, 'authorize'), ...carrying(stepsOf(after, 'login'), fault?.sent['password'])];
      expect(titlesOf(further)).toShow('requests that go on or send the password again', []);
    });
  });
}
