import { checkPassword } from '../credentials.ts';
import { endEarly, finish } from '../ending.ts';
import { Refusal } from '../errors.ts';
import { hasOtp, redeemOtp, sendOtp } from '../one-time-password.ts';
import type { Call, Service } from '../service.ts';
import type { User } from '../users.ts';
import { showCodeForm } from '../views/code-form.ts';
import { showSignInForm } from '../views/sign-in-form.ts';
import type { Visit } from '../visit.ts';
import { pathOf, receive, receiveForm } from '../visit.ts';

/** The hosted UI: sign-in, one-time password, deny. Documented under oauth-hosted-ui and SEED "access_denied". */

const WRONG_CODE = 'That code is wrong or has expired. Check it, or ask for a new one.';

/** GET /oauth/sign-in/{handle} */
export async function signInPage(call: Call, service: Service): Promise<Response> {
  const visit = receive(call, service);
  return await showSignInForm(call, service, visit, { email: '', password: '', fault: null });
}

/** POST /oauth/sign-in/{handle}: signs in, or denies. */
export async function signIn(call: Call, service: Service): Promise<Response> {
  const sent = await receiveForm(call, service);
  const ended = endEarly(call, service, sent);
  if (ended) return ended;
  const { fields, session, state, browser } = sent;
  const [email, password] = [fields.get('email') ?? '', fields.get('password') ?? ''];
  const { value: user, fault } = attempt(() => enter(email, password, service, sent));
  if (!user) return await showSignInForm(call, service, sent, { email, password, fault });
  if (!user.hasOtp || !service.policy.otpIsRequired) return finish(call, service, sent, user);
  const wasSent = session.pending?.user === user && hasOtp(user, service, state);
  session.pending = { browser, user };
  if (!wasSent) sendOtp(user, service, state);
  return call.redirect(pathOf(sent, '/code'), 303);
}

/** GET /oauth/sign-in/{handle}/code */
export async function codePage(call: Call, service: Service): Promise<Response> {
  const visit = receive(call, service);
  const user = pendingUser(visit, service);
  if (!user) return call.redirect(pathOf(visit), 303);
  return await showCodeForm(call, service, visit, { user, fault: null, wasResent: call.req.query('sent') === '1' });
}

/** POST /oauth/sign-in/{handle}/code: checks a one-time password, sends another, or denies. */
export async function enterCode(call: Call, service: Service): Promise<Response> {
  const sent = await receiveForm(call, service);
  const ended = endEarly(call, service, sent);
  if (ended) return ended;
  const { fields, state } = sent;
  const user = pendingUser(sent, service);
  if (!user) return call.redirect(pathOf(sent), 303);
  if (fields.get('action') === 'resend') {
    const { fault } = attempt(() => sendOtp(user, service, state));
    if (fault !== null) return await showCodeForm(call, service, sent, { user, fault, wasResent: false });
    return call.redirect(`${pathOf(sent, '/code')}?sent=1`, 303);
  }
  const code = (fields.get('code') ?? '').replaceAll(/\s/g, '');
  if (redeemOtp(code, user, service, state)) return finish(call, service, sent, user);
  return await showCodeForm(call, service, sent, { user, fault: WRONG_CODE, wasResent: false });
}

function enter(email: string, password: string, service: Service, { state }: Visit): User {
  if (!email || !password) throw new Refusal('credentials', 'Enter your e-mail address and your password.');
  const user = checkPassword(email, password, service, state);
  if (user.mayEnter) return user;
  throw new Refusal('credentials', 'Your registration is not complete. Finish it in the app, then sign in again.');
}

function pendingUser({ session, state, browser }: Visit, { policy }: Service): User | null {
  if (session.pending?.browser === browser) return session.pending.user;
  if (policy.signInsBelongToOneSession) return null;
  return [...state.pages.values()].find((other) => other.pending)?.pending?.user ?? null;
}

/** The result, or what to tell the person about a refusal. */
function attempt<T>(act: () => T): { value: T; fault: null } | { value: null; fault: string } {
  try {
    return { value: act(), fault: null };
  } catch (error) {
    if (error instanceof Refusal) return { value: null, fault: explanation(error) };
    throw error;
  }
}

function explanation({ fault, detail }: Refusal): string {
  if (fault === 'disabled') return 'Your account has been disabled. Contact support to open it again.';
  if (fault === 'locked') return 'Your account is locked after too many failed attempts. Try again in 15 minutes.';
  if (fault === 'tooMany') return 'Too many attempts. Wait a minute, then try again.';
  return detail || 'That e-mail address and password do not match. Check both, then try again.';
}
