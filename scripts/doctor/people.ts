import type { Answer } from '#fixtures/api/answer.ts';
import type { Finding } from '#fixtures/target/findings.ts';
import { environments } from '#specs/environments.ts';
import { roles } from '#specs/roles.ts';
import type { Examination, Told } from './examination.ts';
import { OR_THE_SERVER, settingsNamed } from './other-clients.ts';
import { outcomeOf, type Outcome } from './refusal.ts';

const ACCOUNT = ['USER_EMAIL', 'USER_PASSWORD'];
const TESTS_JUDGE = 'No setting is known to cause that. The tests judge it.';

/** What keeps the user of every test from signing in, and what to do. */
const keeping: Record<Exclude<Outcome, 'signed in' | 'refused' | 'something else'>, Pick<Told, 'what' | 'next'>> = {
  'one-time password': {
    what: 'This user signs in with two factors.',
    next: 'Give one without, and this one as OTP_USER_EMAIL. If it has one factor only, the server is at fault.',
  },
  unfinished: {
    what: 'The registration of this user is unfinished.',
    next: 'Finish it, or give another user. If it is finished, the server is at fault.',
  },
  locked: {
    what: 'The account of this user is locked.',
    next: 'Wait until it is open again, or give another user. Nothing was tried twice.',
  },
  disabled: {
    what: 'The account of this user is disabled.',
    next: 'Have it enabled, or give another user. If it is enabled, the server is at fault.',
  },
};

/** Whether the user signs in that no run can do without. A refused password is not sent to the same account again. */
export async function user(x: Examination): Promise<Finding[]> {
  const answer = await x.signIn();
  const outcome = outcomeOf(answer);
  if (outcome === 'signed in') return [];
  const told = { settings: ACCOUNT, answer };
  if (outcome === 'something else') {
    return x.notice({ ...told, what: 'The login of the user is not answered as documented.', next: TESTS_JUDGE });
  }
  if (outcome !== 'refused') return x.essential({ ...told, ...keeping[outcome] });
  const region = await otherRegionOf(x);
  if (region !== undefined) {
    const what = `This user is of the other region (${region.name}).`;
    return x.essential({ ...told, what, next: `Give it as ${region.settings}, or give one of this region.` });
  }
  const next =
    'Sign in by hand with these two. Mind the stage and the region: neither knows the users of the other. ' +
    'If that works, the server refuses a right password: DOCTOR=off lets the tests judge it, at the risk of a locked account.';
  return x.essential({ ...told, what: 'E-mail address and password of the user are refused.', next });
}

/** The other region, if the same person is known there: another account, by the same address. */
async function otherRegionOf(x: Examination): Promise<{ name: string; settings: string } | undefined> {
  const name = x.target.spec.otherRegion;
  if (name === null) return undefined;
  const { routing, prefix, title } = environments[name];
  const own = Object.fromEntries(Object.keys(x.target.spec.routing).map((header) => [header, undefined]));
  const answer = await x.login(x.target.user, {}, { headers: { ...own, ...routing } });
  const isThere = ['signed in', 'one-time password', 'unfinished', 'locked', 'disabled'].includes(outcomeOf(answer));
  return isThere ? { name: title, settings: ACCOUNT.map((setting) => prefix + setting).join(' and ') } : undefined;
}

type PersonRole = 'onboardingUser' | 'disabledUser' | 'lockableUser' | 'agedUser';

/** What a login of each further person has to come to. */
const fitting: Record<PersonRole, readonly Outcome[]> = {
  onboardingUser: ['unfinished'],
  disabledUser: ['disabled', 'locked'],
  lockableUser: ['signed in'],
  agedUser: ['signed in'],
};

/** Whether each further person is what their settings say. */
export async function otherPeople(x: Examination): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const role of Object.keys(fitting) as PersonRole[]) {
    const person = x.target[role];
    if (person !== undefined) found.push(...otherPerson(x, role, await x.login(person)));
  }
  return found;
}

function otherPerson(x: Examination, role: PersonRole, answer: Answer): Finding[] {
  const outcome = outcomeOf(answer);
  if (fitting[role].includes(outcome)) return [];
  const told = { settings: settingsNamed(role), answer, lacks: [roles[role].capability] };
  if (outcome === 'something else') {
    return x.notice({ ...told, what: 'This login is not answered as documented.', next: TESTS_JUDGE });
  }
  if (role === 'disabledUser' && outcome === 'refused') {
    const next = 'Make sure that the password is right: nobody can tell from here.';
    return x.notice({ ...told, what: 'This account is refused as one with a wrong password would be.', next });
  }
  const next = `Give another, or correct the two. ${OR_THE_SERVER}`;
  return x.optional({ ...told, what: `${seen[outcome]}, so it is not ${roles[role].title}.`, next });
}

/** What was seen of a person. */
export const seen: Record<Exclude<Outcome, 'something else'>, string> = {
  'signed in': 'This user signs in with a password alone',
  'one-time password': 'This user signs in with two factors',
  unfinished: 'The registration of this user is unfinished',
  locked: 'This account is locked',
  disabled: 'This account is disabled',
  refused: 'E-mail address and password are refused',
};
