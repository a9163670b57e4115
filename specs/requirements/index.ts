import type { Requirement } from './define.ts';
import { authorize } from './authorize.ts';
import { client } from './client.ts';
import { errors } from './errors.ts';
import { hostedUi } from './hosted-ui.ts';
import { hostedUiCodes } from './hosted-ui-codes.ts';
import { hostedUiSafety } from './hosted-ui-safety.ts';
import { initiate } from './initiate.ts';
import { login } from './login.ts';
import { logout } from './logout.ts';
import { otp } from './otp.ts';
import { pkce } from './pkce.ts';
import { redirect } from './redirect.ts';
import { refresh } from './refresh.ts';
import { region } from './region.ts';
import { revoke } from './revoke.ts';
import { stage } from './stage.ts';
import { state } from './state.ts';
import { token } from './token.ts';
import { user } from './user.ts';

export { severities, type Level, type Requirement } from './define.ts';

/** The areas by the prefix of their ids, in the order of a flow. */
export const areas = {
  INIT: 'Start of an authorization',
  LOGIN: 'Login',
  OTP: 'Two-factor sign-in',
  AUTHZ: 'Authorization code',
  TOKEN: 'Token exchange',
  PKCE: 'PKCE',
  REFRESH: 'Refresh',
  REVOKE: 'Revoke',
  LOGOUT: 'Logout',
  USER: 'API calls',
  CLIENT: 'Client authentication',
  REDIRECT: 'Redirect URI',
  STATE: 'State',
  REGION: 'Regional routing',
  STAGE: 'Sandbox and production',
  ERROR: 'Errors',
  UI: 'Hosted UI',
} as const;

/** The files with their area, as the register check reads them: an id in two files would vanish in `requirements`. */
export const requirementFiles = [
  { file: 'initiate', area: 'INIT', rows: initiate },
  { file: 'login', area: 'LOGIN', rows: login },
  { file: 'otp', area: 'OTP', rows: otp },
  { file: 'authorize', area: 'AUTHZ', rows: authorize },
  { file: 'token', area: 'TOKEN', rows: token },
  { file: 'pkce', area: 'PKCE', rows: pkce },
  { file: 'refresh', area: 'REFRESH', rows: refresh },
  { file: 'revoke', area: 'REVOKE', rows: revoke },
  { file: 'logout', area: 'LOGOUT', rows: logout },
  { file: 'user', area: 'USER', rows: user },
  { file: 'client', area: 'CLIENT', rows: client },
  { file: 'redirect', area: 'REDIRECT', rows: redirect },
  { file: 'state', area: 'STATE', rows: state },
  { file: 'region', area: 'REGION', rows: region },
  { file: 'stage', area: 'STAGE', rows: stage },
  { file: 'errors', area: 'ERROR', rows: errors },
  { file: 'hosted-ui', area: 'UI', rows: hostedUi },
  { file: 'hosted-ui-codes', area: 'UI', rows: hostedUiCodes },
  { file: 'hosted-ui-safety', area: 'UI', rows: hostedUiSafety },
] as const;

/** The ids of all files: of a union, `keyof` alone would be those that all have. */
type IdsOf<Rows> = Rows extends unknown ? keyof Rows : never;
export type RequirementId = IdsOf<(typeof requirementFiles)[number]['rows']>;

/** Every requirement by its id. */
export const requirements = Object.fromEntries(requirementFiles.flatMap(({ rows }) => Object.entries(rows))) as Record<
  RequirementId,
  Requirement
>;
