import { conformant } from '../conformant.mjs';

const refreshWith = (me, refresh_token) =>
  me.ask(me, 'REFRESH', 'POST', '/v1/auth/oauth/token', { body: { grant_type: 'refresh_token', refresh_token } });

export const sessions = {
  'access-token-sent-again': {
    harm: 'Sends a refused access token again.',
    violates: ['APP-030'],
    instead: {
      onEndedToken: async (me, isReplay, answer) => {
        if (!isReplay) await me.probe(me, me.tokens.access);
        return conformant.onEndedToken(me, isReplay, answer);
      },
    },
  },
  'new-access-token-not-used': {
    harm: 'Refreshes, and goes on with the old access token.',
    violates: ['APP-030', 'APP-031'],
    instead: {
      keepRefreshed: (me, body) => conformant.keep(me, { ...body, access_token: me.tokens.access }),
    },
  },
  'old-refresh-token-kept': {
    harm: 'Forgets that refresh tokens rotate, so the second refresh signs the person out.',
    violates: ['APP-031'],
    instead: {
      keepRefreshed: (me, body) => conformant.keep(me, { ...body, refresh_token: me.tokens.refresh }),
    },
  },
  'refused-refresh-tried-again': {
    harm: 'Tries a refused refresh token again.',
    violates: ['APP-032', 'APP-033'],
    instead: {
      onRefusedRefresh: async (me) => {
        await refreshWith(me, me.tokens.refresh);
        return conformant.onRefusedRefresh(me);
      },
    },
  },
  'refresh-storm': {
    harm: 'Tries a refused refresh token without end.',
    violates: ['APP-032', 'APP-033'],
    instead: {
      onRefusedRefresh: async (me) => {
        for (;;) await refreshWith(me, me.tokens.refresh);
      },
    },
  },
  'session-kept-after-a-refused-refresh': {
    harm: 'Goes on calling with tokens that are dead.',
    violates: ['APP-032', 'APP-033'],
    instead: { onRefusedRefresh: () => undefined },
  },
  'no-refresh-before-the-end': {
    harm: 'Lets its token expire in the middle of a call.',
    violates: ['APP-034'],
    instead: { isNearItsEnd: ({ expiresAt }) => expiresAt <= Date.now() },
  },
  'refresh-a-minute-before-the-end': {
    harm: 'Refreshes too late for a slow call.',
    violates: ['APP-034'],
    instead: { isNearItsEnd: ({ expiresAt }) => expiresAt - Date.now() <= 60_000 },
  },
  'lifetime-taken-for-milliseconds': {
    harm: 'Takes seconds for milliseconds and refreshes before each call.',
    violates: [],
    isConformant: true,
    instead: {
      keep: (me, { access_token, refresh_token, expires_in }) => {
        me.tokens = { access: access_token, refresh: refresh_token, expiresAt: Date.now() + expires_in };
      },
    },
  },
  'sign-out-by-logout': {
    harm: 'Logs out and leaves its authorization alive.',
    violates: ['APP-036'],
    instead: { endAtServer: (me, bearer) => me.ask(me, 'LOGOUT', 'POST', '/v1/auth/logout', { bearer }) },
  },
  'sign-out-forgets-only': {
    harm: 'Drops its tokens and leaves them alive at the server.',
    violates: ['APP-036', 'APP-037'],
    instead: { endAtServer: () => undefined },
  },
  'sign-out-without-token': {
    harm: 'Drops its tokens first, so the server does not know whose they were.',
    violates: ['APP-036', 'APP-037'],
    instead: { endAtServer: (me) => me.ask(me, 'REVOKE', 'DELETE', '/v1/auth/oauth/revoke') },
  },
  'call-after-sign-out': {
    harm: 'Goes on after the person has signed out.',
    violates: ['APP-038'],
    instead: { afterSignOut: (me, access) => me.probe(me, access) },
  },
};
