import * as oauth from 'oauth4webapi';
import { runCertificate } from '#fixtures/target/run-certificate.ts';
import type { SeedUser } from '#mock/world/seed.ts';
import type { MockOptions } from '#mock/serve/server.ts';
import { visit } from '../mock/looks/browser.ts';
import { Flow, INITIATE, test as base } from '../mock/protocol/flow.ts';
import { translationsFor, untranslatedFor, type Translations } from './translations.ts';

export type Tokens = oauth.TokenEndpointResponse;

/** What an app keeps while the browser is away, and what initiate answered. */
export interface Start {
  state: string;
  verifier: string;
  /** The address of the hosted page. */
  page: string;
  /** The session token, in API mode. */
  token: string;
}

/** A certified OAuth client in front of the mock. It judges by the RFCs; `translations.ts` is all it is told. */
export class Witness {
  readonly flow: Flow;
  readonly #server: oauth.AuthorizationServer;
  readonly #client: oauth.Client;
  readonly #translations: Translations;

  /** @param untranslated what it is not told. */
  constructor(flow: Flow, untranslated: readonly (keyof Translations)[] = []) {
    const { mock, client } = flow;
    const plain = untranslatedFor(client.secret);
    this.flow = flow;
    this.#client = { client_id: client.key };
    this.#translations = {
      ...translationsFor(client.secret),
      ...Object.fromEntries(untranslated.map((name) => [name, plain[name]])),
    };
    // No page documents server metadata (RFC 8414): these are the endpoints of the API reference.
    this.#server = {
      issuer: mock.baseUrl,
      authorization_endpoint: mock.baseUrl + INITIATE,
      token_endpoint: `${mock.baseUrl}/v1/auth/oauth/token`,
      revocation_endpoint: `${mock.baseUrl}/v1/auth/oauth/revoke`,
    };
  }

  /** The authorization request. Initiate wants the keys (SEED-114, SEED-115), so the app asks and not the browser. */
  async start(more: Record<string, string> = {}): Promise<Start> {
    const { state = oauth.generateRandomState(), ...mode } = more;
    const verifier = oauth.generateRandomCodeVerifier();
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: this.#client.client_id,
      redirect_uri: this.flow.client.redirectUris[0],
      state,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...mode,
    });
    const headers = new Headers(this.#region());
    await this.#translations.authenticate(this.#server, this.#client, query, headers);
    const answer = await fetch(`${this.#server.authorization_endpoint ?? ''}?${query}`, {
      headers,
      redirect: 'manual',
    });
    return { state, verifier, ...(await told(answer)) };
  }

  /** Goes through the hosted page as a browser without script. @returns the callback */
  async signIn({ page }: Start, { email, password }: SeedUser = this.flow.users.plain): Promise<URL> {
    const back = await (await visit(page, '')).submit({ email, password, action: 'sign-in' });
    return new URL(back.location);
  }

  /** @returns the callback of a person who clicked deny */
  async deny({ page }: Start): Promise<URL> {
    return new URL((await (await visit(page, '')).submit({ action: 'deny' })).location);
  }

  /** Validates the callback, exchanges its code, validates the answer. @throws what the library objects to */
  async exchange(
    { state, verifier }: Pick<Start, 'state' | 'verifier'>,
    callback: URL,
    redirectUri: string = this.flow.client.redirectUris[0],
  ): Promise<Tokens> {
    const [server, client, { authenticate }] = [this.#server, this.#client, this.#translations];
    const given = oauth.validateAuthResponse(server, client, callback, state);
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      authenticate,
      given,
      redirectUri,
      verifier,
      this.#tokenOptions(),
    );
    return oauth.processAuthorizationCodeResponse(server, client, answer);
  }

  /** From the start to the tokens, over the hosted page. */
  async authorize(): Promise<Tokens> {
    const start = await this.start();
    return this.exchange(start, await this.signIn(start));
  }

  async refresh({ refresh_token = '' }: Tokens, additionalParameters: Record<string, string> = {}): Promise<Tokens> {
    const [server, client, { authenticate }] = [this.#server, this.#client, this.#translations];
    const options = { ...this.#tokenOptions(), additionalParameters };
    const answer = await oauth.refreshTokenGrantRequest(server, client, authenticate, refresh_token, options);
    return oauth.processRefreshTokenResponse(server, client, answer);
  }

  /** Asks for tokens by another grant. */
  async grant(type: string): Promise<Tokens> {
    const [server, client, { authenticate }] = [this.#server, this.#client, this.#translations];
    const options = this.#tokenOptions();
    const answer = await oauth.genericTokenEndpointRequest(server, client, authenticate, type, {}, options);
    return oauth.processGenericTokenEndpointResponse(server, client, answer);
  }

  /** The user behind the token. The client key goes along (SEED-114). */
  async call({ access_token }: Tokens): Promise<{ status: number; id: unknown }> {
    const url = new URL('/v1/user', this.#server.issuer);
    const headers = new Headers({ ...this.#region(), 'x-client-key': this.#client.client_id });
    const answer = await oauth.protectedResourceRequest(access_token, 'GET', url, headers);
    const { id } = (await answer.json()) as { id?: unknown };
    return { status: answer.status, id };
  }

  async revoke({ access_token }: Tokens): Promise<void> {
    const { authenticate, revocation } = this.#translations;
    const options: oauth.RevocationRequestOptions = {
      headers: this.#region(),
      [oauth.customFetch]: (url, sent) => fetch(url, revocation(sent)),
    };
    const answer = await oauth.revocationRequest(this.#server, this.#client, authenticate, access_token, options);
    await oauth.processRevocationResponse(answer);
  }

  #tokenOptions() {
    const { token, tokenAnswer } = this.#translations;
    return {
      headers: this.#region(),
      [oauth.customFetch]: async (url: string, sent: oauth.CustomFetchOptions<'POST', URLSearchParams>) =>
        tokenAnswer(await fetch(url, token(sent))),
    };
  }

  /** The US backend is chosen by a header (SEED-135). */
  #region(): Record<string, string> {
    return this.flow.region === 'us' ? { 'x-us-env': 'true' } : {};
  }
}

/** Initiate tells the hosted page by a redirect or in JSON (DOC-003), and JSON in API mode (DOC-004). */
async function told(answer: Response): Promise<Pick<Start, 'page' | 'token'>> {
  const location = answer.headers.get('location');
  if (location !== null) return { page: location, token: '' };
  const { url = '', token = '' } = (await answer.json()) as { url?: string; token?: string };
  return { page: url, token };
}

interface Given {
  /** A witness before a mock of its own, a sandbox of the profile guide unless told otherwise. */
  witnessOf: (options?: Partial<MockOptions>, region?: Flow['region']) => Promise<Witness>;
}

/** The mocks speak HTTPS in every stage: RFC 6749 requires it, and the library is not asked to overlook it. */
export const test = base.extend<Given>({
  witnessOf: [
    async ({ start }, use) =>
      use(async (options, region = 'international') => {
        const { mock } = await start({ tls: runCertificate(), ...options });
        return new Witness(new Flow(mock, region));
      }),
    { box: true },
  ],
});
