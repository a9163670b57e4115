import { randomInt } from 'node:crypto';
import type { User } from '#mock/world/users.ts';
import { limitRate } from '../login/rate.ts';
import type { Asked } from '../request/asked.ts';
import type { Rules } from '../rules.ts';

export interface OtpSending extends Asked {
  user: User;
  otpCode: string;
}

/** A new one-time password goes to the user's phone: into the outbox. */
export const sendOtp = {
  otpHasSixDigits: ({ user, now }: OtpSending) => ({ otpCode: user.authenticator?.(now).code ?? sixDigits() }),
  newOtpReplacesTheOld: ({ world, tenant, user, otpCode, now }) => {
    limitRate(`otp ${user.id}`, world.limits.oneTimePasswordsPerMinute, tenant, now);
    const expiresAt = now + world.lifetimes.oneTimePassword;
    tenant.oneTimePasswords.set(user.id, { code: otpCode, expiresAt, spent: false, tries: 0 });
    world.outbox.post(user.id, otpCode);
  },
} satisfies Rules<OtpSending>;

export const sixDigits = (): string => String(randomInt(1_000_000)).padStart(6, '0');
