import { defineClaims } from '../define.ts';

/** The accordions on one-time passwords, on 401 after an exchange, and on refresh. */
export const passwordsAndRefresh = defineClaims('oauth-troubleshooting', {
  'SEED-086': {
    place: 'L375-381',
    binds: ['server'],
    says: 'A login that lacks a needed one-time password is answered with otp_required, "User has 2FA enabled" and requiresOtp true.',
  },
  'SEED-087': {
    place: 'L378',
    binds: ['server'],
    says: 'The text of that answer is in message, not in error_description.',
  },
  'SEED-088': {
    place: 'L385',
    binds: ['server'],
    says: 'Only users with two-factor sign-in are asked for a one-time password.',
  },
  'SEED-089': {
    place: 'L390',
    binds: ['client'],
    says: 'The app looks for requiresOtp in the login answer.',
  },
  'SEED-090': {
    place: 'L391',
    binds: ['server'],
    says: 'A call of its own makes the server deliver the one-time password.',
  },
  'SEED-091': {
    place: 'L393, L411',
    binds: ['server'],
    says: 'The login is retried with otpCode beside the same e-mail and password.',
  },
  'SEED-092': { place: 'L405', binds: ['client'], says: 'The sample hands the e-mail to the send call.' },
  'SEED-093': {
    place: 'L399-403',
    binds: ['server', 'client'],
    says: 'The sample meets the challenge as an error, so the answer is not a success.',
  },
  'SEED-094': {
    place: 'L413',
    binds: ['client'],
    says: 'The app passes other login errors on.',
  },
  'SEED-095': { place: 'L425', binds: ['server'], says: 'A token of the wrong kind on an API call is a 401.' },
  'SEED-096': { place: 'L426', binds: ['server'], says: 'An API call without Authorization header is a 401.' },
  'SEED-097': {
    place: 'L427, L445-447',
    binds: ['server'],
    says: 'A token that is not in the form "Bearer {token}" is a 401.',
  },
  'SEED-098': { place: 'L428, L450-455', binds: ['server'], says: 'An API call without x-client-key is a 401.' },
  'SEED-099': {
    place: 'L432-434, L457-463',
    binds: ['server'],
    says: 'An API call with the access token as bearer and with x-client-key succeeds.',
  },
  'SEED-100': {
    place: 'L435',
    binds: ['server'],
    says: 'Extra spaces and other faults of form break the Authorization header.',
  },
  'SEED-101': {
    place: 'L472-475',
    binds: ['server'],
    says: 'A bad refresh token is answered with invalid_grant and "Refresh token is invalid or expired".',
  },
  'SEED-102': { place: 'L479', binds: ['server'], says: 'A refresh token lives seven days.' },
  'SEED-103': { place: 'L480, L487, L500-504', binds: ['server'], says: 'A refresh answers a new refresh token.' },
  'SEED-104': {
    place: 'L480, L493-496',
    binds: ['server'],
    says: 'The old refresh token stops working after a refresh.',
  },
  'SEED-105': { place: 'L481', binds: ['server'], says: 'A revoked refresh token does not refresh.' },
  'SEED-106': { place: 'L482', binds: ['server'], says: 'A refresh token under a wrong grant_type does not refresh.' },
  'SEED-107': { place: 'L489', binds: ['server'], says: 'The grant_type of a refresh is refresh_token.' },
  'SEED-108': {
    place: 'L502-504',
    binds: ['client'],
    says: 'The app stores both new tokens at once.',
  },
  'SEED-109': {
    place: 'L488, L507-511',
    binds: ['client'],
    says: 'When a refresh fails, the app clears all tokens and signs the user in again.',
  },
  'SEED-110': { place: 'L508', binds: ['server'], says: 'An expired refresh token is a 401.' },
  'SEED-111': {
    place: 'L503-504, L894-898',
    binds: ['server'],
    says: 'A refresh answers access_token and refresh_token.',
  },
  'SEED-112': {
    place: 'L487',
    binds: ['server'],
    says: 'The newest pair works: its access token authenticates and its refresh token refreshes.',
  },
});
