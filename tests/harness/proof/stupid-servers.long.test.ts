import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { stupidServer } from '#proof/sweep/mocks.ts';
import { sweep } from '#proof/sweep/sweep.ts';

// Servers without any sense. A refusal that such a server "conforms" to would be a test without a control.
const servers: [what: string, status: number, body: object][] = [
  ['400 to everything', 400, { error: 'invalid_request', error_description: 'Bad request', message: 'Bad request' }],
  ['401 to everything', 401, { message: 'Not authenticated' }],
  ['200 and nothing to everything', 200, {}],
  // The documented answer of the send call: it counts only after a challenge.
  ['200 and success to everything', 200, { success: true }],
  ['500 to everything', 500, { message: 'Internal server error' }],
];

test.describe.configure({ timeout: 240_000 });

for (const [what, status, body] of servers) {
  test(`a server that answers ${what} gets no conformant verdict`, async () => {
    const { settings, stop } = await stupid(status, body);

    const outcomes = await sweep(stupidServer(), settings, 'ignore');

    await stop();
    const verdicts = Object.entries(outcomes['stupid']?.verdicts ?? {});
    expect.soft(verdicts.length, 'requirements that were asked').toBeGreaterThan(200);
    expect(verdicts.filter(([, verdict]) => verdict === 'conformant').map(([id]) => id)).toEqual([]);
  });
}

/** Starts such a server; only its clock works, and the suite knows it by its settings, as it knows any target. */
async function stupid(status: number, body: object) {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(request.url === '/clock' ? 200 : status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // An address of a listening server is never text or null.
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const users = ['', 'OTP_', 'OTHER_OTP_', 'ONBOARDING_', 'DISABLED_'].flatMap((kind): [string, string][] => [
    [`SANDBOX_${kind}USER_EMAIL`, `${kind || 'plain'}@example.com`],
    [`SANDBOX_${kind}USER_PASSWORD`, 'a password for nobody'],
  ]);
  const clients = ['', 'OTHER_', 'NO_OAUTH_'].flatMap((kind): [string, string][] => [
    [`SANDBOX_${kind}CLIENT_KEY`, `public-${kind}key`],
    [`SANDBOX_${kind}SECRET_KEY`, `private-${kind}key`],
  ]);
  const settings: Record<string, string> = {
    TARGET: 'live',
    ENVIRONMENTS: 'sandbox,sandbox-us,production',
    ALLOW_PRODUCTION: '1',
    ...Object.fromEntries<string>([...users, ...clients]),
    SANDBOX_BASE_URL: base,
    SANDBOX_REDIRECT_URI: 'https://app.example.com/callback',
    SANDBOX_OTHER_REDIRECT_URI: 'http://localhost:3000/callback',
    SANDBOX_CLOCK_URL: `${base}/clock`,
    SANDBOX_OTP_USER_ID: '00000000-0000-4000-8000-000000000001',
    SANDBOX_OTP_CODE: '123456',
    SANDBOX_OTHER_OTP_USER_ID: '00000000-0000-4000-8000-000000000002',
    SANDBOX_OTHER_OTP_CODE: '654321',
    SANDBOX_US_USER_EMAIL: 'us@example.com',
    SANDBOX_US_USER_PASSWORD: 'a password for nobody',
    PRODUCTION_BASE_URL: base,
    PRODUCTION_CLIENT_KEY: 'public-production-key',
    PRODUCTION_SECRET_KEY: 'private-production-key',
    PRODUCTION_REDIRECT_URI: 'https://app.example.com/callback',
    PRODUCTION_USER_EMAIL: 'production@example.com',
    PRODUCTION_USER_PASSWORD: 'a password for nobody',
  };
  const stop = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { settings, stop };
}
