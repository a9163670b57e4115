import type { Region, Seed, SeedClient, SeedUser } from '#mock/world/seed.ts';

/** What a tester of the mock is given, by what the names of its settings begin with. */
export interface Offers {
  clients: Record<string, SeedClient>;
  users: Record<string, SeedUser>;
  /** With two-factor sign-in. */
  otpUsers: Record<string, SeedUser>;
}

/** @param otherStage its seed, if there is one: this stage must refuse its keys */
export function offersOf({ clients, users }: Seed, region: Region, otherStage?: Seed): Offers {
  const own = users[region];
  return {
    clients: {
      '': clients.main,
      OTHER_: clients.other,
      NO_OAUTH_: clients.withoutOAuth,
      REVOKED_: clients.revoked,
      ...(otherStage ? { OTHER_STAGE_: otherStage.clients.main } : {}),
    },
    users: {
      '': own.plain,
      ONBOARDING_: own.onboarding.PERSONAL_INFORMATION,
      DISABLED_: own.disabled,
      LOCKABLE_: own.lockable,
      AGED_: own.aged,
    },
    otpUsers: { OTP_: own.otp, OTHER_OTP_: own.otherOtp },
  };
}
