import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { expect } from '@playwright/test';
import type { Flow, Sent } from './mock-flow.ts';
import { INITIATE, test } from './mock-flow.ts';

/** Random and mutated requests: nothing that comes from outside is answered with a 500 or with a secret. */
const REQUESTS = 500;

/** The same numbers in every run. */
function dice(seed: string): (below: number) => number {
  let round = 0;
  return (below) => {
    round += 1;
    return createHash('sha256').update(`${seed} ${round}`).digest().readUInt32BE(0) % below;
  };
}

const paths = [
  INITIATE,
  '/v1/auth/login',
  '/v1/auth/login/otp',
  '/v1/auth/oauth/authorize',
  '/v1/auth/oauth/token',
  '/v1/auth/oauth/revoke',
  '/v1/auth/logout',
  '/v1/user',
  '/v1/auth/register/email/send',
  '/v1/auth/register/email/verify',
  '/oauth/sign-in/x',
  '/oauth/sign-in/%E0%A4%A/code',
  '/assets/style.css',
  '/%00',
  '/v1//user',
];
const methods = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'OPTIONS', 'HEAD'];
const members = ['email', 'password', 'otpCode', 'userId', 'token', 'grant_type', 'code', 'refresh_token', '__proto__'];

function mutated(flow: Flow, roll: (below: number) => number): [method: string, path: string, sent: Sent] {
  const { plain, otp } = flow.users;
  const values: unknown[] = [
    plain.email,
    plain.password,
    otp.id,
    otp.email,
    'authorization_code',
    'refresh_token',
    '',
    null,
    7,
    true,
    [],
    {},
    '\u0000',
    '\ud800',
    '😀'.repeat(50),
    'a'.repeat(5000),
    '%',
    '../..',
    '{"a":1}',
    1e308,
    ['x'],
    { $ne: '' },
  ];
  const pick = <T>(from: readonly T[]): T | undefined => from[roll(from.length)];
  const body = Object.fromEntries(members.flatMap((name) => (roll(2) ? [[name, pick(values)]] : [])));
  const raw = JSON.stringify(body);
  const method = pick(methods) ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const cut = raw.slice(0, roll(raw.length + 1));
  return [
    method,
    pick(paths) ?? '/',
    {
      headers: {
        authorization: pick([undefined, 'Bearer x', 'Bearer', 'Basic eDp4', `Bearer ${plain.password}`]),
        'content-type': pick(['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'x', undefined]),
        'x-client-key': pick([flow.client.key, flow.client.key, undefined, 'x']),
        'x-us-env': pick([undefined, 'true', 'false', 'x']),
      },
      query: Object.fromEntries(
        Object.entries(flow.request).flatMap(([name, value]) =>
          roll(9) ? [[name, roll(5) ? value : String(pick(values))]] : [],
        ),
      ),
      ...(hasBody ? { raw: roll(3) ? raw : cut } : {}),
    },
  ];
}

async function faultsOf(flow: Flow, roll: (below: number) => number): Promise<string[]> {
  const secrets = [flow.client.secret, flow.users.plain.password, flow.users.otp.password];
  const faults: string[] = [];
  for (let request = 0; request < REQUESTS; request += 1) {
    const [method, path, sent] = mutated(flow, roll);
    const { status, text } = await flow.send(method, path, sent);
    if (status >= 500) faults.push(`${status} for ${method} ${path} ${JSON.stringify(sent)}`);
    if (secrets.some((secret) => text.includes(secret))) faults.push(`a secret for ${method} ${path}`);
  }
  return faults;
}

for (const profile of ['guide', 'reference'] as const) {
  test(`no request is answered with a 500 or with a secret, profile ${profile}`, async ({ start }) => {
    const flow = await start({ profile, seed: profile });
    expect(await faultsOf(flow, dice(profile))).toEqual([]);
    expect((await flow.me((await flow.tokens()).access)).status, 'it still works').toBe(200);
  });
}

for (const [what, bytes] of [
  ['no HTTP', 'hello\r\n\r\n'],
  ['a broken header', 'GET / HTTP/1.1\r\nhost: x\r\nbad header\r\n\r\n'],
  ['no host', 'GET /v1/user HTTP/1.0\r\n\r\n'],
  ['a host that is no name', 'GET /v1/user HTTP/1.1\r\nhost: a b/c\r\nconnection: close\r\n\r\n'],
  ['a backslash in the path', 'GET /v1\\user HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'],
  ['a header of 20 kB', `GET / HTTP/1.1\r\nhost: x\r\na: ${'a'.repeat(20_000)}\r\n\r\n`],
] as const) {
  test(`${what} is answered with a 400 as JSON`, async ({ flow }) => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(flow.mock.baseUrl).port), '127.0.0.1', () => socket.write(bytes));
      let text = '';
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('{"message":"Bad request"}');
  });
}
