import { createHmac } from 'node:crypto';
import { authenticatorApp, fixedCode, type Authenticator } from '#mock/world/authenticator.ts';
import { people } from '#mock/world/people.ts';
import type { Client } from '#mock/world/tenant.ts';
import type { User } from '#mock/world/users.ts';
import { uuid } from '#mock/world/uuid.ts';
import type { ClientSettings, UserSettings } from './settings.ts';

/** A partner's own clients and users, as the world keeps them. */

export const ownClient = ({ oauth = true, ...client }: ClientSettings): Client => ({ ...client, hasOAuth: oauth });

export function ownUser(settings: UserSettings, seed: string): User {
  const { email, password, region = 'international', phase = null, otp, disabled = false, locked = false } = settings;
  const digest = createHmac('sha256', seed).update(`${region}/${email.toLowerCase()}/id`).digest();
  return {
    id: settings.id ?? uuid(digest),
    email: email.toLowerCase(),
    password,
    region,
    person: people[region][digest.readUInt8() % people[region].length] ?? null,
    verificationState: phase === null ? 'VERIFIED' : 'UNVERIFIED',
    phase,
    mayEnter: phase === null,
    hasOtp: otp !== undefined,
    isDisabled: disabled,
    isLockable: true,
    isLocked: locked,
    authenticator: authenticatorOf(otp),
    createdAt: new Date(Date.UTC(2024, 0, 9, 9, 30)).toISOString(),
  };
}

function authenticatorOf(otp: UserSettings['otp']): Authenticator | null {
  if (otp === undefined || otp === 'outbox') return null;
  return 'code' in otp ? fixedCode(otp.code) : authenticatorApp(otp.totp);
}
