import { createHash, randomBytes } from 'node:crypto';
import { test as base } from '@playwright/test';
import { runCertificate } from '#fixtures/target/run-certificate.ts';
import type { Region, SeedClient, SeedUser } from '#mock/world/seed.ts';
import type { Mock, MockOptions } from '#mock/serve/server.ts';
import { startMock } from '#mock/serve/server.ts';

/** The mock as one client and tenant see it, through plain `fetch`. Computes PKCE for itself. */

export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
  /** The body as it came. */
  text: string;
}

export interface Sent {
  /** `undefined` takes a header away. */
  headers?: Record<string, string | undefined>;
  query?: Record<string, string | undefined>;
  json?: Record<string, unknown>;
  /** A body as it is. */
  raw?: string;
}

export const INITIATE = '/v1/auth/oauth/authorize/initiate';
export const VERIFIER = randomBytes(32).toString('base64url');
export const STATE = 'a state of the test';
export const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');

/** A member that has to be a string. */
export function textIn(answer: Answer, name: string): string {
  const value = answer.body[name];
  if (typeof value !== 'string') throw new Error(`no ${name} in ${answer.status} ${answer.text}`);
  return value;
}

export class Flow {
  readonly mock: Mock;
  readonly region: Region;
  readonly client: SeedClient;

  constructor(mock: Mock, region: Region = 'international', client: SeedClient = mock.seed.clients.main) {
    this.mock = mock;
    this.region = region;
    this.client = client;
  }

  get users() {
    return this.mock.seed.users[this.region];
  }

  async send(method: string, path: string, { headers = {}, query = {}, json, raw }: Sent = {}): Promise<Answer> {
    const url = new URL(this.mock.baseUrl + path);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.append(name, value);
    const all = { ...this.#headers(), ...headers };
    const sent = Object.entries(all).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    );
    const body = raw ?? (json && JSON.stringify(json));
    const response = await fetch(url, {
      method,
      headers: sent,
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text), text };
  }

  #headers(): Record<string, string> {
    return {
      'x-client-key': this.client.key,
      'x-secret-key': this.client.secret,
      'content-type': 'application/json',
      ...(this.region === 'us' ? { 'x-us-env': 'true' } : {}),
    };
  }

  /** The documented query of initiate. */
  get request(): Record<string, string> {
    return {
      response_type: 'code',
      client_id: this.client.key,
      redirect_uri: this.client.redirectUris[0],
      state: STATE,
      code_challenge: challengeOf(VERIFIER),
      code_challenge_method: 'S256',
      mode: 'api',
    };
  }

  initiate(query: Sent['query'] = {}, headers: Sent['headers'] = {}): Promise<Answer> {
    return this.send('GET', INITIATE, { query: { ...this.request, ...query }, headers });
  }

  login(user: SeedUser = this.users.plain, more: Record<string, unknown> = {}): Promise<Answer> {
    return this.send('POST', '/v1/auth/login', { json: { email: user.email, password: user.password, ...more } });
  }

  sendOtp(json: Record<string, unknown> = { userId: this.users.otp.id }): Promise<Answer> {
    return this.send('POST', '/v1/auth/login/otp', { json });
  }

  authorize(token: string, bearer: string): Promise<Answer> {
    return this.send('POST', '/v1/auth/oauth/authorize', {
      json: { token },
      headers: { authorization: `Bearer ${bearer}` },
    });
  }

  exchange(code: string, more: Record<string, unknown> = {}): Promise<Answer> {
    const redirect_uri = this.client.redirectUris[0];
    const json = { grant_type: 'authorization_code', code, redirect_uri, code_verifier: VERIFIER, ...more };
    return this.send('POST', '/v1/auth/oauth/token', { json });
  }

  refresh(token: string, more: Record<string, unknown> = {}): Promise<Answer> {
    return this.send('POST', '/v1/auth/oauth/token', {
      json: { grant_type: 'refresh_token', refresh_token: token, ...more },
    });
  }

  bearing(method: string, path: string, bearer: string): Promise<Answer> {
    return this.send(method, path, { headers: { authorization: `Bearer ${bearer}` } });
  }

  me = (bearer: string) => this.bearing('GET', '/v1/user', bearer);
  logout = (bearer: string) => this.bearing('POST', '/v1/auth/logout', bearer);
  revoke = (bearer: string) => this.bearing('DELETE', '/v1/auth/oauth/revoke', bearer);

  async loginToken(): Promise<string> {
    return textIn(await this.login(), 'accessToken');
  }

  async sessionToken(query: Sent['query'] = {}): Promise<string> {
    return textIn(await this.initiate(query), 'token');
  }

  /** An authorization code of the plain user. */
  async code(query: Sent['query'] = {}): Promise<string> {
    return textIn(await this.authorize(await this.sessionToken(query), await this.loginToken()), 'code');
  }

  /** The tokens of the plain user. */
  async tokens(): Promise<{ access: string; refresh: string }> {
    const answer = await this.exchange(await this.code());
    return { access: textIn(answer, 'access_token'), refresh: textIn(answer, 'refresh_token') };
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

interface Given {
  /** Starts a mock, a sandbox unless told otherwise, that ends with the test. Production speaks HTTPS. */
  start: (options?: Partial<MockOptions>) => Promise<Flow>;
  /** A conformant sandbox. */
  flow: Flow;
}

export const test = base.extend<Given>({
  start: [
    async ({}, use) => {
      const mocks: Mock[] = [];
      await use(async (options) => {
        const tls = options?.stage === 'production' ? { tls: runCertificate() } : {};
        const mock = await startMock({ stage: 'sandbox', ...tls, ...options });
        mocks.push(mock);
        return new Flow(mock);
      });
      for (const mock of mocks) await mock.stop();
    },
    { box: true },
  ],
  flow: [async ({ start }, use) => use(await start()), { box: true }],
});
