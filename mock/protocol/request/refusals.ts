import type { Answers } from '#specs/variants.ts';
import { invalidRequest, message, oauth, type Telling } from '../telling.ts';

const invalidClient: Telling = (_, answers) =>
  oauth(Number(answers['client.status']), 'invalid_client', 'Client authentication failed', answers);

const NOT_AUTHENTICATED = message(401, 'Not authenticated');

const keyRequired = (answers: Answers) =>
  message(499, answers['clientKey.wording'] === 'generic' ? 'Token Required' : 'Missing client key');

const missingKey: Telling = (detail, answers, surface) =>
  answers['clientKey.missing'] === 'invalid_client' ? invalidClient(detail, answers, surface) : keyRequired(answers);

/** What is wrong with who asks, or with the form of the request. */
export const requestRefusals = {
  clientKeyMissing: missingKey,
  /** Beside a bearer, a missing client key may be told as a failed authentication. */
  clientKeyMissingBesideBearer: (detail, answers, surface) =>
    answers['clientKey.missingOnCall'] === '401' ? NOT_AUTHENTICATED : missingKey(detail, answers, surface),
  clientKeyMissingOnCall: (_, answers) =>
    answers['clientKey.missingOnCall'] === '401' ? NOT_AUTHENTICATED : keyRequired(answers),
  clientKeyUnknown: (_, answers, surface) => {
    if (answers['clientKey.unknown'] === 'invalid_client') return invalidClient('', answers, surface);
    return message(498, answers['clientKey.wording'] === 'generic' ? 'Invalid Token' : 'Invalid client key');
  },
  secretKey: invalidClient,
  withoutOAuth: (_, answers) => oauth(400, 'unauthorized_client', 'OAuth is not enabled for this client', answers),
  bearer: () => NOT_AUTHENTICATED,
  permission: () => message(403, 'Not authorized'),
  parameterMissing: (name, answers, surface) => invalidRequest(`Missing required parameter: ${name}`, answers, surface),
  parameterInvalid: (name, answers, surface) => invalidRequest(`Invalid parameter: ${name}`, answers, surface),
  parameterMistyped: (name, answers, surface) => invalidRequest(`Invalid parameter: ${name}`, answers, surface),
  parameterRepeated: (name, answers, surface) => invalidRequest(`Repeated parameter: ${name}`, answers, surface),
  memberUnknown: (name) => message(422, `${name} field is not allowed`),
  bodyMalformed: (text, answers, surface) => oauth(400, 'invalid_request', text, answers, surface),
  bodyTooLarge: () => message(413, 'Request body is too large'),
} satisfies Record<string, Telling>;
