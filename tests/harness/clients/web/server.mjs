// The part of the web app that runs on its server: it has the secret key and the tokens. It does what the reference client does.
import { conformant } from '../reference/conformant.mjs';

/** What happens to a sign-in after its token died: nobody is at the server to sign in again. */
class SignedOut extends Error {}

export const server = {
  ...conformant,

  async start(me, { state, challenge }) {
    const query = new URLSearchParams({
      client_id: me.given.clientKey,
      redirect_uri: me.given.redirectUri,
      response_type: 'code',
      state,
      code_challenge: challenge,
      code_challenge_method: 'S256',
      mode: 'hosted',
    });
    const answer = await me.ask(me, 'OAUTH_INIT', 'GET', `/v1/auth/oauth/authorize/initiate?${query}`);
    // Some documents say that the address is the answer, others that the answer leads there.
    return { url: answer.body?.url ?? answer.location ?? me.refused(answer) };
  },

  async finish(me, { code, verifier }) {
    await me.exchange(me, code, verifier);
    return me.toldOfTokens(me);
  },
  onRefusedCode: () => {
    throw new SignedOut('The code was refused.');
  },
  toldOfTokens: () => ({}),
  /** Cookies beside that of the session, which is httpOnly. */
  cookies: () => [],

  async me(me) {
    if (!me.tokens) throw new SignedOut('Welcome.');
    const { email } = await me.call(me);
    return { email };
  },
  onRefusedRefresh: (me) => {
    me.tokens = undefined;
    throw new SignedOut('Your session has ended.');
  },

  async signOutNow(me) {
    if (me.tokens) await me.signOut(me);
    return {};
  },
};
