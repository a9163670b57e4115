import type { Answer } from '#fixtures/api/answer.ts';
import { said } from './examination.ts';

/** What a start of an authorization is refused for, as far as the answer tells. */
export type Refusal = 'client key' | 'secret key' | 'no OAuth' | 'redirect URI' | 'something else';

/** Undefined, if it was let through. */
export function refusalOf(answer: Answer): Refusal | undefined {
  if (answer.status < 400) return undefined;
  const words = said(answer);
  if (/unauthorized_client|oauth.* not enabled/i.test(words)) return 'no OAuth';
  if (answer.status === 498 || answer.status === 499) return 'client key';
  if (/redirect/i.test(words)) return 'redirect URI';
  // Nothing but the client authenticates there.
  if ([401, 403].includes(answer.status) || /invalid_client|client authentication/i.test(words)) return 'secret key';
  return 'something else';
}

/** What became of a login. */
export type Outcome =
  'signed in' | 'one-time password' | 'unfinished' | 'locked' | 'disabled' | 'refused' | 'something else';

const REFUSING = [400, 401, 403, 404, 423];
const LOCKED = /lock|too many|temporar/i;
const CLOSED = /disabled|suspended|deactivated/i;
const SECOND_FACTOR = /one.?time|\botp|2fa|two.?factor/i;
/** A refusal of the request and not of the person: the tests know that it was as documented. */
const OF_REQUEST = /invalid_request|invalid_client|missing|parameter|malformed|content.?type/i;

export function outcomeOf(answer: Answer): Outcome {
  const words = said(answer);
  if (answer.member('isOtpRequired') === true || answer.member('requiresOtp') === true) return 'one-time password';
  if (answer.status < 300) {
    if (answer.strings('phase').some(Boolean)) return 'unfinished';
    return answer.strings('accessToken').some(Boolean) ? 'signed in' : 'something else';
  }
  if (!REFUSING.includes(answer.status)) return 'something else';
  if (answer.status === 423 || LOCKED.test(words)) return 'locked';
  if (CLOSED.test(words)) return 'disabled';
  if (SECOND_FACTOR.test(words)) return 'one-time password';
  return OF_REQUEST.test(words) ? 'something else' : 'refused';
}
