import { expect, test } from '@playwright/test';
import { compileAll, deviations, isDocumented, undocumentedMembers } from '#fixtures/shapes/schemas.ts';
import { operationIds, type OperationId } from '#specs/operations.ts';
import { brokenAnswers, without } from './broken-answers.ts';
import {
  authorization,
  documentedAnswers,
  oauthError,
  otpChallenge,
  otpRequired,
  session,
  signedIn,
  tokens,
  user,
} from './documented-answers.ts';

/** What is found, as `path: expected; got`. */
const found = (operation: OperationId, status: number, body: unknown) =>
  deviations(operation, status, body).map(({ path, expected, got }) => `${path}: ${expected}; ${got}`);

test('every response schema compiles in strict mode', () => {
  expect(compileAll()).toBeGreaterThan(operationIds.length);
});

test('every documented variant of an answer conforms and has no undocumented member', () => {
  const refused = documentedAnswers
    .map(([variant, operation, status, body]) => ({
      answer: `${operation} ${status}: ${variant}`,
      found: found(operation, status, body),
      undocumented: undocumentedMembers(operation, status, body),
    }))
    .filter((row) => row.found.length + row.undocumented.length > 0);
  expect(refused).toEqual([]);
  expect(new Set(documentedAnswers.map(([, operation]) => operation))).toEqual(new Set(operationIds));
});

const goodAnswers: [OperationId, object][] = [
  ['initiate', session],
  ['token', tokens],
  ['login', signedIn],
  ['login', otpRequired],
  ['authorize', authorization],
  ['user', user],
  ['usersMe', user],
  ['logout', { success: true }],
  ['registerEmailSend', { contactVerificationId: 'US_1' }],
  ['registerEmailVerify', { hasAccount: true, onboardingId: 'US_1', user: {} }],
];
const OPTIONAL = ['refresh_token_expires_in'];
const NULLABLE = ['accessToken', 'phoneNumber', 'phase', 'addressLine2', 'usState', 'ssn'];

for (const [fault, got, excepted, faulty] of [
  ['missing', 'nothing', OPTIONAL, without],
  ['null', 'null', NULLABLE, (body: object, name: string) => ({ ...body, [name]: null })],
  ['mistyped', 'an array', [], (body: object, name: string) => ({ ...body, [name]: [] })],
] as const)
  test(`a member that is ${fault} is found, and nothing else`, () => {
    const cases = goodAnswers.flatMap(([operation, body]) =>
      Object.keys(body)
        .filter((name) => !excepted.some((exception) => exception === name))
        .map((name) => ({ operation, name, places: deviations(operation, 200, faulty(body, name)) })),
    );
    expect(
      cases.map(({ operation, places }) => [operation, ...places.map((place) => `${place.path}: ${place.got}`)]),
    ).toEqual(cases.map(({ operation, name }) => [operation, `${name}: ${got}`]));
  });

test('a broken answer is held against the documented answer that it is closest to', () => {
  expect(
    brokenAnswers.map(([operation, status, body]) => [operation, status, ...found(operation, status, body)]),
  ).toEqual(brokenAnswers.map(([operation, status, , ...expected]) => [operation, status, ...expected]));
});

test('a deviation names the page', () => {
  expect(deviations('token', 200, {})[0]?.document).toBe(
    'API reference: exchange or refresh tokens, https://docs.baanx.com/api-reference/auth/oauth-token',
  );
});

test('a deviation never shows a string that the target sent', () => {
  const secret = 'top-secret-value';
  const bodies = [...goodAnswers.map(([, body]) => body), oauthError, otpChallenge].map((body) =>
    Object.fromEntries(Object.keys(body).map((name) => [name, secret])),
  );
  const places = operationIds.map((operation) =>
    [200, 400, 401, 498]
      .filter((status) => isDocumented(operation, status))
      .flatMap((status) => [...bodies, secret, [secret]].flatMap((body) => deviations(operation, status, body))),
  );
  expect(JSON.stringify(places)).not.toContain(secret);
  const shown = expect.objectContaining({ got: `a string of ${secret.length} characters` });
  expect(places).toEqual(operationIds.map(() => expect.arrayContaining([shown])));
});

test('undocumented members are listed with their paths', () => {
  const rows: [OperationId, number, unknown, ...string[]][] = [
    ['token', 200, { ...tokens, scope: 'x', id_token: { a: 1 } }, 'scope', 'id_token'],
    ['login', 200, { ...signedIn, refresh_token: 'x' }, 'refresh_token'],
    ['token', 400, { ...oauthError, error_uri: 'x' }, 'error_uri'],
    ['token', 400, { message: 'x', statusCode: 400 }, 'statusCode'],
    ['logout', 200, { success: true, message: 'bye' }, 'message'],
    ['registerEmailVerify', 200, { user: { id: 1 }, token: 'x' }, 'token'],
    ['initiate', 302, { any: 'thing' }],
    ['token', 200, 'no object'],
  ];
  expect(rows.map(([operation, status, body]) => undocumentedMembers(operation, status, body))).toEqual(
    rows.map(([, , , ...members]) => members),
  );
});

test('an answer that no document defines is refused with the ones it defines', () => {
  expect(isDocumented('token', 200)).toBe(true);
  expect(isDocumented('token', 418)).toBe(false);
  const message = 'No document defines the answer 418 of token, only 200, 400, 401, 403, 422, 498, 499, 500.';
  expect(() => deviations('token', 418, {})).toThrow(message);
  expect(() => undocumentedMembers('token', 418, {})).toThrow(message);
});
