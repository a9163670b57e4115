import { expect, test } from '@playwright/test';
import { maskText } from '#reporters/leaks/masking.ts';
import { configuredSecrets } from '#evidence/secrets/configured.ts';
import { spellingsOf } from '#evidence/secrets/spellings.ts';

const secrets = configuredSecrets({
  SANDBOX_SECRET_KEY: 'sk_sandbox_7781',
  SANDBOX_US_USER_PASSWORD: 'Pa&ss "word"/9',
  PRODUCTION_USER_EMAIL: 'jane.roe@example.com',
  PRODUCTION_OTP_CODE: '482913',
  SANDBOX_CLIENT_KEY: 'ck_sandbox_1',
  OTHER_TOOL_PASSWORD: 'production',
  SANDBOX_OTP_USER_PASSWORD: 'abc',
});
const H = '‹hidden›';
const random = 'Zx3kQ9vB7nM2pL5tR8wY1cF4hJ6dS0aGe_uT-iO';
const uuid = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

const hidden: [what: string, text: string, shown: string][] = [
  ['a configured secret', 'sent sk_sandbox_7781 twice: sk_sandbox_7781', `sent ${H} twice: ${H}`],
  ['a secret in a URL', 'GET /x?p=Pa%26ss%20%22word%22%2F9', `GET /x?p=${H}`],
  ['a secret in a form', 'p=Pa%26ss+%22word%22%2F9', `p=${H}`],
  ['a secret in escaped JSON', 'body "Pa&ss \\"word\\"/9"', `body "${H}"`],
  ['a secret in base64', `key ${Buffer.from('sk_sandbox_7781').toString('base64')}`, `key ${H}`],
  ['an e-mail address', 'user jane.roe@example.com signed in', `user ${H} signed in`],
  ['a one-time password', 'code 482913 was sent', `code ${H} was sent`],
  ['a secret broken by colours', 'is \u001b[32msk_sand\u001b[7mbox_7781\u001b[27m\u001b[39m!', `is ${H}!`],
  ['a JSON Web Token', 'got eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl here', `got ${H} here`],
  ['a bearer token', 'Authorization: Bearer abc-123.def_456', `Authorization: Bearer ${H}`],
  ['basic credentials', 'authorization: basic Y2xpZW50OnNlY3JldDE=', `authorization: basic ${H}`],
  ['a cookie', 'set-cookie: sid=8f7; HttpOnly', `set-cookie: ${H}`],
  [
    'a code in a query',
    'navigating to "http://127.0.0.1/cb?code=abcd&state=s1"',
    `navigating to "http://127.0.0.1/cb?code=${H}&state=s1"`,
  ],
  ['a token in a fragment', 'https://a.b/#access_token=xyz', `https://a.b/#access_token=${H}`],
  ['a member in a difference', '-   "access_token": "short1",', `-   "access_token": "${H}",`],
  ['a member without quotes', "  refreshToken: 'short1',", `  refreshToken: '${H}',`],
  ['a member in JSON in JSON', '{\\"code_verifier\\":\\"abc1\\"}', `{\\"code_verifier\\":\\"${H}\\"}`],
  ['an e-mail address for a name', '{"jane@a.example":1}', `{"${H}":1}`],
  ['a telephone number for a name', '{"+44 7700 900123":{"07700900456":1}}', `{"${H}":{"${H}":1}}`],
  ['a configured secret for a name', '{"482913":1}', `{"${H}":1}`],
  ['a token for a name', `{"${random}":1}`, `{"${H}":1}`],
  ['an e-mail address of anybody', 'to Ada.L+x@mail.example.org!', `to ${H}!`],
  ['a private key', 'is -----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY----- here', `is ${H} here`],
  [
    'a person',
    '{"firstName":"Ada","city":"Leeds","phase":"ACCOUNT"}',
    `{"firstName":"${H}","city":"${H}","phase":"ACCOUNT"}`,
  ],
  ['a person in a difference', '-   "dateOfBirth": "1980-03-10",', `-   "dateOfBirth": "${H}",`],
  ['a cookie beside one that is hidden', '{"cookie":"a=‹cookie #1f3a9c›; b=2"}', `{"cookie":"${H}"}`],
  ['a bare value', 'password: Hunter22', `password: ${H}`],
  ['a JSON body', '{"password":"hunter","otpCode":"12","n":1}', `{"password":"${H}","otpCode":"${H}","n":1}`],
  ['nested JSON', '[{"a":{"refresh_token":"r1"}}]', `[{"a":{"refresh_token":"${H}"}}]`],
  ['JSON in a member', '{"value":"{\\"code\\":\\"abc123\\"}"}', `{"value":"{\\"code\\":\\"${H}\\"}"}`],
  ['a header by name and value', '{"name":"X-Secret-Key","value":"v"}', `{"name":"X-Secret-Key","value":"${H}"}`],
  ['what was typed', 'Fill "hunter" getByLabel(\'Password\')', `Fill "${H}" getByLabel('Password')`],
  ['what was typed, in a call log', '  - fill("hunter")', `  - fill("${H}")`],
  ['a field of a page snapshot', '  - textbox "Password" [active]: hunter', `  - textbox "Password" [active]: ${H}`],
  ['a member beside one that is null', '{"n":null,"password":"hunter"}', `{"n":null,"password":"${H}"}`],
  ['a secret with a sign that stands for hidden ones', '{"password":"abc‹def"}', `{"password":"${H}"}`],
  ['a code of digits', '{"code":"1234"}', `{"code":"${H}"}`],
  ['a code that ends in letters', '{"code":"12ab"}', `{"code":"${H}"}`],
  ['a code as long as no word', `{"code":"${'abcdefgh'.repeat(4)}"}`, `{"code":"${H}"}`],
  ['a short word that is no code', "token: 'abc'", `token: '${H}'`],
  ['JSON after a space', ' {"otp":"1"}', `{"otp":"${H}"}`],
  ['a long random string under any name but state', `{"note":"${random}"}`, `{"note":"${H}"}`],
  ['a long random string', `verifier ${random} sent`, `verifier ${H} sent`],
  ['a long hexadecimal string', `id ${'0a1b2c3d'.repeat(5)}`, `id ${H}`],
];

for (const [what, text, shown] of hidden) {
  test(`hides ${what}`, () => {
    expect(maskText(text, { secrets })).toBe(shown);
  });
}

const open: [what: string, text: string][] = [
  ['a client key', '{"x-client-key":"ck_sandbox_1"}'],
  ['a UUID', `x-client-key: ${uuid}`],
  ['a date for a name', '{"2026-11-27":1,"0.1":2}'],
  ['a status', '{"code":400,"error":"invalid_grant"}'],
  ['an error code', '{"code":"ECONNREFUSED"}'],
  ['an exit code', 'worker process exited unexpectedly (code=3, signal=null)'],
  ['an error code in quotes', "code: 'ECONNREFUSED'"],
  ['a code too short to be one', '{"code":"42a"}'],
  ['a word as long as an error code', `{"code":"${'a'.repeat(31)}"}`],
  ['an empty password', '{"password":""}'],
  ['JSON as it was written', '{ "a" : 1 }'],
  ['a value beside a name that is no text', '{"name":7,"value":"v1"}'],
  ['a long name in capitals', 'see GET_USERS_AND_HTTPS_REDIRECTS_2_of_many'],
  ['a long name with dates', 'see report-of-2026-11-26-Sandbox-run-1234567'],
  ['a sentence about passwords', 'login with a wrong password: Expected 401, the token was refused'],
  ['a sentence about bearers', 'a call with a bearer authentication and without a client key'],
  ['documented members', '{"token_type":"Bearer","expires_in":21600,"refresh_token_expires_in":604800}'],
  ['a state that came back', `redirected to https://a.b/cb?state=${random}`],
  ['a state in JSON', `{"state":"${random}"}`],
  ['what the recorder hid', '{"refresh_token":"‹refresh_token #1f3a9c›"}'],
  ['what the recorder hid in an address', 'http://a.b/cb?code=‹code #1f3a9c›&state=s1'],
  [
    'a cookie that the recorder hid',
    '{"name":"set-cookie","value":"sid=‹cookie #1f3a9c›; Path=/in; HttpOnly; SameSite=Lax; Secure"}',
  ],
  ['several such', '{"cookie":"a=‹cookie #1f3a9c›; b=‹cookie #0f3a9c›"}'],
  ['a package', 'allure-playwright@3.12.2 and @playwright/test@1.65.1'],
  ['a long file name', 'at /x/test-results/api-a-Code-that-dies-after-10-Minutes-sandbox-api/error-context.md'],
  ['a value of another program', 'mode production'],
  ['digits around a one-time password', '1482913 ms'],
  ['colours, where nothing is hidden', '\u001b[31mExpected: 400\u001b[39m'],
  ['its own work, two spaces included', JSON.stringify({ authorization: `Bearer  ${H}` })],
  ['its own work', `Authorization: Bearer ${H}, "password": "${H}", ?code=${H}`],
];

for (const [what, text] of open) {
  test(`shows ${what}`, () => {
    expect(maskText(text, { secrets })).toBe(text);
  });
}

test('equal values stay recognisable, with a salt only', () => {
  const masking = { secrets, salt: 'of this run' };
  const [first, second, third] = ['one-1234', 'one-1234', 'two-1234'].map((code) => maskText(`?code=${code}`, masking));
  expect(first).toMatch(/^\?code=‹hidden #[0-9a-f]{6}›$/);
  expect(first).toBe(second);
  expect(first).not.toBe(third);
});

test('a commit may be kept', () => {
  const commit = '9359b6c67067866db7dd886024dbcacc02e92586';
  expect(maskText(commit, { secrets })).toBe(H);
  expect(maskText(commit, { secrets, keep: [commit] })).toBe(commit);
});

test('a secret that begins with digits is hidden behind others too', () => {
  expect(maskText('x94711-key', { secrets: ['4711-key'] })).toBe(`x9${H}`);
});

test('the spellings of a secret come the longest first, without padding', () => {
  expect(spellingsOf('ab c')).toEqual(['ab%20c', 'YWIgYw', 'ab c', 'ab+c']);
});

test('only settings of ours are secrets, and none too short to be one', () => {
  expect(secrets).toEqual(['jane.roe@example.com', 'sk_sandbox_7781', 'Pa&ss "word"/9', '482913']);
});
