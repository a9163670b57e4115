import { admit } from '../admission.ts';
import type { Caller } from '../bearer.ts';
import { checkPassword } from '../credentials.ts';
import { isEmail } from '../email.ts';
import { Refusal } from '../errors.ts';
import { isRefused } from '../memory.ts';
import { linger, redeemOtp } from '../one-time-password.ts';
import type { Parameters } from '../parameters.ts';
import { readBody } from '../parameters.ts';
import type { Call, Service } from '../service.ts';
import { inform, succeed } from '../success.ts';
import { isLinked, mintLoginToken } from '../token.ts';
import { maskedPhone } from '../user-view.ts';
import type { User } from '../users.ts';

/** POST /v1/auth/login. Documented under login and SEED "OTP required but not provided". */
export async function login(call: Call, service: Service): Promise<Response> {
  const { policy, answers } = service;
  const caller = admit(call, service, 'other');
  const body = await readBody(call, service, ['email', 'password', 'otpCode']);
  const { email, password, otpCode } = readCredentials(body, service);
  const user = checkPassword(email, password, service, caller.state);
  if (user.hasOtp && policy.otpIsRequired && (otpCode !== '' || policy.emptyOtpsAreChecked)) {
    if (!otpCode) {
      if (answers['otp.challenge'] !== 'http200-flag') throw new Refusal('otpRequired');
      return inform(service, challenge(user, service, caller));
    }
    const isRight = redeemOtp(otpCode, user, service, caller.state);
    if (!isRight && isRefused('wrongOtpsStayRefused', `${user.id} ${otpCode}`, service, caller.state)) {
      if (policy.wrongOtpGivesNoToken) throw new Refusal('otpWrong');
      return inform(service, { ...outcome(user, enter(user, service, caller), service, caller), isOtpRequired: true });
    }
  }
  if (!policy.otpsAreAtomic) await linger(user, caller.state);
  const accessToken = user.mayEnter ? enter(user, service, caller) : null;
  if (user.hasOtp && !policy.otpTokensAuthorize) disarm(accessToken, caller);
  return succeed(call, service, outcome(user, accessToken, service, caller));
}

function readCredentials(body: Parameters, { policy }: Service) {
  const read = (name: string) => (policy.credentialsAreRequired ? body.required(name) : (body.optional(name) ?? ''));
  const email = read('email');
  const password = read('password');
  if (policy.emailFormatIsChecked && email && !isEmail(email)) throw new Refusal('parameterInvalid', 'email');
  return { email, password, otpCode: body.optional('otpCode') };
}

/** The token of a completed login: an early one becomes valid now, if the challenge gave one. */
function enter(user: User, service: Service, { client, state }: Caller): string {
  const early = state.pendingTokens.get(user.id);
  const token = early === undefined ? undefined : state.accessTokens.get(early);
  if (early === undefined || token?.client !== client) return mintLoginToken(user, false, service, client, state);
  token.pending = false;
  state.pendingTokens.delete(user.id);
  return early;
}

/** A policy's token that stays as useless as before the one-time password. */
function disarm(name: string | null, { state }: Caller): void {
  const token = state.accessTokens.get(name ?? '');
  if (token) token.pending = true;
}

function challenge(user: User, service: Service, caller: Caller): Record<string, unknown> {
  const { client, state } = caller;
  const early =
    service.answers['otp.pendingToken'] === 'unusable' ? mintLoginToken(user, true, service, client, state) : null;
  if (early !== null) state.pendingTokens.set(user.id, early);
  const phoneNumber = service.policy.phoneNumberIsMasked ? maskedPhone(user) : (user.person?.phoneNumber ?? null);
  return { ...outcome(user, early, service, caller), isOtpRequired: true, phoneNumber };
}

/** The seven members of every 200 (api-reference: login). */
function outcome(user: User, accessToken: string | null, service: Service, { client, state }: Caller) {
  const { policy } = service;
  const answer = {
    accessToken,
    userId: user.id,
    isOtpRequired: false,
    phoneNumber: null,
    phase: policy.phaseIsTold ? user.phase : null,
    verificationState: user.verificationState,
    isLinked: policy.linkIsTold && isLinked(user, client, state),
  };
  const whole = policy.loginGivesNoRefreshToken ? answer : { ...answer, refreshToken: accessToken };
  return policy.loginAnswerIsComplete ? whole : { accessToken };
}
