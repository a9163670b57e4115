/**
 * The variation points: places where documents disagree, or leave a choice. The default is the troubleshooting guide's
 * answer wherever it speaks. Any other documented answer conforms too and is named in the report; `STRICT=1` accepts
 * only defaults. Ids `C-nn` are the numbers of the known contradictions.
 */
export interface VariationPoint {
  title: string;
  contradiction: string;
  default: string;
  /** Every documented answer, the default first, each with the source that says so. */
  answers: Record<string, string>;
  /** How the observed answer is told apart. */
  toldBy: string;
}

export const variants = {
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
  'otp.challenge': {
    title: 'how login asks for a one-time password',
    contradiction: 'C-03',
    default: 'seed-error',
    answers: {
      'seed-error': 'SEED L375-381: an error body otp_required with requiresOtp',
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
  'refresh.lifetime': {
    title: 'the lifetime of a refresh token, in seconds',
    contradiction: 'C-01',
    default: '604800',
    answers: {
      '604800': 'SEED L479: seven days',
      '15897600': 'oauth-token, introduction: 184 days',
      absent: 'client code: the member was missing in a live answer',
    },
    toldBy: 'refresh_token_expires_in',
  },
  'grant.status': {
    title: 'the status of a refused code grant or expired session',
    contradiction: 'C-10',
    default: '400',
    answers: { '400': 'SEED L552 with RFC 6749; client code', '401': 'SEED L508 treats a refused grant as 401' },
    toldBy: 'the status',
  },
  'refresh.status': {
    title: 'the status of a refused refresh token',
    contradiction: 'C-10',
    default: '401',
    answers: { '401': 'SEED L508', '400': 'RFC 6749; client code' },
    toldBy: 'the status',
  },
  'clientKey.unknown': {
    title: 'the answer to an unknown client key',
    contradiction: 'C-07',
    default: '498',
    answers: {
      '498': 'SEED L555, L990; card-transactions: Invalid client key',
      invalid_client: 'SEED L109-116: Client authentication failed',
    },
    toldBy: 'the status and the body',
  },
  'clientKey.missing': {
    title: 'the answer to a missing client key',
    contradiction: 'C-07',
    default: '499',
    answers: {
      '499': 'SEED L556, L991; card-transactions: Missing client key',
      invalid_client: 'SEED L119: Client authentication failed',
    },
    toldBy: 'the status and the body',
  },
  'clientKey.missingOnCall': {
    title: 'the answer to an API call with a bearer and without a client key',
    contradiction: 'C-07b',
    default: '499',
    answers: { '499': 'SEED L556, L991', '401': 'SEED L428' },
    toldBy: 'the status',
  },
  'clientKey.wording': {
    title: 'the message of 498 and 499',
    contradiction: 'C-30',
    default: 'documented',
    answers: {
      documented: 'card-transactions: Invalid client key, Missing client key',
      generic: 'client code: Invalid Token, Token Required',
    },
    toldBy: 'the member message',
  },
  'secret.initiate': {
    title: 'the secret key at initiate',
    contradiction: 'C-06',
    default: 'required',
    answers: { required: 'SEED L544', optional: 'client code sends none' },
    toldBy: 'a request without the header',
  },
  'secret.authorize': {
    title: 'the secret key at authorize',
    contradiction: 'C-06',
    default: 'required',
    answers: { required: 'SEED L544', optional: 'oauth-authorize lists only the client key' },
    toldBy: 'a request without the header',
  },
  'secret.token': {
    title: 'the secret key at the token endpoint',
    contradiction: 'C-06',
    default: 'required',
    answers: {
      required: 'SEED L544',
      optional: 'oauth-token lists only the client key',
      rejected: 'client code: extra client authentication is refused',
    },
    toldBy: 'a request without the header, and one with it',
  },
  'validation.status': {
    title: 'the answer to a missing or invalid parameter',
    contradiction: 'C-11',
    default: '400',
    answers: {
      '400': 'SEED L29-32: 400 invalid_request',
      '422': 'login: 422 Validation Error, with a message',
    },
    toldBy: 'the status and the body',
  },
  'validation.unknownField': {
    title: 'an undocumented member in a request body',
    contradiction: 'C-11',
    default: 'ignored',
    answers: { ignored: 'no page forbids it', '422': 'client code: "x field is not allowed"' },
    toldBy: 'a request with one member too many',
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
  'error.family': {
    title: 'the members of an OAuth endpoint error',
    contradiction: 'C-09',
    default: 'oauth',
    answers: {
      oauth: 'SEED: error and error_description',
      message: 'card-transactions, get-user: message',
    },
    toldBy: 'the members of the body',
  },
  'unsupported.error': {
    title: 'the error code of an unsupported response_type or grant_type',
    contradiction: 'C-20',
    default: 'seed',
    answers: {
      seed: 'SEED L37, L482: invalid_request, invalid_grant',
      rfc: 'RFC 6749: unsupported_response_type, unsupported_grant_type',
      '422': 'login: 422 Validation Error',
    },
    toldBy: 'the member error, or the status',
  },
  'probe.path': {
    title: 'the path of the authenticated API call',
    contradiction: 'C-12',
    default: '/v1/users/me',
    answers: { '/v1/users/me': 'SEED L309, L444', '/v1/user': 'get-user and every other page' },
    toldBy: 'which of the two does not answer 404',
  },
  'loginToken.api': {
    title: 'the login token on API calls',
    contradiction: 'C-13',
    default: 'refused',
    answers: { refused: 'SEED L277: 401', allowed: 'login, get-user: from OAuth flow or login endpoint' },
    toldBy: 'the status of the API call',
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
  'pkce.description': {
    title: 'the description of a wrong verifier',
    contradiction: 'C-16',
    default: 'verifier',
    answers: {
      verifier: 'SEED L328: Code verifier validation failed',
      code: 'SEED L75, L81: Authorization code has expired or already been used',
    },
    toldBy: 'the member error_description',
  },
  'verifier.length': {
    title: 'the length of the code verifier',
    contradiction: 'C-18',
    default: 'enforced',
    answers: { enforced: 'SEED L343; oauth-token', ignored: "oauth-token: the page's own example has 40 characters" },
    toldBy: 'an exchange with 42 characters',
  },
  token_type: {
    title: 'token_type in a token response',
    contradiction: 'C-19',
    default: 'absent',
    answers: { absent: 'oauth-token: not listed', Bearer: 'RFC 6749 section 5.1; client code' },
    toldBy: 'the member token_type',
  },
  'state.minimum': {
    title: 'the shortest state',
    contradiction: 'C-26',
    default: '8',
    answers: { '8': 'client code, citing the contract', none: 'SEED names no minimum for the server' },
    toldBy: 'initiate with seven characters',
  },
  'success.status': {
    title: 'the status of a successful POST',
    contradiction: 'C-36',
    default: '200',
    answers: { '200': 'user-authentication: 200 OK', '201': 'other pages print a body without a status' },
    toldBy: 'the status',
  },
} as const satisfies Record<string, VariationPoint>;

export type PointKey = keyof typeof variants;
/** The documented answers of a point, as literal types. */
export type PointAnswer<K extends PointKey> =
  Extract<keyof (typeof variants)[K]['answers'], string | number> extends infer A
    ? A extends number
      ? `${A}`
      : A & string
    : never;
/** One chosen answer per point. */
export type Answers = { [K in PointKey]: PointAnswer<K> };
