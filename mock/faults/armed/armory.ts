import type { Answers } from '#specs/variants.ts';
import { anyRequest } from './any-request.ts';
import type { ArmedError } from './armed-error.ts';
import { inTheApi, type Moment } from './moments.ts';
import { signIn } from './sign-in.ts';
import { tokens } from './tokens.ts';

/** Every error that can be armed. */
export const armedErrors = {
  ...anyRequest,
  ...signIn,
  ...tokens,
  answer: {
    does: 'Answers as `answers` says where the documents disagree.',
    app: 'Works with every documented answer.',
    at: inTheApi,
  },
} as const satisfies Record<string, ArmedError>;

export type ArmedErrorName = keyof typeof armedErrors;

/** What is armed. */
export interface Arming {
  error: ArmedErrorName;
  /** For the requests of this user, by e-mail address. Not at initiate, where nobody is known yet. */
  user?: string | undefined;
  /** For the requests of this client, by key. */
  client?: string | undefined;
  /** Where, if the error may strike at several. */
  at?: Moment | undefined;
  /** How many good requests pass before it strikes; none, if absent. */
  after?: number | undefined;
  /** How often; once, if absent. Infinity for always. */
  times?: number | undefined;
  /** Other documented answers than the server's own, while it strikes. */
  answers?: Partial<Answers> | undefined;
  /** How long a slow answer takes; ten, if absent. */
  seconds?: number | undefined;
}

/** Whose good request came, and where. */
export interface Arrival {
  moment: Moment;
  /** Whether a person at the hosted page sent it. */
  isHosted: boolean;
  /** Empty where nobody is known yet. */
  email: string;
  clientKey: string;
}

/** The errors that wait for a request. Those that were armed first strike first. */
export class Armory {
  #armed: (Arming & { times: number; after: number })[] = [];
  #struckAt: Moment | undefined;

  /** @throws RangeError when it could never strike */
  arm(arming: Arming): void {
    const { error, at, user, times = 1, after = 0 } = arming;
    const row: ArmedError = armedErrors[error];
    if (at !== undefined && !row.at.includes(at)) {
      throw new RangeError(`${error} strikes at ${row.at.join(', ')}, not at ${at}`);
    }
    if (at === 'initiate' && user !== undefined) {
      throw new RangeError('at initiate nobody has signed in: arm it for a client, or for everybody');
    }
    if (!(times === Infinity || Number.isInteger(times)) || times < 1) {
      throw new RangeError('times is a whole number from 1');
    }
    this.#armed.push({ ...arming, times, after });
  }

  /** What waits, first to strike first. */
  get armed(): readonly Arming[] {
    return this.#armed.map((arming) => ({ ...arming }));
  }

  /** Where an error met a request for the first time; undefined if none has so far. */
  get struckAt(): Moment | undefined {
    return this.#struckAt;
  }

  disarm(): void {
    this.#armed = [];
  }

  /** The error that strikes now, counted down. */
  take(arrival: Arrival): Arming | undefined {
    const found = this.#armed.find((arming) => isMeant(arming, arrival));
    if (!found) return undefined;
    if (found.after > 0) {
      found.after -= 1;
      return undefined;
    }
    this.#struckAt ??= arrival.moment;
    found.times -= 1;
    if (found.times === 0) this.#armed = this.#armed.filter((arming) => arming !== found);
    return found;
  }
}

function isMeant({ error, user, client, at }: Arming, { moment, isHosted, email, clientKey }: Arrival): boolean {
  const row: ArmedError = armedErrors[error];
  const isHere = at === undefined ? row.at.includes(moment) : at === moment;
  return (
    isHere &&
    !(row.isForApps && isHosted) &&
    (user === undefined || user.toLowerCase() === email.toLowerCase()) &&
    (client === undefined || client === clientKey)
  );
}
