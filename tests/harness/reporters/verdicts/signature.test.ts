import { expect, test } from '@playwright/test';
import { normalForm, failurePrint, signatureOf } from '#reporters/verdicts/signature.ts';

const failure = (reason: string, title = 'a code buys tokens once') => ({ title, prints: [failurePrint(reason)] });
const spent = 'Expected: an exchanged code is refused\nReceived: POST /v1/auth/oauth/token answered 200';

test('a signature is twelve hexadecimal digits, the same for the same failure', () => {
  expect(signatureOf([failure(spent)])).toMatch(/^[0-9a-f]{12}$/);
  expect(signatureOf([failure(spent)])).toBe(signatureOf([failure(spent)]));
});

test('the order of the tests and a repetition do not matter', () => {
  const [one, other] = [failure(spent), failure('', 'a refresh token is used once')];

  expect(signatureOf([one, other])).toBe(signatureOf([other, one, one]));
});

const others: [string, ReturnType<typeof failure>[]][] = [
  ['another status', [failure(spent.replace('200', '500'))]],
  ['another error', [failure(`${spent} (invalid_client)`)]],
  ['another test', [failure(spent, 'a code dies after ten minutes')]],
  ['one test more', [failure(spent), failure(spent, 'a code dies after ten minutes')]],
  ['another lifetime', [failure(spent.replace('200', '200, expires_in 3600'))]],
  ['no reason', [failure('')]],
  [
    'one reason more',
    [{ ...failure(spent), prints: [failurePrint(spent), failurePrint('Expected: 401\nReceived: 200')] }],
  ],
];
for (const [what, failures] of others) {
  test(`${what} is another failure`, () => {
    expect(signatureOf(failures)).not.toBe(signatureOf([failure(spent)]));
  });
}

const same: [string, string, string][] = [
  ['fingerprints', 'got ‹code #3fa2c1›', 'got ‹code #77b01e›'],
  ['bare fingerprints', 'Expected: #3fa2c1\nReceived: #000000', 'Expected: #77b01e\nReceived: #123456'],
  ['UUIDs', 'user 0f8fad5b-d9cb-469f-a165-70867728950e', 'user 7C9E6679-7425-40de-944b-e07fc1f90ae7'],
  ['ports', 'got no answer from 127.0.0.1:47113', 'got no answer from 127.0.0.1:80'],
  ['ports of a name', 'at https://dev.api.baanx.com:8443/x', 'at https://dev.api.baanx.com:443/x'],
  ['ISO times', 'since 2026-11-27T02:18:31.000Z', 'since 2027-01-01T00:00:00+01:00'],
  ['dates', 'valid until 2026-11-27', 'valid until 2027-01-01'],
  ['HTTP dates', 'Date: Fri, 27 Nov 2026 02:18:31 GMT', 'Date: Sat, 28 Nov 2026 03:00:00 GMT'],
  ['moments in seconds and milliseconds', 'exp 1795745911', 'exp 1795745911123'],
  ['durations', 'answered after 12 ms', 'answered after 1034.5ms'],
  ['the round of a race', 'the other loses round 2', 'the other loses round 5'],
  ['ids of a request', 'request req_8f3kq0Zk1xYw72aa', 'request req_1111q0Zk1xYw72zzzz'],
  ['white space', 'Expected: 1\n  Received: 2', 'Expected: 1\nReceived: 2 '],
];
for (const [what, one, other] of same) {
  test(`${what} vary and are left out`, () => {
    expect(normalForm(one)).toBe(normalForm(other));
    expect(signatureOf([failure(one)])).toBe(signatureOf([failure(other)]));
  });
}

test('what tells one failure from another stays: kinds of secrets, statuses, hosts, long words', () => {
  expect(normalForm('‹code #3fa2c1› from dev.api.baanx.com:443 answered 401')).toBe(
    '‹code› from dev.api.baanx.com:<port> answered 401',
  );
  expect(normalForm('invalid_authorization_request')).toBe('invalid_authorization_request');
});

test('the order of the reasons of a test and a repetition do not matter', () => {
  const prints = ['Expected: 1', 'Expected: 2'].map(failurePrint);

  expect(signatureOf([{ title: 'a', prints }])).toBe(
    signatureOf([{ title: 'a', prints: [...prints, ...prints].reverse() }]),
  );
});

test('a reason is compared to its end, far beyond what is shown of it', () => {
  const long = 'word '.repeat(2000);

  expect(failurePrint(`Error: ${long}a`)).not.toBe(failurePrint(`Error: ${long}b`));
  expect(failurePrint(`Error: ${long}‹code #3fa2c1›`)).toBe(failurePrint(`Error: ${long}‹code #77b01e›`));
});

for (const [what, part] of [
  ['one word', 'a'],
  ['a word with hyphens', 'a-'],
  ['a host without an end', 'a.'],
  ['digits', '1'],
  ['opened marks', '‹'],
  ['addresses', 'https://a.b.c/d '],
] as const) {
  test(`200,000 letters of ${what} are compared in no time`, () => {
    const began = process.cpuUsage();
    normalForm(part.repeat(200_000 / part.length));
    const { user, system } = process.cpuUsage(began);
    // Of the processor and not of the clock, so that a busy machine makes no difference: it takes a few milliseconds, and
    // a pattern that looks back at every letter takes many seconds.
    expect((user + system) / 1000, 'milliseconds').toBeLessThan(1000);
  });
}

test('neither the class of an error nor the log of its calls is a part of its print', () => {
  expect(failurePrint('Error: Expected: 1\nCall log:\n  - waiting 3 times')).toBe(failurePrint('Expected: 1'));
});
