import type { Answers } from '#specs/variants.ts';
import type { AccessToken, Client, Code, RefreshToken, Session } from '#mock/world/tenant.ts';
import type { User } from '#mock/world/users.ts';
import type { Asked } from '#mock/protocol/request/asked.ts';
import type { Spoil } from '../spoil.ts';
import type { Moment } from './moments.ts';

/** An error that can be armed at run time, so that an app meets it once or several times, and then the conformant server again. */
export interface ArmedError {
  /** What the server does. */
  does: string;
  /** What a conformant app does. */
  app: string;
  /** Where it may strike: at whichever of them comes first, unless it is armed for one. */
  at: readonly Moment[];
  /** What the server says from there on where the documents disagree. */
  answers?: Partial<Answers>;
  /** What happens in the place of the request, or before it: refuses, answers, or changes what is known of the request. */
  strikes?: (x: Struck) => Response | Promise<void> | undefined | void;
  /** What becomes of the finished answer. */
  spoils?: Spoil;
  /** Whether only a user with two-factor sign-in meets it. */
  needsOtp?: true;
  /** Whether only an app could read it. The hosted page asks no other server, so a person never meets it there. */
  isForApps?: true;
}

/** A good request, at the moment before it takes effect. */
export interface Struck extends Asked {
  /** How long a slow answer takes. */
  seconds: number;
  client?: Client;
  user?: User;
  session?: Session;
  code?: Code;
  held?: RefreshToken;
  token?: AccessToken;
}

/** Rows of errors: keeps their names. */
export const errors = <Name extends string>(
  rows: Readonly<Record<Name, ArmedError>>,
): Readonly<Record<Name, ArmedError>> => rows;
