import { cardTransactions } from './card-transactions.ts';
import type { Claim } from './define.ts';
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
import { oauthTroubleshootingFiles } from './oauth-troubleshooting.ts';
import { userAuthentication } from './user-authentication.ts';

/**
 * The claims as they are filed. SEED are those of the troubleshooting guide, DOC those that only other pages make. The
 * register check reads them here: an id in two files would vanish in `claims`.
 */
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

/** The ids of all files: of a union, `keyof` alone would be those that all have. */
type IdsOf<Rows> = Rows extends unknown ? keyof Rows : never;
export type ClaimId = IdsOf<(typeof claimFiles)[number]['rows']>;

/** Every claim by its id. */
export const claims = Object.fromEntries(claimFiles.flatMap(({ rows }) => Object.entries(rows))) as Record<
  ClaimId,
  Claim
>;
