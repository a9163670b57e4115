import { cardTransactions } from './card-transactions.ts';
import { getUser } from './get-user.ts';
import { loginOtp } from './login-otp.ts';
import { login } from './login.ts';
import { logout } from './logout.ts';
import { oauthApiMode } from './oauth-api-mode.ts';
import { oauthAuthorizeInitiate } from './oauth-authorize-initiate.ts';
import { oauthAuthorize } from './oauth-authorize.ts';
import { oauthHostedUi } from './oauth-hosted-ui.ts';
import { oauthQuickstart } from './oauth-quickstart.ts';
import { oauthRevoke } from './oauth-revoke.ts';
import { oauthSecurity } from './oauth-security.ts';
import { oauthToken } from './oauth-token.ts';
import { oauthTroubleshooting, oauthTroubleshootingFiles } from './oauth-troubleshooting.ts';
import { userAuthentication } from './user-authentication.ts';

/** The troubleshooting guide's claims are SEED-001 to SEED-169, those that only other pages make DOC-001 to DOC-066. */
export const claimNumbers = { SEED: 169, DOC: 66 } as const;

/** The claims as they are filed, for the register check: an id in two files would vanish in `claims`. */
export const claimFiles = [
  ...oauthTroubleshootingFiles,
  { file: 'oauth-authorize-initiate', rows: oauthAuthorizeInitiate },
  { file: 'oauth-authorize', rows: oauthAuthorize },
  { file: 'oauth-token', rows: oauthToken },
  { file: 'oauth-revoke', rows: oauthRevoke },
  { file: 'login', rows: login },
  { file: 'login-otp', rows: loginOtp },
  { file: 'logout', rows: logout },
  { file: 'get-user', rows: getUser },
  { file: 'card-transactions', rows: cardTransactions },
  { file: 'oauth-quickstart', rows: oauthQuickstart },
  { file: 'oauth-hosted-ui', rows: oauthHostedUi },
  { file: 'oauth-api-mode', rows: oauthApiMode },
  { file: 'oauth-security', rows: oauthSecurity },
  { file: 'user-authentication', rows: userAuthentication },
] as const;

/** Every claim by its id. */
export const claims = {
  ...oauthTroubleshooting,
  ...oauthAuthorizeInitiate,
  ...oauthAuthorize,
  ...oauthToken,
  ...oauthRevoke,
  ...login,
  ...loginOtp,
  ...logout,
  ...getUser,
  ...cardTransactions,
  ...oauthQuickstart,
  ...oauthHostedUi,
  ...oauthApiMode,
  ...oauthSecurity,
  ...userAuthentication,
};

export type ClaimId = keyof typeof claims;
