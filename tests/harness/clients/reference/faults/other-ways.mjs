import { conformant } from '../conformant.mjs';

/** Ways of public clients that documents allow. `about` says what each of them is about. */
export const otherWays = {
  'sends-its-public-key-as-secret': {
    harm: 'None: has no secret key, and sends its public key in its place.',
    violates: [],
    isConformant: true,
    instead: { extraHeaders: ({ given }) => ({ 'x-secret-key': given.clientKey }) },
  },
  'logs-in-before-it-starts': {
    harm: 'None: logs in first, and starts its authorization then.',
    violates: [],
    isConformant: true,
    instead: {
      async signInOnce(me) {
        me.loginToken = await conformant.login(me);
        await conformant.signInOnce({ ...me, login: () => me.loginToken, keep: (_, body) => me.keep(me, body) });
      },
    },
  },
  'falls-back-on-its-login-token': {
    harm: 'None: calls the API with the token of the login where the exchange is down.',
    violates: [],
    about: ['APP-014', 'APP-015', 'APP-016', 'APP-035'],
    isConformant: true,
    instead: {
      login: async (me) => (me.loginToken = await conformant.login(me)),
      onNoTokens: (me) => {
        me.tokens = { access: me.loginToken, expiresAt: Infinity };
      },
      refreshOrSignIn: (me) => {
        if (me.tokens.refresh !== undefined) return conformant.refreshOrSignIn(me);
        throw new Error('Please sign in again.');
      },
    },
  },
  'uses-no-oauth': {
    harm: 'None: calls the API with the token of its login.',
    violates: [],
    inconclusive: 'all that is about OAuth',
    isConformant: true,
    instead: {
      async signInOnce(me) {
        me.tokens = { access: await me.login(me), expiresAt: Infinity };
      },
      refreshOrSignIn: (me) => me.signIn(me),
      endAtServer: (me, bearer) => me.ask(me, 'LOGOUT', 'POST', '/v1/auth/logout', { bearer }),
    },
  },
};
