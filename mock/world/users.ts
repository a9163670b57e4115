import { CappedMap } from './capped-map.ts';
import type { Authenticator } from './authenticator.ts';
import type { Person } from './people.ts';
import { people } from './people.ts';
import type { Phase, Region, SeedUser, SeedUsers } from './seed.ts';
import { phases } from './seed.ts';

const REGISTRATION_LIMIT = 1000;

export interface User extends SeedUser {
  region: Region;
  person: Person | null;
  verificationState: 'UNVERIFIED' | 'PENDING' | 'VERIFIED' | 'REJECTED';
  /** Where registration stopped; null when it is complete. */
  phase: Phase | null;
  /** Whether a sign-in yields a token: registration is complete, or far enough. */
  mayEnter: boolean;
  hasOtp: boolean;
  isDisabled: boolean;
  isLockable: boolean;
  /** Locked from the start, and for good. */
  isLocked: boolean;
  /** Shows the one-time passwords; null where they are sent. */
  authenticator: Authenticator | null;
  createdAt: string;
}

const COMPLETE = {
  verificationState: 'VERIFIED',
  phase: null,
  mayEnter: true,
  hasOtp: false,
  isDisabled: false,
  isLockable: false,
  isLocked: false,
  authenticator: null,
} as const;

/** The users of one tenant: those of the seed, and those who registered since. */
export class UserDirectory {
  readonly #seeded: ReadonlyMap<string, User>;
  readonly #registered = new CappedMap<string, User>(REGISTRATION_LIMIT);

  constructor(users: readonly User[]) {
    this.#seeded = new Map(users.map((user) => [user.email, user]));
  }

  /** Those of the seed. The first one has no peculiarities. */
  get seeded(): User[] {
    return [...this.#seeded.values()];
  }

  byEmail(email: string): User | undefined {
    const name = email.toLowerCase();
    return this.#seeded.get(name) ?? this.#registered.get(name);
  }

  /** @param id in any capitals */
  byId(id: string): User | undefined {
    const isMeant = (user: User) => user.id.toLowerCase() === id.toLowerCase();
    for (const user of this.#seeded.values()) if (isMeant(user)) return user;
    for (const user of this.#registered.values()) if (isMeant(user)) return user;
    return undefined;
  }

  /** Those who registered since. */
  get registered(): User[] {
    return [...this.#registered.values()];
  }

  forgetRegistered(): void {
    this.#registered.clear();
  }

  add(user: User): void {
    this.#registered.set(user.email, user);
  }
}

/** @param own in the place of a seeded user with the same e-mail address */
export function createDirectory(region: Region, seed: SeedUsers, own: readonly User[]): UserDirectory {
  return new UserDirectory([...seededUsers(region, seed), ...own.filter((user) => user.region === region)]);
}

function seededUsers(region: Region, seed: SeedUsers): User[] {
  const traits: [SeedUser, Partial<User>][] = [
    [seed.plain, {}],
    [seed.otp, { hasOtp: true }],
    ...phases.map((phase): [SeedUser, Partial<User>] => [
      seed.onboarding[phase],
      { phase, mayEnter: false, verificationState: 'UNVERIFIED' },
    ]),
    [seed.partialOnboarding, { phase: 'MAILING_ADDRESS', verificationState: 'PENDING' }],
    [seed.disabled, { isDisabled: true }],
    [seed.lockable, { isLockable: true }],
    [seed.otherOtp, { hasOtp: true }],
    [seed.aged, {}],
  ];
  return traits.map(([user, trait], index) => ({
    ...COMPLETE,
    ...user,
    region,
    person: people[region][index] ?? null,
    createdAt: new Date(Date.UTC(2024, index, 9, 9, 30)).toISOString(),
    ...trait,
  }));
}
