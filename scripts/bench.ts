// Prints what each kind of test costs, and how far the API tests are from a bare loop of as many requests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Run } from '#reporters/run-schema.ts';
import { createPkce, createState } from '#fixtures/pkce.ts';
import { startMock } from '#mock/server.ts';

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

async function flow({ baseUrl, seed }: Awaited<ReturnType<typeof startMock>>): Promise<number> {
  const { key, secret, redirectUris } = seed.clients.main;
  const { email, password } = seed.users.international.plain;
  const [redirect_uri] = redirectUris;
  const pkce = createPkce();
  const client = { 'x-client-key': key, 'x-secret-key': secret, 'content-type': 'application/json' };
  const call = async (method: string, path: string, headers: Record<string, string>, body?: object) => {
    const answer = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { ...client, ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const members = new Map(Object.entries(Object(await answer.json())));
    return (name: string) => String(members.get(name));
  };
  const query = {
    response_type: 'code',
    client_id: key,
    redirect_uri,
    state: createState(),
    code_challenge: pkce.challenge,
    code_challenge_method: 'S256',
    mode: 'api',
  };
  const session = await call('GET', `/v1/auth/oauth/authorize/initiate?${new URLSearchParams(query)}`, {});
  const login = await call('POST', '/v1/auth/login', {}, { email, password });
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const authorized = await call('POST', '/v1/auth/oauth/authorize', bearer(login('accessToken')), {
    token: session('token'),
  });
  const grant = {
    grant_type: 'authorization_code',
    code: authorized('code'),
    redirect_uri,
    code_verifier: pkce.verifier,
  };
  const tokens = await call('POST', '/v1/auth/oauth/token', {}, grant);
  await call('GET', '/v1/users/me', bearer(tokens('access_token')));
  await call(
    'POST',
    '/v1/auth/oauth/token',
    {},
    { grant_type: 'refresh_token', refresh_token: tokens('refresh_token') },
  );
  return 6;
}
