import type { PointKey } from '../variants.ts';
import {
  anyOf,
  given,
  invalidClient,
  letThrough,
  oauthError,
  unasked,
  type Refusal,
  type RefusalShape,
} from './define.ts';

type Endpoint = 'initiate' | 'authorize' | 'token';

/** No secret key: refused, or the key is optional at this endpoint. */
const secret = (endpoint: Endpoint): RefusalShape[] => [
  ...invalidClient({ [`secret.${endpoint}`]: 'required' }),
  ...letThrough(`secret.${endpoint}`, 'optional'),
];

/** A wrong secret key: refused; ignored only where the same test has seen that the key is optional. */
const wrongSecret = (endpoint: Endpoint): RefusalShape[] => [
  ...invalidClient(),
  ...given({ [`secret.${endpoint}`]: 'optional' }, letThrough(`secret.${endpoint}`, 'optional')),
];

const REJECTED = { 'secret.token': 'rejected' };

const SECRET_SOURCE = 'SEED L544, L109-119';

/** Which status and members invalid_client has is the question of the secret key's requirements. */
const MISSING_IS_INVALID = unasked(invalidClient(), { 'clientKey.missing': 'invalid_client' });
const UNKNOWN_IS_INVALID = unasked(invalidClient(), { 'clientKey.unknown': 'invalid_client' });

/** 498 or 499 with one of the two known messages (`clientKey.wording`). */
const worded = (status: 498 | 499, documented: string, generic: string, point: PointKey): RefusalShape[] =>
  Object.entries({ documented, generic }).map(([wording, text]) => ({
    status,
    family: 'message',
    text,
    variants: { [point]: String(status), 'clientKey.wording': wording },
  }));

/** Clients and bearers that are not let in. */
export const callers = {
  invalid_client: {
    title: 'a client that fails to authenticate',
    source: 'SEED L109-112',
    shapes: invalidClient(),
  },
  'secret key at initiate': {
    title: 'a start without the secret key',
    source: SECRET_SOURCE,
    shapes: secret('initiate'),
  },
  'secret key at authorize': {
    title: 'an authorize call without the secret key',
    source: `${SECRET_SOURCE}; oauth-authorize lists only the client key`,
    shapes: secret('authorize'),
  },
  'secret key at token': {
    title: 'a token request without the secret key',
    source: `${SECRET_SOURCE}; oauth-token lists only the client key`,
    // Where the key is refused, a request without it is the correct one.
    shapes: [...given(REJECTED, letThrough('secret.token', 'rejected')), ...secret('token')],
  },
  'wrong secret key at initiate': {
    title: 'a start with a wrong secret key',
    source: SECRET_SOURCE,
    shapes: wrongSecret('initiate'),
  },
  'wrong secret key at authorize': {
    title: 'an authorize call with a wrong secret key',
    source: SECRET_SOURCE,
    shapes: wrongSecret('authorize'),
  },
  'wrong secret key at token': {
    title: 'a token request with a wrong secret key',
    source: `${SECRET_SOURCE}; client code: extra client authentication is refused`,
    shapes: [
      ...wrongSecret('token'),
      ...given(
        REJECTED,
        anyOf([400, 401, 403, 422], () => REJECTED),
      ),
    ],
  },
  unauthorized_client: {
    title: 'a client without OAuth',
    source: 'SEED L980',
    shapes: [400, 401, 403].flatMap((status) => oauthError(status, 'unauthorized_client', {})),
  },
  'client key missing': {
    title: 'a request without a client key',
    source: 'SEED L556, L991, L119',
    shapes: [{ status: 499, family: 'message', variants: { 'clientKey.missing': '499' } }, ...MISSING_IS_INVALID],
  },
  'client key missing beside a bearer': {
    title: 'a revocation or a logout without a client key',
    source: 'SEED L556, L991, L119, L428',
    shapes: [
      { status: 499, family: 'message', variants: { 'clientKey.missing': '499', 'clientKey.missingOnCall': '499' } },
      ...MISSING_IS_INVALID.filter(({ family }) => family === 'oauth'),
      ...anyOf([401], () => ({ 'clientKey.missingOnCall': '401' })),
      ...MISSING_IS_INVALID.filter(({ family }) => family === 'message'),
    ],
  },
  'client key empty': {
    title: 'a request with an empty client key',
    source: 'SEED L543, L555-556, L119; no page says whether it is missing or wrong',
    shapes: [
      { status: 499, family: 'message', variants: { 'clientKey.missing': '499' } },
      { status: 498, family: 'message', variants: {} },
      ...MISSING_IS_INVALID,
    ],
  },
  'message of a missing client key': {
    title: 'a request without a client key',
    source: 'card-transactions: Missing client key; client code: Token Required',
    shapes: [...worded(499, 'Missing client key', 'Token Required', 'clientKey.missing'), ...MISSING_IS_INVALID],
  },
  'message of an unknown client key': {
    title: 'a request with an unknown client key',
    source: 'card-transactions: Invalid client key; client code: Invalid Token',
    shapes: [...worded(498, 'Invalid client key', 'Invalid Token', 'clientKey.unknown'), ...UNKNOWN_IS_INVALID],
  },
  'client key missing on a call': {
    title: 'a call with a bearer and without a client key',
    source: 'SEED L556, L991, L428',
    shapes: [
      { status: 499, family: 'message', variants: { 'clientKey.missingOnCall': '499' } },
      ...anyOf([401], () => ({ 'clientKey.missingOnCall': '401' })),
    ],
  },
  'client key unknown': {
    title: 'a request with an unknown client key',
    source: 'SEED L555, L990, L116',
    shapes: [{ status: 498, family: 'message', variants: { 'clientKey.unknown': '498' } }, ...UNKNOWN_IS_INVALID],
  },
  'client key of the other stage': {
    title: 'keys of the other stage',
    source: 'SEED L117, L124; L555, L990',
    shapes: unasked([{ status: 498, family: 'message', variants: {} }, ...invalidClient()]),
  },
  'revoked keys': {
    title: 'a client whose keys were revoked',
    source: 'SEED L118; L555, L990',
    shapes: unasked([{ status: 498, family: 'message', variants: {} }, ...invalidClient()]),
  },
  'secret key of the other stage': {
    title: 'the secret key of the other stage at a start',
    source: 'SEED L117, L123-124',
    shapes: unasked(invalidClient()),
  },
  'secret key of the other stage, where none is needed': {
    title: 'the secret key of the other stage at a start that needs none',
    source: 'SEED L117, L123-124; client code sends none',
    shapes: unasked([...invalidClient(), ...letThrough('secret.initiate', 'optional')]),
  },
  'client key unknown on a call': {
    title: 'a call with a bearer and an unknown client key',
    source: 'SEED L555, L990, L116',
    shapes: [
      { status: 498, family: 'message', variants: { 'clientKey.unknown': '498' } },
      ...unasked(invalidClient(), { 'clientKey.unknown': 'invalid_client' }),
    ],
  },
  unauthorized: {
    title: 'a missing, wrong or dead bearer',
    source: 'SEED L553, L987',
    shapes: anyOf([401]),
  },
  'not authenticated': {
    title: 'a missing, wrong or dead bearer on an API call',
    source: 'SEED L553, L987; get-user: Not authenticated',
    shapes: [{ status: 401, family: 'message', text: 'Not authenticated', variants: {} }],
  },
  'login token on a call': {
    title: 'a login token on an API call',
    source: 'SEED L277; get-user: from OAuth flow or login endpoint',
    shapes: [...anyOf([401], () => ({ 'loginToken.api': 'refused' })), ...letThrough('loginToken.api', 'allowed')],
  },
} as const satisfies Record<string, Refusal>;
