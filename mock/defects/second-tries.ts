import type { Defect } from './define.ts';

/** Rules that hold for the first try only. */
export const secondTries = {
  'password-worn-down': {
    harm: 'Signs in with a wrong password that is tried a second time.',
    breaks: { wrongPasswordsStayRefused: false },
    violates: ['LOGIN-012'],
  },
  'otp-worn-down': {
    harm: 'Signs in with a wrong one-time password that is tried a second time.',
    breaks: { wrongOtpsStayRefused: false },
    violates: ['OTP-010'],
  },
  'secret-worn-down': {
    harm: 'Takes a wrong secret key that is tried a second time.',
    breaks: { wrongSecretsStayRefused: false },
    violates: ['CLIENT-017', 'CLIENT-018', 'CLIENT-019'],
  },
  'uri-worn-down': {
    harm: 'Takes a redirect URI that it refused before, as if asking made it white-listed.',
    breaks: { unlistedUrisStayRefused: false },
    violates: ['REDIRECT-003'],
  },
  'code-worn-down': {
    harm: 'Exchanges a spent code when somebody insists.',
    breaks: { spentCodesStayRefused: false },
    violates: ['TOKEN-004'],
  },
  'verifier-worn-down': {
    harm: 'Exchanges a code with a wrong verifier that is tried a second time.',
    breaks: { wrongVerifiersStayRefused: false },
    violates: ['PKCE-006'],
  },
  'refresh-worn-down': {
    harm: 'Refreshes with a replaced refresh token when somebody insists.',
    breaks: { spentRefreshTokensStayRefused: false },
    violates: ['REFRESH-007'],
  },
  'revoked-token-revived': {
    harm: 'Refuses a revoked access token once and accepts it from then on.',
    breaks: { revokedTokensStayRefused: false },
    violates: ['REVOKE-002'],
  },
  'logged-out-token-revived': {
    harm: 'Refuses a token that logged out once and accepts it from then on.',
    breaks: { loggedOutTokensStayRefused: false },
    violates: ['LOGOUT-002'],
  },
} as const satisfies Record<string, Defect>;
