import type { Defect } from './define.ts';

/** Limits that are off by a minute or a character. */
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
  'verifier-short-accepted': {
    harm: 'Accepts a verifier of 42 characters.',
    breaks: { verifiersOf42AreRefused: false },
    violates: ['PKCE-012'],
  },
  'verifier-long-accepted': {
    harm: 'Accepts a verifier of 129 characters.',
    breaks: { verifiersOf129AreRefused: false },
    violates: ['PKCE-013'],
  },
  'state-short-accepted': {
    harm: 'Accepts a state of seven characters, which is easier to guess.',
    breaks: { statesOfSevenAreRefused: false },
    violates: ['STATE-007'],
  },
} as const satisfies Record<string, Defect>;
