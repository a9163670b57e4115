import type { OperationId, ResponseBody } from '#specs/operations.ts';

/** Every documented variant of an answer. Values are the pages' examples, or made up in their form. */

export const tokens: ResponseBody<'token', 200> = {
  access_token: 'access_token_100a99cf-f4d3-4fa1-9be9-2e9828b20ebc',
  expires_in: 21_600,
  refresh_token: 'refresh_token_100a99cf-f4d3-4fa1-9be9-2e9828b20ebd',
  refresh_token_expires_in: 604_800,
};
const { refresh_token_expires_in: _lifetime, ...tokensWithoutLifetime } = tokens;

export const signedIn: ResponseBody<'login', 200> = {
  accessToken: 'US_b6b9168a-bb56-4c6a-9c0d-4650ea74f5f9',
  userId: 'b6b9168c-bb56-4c6a-9c0d-4650ea74f5f9',
  isOtpRequired: false,
  phoneNumber: null,
  phase: null,
  verificationState: 'VERIFIED',
  isLinked: false,
};

export const otpRequired: ResponseBody<'login', 200> = {
  ...signedIn,
  accessToken: null,
  isOtpRequired: true,
  phoneNumber: '+445*****225',
  phase: null,
};

export const session: ResponseBody<'initiate', 200> = {
  token: 'eyJh.eyJz.c2ln',
  url: 'https://hosted.example.com/login',
};

export const authorization: ResponseBody<'authorize', 200> = {
  url: 'https://yourapp.com/callback?state=random_csrf_protection_string_12345&code=auth_code_xyz123',
  code: 'auth_code_xyz123',
  state: 'random_csrf_protection_string_12345',
};

export const user: ResponseBody<'user', 200> = {
  id: '100a99cf-f4d3-4fa1-9be9-2e9828b20ebb',
  firstName: 'John',
  lastName: 'Doe',
  dateOfBirth: '2000-01-01',
  email: 'user@example.com',
  verificationState: 'VERIFIED',
  phoneNumber: '7400846282',
  phoneCountryCode: '+44',
  addressLine1: '23 Werrington Bridge Rd',
  addressLine2: 'Milking Nook',
  city: 'Peterborough',
  zip: 'PE6 7PP',
  countryOfResidence: 'GB',
  countryOfNationality: 'GB',
  usState: null,
  ssn: null,
};

const onboarding: ResponseBody<'registerEmailVerify', 200> = {
  hasAccount: false,
  onboardingId: 'US_100a99cf-f4d3-4fa1-9be9-2e9828b20ebb',
  user: { email: 'user@example.com' },
};

export const oauthError: ResponseBody<'token', 400> = {
  error: 'invalid_grant',
  error_description: 'Authorization code has expired or already been used',
};
export const otpChallenge: ResponseBody<'login', 400> = {
  error: 'otp_required',
  message: 'User has 2FA enabled',
  requiresOtp: true,
};
const invalidClient: ResponseBody<'user', 401> = {
  error: 'invalid_client',
  error_description: 'Client authentication failed',
};

type Row = [variant: string, operation: OperationId, status: number, body: unknown];

export const documentedAnswers: Row[] = [
  ['session', 'initiate', 200, session],
  ['a redirect, which has no body', 'initiate', 302, undefined],
  ['tokens', 'token', 200, tokens],
  ['tokens for 184 days', 'token', 200, { ...tokens, refresh_token_expires_in: 15_897_600 }],
  ['tokens without the lifetime of the refresh token', 'token', 200, tokensWithoutLifetime],
  ['tokens with token_type', 'token', 200, { ...tokens, token_type: 'Bearer' }],
  ['tokens with token_type in lower case', 'token', 200, { ...tokens, token_type: 'bearer' }],
  ['signed in', 'login', 200, signedIn],
  ['OTP, no token', 'login', 200, otpRequired],
  ['OTP, a token that is not yet valid', 'login', 200, { ...otpRequired, accessToken: signedIn.accessToken }],
  ...['ACCOUNT', 'PHONE_NUMBER', 'PERSONAL_INFORMATION', 'PHYSICAL_ADDRESS', 'MAILING_ADDRESS'].flatMap(
    (phase): Row[] => [
      [`onboarding open at ${phase}`, 'login', 200, { ...signedIn, accessToken: null, phase }],
      [`signed in, onboarding open at ${phase}`, 'login', 200, { ...signedIn, phase }],
    ],
  ),
  ['OTP challenge as an error', 'login', 400, otpChallenge],
  ['OTP challenge as a message', 'login', 400, { message: 'OTP is required' }],
  ['invalid_request outside OAuth', 'login', 400, { error: 'invalid_request', error_description: 'Missing' }],
  ['wrong credentials', 'login', 401, { message: 'Invalid credentials' }],
  ['wrong credentials', 'login', 403, { message: 'Invalid credentials' }],
  ['wrong credentials', 'login', 404, { message: 'Invalid credentials' }],
  ['validation', 'login', 422, { message: 'x field is not allowed' }],
  ['authorization', 'authorize', 200, authorization],
  ...(['initiate', 'authorize', 'token', 'revoke'] as const).flatMap((operation): Row[] =>
    [400, 401, 403].flatMap((status): Row[] => [
      ['OAuth family', operation, status, oauthError],
      ['a sixth error code', operation, status, { ...oauthError, error: 'unsupported_grant_type' }],
      ['message family', operation, status, { message: 'Not authenticated' }],
    ]),
  ),
  ...(['loginOtp', 'revoke', 'logout'] as const).map((operation): Row => ['done', operation, 200, { success: true }]),
  ...(['user', 'usersMe'] as const).flatMap((operation): Row[] => [
    ['user', operation, 200, user],
    ['user with nulls', operation, 200, { ...user, addressLine2: null, usState: 'NY', ssn: '123456789' }],
    ['user with a creation time', operation, 200, { ...user, createdAt: '2026-01-01T10:00:00.000Z' }],
    ['bearer refused', operation, 401, { message: 'Not authenticated' }],
    ['client refused', operation, 401, invalidClient],
    ['forbidden', operation, 403, { message: 'Not authorized' }],
    ['absent', operation, 404, { message: 'Not found' }],
    ['unknown client key', operation, 498, { message: 'Invalid client key' }],
    ['missing client key', operation, 499, { message: 'Missing client key' }],
    ['server error', operation, 500, { message: 'Internal server error' }],
  ]),
  ['verification', 'registerEmailSend', 200, { contactVerificationId: 'US_100a99cf-f4d3-4fa1-9be9-2e9828b20ebb' }],
  ['onboarding', 'registerEmailVerify', 200, onboarding],
];
