import type { OperationId } from '#specs/operations.ts';
import {
  authorization,
  oauthError,
  otpChallenge,
  otpRequired,
  session,
  signedIn,
  tokens,
  user,
} from './documented-answers.ts';

/** An answer that no document allows, and what is found in it: `path: expected; got`. */
type Row = [operation: OperationId, status: number, body: unknown, ...found: string[]];

export const without = (body: object, name: string) =>
  Object.fromEntries(Object.entries(body).filter(([member]) => member !== name));

/** Rows of a good answer with one fault each. */
const faults = (operation: OperationId, good: object, rows: [fault: object, ...found: string[]][]): Row[] =>
  rows.map(([fault, ...found]) => [operation, 200, { ...good, ...fault }, ...found]);

const closest = (answer: string) => `(closest documented answer: ${answer})`;
const OAUTH = closest('an OAuth error');
const MESSAGE = closest('a message');
const CHALLENGE = closest('an OTP challenge');
const OTP = closest('a one-time password is required');
const SIGNED_IN = closest('signed in');
const SECONDS = 'a whole number from 1';
const STATES = 'one of UNVERIFIED, PENDING, VERIFIED, REJECTED';
const PHASES = 'one of ACCOUNT, PHONE_NUMBER, PERSONAL_INFORMATION, PHYSICAL_ADDRESS, MAILING_ADDRESS, null';

export const brokenAnswers: Row[] = [
  ['token', 200, 'tokens', 'body: an object; a string of 6 characters'],
  ['token', 200, [tokens], 'body: an object; an array'],
  ['token', 400, undefined, 'body: an object; nothing'],

  ...faults('token', tokens, [
    [{ expires_in: '21600' }, `expires_in: ${SECONDS}; a string of 5 characters`],
    [{ expires_in: 0 }, `expires_in: ${SECONDS}; the number 0`],
    [{ expires_in: 1.5 }, `expires_in: ${SECONDS}; the number 1.5`],
    [{ refresh_token_expires_in: null }, `refresh_token_expires_in: ${SECONDS}; null`],
    [{ access_token: '' }, 'access_token: a non-empty string; an empty string'],
    [{ token_type: 'MAC' }, 'token_type: Bearer, in any case; a string of 3 characters'],
  ]),
  ...faults('initiate', session, [[{ url: '/login' }, 'url: an absolute URI; a string of 6 characters']]),
  ...faults('authorize', authorization, [
    [{ code: 1, state: null }, 'code: a non-empty string; a number', 'state: a non-empty string; null'],
  ]),
  ...faults('logout', {}, [[{ success: false }, 'success: true; false']]),
  ...faults('registerEmailVerify', { hasAccount: true, onboardingId: 'x' }, [
    [{ user: 7 }, 'user: an object; a number'],
  ]),
  ...faults('user', user, [
    [{ id: '1' }, 'id: a UUID; a string of 1 character'],
    [{ dateOfBirth: '01/01/2000' }, 'dateOfBirth: a date (YYYY-MM-DD); a string of 10 characters'],
    [{ email: 'user' }, 'email: an e-mail address; a string of 4 characters'],
    [{ createdAt: '2026-01-01T10:00:00' }, 'createdAt: a date and time with a time zone; a string of 19 characters'],
    [
      { countryOfResidence: 'GBR' },
      'countryOfResidence: a country code of two capital letters; a string of 3 characters',
    ],
    [{ phoneNumber: 7400846282 }, 'phoneNumber: a string; a number'],
    [{ verificationState: 'verified' }, `verificationState: ${STATES}; a string of 8 characters`],
    [{ verificationState: 1 }, `verificationState: ${STATES}; a number`],
  ]),

  // What the table of outcomes rules out.
  ...faults('login', signedIn, [
    [{ accessToken: null }, `accessToken: a string ${SIGNED_IN}; null`],
    [{ phoneNumber: '+445*****225' }, `phoneNumber: null ${SIGNED_IN}; a string of 12 characters`],
    [{ accessToken: 5 }, 'accessToken: a non-empty string or null; a number'],
    [{ phase: 'DONE' }, `phase: ${PHASES}; a string of 4 characters`],
  ]),
  ...faults('login', otpRequired, [
    [{ phase: 'ACCOUNT' }, `phase: null ${OTP}; ACCOUNT`],
    [{ phoneNumber: null }, `phoneNumber: a masked phone number ${OTP}; null`],
    [{ phoneNumber: '+447400846282' }, `phoneNumber: a masked phone number ${OTP}; a string of 13 characters`],
  ]),

  // Errors between the families.
  ['token', 400, { error: 'invalid_grant' }, `error_description: a non-empty string ${OAUTH}; nothing`],
  ['token', 400, { error: 'invalid_grant', message: 'x' }, `error_description: a non-empty string ${OAUTH}; nothing`],
  ['token', 400, { ...oauthError, error: 7 }, `error: a non-empty string ${OAUTH}; a number`],
  [
    'token',
    400,
    { error: 7 },
    `error_description: a non-empty string ${OAUTH}; nothing`,
    `error: a non-empty string ${OAUTH}; a number`,
  ],
  ['token', 401, { message: ['x'] }, `message: a non-empty string ${MESSAGE}; an array`],
  ['token', 401, {}, `message: a non-empty string ${MESSAGE}; nothing`],
  ['token', 498, oauthError, 'body: a message; an error of another family', 'message: a non-empty string; nothing'],
  ['user', 401, oauthError, `error: invalid_client ${closest('invalid_client')}; invalid_grant`],
  ['login', 400, without(otpChallenge, 'requiresOtp'), `requiresOtp: true ${CHALLENGE}; nothing`],
  ['login', 400, without(otpChallenge, 'error'), `error: otp_required ${CHALLENGE}; nothing`],
  ['login', 400, { ...otpChallenge, requiresOtp: 'true' }, `requiresOtp: true ${CHALLENGE}; a string of 4 characters`],
];
