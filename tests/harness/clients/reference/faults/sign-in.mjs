import { conformant } from '../conformant.mjs';

const again = async (times, act) => {
  let last;
  for (let count = 0; count < times; count += 1) last = await act();
  return last;
};

/** Asks until it is let in, or for ever. */
const untilItWorks = async (act) => {
  for (;;) {
    const answer = await act();
    if (answer.status < 400) return answer;
  }
};

const exchangeBody = (me, code, verifier) => ({
  grant_type: 'authorization_code',
  code,
  redirect_uri: me.redirectUri(me),
  code_verifier: verifier,
});
const exchange = (me, body) => me.ask(me, 'TOKEN_EXCHANGE', 'POST', '/v1/auth/oauth/token', { body });

/** What a client does with what it is answered on its way in. */
export const signIn = {
  'code-used-twice': {
    harm: 'Exchanges each code twice.',
    violates: ['APP-007'],
    instead: {
      exchange: async (me, code, verifier) => {
        await conformant.exchange(me, code, verifier);
        await exchange(me, exchangeBody(me, code, verifier));
      },
    },
  },
  'code-tried-again': {
    harm: 'Tries a refused code again.',
    violates: ['APP-007', 'APP-012'],
    instead: {
      onRefusedCode: async (me, code, verifier) => me.refused(await exchange(me, exchangeBody(me, code, verifier))),
    },
  },
  'login-token-used-instead': {
    harm: 'Goes on with the login token after a wrong state.',
    violates: ['APP-009', 'APP-010', 'APP-011'],
    instead: {
      onWrongState: async (me, _, __, loginToken) => {
        await me.probe(me, loginToken);
        throw new Error('The state is not ours.');
      },
    },
  },
  'verifier-taken-again-after-a-refused-code': {
    harm: 'Starts anew with the verifier of the code that was refused.',
    violates: ['APP-012'],
    instead: {
      newVerifier: (me) => (me.verifier ??= conformant.newVerifier()),
      onRefusedSession: (me, answer) => me.refused(answer),
    },
  },
  'session-tried-again': {
    harm: 'Tries an expired session again.',
    violates: ['APP-013'],
    instead: {
      onRefusedSession: async (me, _, session, bearer) =>
        me.refused(
          await me.ask(me, 'AUTH_CODE', 'POST', '/v1/auth/oauth/authorize', { bearer, body: { token: session } }),
        ),
    },
  },
  'initiate-storm': {
    harm: 'Asks without end whatever the answer says.',
    violates: ['APP-014', 'APP-015'],
    instead: {
      onRefusedStart: (me, _, state, verifier) =>
        untilItWorks(() => conformant.initiate({ ...me, onRefusedStart: (__, answer) => answer }, state, verifier)),
    },
  },
  'exchange-repeated-as-it-is': {
    harm: 'Repeats an exchange that was refused as invalid.',
    violates: ['APP-014', 'APP-015'],
    instead: {
      onNoTokens: async (me, answer, body) =>
        answer.status < 500 && answer.body ? me.refused(await exchange(me, body)) : me.refused(answer),
    },
  },
  'page-taken-for-tokens': {
    harm: 'Believes to be signed in after an answer without tokens.',
    violates: ['APP-016'],
    instead: {
      onNoTokens: (me, answer) =>
        answer.status === 200 ? me.keep(me, { expires_in: 21_600, access_token: 'undefined' }) : me.refused(answer),
    },
  },
  'gateway-storm': {
    harm: 'Makes an outage worse by asking without end.',
    violates: ['APP-016'],
    instead: {
      onNoTokens: (me, answer, body) =>
        answer.status === 502 ? untilItWorks(() => exchange(me, body)) : me.refused(answer),
    },
  },
  'code-of-the-phone-not-sent': {
    harm: 'Asks for a code that nobody has sent.',
    violates: ['APP-017'],
    instead: { loginWithCode: (me, answer) => me.refused(answer) },
  },
  'otp-called-and-not-entered': {
    harm: 'Has a code sent and signs in without it.',
    violates: ['APP-017'],
    instead: {
      loginWithCode: async (me, challenge) => {
        const { email, password } = me.given;
        const whom = challenge.body.userId ? { userId: challenge.body.userId } : { email };
        await me.ask(me, 'OTP', 'POST', '/v1/auth/login/otp', { body: whom });
        return me.refused(await me.ask(me, 'LOGIN', 'POST', '/v1/auth/login', { body: { email, password } }));
      },
    },
  },
  'early-token-used': {
    harm: 'Uses the token that is not good before the code is entered.',
    violates: ['APP-018'],
    instead: {
      loginWithCode: async (me, challenge) => {
        if (challenge.body.accessToken) return challenge.body.accessToken;
        return conformant.loginWithCode(me, challenge);
      },
    },
  },
  'password-tried-again': {
    harm: 'Locks accounts by trying a refused password again.',
    violates: ['APP-019'],
    instead: {
      onRefusedLogin: async (me) => {
        const { email, password } = me.given;
        return me.refused(
          await again(2, () => me.ask(me, 'LOGIN', 'POST', '/v1/auth/login', { body: { email, password } })),
        );
      },
    },
  },
  'goes-on-without-login': {
    harm: 'Goes on although the password was refused.',
    violates: ['APP-019'],
    instead: { onRefusedLogin: () => 'undefined' },
  },
};
