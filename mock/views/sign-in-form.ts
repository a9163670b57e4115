import { isEmail } from '../email.ts';
import type { Call, Service } from '../service.ts';
import type { SignInScreen } from '../skins/skin.ts';
import type { Visit } from '../visit.ts';
import { pathOf } from '../visit.ts';
import { outside, showPage } from './page.ts';
import { screenOf } from './screen.ts';

export interface SignInForm {
  asks: SignInScreen['asks'];
  email: string;
  password: string;
  /** What was wrong with the last try. */
  fault: string | null;
}

/** The first page: who asks, e-mail address, password. */
export function showSignInForm(call: Call, service: Service, visit: Visit, entered: SignInForm) {
  const { policy, skin } = service;
  const { asks, email, password, fault } = entered;
  // Only what looks like an address comes back: a password in the wrong field does not.
  const shown = isEmail(email) || !policy.pagesEscapeMarkup ? email : '';
  const sheet = skin.signIn({
    ...screenOf(visit, service, { fault, step: asks === 'password' ? '?step=password' : '' }),
    asks,
    start: pathOf(visit),
    email: outside(shown, service),
    password: policy.passwordsStayOutOfPages ? '' : password,
  });
  return showPage(call, service, {
    ...sheet,
    status: fault === null ? 200 : 401,
    leadsTo: visit.session.redirectUri,
  });
}
