import type { Answers } from '#specs/variants.ts';
import { twisted } from './mismatch.ts';
import type { Policy } from './policy.ts';
import type { Call, Service } from './service.ts';

/** Every refusal of the API, and the one place that renders it. */

/** OAuth endpoints answer `{error, error_description}`, all others `{message}`. */
type Surface = 'oauth' | 'gateway';

export interface Rendered {
  status: number;
  /** None only where a rule is broken. */
  body: Record<string, unknown> | null;
}

type Render = (detail: string, answers: Answers, surface: Surface) => Rendered;

const message = (status: number, text: string): Rendered => ({ status, body: { message: text } });

function oauth(status: number, error: string, text: string, answers: Answers, surface: Surface): Rendered {
  const plain = surface === 'gateway' || answers['error.family'] === 'message';
  return plain ? message(status, text) : { status, body: { error, error_description: text } };
}

const grant = (text: string, answers: Answers) =>
  oauth(Number(answers['grant.status']), 'invalid_grant', text, answers, 'oauth');

const invalid = (text: string, answers: Answers, surface: Surface) =>
  answers['validation.status'] === '422' ? message(422, text) : oauth(400, 'invalid_request', text, answers, surface);

const invalidClient: Render = (_, answers) =>
  oauth(Number(answers['client.status']), 'invalid_client', 'Client authentication failed', answers, 'oauth');

const NOT_AUTHENTICATED = message(401, 'Not authenticated');

const keyRequired = (answers: Answers) =>
  message(499, answers['clientKey.wording'] === 'generic' ? 'Token Required' : 'Missing client key');

const missingKey: Render = (detail, answers, surface) =>
  answers['clientKey.missing'] === 'invalid_client' ? invalidClient(detail, answers, surface) : keyRequired(answers);

const CODE_SPENT = 'Authorization code has expired or already been used';
const REFRESH_REFUSED = 'Refresh token is invalid or expired';
const UNLISTED = 'redirect_uri does not match whitelisted URI';

const faults = {
  clientKeyMissing: missingKey,
  clientKeyMissingBesideBearer: (detail, answers, surface) =>
    answers['clientKey.missingOnCall'] === '401' ? NOT_AUTHENTICATED : missingKey(detail, answers, surface),
  clientKeyMissingOnCall: (_, answers) =>
    answers['clientKey.missingOnCall'] === '401' ? NOT_AUTHENTICATED : keyRequired(answers),
  clientKeyUnknown: (_, answers, surface) => {
    if (answers['clientKey.unknown'] === 'invalid_client') return invalidClient('', answers, surface);
    return message(498, answers['clientKey.wording'] === 'generic' ? 'Invalid Token' : 'Invalid client key');
  },
  secretKey: invalidClient,
  withoutOAuth: (_, answers) =>
    oauth(400, 'unauthorized_client', 'OAuth is not enabled for this client', answers, 'oauth'),
  parameterMissing: (name, answers, surface) => invalid(`Missing required parameter: ${name}`, answers, surface),
  parameterInvalid: (name, answers, surface) => invalid(`Invalid parameter: ${name}`, answers, surface),
  parameterRepeated: (name, answers, surface) => invalid(`Repeated parameter: ${name}`, answers, surface),
  fieldUnknown: (name) => message(422, `${name} field is not allowed`),
  bodyMalformed: (text, answers, surface) => oauth(400, 'invalid_request', text, answers, surface),
  bodyTooLarge: () => message(413, 'Request body is too large'),
  responseTypeUnsupported: (name, answers, surface) => {
    if (answers['unsupported.error'] === '422') return message(422, `Invalid parameter: ${name}`);
    const error = answers['unsupported.error'] === 'rfc' ? 'unsupported_response_type' : 'invalid_request';
    return oauth(400, error, `Invalid parameter: ${name}`, answers, surface);
  },
  grantTypeUnsupported: (name, answers) => {
    if (answers['unsupported.error'] === '422') return message(422, `Invalid parameter: ${name}`);
    if (answers['unsupported.error'] === 'seed') return grant(REFRESH_REFUSED, answers);
    return oauth(400, 'unsupported_grant_type', `Invalid parameter: ${name}`, answers, 'oauth');
  },
  redirectUri: (_, answers, surface) => invalid(UNLISTED, answers, surface),
  redirectUriAtExchange: (_, answers, surface) =>
    answers['redirect.exchange'] === 'invalid_grant'
      ? grant(UNLISTED, answers)
      : oauth(400, 'invalid_request', UNLISTED, answers, surface),
  session: (_, answers) => grant('OAuth session has expired', answers),
  code: (_, answers) => grant(CODE_SPENT, answers),
  verifier: (_, answers) =>
    grant(answers['pkce.description'] === 'code' ? CODE_SPENT : 'Code verifier validation failed', answers),
  refreshToken: (_, answers) =>
    oauth(Number(answers['refresh.status']), 'invalid_grant', REFRESH_REFUSED, answers, 'oauth'),
  bearer: () => NOT_AUTHENTICATED,
  permission: () => message(403, 'Not authorized'),
  credentials: (text, answers) => message(Number(answers['login.status']), text || 'Invalid credentials'),
  disabled: (_, answers) => message(Number(answers['login.status']), 'Your account has been disabled'),
  locked: () => message(401, 'Your account is locked: too many failed attempts'),
  otpRequired: (_, answers) =>
    answers['otp.challenge'] === 'http400-message'
      ? message(400, 'OTP Required')
      : {
          status: answers['otp.challenge'] === 'seed-error-4xx' ? 401 : 400,
          body: { error: 'otp_required', message: 'User has 2FA enabled', requiresOtp: true },
        },
  otpWrong: () => message(400, 'Invalid OTP code'),
  otpNotSent: () => message(400, 'OTP could not be sent'),
  emailCode: () => message(400, 'Invalid verification code'),
  tooMany: () => message(429, 'Too many requests, please try again later.'),
  pathUnknown: () => message(404, 'Not found'),
  methodUnknown: () => message(405, 'Method not allowed'),
  internal: () => message(500, 'Internal server error'),
} satisfies Record<string, Render>;

export type Fault = keyof typeof faults;

/** Thrown by a rule. Carries what the answer needs to know. */
export class Refusal extends Error {
  readonly fault: Fault;
  readonly detail: string;
  readonly headers: Record<string, string>;

  /** @param detail the parameter's name or a text, where the fault has one. */
  constructor(fault: Fault, detail = '', headers: Record<string, string> = {}) {
    super(`${fault} ${detail}`);
    this.fault = fault;
    this.detail = detail;
    this.headers = headers;
  }
}

export function renderRefusal(refusal: Refusal, call: Call, service: Service): Response {
  const surface: Surface = call.req.path.startsWith('/v1/auth/oauth/') ? 'oauth' : 'gateway';
  const render: Render = faults[refusal.fault];
  const { policy } = service;
  const detail = refusal.fault === 'parameterMissing' && !policy.missingParameterIsNamed ? 'unknown' : refusal.detail;
  const { status, body } = twisted(render(detail, service.answers, surface), refusal.fault, policy);
  const text = body ? JSON.stringify({ ...worded(body, policy), ...leaks(refusal, call, policy) }) : '';
  const told = policy.statusesTellTheFault ? status : 200;
  return new Response(policy.errorsAreJson ? text : `<html><body>${text}</body></html>`, {
    // Only a broken rule refuses with an address to go to.
    status: 'location' in refusal.headers ? 302 : told,
    headers: {
      'content-type': policy.errorsAreJson ? 'application/json' : 'text/html',
      ...(policy.answersAreNotStored ? { 'cache-control': 'no-store' } : {}),
      ...(refusal.fault === 'bearer' && !policy.refusedBearersGetNoChallenge ? { 'www-authenticate': 'Bearer' } : {}),
      ...refusal.headers,
    },
  });
}

function worded(body: Record<string, unknown>, policy: Policy): Record<string, unknown> {
  const wrong = {
    ...(!policy.errorCodesAreDocumented && 'error' in body ? { error: 'bad_request' } : {}),
    ...(!policy.descriptionsAreDocumented && 'error_description' in body ? { error_description: 'Failed' } : {}),
    ...(!policy.descriptionsAreDocumented && 'message' in body ? { message: 'Failed' } : {}),
    // JSON knows no undefined: the member is away.
    ...(!policy.errorsAreDescribed ? { error_description: undefined, message: undefined } : {}),
  };
  return { ...body, ...wrong };
}

function leaks(refusal: Refusal, call: Call, policy: Policy): Record<string, unknown> {
  return {
    ...(policy.tracesAreHidden ? {} : { stack: refusal.stack }),
    ...(policy.secretsAreNotEchoed ? {} : { received: call.req.header() }),
  };
}
