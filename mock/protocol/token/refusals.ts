import { invalidGrant, oauth, unsupported, type Telling } from '../telling.ts';

const CODE_REFUSED = 'Authorization code has expired or already been used';
const REFRESH_REFUSED = 'Refresh token is invalid or expired';
const UNLISTED = 'redirect_uri does not match whitelisted URI';

/** Why a grant is refused. */
export const tokenRefusals = {
  grantTypeUnsupported: (name, answers) =>
    answers['unsupported.error'] === 'seed'
      ? invalidGrant(REFRESH_REFUSED, answers)
      : unsupported(name, 'unsupported_grant_type', answers, 'oauth'),
  redirectUriAtExchange: (_, answers, surface) =>
    answers['redirect.exchange'] === 'invalid_grant'
      ? invalidGrant(UNLISTED, answers)
      : oauth(400, 'invalid_request', UNLISTED, answers, surface),
  code: (_, answers) => invalidGrant(CODE_REFUSED, answers),
  verifier: (_, answers) =>
    invalidGrant(answers['pkce.description'] === 'code' ? CODE_REFUSED : 'Code verifier validation failed', answers),
  refreshToken: (_, answers) => oauth(Number(answers['refresh.status']), 'invalid_grant', REFRESH_REFUSED, answers),
} satisfies Record<string, Telling>;
