import { authorize } from './authorize/authorize.ts';
import { codePage, enterCode, resend } from './hosted/code.ts';
import { deny, leave } from './hosted/leave.ts';
import { askForCode, signIn, signInPage } from './hosted/sign-in.ts';
import { initiate } from './initiate/initiate.ts';
import { login, loginWithOtp } from './login/login.ts';
import { loginOtp } from './login-otp/login-otp.ts';
import { logout } from './logout/logout.ts';
import { emailSend, emailVerify } from './register/email.ts';
import { revoke } from './revoke/revoke.ts';
import type { Protocol } from './rules.ts';
import { exchange } from './token/exchange.ts';
import { refresh } from './token/refresh.ts';
import { token } from './token/token.ts';
import { otherMethod, unknownPath } from './unknown/unknown.ts';
import { user } from './user/user.ts';

/**
 * The rules of this API, endpoint by endpoint. Comments name the page that documents them; SEED is the OAuth Troubleshooting
 * guide, and L79 its line 79.
 */
export const protocol = {
  initiate,
  login,
  loginWithOtp,
  loginOtp,
  authorize,
  token,
  exchange,
  refresh,
  revoke,
  logout,
  user,
  emailSend,
  emailVerify,
  signInPage,
  signIn,
  askForCode,
  codePage,
  enterCode,
  resend,
  leave,
  deny,
  unknownPath,
  otherMethod,
} satisfies Protocol;
