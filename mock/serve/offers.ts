import type { Region, Seed, SeedClient, SeedUser } from '#mock/world/seed.ts';

/** What a tester of the mock is given, by what the names of its settings begin with. */
export interface Offers {
  clients: Record<string, SeedClient>;
  users: Record<string, SeedUser>;
  /** With two-factor sign-in. */
  otpUsers: Record<string, SeedUser>;
}

export function offersOf({ clients, users }: Seed, region: Region): Offers {
  const own = users[region];
  return {
    clients: { '': clients.main, OTHER_: clients.other, NO_OAUTH_: clients.withoutOAuth },
    users: { '': own.plain, ONBOARDING_: own.onboarding.PERSONAL_INFORMATION, DISABLED_: own.disabled },
    otpUsers: { OTP_: own.otp, OTHER_OTP_: own.otherOtp },
  };
}
