// A client that @badgateway/oauth2-client makes.
import { randomBytes } from 'node:crypto';
import { generateCodeVerifier, OAuth2Client } from '@badgateway/oauth2-client';
import { given, run, tokenFetch } from './app.mjs';

const client = new OAuth2Client({
  clientId: given.clientKey,
  authorizationEndpoint: given.initiate,
  tokenEndpoint: given.token,
  fetch: tokenFetch,
});
const redirectUri = given.redirectUri;
const read = (token) => ({ access: token.accessToken, expiresAt: token.expiresAt, token });

await run({
  async start() {
    const [state, codeVerifier] = [randomBytes(16).toString('hex'), await generateCodeVerifier()];
    const url = await client.authorizationCode.getAuthorizeUri({ redirectUri, state, codeVerifier });
    return { url, state, codeVerifier };
  },
  complete: async ({ state, codeVerifier }, callback) =>
    read(await client.authorizationCode.getTokenFromCodeRedirect(callback, { redirectUri, state, codeVerifier })),
  renew: async ({ token }) => read(await client.refreshToken(token)),
});
