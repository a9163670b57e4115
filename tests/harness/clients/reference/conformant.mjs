// A command-line client that does what the documents ask of an app. Each promise is a function, so that a fault is another
// function in its place: see faults.mjs.
import { createHash, randomBytes } from 'node:crypto';
import { requests } from './requests.mjs';

const FIVE_MINUTES = 300_000;

/** A sign-in that has to begin anew: by itself once, or at the next start. */
class StartAnew extends Error {}

export const conformant = {
  newState: () => randomBytes(18).toString('base64url'),
  newVerifier: () => randomBytes(32).toString('base64url'),
  challengeOf: (verifier) => createHash('sha256').update(verifier).digest('base64url'),
  redirectUri: ({ given }) => given.redirectUri,
  isOwnState: (answered, own) => answered === own,
  /** Headers beyond the keys, for every request. */
  extraHeaders: () => ({}),

  async signIn(me) {
    for (let tries = 1; ; tries += 1) {
      try {
        return await me.signInOnce(me);
      } catch (error) {
        if (!(error instanceof StartAnew) || tries > 1) throw error;
      }
    }
  },

  async signInOnce(me) {
    const [state, verifier] = [me.newState(me), me.newVerifier(me)];
    const session = await me.initiate(me, state, verifier);
    const loginToken = await me.login(me);
    const answer = await me.authorize(me, session, loginToken);
    if (!me.isOwnState(answer.state, state)) return me.onWrongState(me, answer, verifier, loginToken);
    await me.exchange(me, answer.code, verifier);
  },

  onWrongState: () => {
    throw new Error('The state is not ours: this may be an attack. Please sign in again.');
  },

  async initiate(me, state, verifier) {
    const query = new URLSearchParams({
      client_id: me.given.clientKey,
      redirect_uri: me.redirectUri(me),
      response_type: 'code',
      state,
      code_challenge: me.challengeOf(verifier),
      code_challenge_method: 'S256',
      mode: 'api',
    });
    const answer = await me.ask(me, 'OAUTH_INIT', 'GET', `/v1/auth/oauth/authorize/initiate?${query}`);
    if (!answer.body?.token) return me.onRefusedStart(me, answer, state, verifier);
    return answer.body.token;
  },
  onRefusedStart: (me, answer) => me.refused(answer),

  async login(me) {
    const { email, password } = me.given;
    const answer = await me.ask(me, 'LOGIN', 'POST', '/v1/auth/login', { body: { email, password } });
    if (me.asksForCode(answer)) return me.loginWithCode(me, answer);
    if (!answer.body?.accessToken) return me.onRefusedLogin(me, answer);
    return answer.body.accessToken;
  },
  asksForCode: ({ body }) =>
    body?.requiresOtp === true || body?.isOtpRequired === true || /otp.required/i.test(body?.message ?? ''),
  onRefusedLogin: (me, answer) => me.refused(answer),

  async loginWithCode(me, challenge) {
    const { email, password, otpUrl } = me.given;
    const whom = challenge.body.userId ? { userId: challenge.body.userId } : { email };
    await me.ask(me, 'OTP', 'POST', '/v1/auth/login/otp', { body: whom });
    const otpCode = await (await fetch(otpUrl)).text();
    const answer = await me.ask(me, 'LOGIN', 'POST', '/v1/auth/login', { body: { email, password, otpCode } });
    return answer.body?.accessToken ?? me.refused(answer);
  },

  async authorize(me, session, bearer) {
    const answer = await me.ask(me, 'AUTH_CODE', 'POST', '/v1/auth/oauth/authorize', {
      bearer,
      body: { token: session },
    });
    if (answer.status >= 400) return me.onRefusedSession(me, answer, session, bearer);
    return answer.body;
  },
  onRefusedSession: () => {
    throw new StartAnew('The session has expired.');
  },

  async exchange(me, code, verifier) {
    const body = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: me.redirectUri(me),
      code_verifier: verifier,
    };
    const answer = await me.ask(me, 'TOKEN_EXCHANGE', 'POST', '/v1/auth/oauth/token', { body });
    if (answer.body?.error === 'invalid_grant') return me.onRefusedCode(me, code, verifier);
    if (answer.status >= 400 || !answer.body?.access_token) return me.onNoTokens(me, answer, body);
    me.keep(me, answer.body);
  },
  onRefusedCode: () => {
    throw new StartAnew('The code was refused.');
  },
  onNoTokens: (me, answer) => me.refused(answer),

  keep: (me, { access_token, refresh_token, expires_in }) => {
    me.tokens = { access: access_token, refresh: refresh_token, expiresAt: Date.now() + expires_in * 1000 };
  },

  isNearItsEnd: ({ expiresAt }) => expiresAt - Date.now() <= FIVE_MINUTES,

  async call(me, { isReplay = false } = {}) {
    if (!isReplay && me.isNearItsEnd(me.tokens)) await me.refreshOrSignIn(me);
    const answer = await me.probe(me, me.tokens.access);
    if (answer.status === 401) return me.onEndedToken(me, isReplay, answer);
    if (answer.status >= 500 && !isReplay) return me.call(me, { isReplay: true });
    return answer.status < 400 ? answer.body : me.refused(answer);
  },
  probe: (me, bearer) => me.ask(me, 'API_CALL', 'GET', '/v1/user', { bearer }),

  async onEndedToken(me, isReplay, answer) {
    if (isReplay) return me.refused(answer);
    await me.refreshOrSignIn(me);
    return me.call(me, { isReplay: true });
  },

  async refreshOrSignIn(me) {
    const answer = await me.refresh(me);
    if (answer.status >= 500) return me.refused(answer);
    if (answer.status >= 400) return me.onRefusedRefresh(me);
    me.keepRefreshed(me, answer.body);
  },
  keepRefreshed: (me, body) => me.keep(me, body),
  refresh: (me) =>
    me.ask(me, 'REFRESH', 'POST', '/v1/auth/oauth/token', {
      body: { grant_type: 'refresh_token', refresh_token: me.tokens.refresh },
    }),
  onRefusedRefresh: (me) => {
    me.tokens = undefined;
    return me.signIn(me);
  },

  async signOut(me) {
    const { access } = me.tokens;
    await me.endAtServer(me, access);
    me.tokens = undefined;
    await me.afterSignOut(me, access);
  },
  endAtServer: (me, bearer) => me.ask(me, 'REVOKE', 'DELETE', '/v1/auth/oauth/revoke', { bearer }),
  afterSignOut: () => undefined,

  /** What the person would do at the app. */
  async journey(me) {
    await me.signIn(me);
    await me.call(me);
    await me.call(me);
    await me.signOut(me);
  },

  ...requests,

  refused: ({ status, body }) => {
    const { error = 'unknown_error', error_description, message } = body ?? {};
    const words = [error_description, message].find((text) => typeof text === 'string');
    throw new Error(`${status} ${error}: ${words ?? 'An unexpected error occurred'}`);
  },
};
