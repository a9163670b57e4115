import type { Screen, SignInScreen } from '#mock/looks/skins/skin.ts';
import { showPage } from '#mock/looks/views/page.ts';
import type { User } from '#mock/world/users.ts';
import { isEmail } from '../login/email.ts';
import { maskedPhone } from '../user/user-view.ts';
import { formToken, pathOf, type Visit } from './visit.ts';
import { problemSheet } from './problem.ts';

/** The pages with a form. */

export interface SignInForm {
  asks: SignInScreen['asks'];
  email: string;
  /** What was wrong with the last try. */
  mistake: string | null;
}

/** The first page: who asks, e-mail address, password. */
export function showSignInForm(x: Visit, { asks, email, mistake }: SignInForm) {
  const sheet = x.world.skin.signIn({
    ...screenOf(x, asks === 'password' ? '?step=password' : '', mistake),
    asks,
    start: pathOf(x.session),
    // Only what looks like an address comes back: a password in the wrong field does not.
    email: isEmail(email) ? email : '',
  });
  return showPage(x.call, x.world, { ...sheet, ...toldAs(mistake), leadsTo: x.session.redirectUri });
}

export interface CodeForm {
  user: User;
  mistake: string | null;
  /** Whether another code was just sent. */
  wasResent: boolean;
}

/** The second page, for users with two-factor sign-in. */
export function showCodeForm(x: Visit, { user, mistake, wasResent }: CodeForm) {
  const phone = maskedPhone(user) ?? 'your phone';
  const sheet = x.world.skin.code({ ...screenOf(x, '/code', mistake), phone, wasResent });
  return showPage(x.call, x.world, { ...sheet, ...toldAs(mistake), leadsTo: x.session.redirectUri });
}

const toldAs = (mistake: string | null) => ({ status: mistake === null ? 200 : 401 }) as const;

/** What every page of a running sign-in shows. */
function screenOf(x: Visit, step: Parameters<typeof pathOf>[1], mistake: string | null): Screen {
  const { session, world, now } = x;
  return {
    app: session.client.name,
    returnsTo: new URL(session.redirectUri).host,
    action: pathOf(session, step),
    token: formToken(x),
    mayDeny: x.answers['deny.control'] !== 'absent',
    mistake,
    deadline: {
      at: new Date(session.expiresAt),
      secondsLeft: Math.max(0, Math.ceil((session.expiresAt - now) / 1000)),
      over: problemSheet('expired', session, world),
    },
  };
}
