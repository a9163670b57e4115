import { otp, type OtpEntry } from '../login/otp.ts';
import { sendOtp } from '../login-otp/send-otp.ts';
import { goOn, type Rules } from '../rules.ts';
import { form, page, pathOf, type Submission, type Visit } from './visit.ts';
import { showCodeForm } from './screens.ts';
import type { SignIn } from './sign-in.ts';

/** The second step of the hosted sign-in, for users with two-factor sign-in. */

type Pending = Visit & Pick<SignIn, 'user'>;

/** Who has given the right password in this browser. Anybody else starts at the beginning. */
const pending = {
  signInsBelongToOneSession: ({ call, session, browser }) =>
    session.pending?.browser === browser ? { user: session.pending.user } : call.redirect(pathOf(session), 303),
} satisfies Rules<Pending>;

/** GET /oauth/sign-in/{handle}/code */
export const codePage = {
  ...page,
  ...pending,
  codesAreAskedFor: (x) =>
    showCodeForm(x, { user: x.user, mistake: null, wasResent: x.call.req.query('sent') === '1' }),
} satisfies Rules<Pending>;

export type EnterCode = Submission & OtpEntry & Pick<SignIn, 'askAgain'>;

/** POST /oauth/sign-in/{handle}/code: checks a one-time password, sends another, or denies. */
export const enterCode = {
  ...form,
  ...pending,
  mistakesAreTold: (x) => ({
    askAgain: (mistake) => showCodeForm(x, { user: x.user, mistake, wasResent: false }),
  }),
  codesAreSentAgain: ({ fields }) => fields.get('action') === 'resend' && goOn('resend'),
  codesMayHaveSpaces: ({ fields }) => ({ otpCode: (fields.get('code') ?? '').replaceAll(/\s/g, '') }),
  ...otp,
  signInLeadsBack: () => goOn('leave'),
} satisfies Rules<EnterCode>;

export const resend = {
  ...sendOtp,
  resendsAreTold: ({ call, session }) => call.redirect(`${pathOf(session, '/code')}?sent=1`, 303),
} satisfies Rules<SignIn>;
