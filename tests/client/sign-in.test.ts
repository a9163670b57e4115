import {
  carrying,
  codeChallenge,
  demandOffer,
  expect,
  granted,
  isThisMachine,
  test,
  titlesOf,
  verifies,
  type Journey,
} from '#fixtures/client/index.ts';

const BASE64URL_OF_SHA256 = /^[\w-]{43}$/;
const VERIFIER = /^[\w.~-]{43,128}$/;

/** What the client gave at each start of a sign-in. */
const given = (journey: Journey, name: string) => journey.of('initiate').map(({ sent }) => sent[name] ?? '');
const shortest = (texts: readonly string[]) => Math.min(...texts.map(({ length }) => length));
const exchanges = ({ steps }: Journey) => granted(steps, 'authorization_code');
const verifiers = (journey: Journey) => exchanges(journey).map(({ sent }) => sent['code_verifier'] ?? '');

test('its states have at least 16 characters', verifies('APP-001'), async ({ app }) => {
  await app.travels('initiate', (journey) => {
    expect(shortest(given(journey, 'state')) >= 16).toHold('each state has 16 characters', 'one is shorter');
  });
});

test('its sign-ins have different states', verifies('APP-002'), async ({ app }) => {
  await app.travels('initiate', (journey) => {
    const states = given(journey, 'state');
    expect(new Set(states).size).toShow(`different states in ${states.length} sign-ins`, states.length);
  });
});

test('its challenges are S256 in base64url', verifies('APP-003'), async ({ app }) => {
  await app.travels('initiate', (journey) => {
    const wrong = given(journey, 'code_challenge').filter((challenge) => !BASE64URL_OF_SHA256.test(challenge));
    expect(wrong.length).toShow('challenges that are no 43 characters of base64url', 0);
    expect([...new Set(given(journey, 'code_challenge_method'))]).toShow('the challenge method', ['S256']);
  });
});

test('its sign-ins have different challenges', verifies('APP-004'), async ({ app }) => {
  await app.travels('initiate', (journey) => {
    const challenges = given(journey, 'code_challenge');
    expect(new Set(challenges).size).toShow(`different challenges in ${challenges.length} sign-ins`, challenges.length);
  });
});

test('its verifiers have their length and characters', verifies('APP-005'), async ({ app }) => {
  await app.travels('token', (journey) => {
    const wrong = verifiers(journey).filter((verifier) => !VERIFIER.test(verifier));
    expect(wrong.length).toShow('verifiers that are not 43 to 128 of the allowed characters', 0);
  });
});

test('each verifier is that of a challenge', verifies('APP-006'), async ({ app }) => {
  await app.travels('token', (journey) => {
    const challenges = given(journey, 'code_challenge');
    // What is no verifier at all is told where its form is.
    const strangers = verifiers(journey).filter((verifier) => !fits(verifier, challenges) && VERIFIER.test(verifier));
    const formed = challenges.filter((challenge) => BASE64URL_OF_SHA256.test(challenge));
    const isJudged = formed.length === challenges.length;
    expect(isJudged ? strangers.length : 0).toShow('verifiers from which no challenge was made', 0);
  });
});

const fits = (verifier: string, challenges: readonly string[]) => challenges.includes(codeChallenge(verifier));

test('it exchanges each code once', verifies('APP-007'), async ({ app }) => {
  await app.travels('token', (journey) => {
    const codes = exchanges(journey).map(({ sent }) => sent['code'] ?? '');
    expect(codes.length - new Set(codes).size).toShow('codes that were sent again', 0);
  });
});

test('it does not send a refused code again', verifies('APP-007'), async ({ app }) => {
  await app.meets('code-refused', (journey) => {
    const again = carrying(journey.after, journey.fault?.sent['code']);
    expect(titlesOf(again)).toShow('requests with the code that was refused', []);
  });
});

test('its redirect URI is https', verifies('APP-008'), async ({ app }) => {
  await app.travels('initiate', (journey) => {
    const plain = given(journey, 'redirect_uri').filter((uri) => !isSecure(uri));
    expect([...new Set(plain)]).toShow('redirect URIs that are not https', []);
  });
});

/** In the sandbox plain http is documented. An app on this machine has no certificate. */
const isSecure = (uri: string) => /^https:\/\/|^(?!http:)[a-z][\w.+-]+:/i.test(uri) || isThisMachine(uri);

test('the order of its steps', verifies('APP-020'), async ({ app, recorder }) => {
  await app.travels('token', (journey) => {
    const first = journey.of('initiate', 'login', 'authorize', 'token').map(({ operation }) => operation ?? '');
    recorder.fact('steps', [...new Set(first)].join(', '));
    expect(first.includes('token')).toHold('the steps end with an exchange', 'there is no exchange');
  });
});

test('it sends no token where a sign-in begins', verifies('APP-021'), async ({ app }) => {
  await app.travels('initiate', (journey) => {
    const early = journey.of('initiate', 'login').filter(({ bearer }) => bearer !== '');
    expect(titlesOf(early)).toShow('requests that carry a bearer token before there is one', []);
  });
});

test('in a browser it sends no secret key', verifies('APP-022'), async ({ app }) => {
  await app.travels('initiate', (journey) => {
    // No script can set or leave out this header, and no server sends it: only a browser does.
    const fromBrowser = journey.steps.filter(({ requestHeaders }) => requestHeaders['sec-fetch-site'] !== undefined);
    demandOffer('browser', fromBrowser.length > 0);
    const open = fromBrowser.filter(({ requestHeaders }) => requestHeaders['x-secret-key'] !== undefined);
    expect([...new Set(titlesOf(open))]).toShow('requests of a browser with the secret key', []);
  });
});
