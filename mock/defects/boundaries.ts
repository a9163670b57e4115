import type { Defect } from './define.ts';

/** Lifetimes that are off by a minute. */
export const boundaries = {
  'session-a-minute-late': {
    harm: 'Authorizes with a session in its eleventh minute.',
    breaks: { sessionsEndOnTime: false },
    violates: ['AUTHZ-007'],
  },
  'code-a-minute-late': {
    harm: 'Exchanges a code in its eleventh minute.',
    breaks: { codesEndOnTime: false },
    violates: ['TOKEN-009'],
  },
  'code-a-minute-early': {
    harm: 'Refuses a code in its tenth minute.',
    breaks: { codesKeepTheirLastMinute: false },
    violates: ['TOKEN-009'],
  },
  'access-a-minute-late': {
    harm: 'Accepts an access token for a minute after its end.',
    breaks: { accessTokensEndOnTime: false },
    violates: ['TOKEN-008'],
  },
  'access-a-minute-early': {
    harm: 'Refuses an access token in its last minute, before apps think of a refresh.',
    breaks: { accessTokensKeepTheirLastMinute: false },
    violates: ['TOKEN-008'],
  },
  'refresh-a-minute-late': {
    harm: 'Refreshes for a minute after the announced lifetime.',
    breaks: { refreshTokensEndOnTime: false },
    violates: ['REFRESH-009'],
  },
  'login-a-minute-late': {
    harm: 'Accepts a login token for a minute after its end.',
    breaks: { loginTokensEndOnTime: false },
    violates: ['LOGIN-011'],
  },
} as const satisfies Record<string, Defect>;
