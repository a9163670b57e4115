import { isSame } from '#mock/world/secret.ts';
import type { OneTimePassword } from '#mock/world/tenant.ts';
import type { User } from '#mock/world/users.ts';
import { refuse } from '../refusal.ts';
import type { Asked } from '../request/asked.ts';
import type { Rules } from '../rules.ts';

export interface OtpEntry extends Asked {
  user: User;
  otpCode: string;
  otp: OneTimePassword;
}

/** A one-time password is entered, in an app or on the hosted page. */
export const otp = {
  // Where an authenticator shows it, nothing has to be sent.
  otpWasSent: ({ tenant, user, now, otpCode }) => ({
    otp: user.authenticator?.(now, otpCode) ?? tenant.oneTimePasswords.get(user.id) ?? refuse('otpWrong'),
  }),
  otpIsSingleUse: ({ otp }) => otp.spent && refuse('otpWrong'),
  otpExpires: ({ otp, now }) => now >= otp.expiresAt && refuse('otpWrong'),
  otpIsChecked: ({ otp, otpCode, world }) => {
    if (otp.tries < world.limits.wrongOneTimePasswords && isSame(otpCode, otp.code)) return;
    otp.tries += 1;
    refuse('otpWrong');
  },
  spendsTheOtp: ({ otp }) => void (otp.spent = true),
} satisfies Rules<OtpEntry>;

/** Whether one was sent that the user could still enter. */
export function hasOtp({ id }: User, { tenant, now, world }: Asked): boolean {
  const sent = tenant.oneTimePasswords.get(id);
  return sent !== undefined && !sent.spent && sent.tries < world.limits.wrongOneTimePasswords && now < sent.expiresAt;
}
