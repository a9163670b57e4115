import { defineClaims } from '../define.ts';

/** The accordions on session expiry, token confusion and PKCE. */
export const sessionsAndTokens = defineClaims('oauth-troubleshooting', {
  'SEED-058': {
    place: 'L223-226',
    binds: ['server'],
    says: 'An expired session is answered with invalid_grant and "OAuth session has expired".',
  },
  'SEED-059': {
    place: 'L230',
    binds: ['server'],
    says: 'At most ten minutes may pass between initiation and authorization.',
    also: ['oauth-authorize-initiate', 'oauth-api-mode'],
  },
  'SEED-060': {
    place: 'L231',
    binds: ['hosted-ui'],
    says: 'A user who takes too long on the hosted page runs into the limit.',
  },
  'SEED-061': {
    place: 'L232',
    binds: ['documentation'],
    says: 'Network delays or a distracted user can make a session expire.',
    excluded: 'background',
  },
  'SEED-062': { place: 'L237', binds: ['client'], says: 'The app shows a countdown.' },
  'SEED-063': {
    place: 'L238, L263-265',
    binds: ['client'],
    says: 'The app restarts the flow when the session has expired.',
  },
  'SEED-064': {
    place: 'L239',
    binds: ['client'],
    says: 'The app does not start the flow too early.',
    excluded: 'partner client',
  },
  'SEED-065': {
    place: 'L244-256',
    binds: ['client'],
    says: "The app's timer expires when 600000 ms or more have passed, and never shows less than zero.",
  },
  'SEED-066': {
    place: 'L259-260',
    binds: ['client'],
    says: 'The app warns when less than 60000 ms remain.',
  },
  'SEED-067': {
    place: 'L276, L316-318',
    binds: ['server'],
    says: 'The JWT of step 1 used as bearer of an API call is a 401.',
  },
  'SEED-068': { place: 'L277', binds: ['server'], says: 'The login access token used for API calls is a 401.' },
  'SEED-069': { place: 'L278', binds: ['server'], says: 'Tokens swapped between the steps of the flow are refused.' },
  'SEED-070': {
    place: 'L282, L301',
    binds: ['server'],
    says: 'The JWT belongs in the body of authorize, as token, and nowhere else.',
  },
  'SEED-071': {
    place: 'L283, L298',
    binds: ['server'],
    says: 'The login access token belongs in the Authorization header of authorize and nowhere else.',
  },
  'SEED-072': { place: 'L284', binds: ['server'], says: 'The final access token is good for every later API call.' },
  'SEED-073': {
    place: 'L285',
    binds: ['server'],
    says: 'The refresh token is good for refreshing and for nothing else.',
  },
  'SEED-074': {
    place: 'L291-306',
    binds: ['server'],
    says: 'The steps are initiate, login, authorize and exchange; the first answers token, the last access_token.',
  },
  'SEED-075': {
    place: 'L295-303',
    binds: ['server'],
    says: 'Authorize is POST /v1/auth/oauth/authorize with a JSON body.',
  },
  'SEED-076': {
    place: 'L309-313',
    binds: ['server'],
    says: 'GET /v1/users/me is called with the final access token as bearer.',
  },
  'SEED-077': {
    place: 'L283',
    binds: ['server'],
    says: 'The login access token is the only bearer that the guide names for authorize; of the final one it says nothing.',
  },
  'SEED-078': {
    place: 'L326-329',
    binds: ['server'],
    says: 'A verifier that does not match is answered with invalid_grant and "Code verifier validation failed".',
  },
  'SEED-079': { place: 'L336', binds: ['server'], says: 'A verifier other than the original one fails.' },
  'SEED-080': { place: 'L334', binds: ['server'], says: 'A challenge that is not the SHA-256 of the verifier fails.' },
  'SEED-081': { place: 'L335, L341, L353', binds: ['server'], says: 'A challenge in standard base64 fails.' },
  'SEED-082': {
    place: 'L340, L356-362',
    binds: ['server'],
    says: 'The base64url of the SHA-256 of the verifier is the right challenge.',
    also: ['oauth-authorize-initiate', 'oauth-hosted-ui'],
  },
  'SEED-083': {
    place: 'L343',
    binds: ['server', 'client'],
    says: 'A verifier has 43 to 128 characters.',
    also: ['oauth-authorize-initiate', 'oauth-token'],
  },
  'SEED-084': {
    place: 'L342, L364-368',
    binds: ['client'],
    says: 'The app stores the verifier and reads the same one back, or restarts the flow.',
  },
  'SEED-085': {
    place: 'L365',
    binds: ['client'],
    says: 'The app keeps the verifier in sessionStorage under code_verifier.',
  },
});
