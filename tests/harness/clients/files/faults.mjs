// What may be wrong with a log or a HAR that a partner hands over, one row each: the lines or entries beside those that are
// right, and the requirements that turn red for them, no more and no fewer.

const TOKEN = 'tok_9f8e7d6c5b4a39281706f5e4d3c2b1a0';
const RIGHT =
  '2026-01-02T03:04:05Z sandbox POST /v1/auth/oauth/token 400 invalid_grant {"error_description":"expired","code":"tok_9f8e..."}';
const BARE = { url: 'https://dev.api.baanx.com/v1/user', headers: [{ name: 'x-client-key', value: 'public' }] };
const ANSWER = { status: 200, headers: [], content: { text: '{"id":"1"}' } };
const SCRIPT = {
  request: { url: 'https://app.example.com/app.js', headers: [] },
  response: {
    status: 200,
    headers: [],
    content: { mimeType: 'text/javascript', text: 'const form = { email: "E-mail", password: "Your password" };' },
  },
};

const log = (...lines) => [RIGHT, ...lines].join('\n');
const har = (...entries) => JSON.stringify({ log: { entries: [{ request: BARE, response: ANSWER }, ...entries] } });

export const fileFaults = {
  'clean-files': {
    harm: 'Nothing.',
    violates: [],
    log: log(
      '2026-01-02T03:04:06Z x-secret-key: [redacted] access_token=tok_9f8e7d6c5b4a3928...',
      '2026-01-02T03:04:06Z {"errors":{"email":"is required","password":"is required"}}',
    ),
    har: har(SCRIPT),
  },
  'log-with-a-secret-key': {
    harm: 'Sends the secret key to whoever reads the log.',
    violates: ['APP-054'],
    log: log('2026-01-02T03:04:06Z GET /v1/user x-secret-key: a-secret-of-somebody'),
  },
  'log-with-a-password': {
    harm: 'Sends a password to whoever reads the log.',
    violates: ['APP-054'],
    log: log('2026-01-02T03:04:06Z {"email":"a@example.com","password":"correct horse"}'),
  },
  'log-with-a-whole-token': {
    harm: 'Sends a session to whoever reads the log.',
    violates: ['APP-055'],
    log: log(`2026-01-02T03:04:06Z {"body":"{\\"refresh_token\\":\\"${TOKEN}\\"}"}`),
  },
  'log-with-a-bare-refusal': {
    harm: 'Leaves support without a word.',
    violates: ['APP-056'],
    log: '2026-01-02T03:04:06Z sandbox sign-in failed: invalid_grant',
  },
  'log-without-time-and-environment': {
    harm: 'Leaves support without knowing when and where.',
    violates: ['APP-057'],
    log: '400 invalid_grant: error_description=expired',
  },
  'har-with-a-secret-key': {
    harm: 'Sends the secret key to whoever reads the recording.',
    violates: ['APP-058'],
    har: har({
      request: { ...BARE, headers: [{ name: 'X-Secret-Key', value: 'a-secret-of-somebody' }] },
      response: ANSWER,
    }),
  },
  'har-with-a-whole-token': {
    harm: 'Sends a session to whoever reads the recording.',
    violates: ['APP-059'],
    har: har({ request: BARE, response: { ...ANSWER, content: { text: JSON.stringify({ access_token: TOKEN }) } } }),
  },
};
