import type { User } from '#mock/world/users.ts';
import { credentials, type Credentials } from '../login/credentials.ts';
import { hasOtp } from '../login/otp.ts';
import { sendOtp, type OtpSending } from '../login-otp/send-otp.ts';
import { refuse } from '../refusal.ts';
import { goOn, type Rules } from '../rules.ts';
import { form, page, pathOf, type Submission, type Visit } from './visit.ts';
import { showSignInForm } from './screens.ts';

/** The hosted sign-in. Documented under oauth-hosted-ui. */

/** GET /oauth/sign-in/{handle} */
export const signInPage = {
  ...page,
  peopleAreAskedEachTime: (x) => {
    const email = nameGiven(x);
    const isNamed = email !== '' && x.call.req.query('step') === 'password';
    const asks = x.world.skin.asksNameFirst ? (isNamed ? 'password' : 'name') : 'both';
    return showSignInForm(x, { asks, email, mistake: null });
  },
} satisfies Rules<Visit>;

export interface SignIn extends Submission, Credentials, OtpSending {
  user: User;
  /** Shows the form again, and says what was wrong with it. The server calls it when a rule refuses. */
  askAgain: (mistake: string) => Promise<Response>;
}

/** POST /oauth/sign-in/{handle} */
export const signIn = {
  ...form,
  nameMayComeFirst: (x) => x.world.skin.asksNameFirst && !x.fields.has('password') && takeName(x),
  mistakesAreTold: (x) => {
    const email = x.fields.get('email') || nameGiven(x);
    const asks = x.world.skin.asksNameFirst ? 'password' : 'both';
    return {
      email,
      password: x.fields.get('password') ?? '',
      askAgain: (mistake) => showSignInForm(x, { asks, email, mistake }),
    };
  },
  credentialsAreComplete: ({ email, password, world }) => {
    if (!email || !password) refuse('credentials', world.skin.mistakes.incomplete);
  },
  ...credentials,
  unfinishedUsersStayOut: ({ user, world }) => !user.mayEnter && refuse('credentials', world.skin.mistakes.unfinished),
  otpIsRequired: ({ user }) => user.hasOtp && goOn('askForCode'),
  signInLeadsBack: () => goOn('leave'),
} satisfies Rules<SignIn>;

/** The password was right, and the person owes a one-time password. */
export const askForCode = {
  codesAreSentOnce: (x) =>
    x.session.pending?.user === x.user && hasOtp(x.user, x) && x.call.redirect(pathOf(x.session, '/code'), 303),
  ...sendOtp,
  personsOweACode: ({ call, session, browser, user }) => {
    session.pending = { browser, user };
    return call.redirect(pathOf(session, '/code'), 303);
  },
} satisfies Rules<SignIn>;

/** On to the password, whoever is named: the page is the same for strangers. */
function takeName(x: SignIn): Response | Promise<Response> {
  const email = (x.fields.get('email') ?? '').trim();
  if (email === '') return showSignInForm(x, { asks: 'name', email, mistake: x.world.skin.mistakes.incomplete });
  x.session.named = { browser: x.browser, email };
  return x.call.redirect(pathOf(x.session, '?step=password'), 303);
}

const nameGiven = ({ session: { named }, browser }: Visit): string => (named?.browser === browser ? named.email : '');
