import type { VariationPoint } from './define.ts';

/** Starting an authorization and coming back from the hosted page. */
export const authorization = {
  'initiate.hosted': {
    title: 'how initiate answers without mode',
    contradiction: 'C-02',
    default: '302',
    answers: {
      '302': 'oauth-authorize-initiate: 302 redirect; seen in client code',
      json: 'oauth-authorize-initiate: or JSON with URL; oauth-hosted-ui fetches it',
    },
    toldBy: 'the status, and a Location header or a JSON member url',
  },
  'deny.control': {
    title: 'a deny control on the hosted page',
    contradiction: 'C-14',
    default: 'present',
    answers: {
      present: 'SEED L979: the user clicked deny',
      absent: 'oauth-authorize-initiate: permission is granted automatically',
    },
    toldBy: 'the page',
  },
  'deny.state': {
    title: 'state beside access_denied',
    contradiction: 'C-14',
    default: 'present',
    answers: { present: 'RFC 6749 section 4.1.2.1', absent: 'no page mentions it' },
    toldBy: 'the callback query',
  },
  'redirect.apiMode': {
    title: 'the white list of redirect URIs in API mode',
    contradiction: 'C-15',
    default: 'enforced',
    answers: { enforced: 'SEED L193-203', ignored: 'oauth-api-mode: required but not used' },
    toldBy: 'initiate with mode=api and an unlisted URI',
  },
  'redirect.exchange': {
    title: 'another redirect URI at the exchange',
    contradiction: 'C-17',
    default: 'invalid_request',
    answers: {
      invalid_request: 'SEED L186-189 with oauth-token: must match exactly',
      invalid_grant: 'RFC 6749 section 5.2',
      ignored: 'oauth-api-mode: not used in API mode',
    },
    toldBy: 'the member error, or success in API mode',
  },
  'state.minimum': {
    title: 'the shortest state',
    contradiction: 'C-26',
    default: '8',
    answers: { '8': 'client code, citing the contract', none: 'SEED names no minimum for the server' },
    toldBy: 'initiate with seven characters',
  },
} as const satisfies Record<string, VariationPoint>;
