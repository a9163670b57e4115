import type { VariationPoint } from './define.ts';

/** Login and one-time passwords. */
export const signIn = {
  'otp.challenge': {
    title: 'how login asks for a one-time password',
    contradiction: 'C-03',
    default: 'seed-error',
    answers: {
      'seed-error': 'SEED L375-381: an error body otp_required with requiresOtp',
      'seed-error-4xx': 'SEED L375-381 prints no status: the same body with 401 or 403',
      'http400-message': 'login: 400 "OTP Required" with a message',
      'http200-flag': 'login, login-otp, user-authentication: 200 with isOtpRequired',
    },
    toldBy: 'the status and the members of the body',
  },
  'otp.pendingToken': {
    title: 'the access token while the one-time password is pending',
    contradiction: 'C-05',
    default: 'null',
    answers: {
      null: 'login: accessToken is null',
      unusable: 'user-authentication: a token that becomes valid only with the one-time password',
    },
    toldBy: 'accessToken in a 200 challenge; an early token must be refused',
  },
  'otp.argument': {
    title: 'what names the user in the OTP send call',
    contradiction: 'C-04',
    default: 'userId',
    answers: { userId: 'login-otp: userId', email: 'SEED L405: the sample passes the e-mail' },
    toldBy: 'whether the call with an e-mail succeeds',
  },
  'login.status': {
    title: 'the status of a login with wrong credentials',
    contradiction: 'C-08',
    default: '401',
    answers: {
      '401': 'SEED L553',
      '400': 'login: Bad Request - Invalid Credentials',
      '403': 'client code',
      '404': 'client code',
    },
    toldBy: 'the status',
  },
  'loginToken.api': {
    title: 'the login token on API calls',
    contradiction: 'C-13',
    default: 'refused',
    answers: { refused: 'SEED L277: 401', allowed: 'login, get-user: from OAuth flow or login endpoint' },
    toldBy: 'the status of the API call',
  },
} as const satisfies Record<string, VariationPoint>;
