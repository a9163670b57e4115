import { connect } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from '@playwright/test';
import type { Flow, Sent } from './flow.ts';
import { INITIATE, test } from './flow.ts';

/** Random and mutated requests: nothing that comes from outside is answered with a 500 or with a secret. */
const REQUESTS = 25_000;
const AT_ONCE = 16;
/**
 * What a mock remembers is capped. Half of the requests are enough to see that it stops growing: after them it has grown by
 * about one megabyte, and by this if each of the others left 700 bytes. Garbage is collected before each look, and a worker
 * runs one test at a time, so neither a busy machine nor a test beside this one makes a difference.
 */
const LASTING = 8 * 1024 * 1024;

/** The same numbers in every run: mulberry32, seeded by the letters of a word. */
function dice(seed: string): (below: number) => number {
  let state = Buffer.from(seed).reduce((sum, byte) => Math.imul(sum, 31) + byte, 7);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
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

/** Sends requests, some at the same moment, and says what went wrong. */
async function faultsOf(flow: Flow, roll: (below: number) => number, requests: number): Promise<string[]> {
  const secrets = secretsOf(flow);
  const faults: string[] = [];
  let left = requests;
  const sendSome = async () => {
    while (left > 0) {
      left -= 1;
      const [method, path, sent] = mutated(flow, roll);
      const { status, text } = await flow.send(method, path, sent);
      if (status >= 500) faults.push(`${status} for ${method} ${path} ${JSON.stringify(sent)}`);
      if (secrets.some((secret) => text.includes(secret))) faults.push(`a secret for ${method} ${path}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendSome));
  return faults;
}

function secretsOf({ mock }: Flow): string[] {
  const { clients, users } = mock.seed;
  const people = Object.values(users).flatMap(({ onboarding, ...others }) => [
    ...Object.values(onboarding),
    ...Object.values(others),
  ]);
  return [...Object.values(clients).map(({ secret }) => secret), ...people.map(({ password }) => password)];
}

setFlagsFromString('--expose-gc');
// Node has no other way to ask for it in a process that is already running.
const collectGarbage = runInNewContext('gc') as () => void;

function memory(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

for (const profile of ['guide', 'reference'] as const) {
  test(`${REQUESTS} requests get no 500 and no secret, and leave nothing behind, profile ${profile}`, async ({
    start,
  }) => {
    test.setTimeout(300_000);
    const flow = await start({ profile, seed: profile });
    const roll = dice(profile);

    const first = await faultsOf(flow, roll, REQUESTS / 2);
    const before = memory();
    const second = await faultsOf(flow, roll, REQUESTS / 2);

    expect([...first, ...second]).toEqual([]);
    expect(memory() - before, 'bytes that the second half left').toBeLessThan(LASTING);
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
