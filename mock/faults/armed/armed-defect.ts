import type { Call } from '#mock/world/world.ts';
import type { Defect, Instead } from '../defect.ts';
import { armedErrors, type ArmedErrorName, type Armory, type Arming } from './armory.ts';
import type { ArmedError, Struck } from './armed-error.ts';
import { isHosted, momentOf, moments, type Moment } from './moments.ts';
import { errorOf } from './named-users.ts';

const struck = new WeakMap<Call, ArmedErrorName>();

/** The error that struck a request. */
export const struckBy = (call: Call): ArmedErrorName | undefined => struck.get(call);

const SECONDS = 10;

/** What is armed, as one defect: it replaces the rule of every moment, and is silent where nothing is armed. */
export function armedDefect(armory: Armory): Defect {
  const instead = [...new Set(Object.values(moments))].map((rule) => [
    rule,
    (x: Struck, kept: (x: Struck) => unknown) => {
      const armed = taken(armory, momentOf(rule, x.call.req.path), x);
      return armed ? strike(armed, x, kept) : kept(x);
    },
  ]);
  return {
    harm: 'Does what it was told to do to this request.',
    instead: Object.fromEntries(instead) as Instead,
    spoils: (reply, scene) => {
      const name = struck.get(scene.call);
      const row: ArmedError | undefined = name && armedErrors[name];
      return row?.spoils?.(reply, scene) ?? false;
    },
    violates: [],
  };
}

function taken(armory: Armory, moment: Moment, x: Struck): Arming | undefined {
  const email = (x.user ?? x.code?.user ?? x.token?.user)?.email ?? '';
  const named = moment === 'login' ? errorOf(email) : null;
  const waits = armory.armed.some(({ user }) => user === email);
  if (named && !waits) armory.arm({ ...named, user: email });
  return armory.take({
    moment,
    isHosted: isHosted(x.call.req.path),
    email,
    clientKey: x.client?.key ?? x.session?.client.key ?? '',
  });
}

function strike(armed: Arming, x: Struck, kept: (x: Struck) => unknown): unknown {
  struck.set(x.call, armed.error);
  const row: ArmedError = armedErrors[armed.error];
  x.answers = { ...x.answers, ...row.answers, ...armed.answers };
  x.seconds = armed.seconds ?? SECONDS;
  const ruling = row.strikes?.(x);
  if (ruling instanceof Promise) return ruling.then(() => kept(x));
  return ruling ?? kept(x);
}
