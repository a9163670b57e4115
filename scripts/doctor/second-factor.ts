import type { Answer } from '#fixtures/api/answer.ts';
import { PrerequisiteError } from '#fixtures/prerequisite-error.ts';
import type { Finding } from '#fixtures/target/findings.ts';
import type { OtpUser } from '#fixtures/target/roles.ts';
import { roles } from '#specs/roles.ts';
import type { Examination } from './examination.ts';
import { OR_THE_SERVER, settingsNamed } from './other-clients.ts';
import { seen } from './people.ts';
import { outcomeOf } from './refusal.ts';

type OtpRole = 'otpUser' | 'otherOtpUser';

/** Whether each user with two factors has them, and whether the source of the second one works: one message each. */
export async function secondFactors(x: Examination): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const role of ['otpUser', 'otherOtpUser'] as const) {
    const person = x.target[role];
    if (person !== undefined) found.push(...(await secondFactor(x, role, person)));
  }
  return found;
}

async function secondFactor(x: Examination, role: OtpRole, person: OtpUser): Promise<Finding[]> {
  const answer = await x.login(person);
  const outcome = outcomeOf(answer);
  const told = { settings: settingsNamed(role), answer, lacks: lacksOf(role) };
  if (outcome === 'something else') {
    return x.notice({ ...told, what: 'This login is not answered as documented.', next: 'The tests judge it.' });
  }
  if (outcome !== 'one-time password') {
    const next = `Give another, or correct the two. ${OR_THE_SERVER}`;
    return x.optional({ ...told, what: `${seen[outcome]}, so it is not ${roles[role].title}.`, next });
  }
  const [known] = answer.strings('userId').filter(Boolean);
  const userId = known ?? person.userId;
  const idSetting = [`${roles[role].prefix}USER_ID`];
  if (userId === undefined) {
    const next = 'Set it: the call that sends the one-time password needs it.';
    return x.optional({ ...told, settings: idSetting, what: 'The login does not tell the id of this user.', next });
  }
  const sent = await x.api.loginOtp({ userId });
  if (sent.status < 300) return source(x, role, person);
  const what = 'No one-time password was sent.';
  // The server's own id is no setting.
  if (known !== undefined) return x.notice({ ...told, answer: sent, what, next: 'The tests judge it.' });
  const next = `Correct the id. ${OR_THE_SERVER}`;
  return x.optional({ ...told, settings: idSetting, answer: sent, what, next });
}

async function source(x: Examination, role: OtpRole, person: OtpUser): Promise<Finding[]> {
  const told = { settings: person.source === undefined ? [] : [person.source], lacks: lacksOf(role) };
  const otpCode = await person.code().catch((error: unknown) => {
    if (error instanceof PrerequisiteError) return error;
    throw error;
  });
  if (otpCode instanceof PrerequisiteError) {
    return x.optional({ ...told, what: otpCode.message, next: 'The tests need what it prints.' });
  }
  const answer: Answer = await x.login(person, { otpCode });
  if (outcomeOf(answer) === 'signed in') return [];
  const what = 'The one-time password is refused.';
  const next = `Compare it with what the user sees at the same moment. ${OR_THE_SERVER}`;
  return x.optional({ ...told, answer, what, next });
}

const lacksOf = (role: OtpRole): Finding['lacks'] => (role === 'otpUser' ? ['otp', 'freshOtp'] : ['otherOtpUser']);
