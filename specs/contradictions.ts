import type { RequirementId } from './requirements/index.ts';
import type { PointKey } from './variants.ts';

/** A place where the documents contradict each other, or leave a gap, and how the suite meets it. */
export type Contradiction = { topic: string } & (
  | {
      /** Its variation points, whose answers name the documents on both sides. */
      points: readonly PointKey[];
    }
  | {
      /** What the documents on either side say. */
      sides: readonly [string, string];
      /** A requirement shows what the target does, and no answer is wrong. */
      recordedBy: RequirementId;
    }
  | {
      sides: readonly [string, string];
      /** Why no answer of the target can tell. */
      unobserved: string;
    }
);

/** All known contradictions by number. `npm run register` fails where one of them has no treatment. */
export const contradictions = {
  'C-01': { topic: 'The lifetime of a refresh token', points: ['refresh.lifetime'] },
  'C-02': { topic: 'The answer of initiate without mode', points: ['initiate.hosted'] },
  'C-03': { topic: 'How login asks for a one-time password', points: ['otp.challenge'] },
  'C-04': { topic: 'What the OTP send call takes', points: ['otp.argument'] },
  'C-05': { topic: 'The access token while a one-time password is pending', points: ['otp.pendingToken'] },
  'C-06': {
    topic: 'Where the secret key is needed',
    points: ['secret.initiate', 'secret.authorize', 'secret.token'],
  },
  'C-07': { topic: 'The answer to a faulty client key', points: ['clientKey.unknown', 'clientKey.missing'] },
  'C-07b': { topic: 'A missing client key on an API call', points: ['clientKey.missingOnCall'] },
  'C-08': { topic: 'The status of wrong credentials', points: ['login.status'] },
  'C-09': { topic: 'The members of an error', points: ['error.family'] },
  'C-10': { topic: 'The status of OAuth errors', points: ['grant.status', 'refresh.status', 'client.status'] },
  'C-11': { topic: 'Missing and unknown parameters', points: ['validation.status', 'validation.unknownField'] },
  'C-12': { topic: 'The path of the authenticated API call', points: ['probe.path'] },
  'C-13': { topic: 'The login token on API calls', points: ['loginToken.api'] },
  'C-14': { topic: 'Denying on the hosted page', points: ['deny.control', 'deny.state'] },
  'C-15': { topic: 'The white list of redirect URIs in API mode', points: ['redirect.apiMode'] },
  'C-16': { topic: 'The description of a wrong verifier', points: ['pkce.description'] },
  'C-17': { topic: 'Another redirect URI at the exchange', points: ['redirect.exchange'] },
  'C-18': { topic: 'The length of the code verifier', points: ['verifier.length'] },
  'C-19': { topic: 'token_type in a token answer', points: ['token_type'] },
  'C-20': { topic: 'The code of an unsupported response_type or grant_type', points: ['unsupported.error'] },
  'C-21': {
    topic: 'The encoding of a token request',
    sides: ['oauth-token: JSON', 'RFC 6749 section 4.1.3: application/x-www-form-urlencoded'],
    recordedBy: 'TOKEN-023',
  },
  'C-22': {
    topic: 'Two OAuth surfaces',
    sides: ['every page: /v1/auth/oauth/…', 'client code: /v1/auth/oauth2/…'],
    unobserved: 'No page documents the second surface, so it is out of scope.',
  },
  'C-23': {
    topic: 'The format of client keys',
    sides: ['SEED L133-141: pk_… and sk_…', 'oauth-authorize-initiate: a UUID'],
    unobserved: 'Keys are given to the suite; their format is not judged.',
  },
  'C-24': {
    topic: 'Where a browser keeps tokens',
    sides: ['SEED L169, login: session storage or httpOnly cookies', 'logout: the sample uses localStorage'],
    unobserved: 'It binds the partner client.',
  },
  'C-25': {
    topic: 'Plain HTTP redirect URIs in the sandbox',
    sides: ['SEED L680: allowed in the sandbox', 'SEED L831: the client refuses all but https'],
    unobserved: 'The server side is STAGE-001; the pre-check binds the partner client.',
  },
  'C-26': { topic: 'The shortest state', points: ['state.minimum'] },
  'C-27': {
    topic: 'Which clock is ten minutes',
    sides: ['SEED L80, L230: code and session, ten minutes each', 'SEED L89: complete the exchange within ten minutes'],
    recordedBy: 'TOKEN-021',
  },
  'C-28': {
    topic: 'The number of steps',
    sides: ['reference pages: four', 'oauth-api-mode: five'],
    unobserved: 'It is a matter of counting.',
  },
  'C-29': {
    topic: 'The method of revoke',
    sides: ['oauth-revoke: DELETE', 'client code, RFC 7009: POST'],
    recordedBy: 'REVOKE-013',
  },
  'C-30': { topic: 'The message of 498 and 499', points: ['clientKey.wording'] },
  'C-31': {
    topic: 'How a one-time password reaches its user',
    sides: ['login-otp, user-authentication: SMS', 'oauth-hosted-ui: also biometric; client code: authenticator'],
    unobserved: 'The channel lies outside the API; the suite takes the password from a setting.',
  },
  'C-32': {
    topic: 'Headers in the samples',
    sides: ['SEED L543-546: always required', 'SEED L295-313: samples without them'],
    unobserved: 'The list of headers wins over its samples; what is required is checked.',
  },
  'C-33': {
    topic: 'A client_secret in the query of initiate',
    sides: ['every page: none', 'client code: the client key as client_secret'],
    unobserved: 'It is not part of the contract and is not sent.',
  },
  'C-34': {
    topic: 'accessToken "required", yet null',
    sides: ['login: marked required', 'login: null while a one-time password or the registration is pending'],
    recordedBy: 'LOGIN-007',
  },
  'C-35': {
    topic: 'Scopes',
    sides: ['SEED L988: 403 for a missing permission or scope', 'only oauth-hosted-ui has scope, and names none'],
    unobserved: 'Without a documented scope nobody can lack one.',
  },
  'C-36': { topic: 'The status of a success', points: ['success.status'] },
} as const satisfies Record<string, Contradiction>;

export type ContradictionId = keyof typeof contradictions;
