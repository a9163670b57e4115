// What may be wrong with a web app, one row each, as those of the reference client: what it does to people, what it does
// instead in its page or at its server, and the requirements that turn red for it, no more and no fewer.
import { conformant } from '../reference/conformant.mjs';
import { otherShapes } from './other-shapes.mjs';
import { silent } from './silent-pages.mjs';
import { times } from './times.mjs';

const pages = {
  'state-in-the-local-storage': {
    harm: 'Leaves states where they outlive the browser and anybody can plant one.',
    violates: ['APP-061'],
    page: {
      keep: (name, value) => (name === 'oauth_state' ? localStorage : sessionStorage).setItem(name, value),
      read: (name) => (name === 'oauth_state' ? localStorage : sessionStorage).getItem(name),
      drop: (name) => (name === 'oauth_state' ? localStorage : sessionStorage).removeItem(name),
    },
  },
  'verifier-in-the-local-storage': {
    harm: 'Leaves verifiers where they outlive the browser.',
    violates: ['APP-062'],
    page: {
      keep: (name, value) => (name === 'code_verifier' ? localStorage : sessionStorage).setItem(name, value),
      read: (name) => (name === 'code_verifier' ? localStorage : sessionStorage).getItem(name),
      drop: (name) => (name === 'code_verifier' ? localStorage : sessionStorage).removeItem(name),
    },
  },
  'tokens-in-the-local-storage': {
    harm: 'Leaves tokens where every script of the page can read them, for good.',
    violates: ['APP-063'],
    page: { signedIn: (_, { access }) => localStorage.setItem('access_token', access) },
    server: { toldOfTokens: ({ tokens }) => ({ access: tokens.access }) },
  },
  'tokens-in-an-open-cookie': {
    harm: 'Leaves tokens in a cookie that every script can read.',
    violates: ['APP-063'],
    server: { cookies: ({ tokens }) => (tokens ? [`access_token=${tokens.access}; Path=/`] : []) },
  },
  'token-in-the-address': {
    harm: 'Leaves a token in the history of the browser.',
    violates: ['APP-064'],
    page: { signedIn: (_, { access }) => history.replaceState(null, '', `/?access_token=${access}`) },
    server: { toldOfTokens: ({ tokens }) => ({ access: tokens.access }) },
  },
  'token-on-the-page': {
    harm: 'Shows a token to whoever looks over the shoulder.',
    violates: ['APP-064'],
    page: { greeting: ({ email, access }) => `You are signed in as ${email} (${access}).` },
    server: {
      me: async (me) => {
        if (!me.tokens) throw new Error('Welcome.');
        const { email } = await me.call(me);
        return { email, access: me.tokens.access };
      },
    },
  },
  'secret-key-in-the-page': {
    harm: 'Gives the secret key to everybody who opens the page.',
    violates: ['APP-060'],
    page: { apiKey: () => 'SECRET_KEY' },
  },
  'secret-key-sent-by-the-page': {
    harm: 'Calls the API from the browser, with the secret key that nobody else may have.',
    violates: ['APP-022', 'APP-060'],
    page: {
      signedIn: async () => {
        const answer = await fetch('BASE_URL/v1/user', {
          headers: { 'x-client-key': 'CLIENT_KEY', 'x-secret-key': 'SECRET_KEY' },
        });
        await answer.json();
      },
    },
  },
  'code-left-in-the-address': {
    harm: 'Sends a code again whenever its page is loaded again.',
    violates: ['APP-007'],
    page: { forget: () => undefined },
  },
  'state-not-compared-by-the-page': {
    harm: 'Takes the answer of a forged sign-in.',
    violates: ['APP-009', 'APP-010', 'APP-011'],
    page: { isOwnState: () => true },
  },
  'state-compared-without-case-by-the-page': {
    harm: 'Takes a state in another letter case for its own.',
    violates: ['APP-010'],
    page: { isOwnState: (answered, own) => own !== null && answered?.toLowerCase() === own.toLowerCase() },
  },
  'answer-taken-without-a-sign-in': {
    harm: 'Takes any answer in a browser in which no sign-in has begun, such as that of a victim.',
    violates: ['APP-065', 'APP-071'],
    page: {
      isOwnState: (answered, own) => own === null || answered === own,
      hasVerifier: () => true,
    },
  },
  'answer-taken-twice': {
    harm: 'Sends the code of an answer again in a second tab.',
    violates: ['APP-070'],
    page: {
      keep: (name, value) => (document.cookie = `${name}=${value}; path=/`),
      read: (name) => new RegExp(`${name}=([^;]*)`).exec(document.cookie)?.[1] ?? null,
      forget: () => history.replaceState(null, '', '/'),
    },
  },
  'exchange-without-verifier': {
    harm: 'Sends a code although the verifier is lost.',
    violates: ['APP-065'],
    page: { hasVerifier: () => true },
  },
  'denial-taken-for-an-answer': {
    harm: 'Goes on although the person denied.',
    violates: ['APP-066'],
    page: {
      denied: async (app) => {
        await app.post('/api/finish', { code: 'none', verifier: app.newVerifier(app) });
        app.show('The sign-in did not work.', app.signInButton(app));
      },
    },
  },
};

const servers = {
  'web-session-kept-after-a-refused-refresh': {
    harm: 'Goes on calling with tokens that are dead.',
    violates: ['APP-032', 'APP-033'],
    server: { onRefusedRefresh: () => undefined },
  },
  'web-old-refresh-token-kept': {
    harm: 'Forgets that refresh tokens rotate, so the second refresh signs the person out.',
    violates: ['APP-031'],
    server: { keepRefreshed: (me, body) => conformant.keep(me, { ...body, refresh_token: me.tokens.refresh }) },
  },
  'web-sign-out-forgets-only': {
    harm: 'Drops its tokens and leaves them alive at the server.',
    violates: ['APP-036', 'APP-037'],
    server: { endAtServer: () => undefined },
  },
  'web-sign-out-by-logout': {
    harm: 'Logs out and leaves its authorization alive.',
    violates: ['APP-036'],
    server: { endAtServer: (me, bearer) => me.ask(me, 'LOGOUT', 'POST', '/v1/auth/logout', { bearer }) },
  },
};

export const webFaults = { ...pages, ...times, ...servers, ...silent, ...otherShapes };
