import { createPkce } from '#fixtures/oauth/pkce.ts';
import { initiateQuery } from '../bare-flow.ts';
import { asked, type MakeClient } from './rate.ts';

/** As our-server.ts tells it. */
export interface OurServer {
  baseUrl: string;
  client: { key: string; secret: string; redirectUris: readonly [string, ...string[]] };
  user: { email: string; password: string };
}

/** What our mock is asked: an endpoint a row. */
export function ourClients(server: OurServer): Record<string, MakeClient> {
  const { initiate, login, tokens, post, user } = steps(server);
  return {
    'initiate, with a JWT': () => Promise.resolve(initiate),
    login: () => Promise.resolve(login),
    'token, by refreshing': async () => {
      let { refresh_token } = await tokens();
      return async () => {
        ({ refresh_token } = await post('/v1/auth/oauth/token', { grant_type: 'refresh_token', refresh_token }));
      };
    },
    user: async () => {
      const { access_token } = await tokens();
      return () => user(access_token);
    },
  };
}

/** The way to tokens, step by step. */
function steps({ baseUrl, client, user }: OurServer) {
  const [redirectUri] = client.redirectUris;
  const headers = { 'x-client-key': client.key, 'x-secret-key': client.secret, 'content-type': 'application/json' };
  const post = (path: string, body: object, bearer = '') =>
    asked({
      ...{ method: 'POST', url: `${baseUrl}${path}`, body: JSON.stringify(body) },
      headers: { ...headers, ...(bearer && { authorization: `Bearer ${bearer}` }) },
    });
  const initiate = async () => {
    const pkce = createPkce();
    const query = initiateQuery(client.key, redirectUri, 'api', pkce);
    const { token } = await asked({
      method: 'GET',
      url: `${baseUrl}/v1/auth/oauth/authorize/initiate?${query}`,
      headers,
    });
    return { token, pkce };
  };
  const login = () => post('/v1/auth/login', { email: user.email, password: user.password });
  const tokens = async () => {
    const [{ token, pkce }, { accessToken }] = [await initiate(), await login()];
    const { code } = await post('/v1/auth/oauth/authorize', { token }, accessToken);
    const grant = { code, redirect_uri: redirectUri, code_verifier: pkce.verifier };
    return post('/v1/auth/oauth/token', { grant_type: 'authorization_code', ...grant });
  };
  const userOf = (accessToken = '') =>
    asked({
      method: 'GET',
      url: `${baseUrl}/v1/users/me`,
      headers: { ...headers, authorization: `Bearer ${accessToken}` },
    });
  return { initiate, login, tokens, post, user: userOf };
}
