// What may be wrong with a client, one row each: what it does to people, what it does instead, and the requirements that
// turn red for it, no more and no fewer. `inconclusive` names those about which nothing is known then.
import { sessions } from './faults/sessions.mjs';
import { signIn } from './faults/sign-in.mjs';
import { silent } from './faults/silent.mjs';
import { logs } from './faults/logs.mjs';
import { otherWays } from './faults/other-ways.mjs';
import { values } from './faults/values.mjs';

export const faults = { ...values, ...signIn, ...sessions, ...logs, ...silent, ...otherWays };
