import { CappedMap } from './capped-map.ts';
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
  createdAt: string;
}

const COMPLETE = {
  verificationState: 'VERIFIED',
  phase: null,
  mayEnter: true,
  hasOtp: false,
  isDisabled: false,
  isLockable: false,
} as const;

/** The users of one tenant: those of the seed, and those who registered since. */
export class UserDirectory {
  readonly #seeded: ReadonlyMap<string, User>;
  readonly #registered = new CappedMap<string, User>(REGISTRATION_LIMIT);
  readonly #first: User;

  constructor(first: User, others: readonly User[]) {
    this.#first = first;
    this.#seeded = new Map([first, ...others].map((user) => [user.email, user]));
  }

  /** The plain user: whom a server that checks nothing would let in. */
  get first(): User {
    return this.#first;
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

  /** Anybody else. */
  other(than: User): User {
    return [...this.#seeded.values()].find((user) => user !== than) ?? than;
  }

  add(user: User): void {
    this.#registered.set(user.email, user);
  }
}

/** @param seeds the users of each region that this directory knows. */
export function createDirectory(seeds: Partial<Record<Region, SeedUsers>>): UserDirectory {
  const users = [
    ...(seeds.international ? seededUsers('international', seeds.international) : []),
    ...(seeds.us ? seededUsers('us', seeds.us) : []),
  ];
  const [first, ...others] = users;
  if (!first) throw new Error('a directory needs the users of a region');
  return new UserDirectory(first, others);
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
