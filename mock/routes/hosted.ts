import { checkPassword } from '../credentials.ts';
import { endEarly, finish } from '../ending.ts';
import { Refusal } from '../errors.ts';
import { hasOtp, redeemOtp, sendOtp } from '../one-time-password.ts';
import type { Call, Service } from '../service.ts';
import type { Skin } from '../skins/skin.ts';
import type { User } from '../users.ts';
import { showCodeForm } from '../views/code-form.ts';
import { showSignInForm } from '../views/sign-in-form.ts';
import type { Submission, Visit } from '../visit.ts';
import { pathOf, receive, receiveForm } from '../visit.ts';

/** The hosted UI: sign-in, one-time password, deny. Documented under oauth-hosted-ui and SEED "access_denied". */

/** GET /oauth/sign-in/{handle} */
export async function signInPage(call: Call, service: Service): Promise<Response> {
  const visit = receive(call, service);
  const name = nameGiven(visit);
  const isNamed = name !== '' && call.req.query('step') === 'password';
  const asks = service.skin.asksNameFirst ? (isNamed ? 'password' : 'name') : 'both';
  return await showSignInForm(call, service, visit, { asks, email: name, password: '', fault: null });
}

/** POST /oauth/sign-in/{handle}: signs in, or denies. */
export async function signIn(call: Call, service: Service): Promise<Response> {
  const sent = await receiveForm(call, service);
  const ended = endEarly(call, service, sent);
  if (ended) return ended;
  const { fields, session, state, browser } = sent;
  const { asksNameFirst } = service.skin;
  if (asksNameFirst && !fields.has('password')) return await takeName(call, service, sent);
  const [email, password] = [fields.get('email') || nameGiven(sent), fields.get('password') ?? ''];
  const { value: user, fault } = attempt(() => enter(email, password, service, sent), service);
  const entered = { asks: asksNameFirst ? 'password' : 'both', email, password } as const;
  if (!user) return await showSignInForm(call, service, sent, { ...entered, fault });
  if (!user.hasOtp || !service.policy.otpIsRequired) return finish(call, service, sent, user);
  const wasSent = session.pending?.user === user && hasOtp(user, service, state);
  const unsent = wasSent ? null : attempt(() => sendOtp(user, service, state), service).fault;
  if (unsent !== null) return await showSignInForm(call, service, sent, { ...entered, fault: unsent });
  session.pending = { browser, user };
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
    const { fault } = attempt(() => sendOtp(user, service, state), service);
    if (fault !== null) return await showCodeForm(call, service, sent, { user, fault, wasResent: false });
    return call.redirect(`${pathOf(sent, '/code')}?sent=1`, 303);
  }
  const code = (fields.get('code') ?? '').replaceAll(/\s/g, '');
  if (redeemOtp(code, user, service, state)) return finish(call, service, sent, user);
  const fault = service.skin.faults.wrongCode;
  return await showCodeForm(call, service, sent, { user, fault, wasResent: false });
}

/** On to the password, whoever is named: the page is the same for strangers. */
async function takeName(call: Call, service: Service, sent: Submission): Promise<Response> {
  const email = (sent.fields.get('email') ?? '').trim();
  const fault = service.skin.faults.incomplete;
  if (email === '') return await showSignInForm(call, service, sent, { asks: 'name', email, password: '', fault });
  sent.session.named = { browser: sent.browser, email };
  return call.redirect(pathOf(sent, '?step=password'), 303);
}

const nameGiven = ({ session: { named }, browser }: Visit): string => (named?.browser === browser ? named.email : '');

function enter(email: string, password: string, service: Service, { state }: Visit): User {
  const { faults } = service.skin;
  if (!email || !password) throw new Refusal('credentials', faults.incomplete);
  const user = checkPassword(email, password, service, state);
  if (user.mayEnter) return user;
  throw new Refusal('credentials', faults.unfinished);
}

function pendingUser({ session, state, browser }: Visit, { policy }: Service): User | null {
  if (session.pending?.browser === browser) return session.pending.user;
  if (policy.signInsBelongToOneSession) return null;
  return [...state.pages.values()].find((other) => other.pending)?.pending?.user ?? null;
}

/** The result, or what to tell the person about a refusal. */
function attempt<T>(act: () => T, { skin }: Service): { value: T; fault: null } | { value: null; fault: string } {
  try {
    return { value: act(), fault: null };
  } catch (error) {
    if (error instanceof Refusal) return { value: null, fault: explanation(error, skin) };
    throw error;
  }
}

function explanation({ fault, detail }: Refusal, { faults }: Skin): string {
  if (fault === 'disabled' || fault === 'locked' || fault === 'tooMany') return faults[fault];
  return detail || faults.mismatch;
}
