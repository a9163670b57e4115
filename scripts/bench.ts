// Prints what each kind of test costs, and how far the API tests are from a bare loop of as many requests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createPkce, createState, type Pkce } from '#fixtures/oauth/pkce.ts';
import { startMock, type Mock } from '#mock/serve/server.ts';
import { Run } from '#reporters/verdicts/formats/run.ts';

interface Cost {
  /** Seconds. */
  wall: number;
  cpu: number;
  run: Run;
}

const kinds = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['api', 'browser'];
console.log(`${availableParallelism()} cores, Node ${process.versions.node}, all environments, built-in mock\n`);
console.log('kind      tests  wall s  CPU s  ms per test  requests');
for (const kind of kinds) {
  const { wall, cpu, run } = measure(kind);
  const tests = run.tests.passed + run.tests.failed;
  const columns = [
    wall.toFixed(1).padStart(6),
    cpu.toFixed(1).padStart(5),
    ((1000 * wall) / tests).toFixed(0).padStart(11),
  ];
  console.log(
    `${kind.padEnd(8)} ${String(tests).padStart(6)}  ${columns.join('  ')}  ${String(run.exchanges).padStart(8)}`,
  );
  if (kind === 'api') await compare(wall, run.exchanges);
}

/** Runs the tests of one kind and reads the shell's own account of the time, which includes all workers. */
function measure(kind: string): Cost {
  const reports = mkdtempSync(join(tmpdir(), 'baanx-bench-'));
  const env = { ...process.env, REPORTS_DIR: reports, TARGET: 'mock' };
  const command = `TIMEFORMAT='%R %U %S'; time npx playwright test '--project=*-${kind}' > /dev/null`;
  const { stderr } = spawnSync('bash', ['-c', command], { env, encoding: 'utf8' });
  const [wall = 0, user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  const run = Run.parse(JSON.parse(readFileSync(join(reports, 'run.json'), 'utf8')));
  rmSync(reports, { recursive: true });
  return { wall, cpu: user + system, run };
}

/** As many requests, one after the other, without a test around them: the documented flow, again and again. */
async function compare(wall: number, requests: number): Promise<void> {
  const mock = await startMock({ stage: 'sandbox' });
  const start = performance.now();
  let sent = 0;
  while (sent < requests) sent += await flow(mock);
  const bare = ((performance.now() - start) / 1000) * (requests / sent);
  await mock.stop();
  console.log(
    `bare loop ${String(requests).padStart(5)} requests in ${bare.toFixed(2)} s: the API tests take ${(wall / bare).toFixed(1)} times as long\n`,
  );
}

/** Initiate, login, authorize, exchange, API call, refresh: six requests, awaited one by one. */
async function flow({ baseUrl, seed }: Mock): Promise<number> {
  const { key, secret, redirectUris } = seed.clients.main;
  const { email, password } = seed.users.international.plain;
  const [redirectUri] = redirectUris;
  const pkce = createPkce();
  const call = caller(baseUrl, { 'x-client-key': key, 'x-secret-key': secret, 'content-type': 'application/json' });
  const session = await call('GET', `/v1/auth/oauth/authorize/initiate?${initiateQuery(key, redirectUri, pkce)}`);
  const login = await call('POST', '/v1/auth/login', { email, password });
  const authorized = await call('POST', '/v1/auth/oauth/authorize', { token: session('token') }, login('accessToken'));
  const grant = { code: authorized('code'), redirect_uri: redirectUri, code_verifier: pkce.verifier };
  const tokens = await call('POST', '/v1/auth/oauth/token', { grant_type: 'authorization_code', ...grant });
  await call('GET', '/v1/users/me', undefined, tokens('access_token'));
  await call('POST', '/v1/auth/oauth/token', { grant_type: 'refresh_token', refresh_token: tokens('refresh_token') });
  return 6;
}

function caller(baseUrl: string, client: Record<string, string>) {
  return async (method: string, path: string, body?: object, bearer?: string) => {
    const headers = bearer ? { ...client, authorization: `Bearer ${bearer}` } : client;
    const answer = await fetch(`${baseUrl}${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const members = z.record(z.string(), z.unknown()).parse(await answer.json());
    return (name: string) => String(members[name]);
  };
}

function initiateQuery(key: string, redirectUri: string, { challenge }: Pkce): URLSearchParams {
  const pkce = { code_challenge: challenge, code_challenge_method: 'S256' };
  return new URLSearchParams({
    response_type: 'code',
    client_id: key,
    redirect_uri: redirectUri,
    state: createState(),
    mode: 'api',
    ...pkce,
  });
}
