// A client that oauth4webapi makes.
import * as oauth from 'oauth4webapi';
import { given, run, tokenFetch } from './app.mjs';

const server = { issuer: given.baseUrl, authorization_endpoint: given.initiate, token_endpoint: given.token };
const client = { client_id: given.clientKey };
const options = { [oauth.customFetch]: tokenFetch, [oauth.allowInsecureRequests]: true };
const read = ({ access_token, refresh_token, expires_in }) => ({
  access: access_token,
  refresh: refresh_token,
  expiresAt: Date.now() + expires_in * 1000,
});

await run({
  async start() {
    const [state, verifier] = [oauth.generateRandomState(), oauth.generateRandomCodeVerifier()];
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: client.client_id,
      redirect_uri: given.redirectUri,
      state,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { url: `${given.initiate}?${query}`, state, verifier };
  },
  async complete({ state, verifier }, callback) {
    const code = oauth.validateAuthResponse(server, client, callback, state);
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      code,
      given.redirectUri,
      verifier,
      options,
    );
    return read(await oauth.processAuthorizationCodeResponse(server, client, answer));
  },
  async renew({ refresh }) {
    const answer = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refresh, options);
    return read(await oauth.processRefreshTokenResponse(server, client, answer));
  },
});
