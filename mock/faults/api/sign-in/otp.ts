import { inform, succeed } from '#mock/protocol/answer.ts';
import { loginToken, outcome } from '#mock/protocol/login/enter.ts';
import { hasOtp, type OtpEntry } from '#mock/protocol/login/otp.ts';
import { sixDigits } from '#mock/protocol/login-otp/send-otp.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import { optional } from '#mock/protocol/request/members.ts';
import * as lifetimes from '#mock/world/lifetimes.ts';
import { isSame } from '#mock/world/secret.ts';
import type { OneTimePassword } from '#mock/world/tenant.ts';
import type { User } from '#mock/world/users.ts';
import { define, defect } from '#mock/faults/define.ts';
import { everybodysTenants, MINUTE, refusesOnce, sleepBetweenReadAndWrite } from '#mock/faults/tricks.ts';

/** Of six digits. */
const MOST = 5;
const earlier = new WeakMap<User, OneTimePassword[]>();

const isGood = ({ otpCode, now }: OtpEntry, { code, spent, expiresAt }: OneTimePassword): boolean =>
  !spent && now < expiresAt && isSame(otpCode, code);

/** Whether a login of the API brought a one-time password. */
const bringsOtp = (x: object) =>
  'members' in x && x.members instanceof Map && typeof x.members.get('otpCode') === 'string';

/** One-time passwords. */
export const otp = define({
  'otp-instead-of-password': defect(
    'Signs in with a one-time password beside a wrong password: one factor is enough.',
    {
      violates: ['OTP-019'],
      instead: { passwordIsChecked: (x, kept) => (x.user.hasOtp && bringsOtp(x) ? undefined : kept(x)) },
    },
  ),
  'challenge-premature': defect('Asks for the one-time password before it has looked at the password.', {
    violates: ['OTP-020'],
    instead: { passwordIsChecked: (x, kept) => (x.user.hasOtp && !bringsOtp(x) ? undefined : kept(x)) },
  }),
  'operator-as-otp': defect('Hands a one-time password that is an object to its database, which takes it for any.', {
    violates: ['OTP-021'],
    instead: {
      emailFormatIsChecked: () => undefined,
      otpIsAskedFor: (x, kept) => {
        const given = x.members.get('otpCode');
        const sent = x.tenant.oneTimePasswords.get(x.user.id);
        return typeof given === 'object' && given !== null && sent ? { otpCode: sent.code } : kept(x);
      },
    },
  }),
  'otp-hurried': defect('Lets a one-time password die before a slow message has come.', {
    violates: ['OTP-022'],
    instead: {
      otpExpires: ({ otp: { expiresAt }, now }) =>
        now >= expiresAt - lifetimes.documentedLifetimes.oneTimePassword + MINUTE / 2 && refuse('otpWrong'),
    },
  }),
  'otp-guesses-unlimited': defect('Lets a one-time password be guessed without end.', {
    instead: { otpIsChecked: ({ otp, otpCode }) => !isSame(otpCode, otp.code) && refuse('otpWrong') },
    changes: ['OTP-023'],
  }),
  'otp-skipped': defect(
    'Signs in without the one-time password that the account demands, so the second factor is none.',
    { violates: ['OTP-001', 'OTP-003'], without: 'otpIsRequired' },
  ),
  'hosted-otp-skipped': defect('Signs in at the page without the one-time password that the account demands.', {
    violates: ['UI-006'],
    without: 'otpIsRequired',
  }),
  'otp-short': defect('Sends one-time passwords of four digits, which are quickly guessed.', {
    violates: ['OTP-009'],
    instead: { otpHasSixDigits: () => ({ otpCode: sixDigits().slice(2) }) },
  }),
  'otp-ignored': defect('Takes any text for the one-time password.', {
    violates: ['OTP-010', 'OTP-011'],
    without: ['otpWasSent', 'otpIsSingleUse', 'otpExpires', 'otpIsChecked', 'spendsTheOtp'],
  }),
  'hosted-otp-ignored': defect('Takes anything for the one-time password at the page.', {
    violates: ['UI-018', 'UI-019'],
    without: ['otpWasSent', 'otpIsSingleUse', 'otpExpires', 'otpIsChecked', 'spendsTheOtp'],
  }),
  'otp-half-compared': defect(
    'Compares only the first digits of a one-time password, which makes it easier to guess.',
    {
      violates: ['OTP-011'],
      instead: {
        otpIsChecked: (x, kept) => (x.otpCode.slice(0, MOST) === x.otp.code.slice(0, MOST) ? undefined : kept(x)),
      },
    },
  ),
  'otp-immortal': defect('Accepts a one-time password at any age, so an old message opens the account.', {
    violates: ['OTP-012'],
    without: 'otpExpires',
  }),
  'hosted-otp-immortal': defect('Takes a one-time password of any age at the page.', {
    violates: ['UI-019'],
    without: 'otpExpires',
  }),
  'otp-reusable': defect(
    'Accepts the same one-time password again, so whoever looked over the shoulder signs in too.',
    { violates: ['OTP-013'], without: 'otpIsSingleUse' },
  ),
  'otp-shared': defect(
    "Accepts one user's one-time password for another, so everybody's phone is everybody's second factor.",
    {
      violates: ['OTP-014'],
      instead: {
        otpWasSent: (x, kept) => {
          const all = everybodysTenants(x.world).flatMap(({ oneTimePasswords }) => [...oneTimePasswords.values()]);
          const borrowed = all.find((other) => isGood(x, other));
          return borrowed ? { otp: borrowed } : kept(x);
        },
      },
    },
  ),
  'otp-worn-down': defect('Signs in with a wrong one-time password that is tried a second time.', {
    violates: ['OTP-010'],
    instead: { otpIsChecked: refusesOnce((x: OtpEntry) => `${x.user.id} ${x.otpCode}`) },
  }),
  'otp-racing': defect('Takes a one-time password twice when both logins come at the same moment.', {
    violates: ['OTP-013'],
    before: { spendsTheOtp: sleepBetweenReadAndWrite },
  }),
  'empty-otp-unchecked': defect('Signs in with an empty one-time password, as if none were needed.', {
    violates: ['OTP-011'],
    instead: { otpIsRequired: (x, kept) => ('members' in x && x.members.get('otpCode') === '' ? undefined : kept(x)) },
  }),
  'old-otp-kept': defect('Takes an earlier one-time password after a new one was sent.', {
    instead: {
      newOtpReplacesTheOld: (x, kept) => {
        const old = x.tenant.oneTimePasswords.get(x.user.id);
        earlier.set(x.user, [...(earlier.get(x.user) ?? []), ...(old ? [old] : [])]);
        return kept(x);
      },
      otpWasSent: (x, kept) => {
        const old = earlier.get(x.user)?.find((each) => isGood(x, each));
        return old ? { otp: old } : kept(x);
      },
    },
    changes: ['OTP-018'],
  }),
  'resend-idle': defect('Says that another one-time password is on its way, and sends none.', {
    violates: ['UI-020'],
    instead: { newOtpReplacesTheOld: (x, kept) => (hasOtp(x.user, x) ? undefined : kept(x)) },
  }),
  'send-unchecked': defect(
    'Answers success to a send call that names nobody, so people wait for a message that never comes.',
    {
      violates: ['OTP-015', 'OTP-016'],
      instead: {
        otpUserIsNamed: ({ members, tenant }) => ({ named: tenant.users.byId(optional(members, 'userId') ?? '') }),
        otpUserIsChecked: (x, kept) => (x.named?.hasOtp ? kept(x) : succeed(x, { success: true })),
      },
    },
  ),
  'wrong-otp-rewarded': defect('Asks again after a wrong one-time password and hands over a token that works.', {
    violates: ['OTP-010'],
    instead: {
      otpIsAskedFor: (x, kept) => {
        const otpCode = optional(x.members, 'otpCode');
        const sent = x.tenant.oneTimePasswords.get(x.user.id);
        if (!otpCode || (sent && isGood({ ...x, otpCode }, sent))) return kept(x);
        const accessToken = loginToken({ ...x, loginEnds: x.now + lifetimes.ACCESS_TOKEN });
        return inform({ ...outcome({ ...x, accessToken }), isOtpRequired: true });
      },
    },
  }),
});
