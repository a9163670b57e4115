import { anyOf, invalidClient, letThrough, oauthError, unasked, type Refusal, type RefusalShape } from './define.ts';

/** A missing or wrong secret key: refused, or the key is optional at this endpoint. */
const secret = (endpoint: 'initiate' | 'authorize' | 'token'): RefusalShape[] => [
  ...invalidClient({ [`secret.${endpoint}`]: 'required' }),
  ...letThrough(`secret.${endpoint}`, 'optional'),
];

/** A request without the secret key at the token endpoint also goes through where the key is refused. */
const SECRET_SOURCE = 'SEED L544, L109-119';

/** Clients and bearers that are not let in. */
export const callers = {
  invalid_client: {
    title: 'a client that fails to authenticate',
    source: 'SEED L109-112',
    shapes: invalidClient(),
  },
  'secret key at initiate': {
    title: 'a start with a missing or wrong secret key',
    source: SECRET_SOURCE,
    shapes: secret('initiate'),
  },
  'secret key at authorize': {
    title: 'an authorize call with a missing or wrong secret key',
    source: `${SECRET_SOURCE}; oauth-authorize lists only the client key`,
    shapes: secret('authorize'),
  },
  'secret key at token': {
    title: 'a token request with a missing or wrong secret key',
    source: `${SECRET_SOURCE}; oauth-token lists only the client key`,
    shapes: secret('token'),
  },
  unauthorized_client: {
    title: 'a client without OAuth',
    source: 'SEED L980',
    shapes: [400, 401, 403].flatMap((status) => oauthError(status, 'unauthorized_client', {})),
  },
  'client key missing': {
    title: 'a request without a client key',
    source: 'SEED L556, L991, L119',
    shapes: [
      { status: 499, family: 'message', variants: { 'clientKey.missing': '499' } },
      ...invalidClient({ 'clientKey.missing': 'invalid_client' }),
    ],
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
    shapes: [
      { status: 498, family: 'message', variants: { 'clientKey.unknown': '498' } },
      ...invalidClient({ 'clientKey.unknown': 'invalid_client' }),
    ],
  },
  'client key of the other stage': {
    title: 'keys of the other stage',
    source: 'SEED L117, L124; L555, L990',
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
