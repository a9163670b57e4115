import type { Misconfiguration } from './misconfiguration.ts';

/** The account of one role given as that of another, which itself is not given. */
export const as = (role: string, other: string) => (given: { of: (setting: string) => string }) => ({
  [`${other}USER_EMAIL`]: undefined,
  [`${other}USER_PASSWORD`]: undefined,
  ...(other.includes('OTP') ? { [`${other}COMMAND`]: undefined, [`${other}USER_ID`]: undefined } : {}),
  [`${role}USER_EMAIL`]: given.of(`${other}USER_EMAIL`),
  [`${role}USER_PASSWORD`]: given.of(`${other}USER_PASSWORD`),
});

export const people: Record<string, Misconfiguration> = {
  'a wrong password': {
    change: () => ({ USER_PASSWORD: 'wrong' }),
    setting: 'USER_EMAIL',
    says: /are refused.*Invalid credentials.*by hand/,
  },
  'a user whom nobody knows': {
    change: () => ({ USER_EMAIL: 'nobody@example.com' }),
    setting: 'USER_EMAIL',
    says: /are refused/,
  },
  'a user of the other region': {
    change: ({ sandbox: { seed } }) => ({
      USER_EMAIL: seed.users.us.plain.email,
      USER_PASSWORD: seed.users.us.plain.password,
    }),
    setting: 'USER_EMAIL',
    says: /of the other region \(Sandbox, US routing\).*SANDBOX_US_USER_EMAIL/,
  },
  'a user of the other stage': {
    change: ({ production: { seed } }) => ({ USER_PASSWORD: seed.users.international.plain.password }),
    setting: 'USER_EMAIL',
    says: /are refused.*stage and the region/,
  },
  'a user with two factors as the one without': {
    change: as('', 'OTP_'),
    setting: 'USER_EMAIL',
    says: /two factors/,
  },
  'a user whose registration is unfinished': {
    change: as('', 'ONBOARDING_'),
    setting: 'USER_EMAIL',
    says: /registration of this user is unfinished/,
  },
  'a user whose registration is nearly finished': {
    change: ({ sandbox: { seed } }) => ({
      USER_EMAIL: seed.users.international.partialOnboarding.email,
      USER_PASSWORD: seed.users.international.partialOnboarding.password,
    }),
    setting: 'USER_EMAIL',
    says: /registration of this user is unfinished/,
  },
  'a disabled user': { change: as('', 'DISABLED_'), setting: 'USER_EMAIL', says: /is disabled.*has been disabled/ },
  'a disabled user who is not': {
    change: as('DISABLED_', 'LOCKABLE_'),
    setting: 'DISABLED_USER_EMAIL',
    says: /password alone, so it is not a disabled account/,
    lacks: ['disabledUser'],
  },
  'an unfinished user who has finished': {
    change: as('ONBOARDING_', 'LOCKABLE_'),
    setting: 'ONBOARDING_USER_EMAIL',
    says: /password alone, so it is not a user whose registration/,
    lacks: ['onboardingUser'],
  },
  'a wrong password of the unfinished user': {
    change: () => ({ ONBOARDING_USER_PASSWORD: 'wrong' }),
    setting: 'ONBOARDING_USER_EMAIL',
    says: /are refused/,
    lacks: ['onboardingUser'],
  },
  'a wrong password of the lockable user': {
    change: () => ({ LOCKABLE_USER_PASSWORD: 'wrong' }),
    setting: 'LOCKABLE_USER_EMAIL',
    says: /are refused/,
    lacks: ['lockableUser'],
  },
  'a lockable user of the other region': {
    change: ({ sandbox: { seed } }) => ({
      LOCKABLE_USER_EMAIL: seed.users.us.lockable.email,
      LOCKABLE_USER_PASSWORD: seed.users.us.lockable.password,
    }),
    setting: 'LOCKABLE_USER_EMAIL',
    says: /are refused/,
    lacks: ['lockableUser'],
  },
};
