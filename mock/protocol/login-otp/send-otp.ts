import { randomInt } from 'node:crypto';
import * as lifetimes from '#mock/world/lifetimes.ts';
import type { User } from '#mock/world/users.ts';
import { limitRate } from '../login/rate.ts';
import type { Asked } from '../request/asked.ts';
import type { Rules } from '../rules.ts';

export interface OtpSending extends Asked {
  user: User;
  otpCode: string;
}

/** Per minute and user. No number is documented. */
const SENT = 600;

/** A new one-time password goes to the user's phone: into the outbox. */
export const sendOtp = {
  otpHasSixDigits: (_: OtpSending) => ({ otpCode: sixDigits() }),
  newOtpReplacesTheOld: ({ world, tenant, user, otpCode, now }) => {
    limitRate(`otp ${user.id}`, SENT, tenant, now);
    const expiresAt = now + lifetimes.ONE_TIME_PASSWORD;
    tenant.oneTimePasswords.set(user.id, { code: otpCode, expiresAt, spent: false, tries: 0 });
    world.outbox.post(user.id, otpCode);
  },
} satisfies Rules<OtpSending>;

export const sixDigits = (): string => String(randomInt(1_000_000)).padStart(6, '0');
