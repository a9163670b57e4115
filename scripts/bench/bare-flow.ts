import { z } from 'zod';
import { createPkce, createState, type Pkce } from '#fixtures/oauth/pkce.ts';
import type { Mock } from '#mock/serve/server.ts';

/** Initiate, login, authorize, exchange, API call, refresh: six requests, awaited one by one, and no test around them. */
export async function bareFlow({ baseUrl, seed }: Mock): Promise<number> {
  const { key, secret, redirectUris } = seed.clients.main;
  const { email, password } = seed.users.international.plain;
  const [redirectUri] = redirectUris;
  const pkce = createPkce();
  const call = caller(baseUrl, { 'x-client-key': key, 'x-secret-key': secret, 'content-type': 'application/json' });
  const session = await call(
    'GET',
    `/v1/auth/oauth/authorize/initiate?${initiateQuery(key, redirectUri, 'api', pkce)}`,
  );
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

export function initiateQuery(key: string, redirectUri: string, mode: 'api' | 'hosted', { challenge }: Pkce) {
  const pkce = { code_challenge: challenge, code_challenge_method: 'S256' };
  const asked = { response_type: 'code', client_id: key, redirect_uri: redirectUri, state: createState(), mode };
  return new URLSearchParams({ ...asked, ...pkce });
}
