import { randomInt } from 'node:crypto';
import { gap } from './gap.ts';
import * as lifetimes from './lifetimes.ts';
import { limitRate } from './rate.ts';
import { isSame } from './secret.ts';
import type { Service } from './service.ts';
import type { OneTimePassword, State } from './state.ts';
import type { User } from './users.ts';

const KEPT = 5;
const TRIES = 5;

/** Six digits. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** Sends a new code to the user's phone: into the outbox. @throws Refusal (429) */
export function sendOtp(user: User, service: Service, state: State): void {
  const { policy, clock, outbox } = service;
  limitRate(`otp ${user.id}`, 'otp', service, state);
  if (!policy.codesAreSentAgain && hasOtp(user, service, state)) return;
  const code = policy.otpHasSixDigits ? newCode() : newCode().slice(2);
  const sent: OneTimePassword = { code, expiresAt: clock.now() + lifetimes.ONE_TIME_PASSWORD, spent: false, tries: 0 };
  const earlier = state.oneTimePasswords.get(user.id) ?? [];
  state.oneTimePasswords.set(user.id, policy.newOtpReplacesTheOld ? [sent] : [...earlier.slice(1 - KEPT), sent]);
  outbox.post(user.id, code);
}

/** Whether a code was sent that the user could still enter. */
export function hasOtp(user: User, { clock }: Service, { oneTimePasswords }: State): boolean {
  const sent = oneTimePasswords.get(user.id) ?? [];
  return sent.some((otp) => !otp.spent && otp.tries < TRIES && clock.now() < otp.expiresAt);
}

/** Spends the code that was sent to the user. False when it is wrong, expired, spent or tried too often. */
export function redeemOtp(code: string, user: User, service: Service, { oneTimePasswords }: State): boolean {
  const { policy, states } = service;
  if (!policy.otpIsChecked) return true;
  const sent = policy.otpBelongsToOneUser
    ? (oneTimePasswords.get(user.id) ?? [])
    : Object.values(states).flatMap((state) => [...state.oneTimePasswords.values()].flat());
  const right = sent.find((otp) => isRedeemable(otp, code, service));
  if (right) right.spent = true;
  else for (const otp of sent) otp.tries += 1;
  return right !== undefined;
}

function isRedeemable(otp: OneTimePassword, code: string, { policy, clock }: Service): boolean {
  if (otp.spent && policy.otpIsSingleUse) return false;
  if (otp.tries >= TRIES) return false;
  if (clock.now() >= otp.expiresAt && policy.otpExpires) return false;
  const length = policy.otpIsComparedWhole ? Infinity : otp.code.length - 1;
  return isSame(code.slice(0, length), otp.code.slice(0, length));
}

/** Where a policy looks before it writes, what was spent stays good for another moment. */
export async function linger(user: User, { oneTimePasswords }: State): Promise<void> {
  const spent = (oneTimePasswords.get(user.id) ?? []).filter((otp) => otp.spent);
  for (const otp of spent) otp.spent = false;
  await gap();
  for (const otp of spent) otp.spent = true;
}
