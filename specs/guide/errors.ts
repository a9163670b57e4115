import type { GuideTopic } from './topic.ts';

/** The common errors, in the order of the page. */
export const errors = {
  parameters: {
    title: 'invalid_request - Missing required parameters',
    lines: [21, 66],
    signs: ['invalid_request'],
    causes: [
      'a required parameter is missing: response_type, client_id, redirect_uri, state, code_challenge or code_challenge_method',
      'response_type is not code',
    ],
    steps: [
      'Check that all six parameters are sent, and that their names match exactly, letter case included.',
      'Check that the PKCE parameters are in base64url.',
    ],
  },
  code: {
    title: 'invalid_grant - Invalid or expired authorization code',
    lines: [67, 103],
    signs: ['invalid_grant', 'Authorization code has expired or already been used'],
    causes: [
      'the code was used before, since a code is good for one exchange',
      'the code is older than ten minutes',
      'the code verifier does not match the code challenge',
    ],
    steps: [
      'Start the flow again from step 1; never exchange a code twice.',
      'Exchange the code within ten minutes, with the verifier whose challenge was sent.',
    ],
  },
  client: {
    title: 'invalid_client - Authentication failed',
    lines: [104, 144],
    signs: ['invalid_client', 'unauthorized_client', 'Client authentication failed'],
    causes: [
      'x-client-key or x-secret-key is wrong, or its header is missing or misnamed',
      'sandbox keys are used in production, or the other way round',
      'the keys were revoked or have expired',
    ],
    steps: [
      'Check both keys and the exact header names x-client-key and x-secret-key.',
      'Check that the keys belong to this environment; support makes new ones.',
    ],
  },
  state: {
    title: 'State parameter mismatch',
    lines: [145, 180],
    signs: [],
    causes: ['the state was changed on its way', 'the user came back to another session or device'],
    steps: [
      'Compare the state exactly, letter case included, and do not go on when it differs: it may be an attack.',
      'Start the flow again.',
    ],
  },
  redirect: {
    title: 'redirect_uri mismatch',
    lines: [181, 217],
    signs: ['redirect_uri', 'redirect_uri does not match whitelisted URI'],
    causes: [
      'the redirect URI is not white-listed in this environment',
      'it differs from the white-listed one in scheme, host, path, trailing slash or query',
    ],
    steps: [
      'Compare it with the white-listed URI character by character.',
      'Ask the administrator to white-list the exact URI.',
    ],
  },
  session: {
    title: 'Session expired (10 minutes)',
    lines: [218, 269],
    signs: ['OAuth session has expired'],
    causes: [
      'more than ten minutes passed between start and authorization',
      'the user took too long on the hosted page',
    ],
    steps: ['Complete the flow within ten minutes, and start it again when the session has expired.'],
  },
  confusion: {
    title: 'Token confusion - Using wrong token type',
    lines: [270, 320],
    signs: [],
    causes: [
      'the session token of step 1 or the login access token is used where the final access token belongs',
      'tokens of two steps are mixed up',
    ],
    steps: [
      'Session token: only in the body of authorize. Login access token: only in its Authorization header.',
      'Final access token: for every later call. Refresh token: only at the token endpoint.',
    ],
  },
  pkce: {
    title: 'PKCE validation failed',
    lines: [321, 371],
    signs: ['Code verifier validation failed'],
    causes: [
      'the verifier is not the one from which the challenge was made',
      'the challenge is not the SHA-256 of the verifier in base64url',
    ],
    steps: [
      'Compute the challenge as base64url(SHA-256(verifier)), without padding.',
      'Store the verifier and send exactly the same; it has 43 to 128 characters.',
    ],
  },
  otp: {
    title: 'OTP required but not provided',
    lines: [372, 418],
    signs: ['otp_required', 'User has 2FA enabled'],
    causes: ['the user has two-factor sign-in', 'the login was sent without a one-time password'],
    steps: [
      'Have a one-time password sent, ask the user for it, and repeat the login with otpCode.',
      'Look at requiresOtp in the login answer.',
    ],
  },
  bearer: {
    title: '401 after successful token exchange',
    lines: [419, 466],
    signs: ['401', 'Not authenticated'],
    causes: [
      'another token than the access token of the exchange is used',
      'the Authorization header is missing, or not in the form "Bearer {token}"',
      'x-client-key is missing',
    ],
    steps: [
      'Use access_token of the exchange as "Authorization: Bearer {token}", without extra spaces.',
      'Send x-client-key with every call.',
    ],
  },
  refresh: {
    title: 'Refresh token not working',
    lines: [467, 516],
    signs: ['Refresh token is invalid or expired'],
    causes: [
      'the refresh token is older than seven days',
      'an old refresh token is used, although each refresh answers a new one',
      'the token was revoked, or grant_type is not refresh_token',
    ],
    steps: [
      'Store and use the newest refresh token.',
      'When a refresh fails, clear all tokens and have the user sign in again.',
    ],
  },
} as const satisfies Record<string, GuideTopic>;
