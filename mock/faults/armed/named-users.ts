import type { ArmedError } from './armed-error.ts';
import { armedErrors, type ArmedErrorName, type Arming } from './armory.ts';

/**
 * Users whose name arms an error: whoever signs in as `server-error@certify.test` meets it once, at the first moment that it
 * may strike; as `server-error+refresh@certify.test`, at the refresh.
 */

const DOMAIN = 'certify.test';

export interface NamedUser {
  email: string;
  hasOtp: boolean;
}

const isName = (text: string): text is ArmedErrorName => Object.hasOwn(armedErrors, text);

export const namedUsers: readonly NamedUser[] = Object.keys(armedErrors)
  .filter(isName)
  .filter((name) => name !== 'answer')
  .flatMap((name) => {
    const row: ArmedError = armedErrors[name];
    const known = row.at.filter((moment) => moment !== 'initiate');
    const names = known.length > 1 ? [name, ...known.map((moment) => `${name}+${moment}`)] : [name];
    return names.map((local) => ({
      email: `${local}@${DOMAIN}`,
      hasOtp: row.needsOtp === true || local.endsWith('+otpSend') || local.endsWith('+otpLogin'),
    }));
  });

/** What the user's name arms; null for any other user. */
export function errorOf(email: string): Arming | null {
  const [local = '', domain] = email.split('@');
  const [name = '', moment] = local.split('+');
  if (domain !== DOMAIN || !isName(name)) return null;
  const row: ArmedError = armedErrors[name];
  return { error: name, at: row.at.find((each) => each === moment) };
}
