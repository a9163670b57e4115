import { createHash, createHmac, randomBytes } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { readText } from './parameters.ts';
import { Problem } from './problem.ts';
import { isListed } from './redirect-uri.ts';
import { isSame } from './secret.ts';
import type { Call, Service } from './service.ts';
import { isExpired } from './session.ts';
import { FIELDS } from './skins/skin.ts';
import type { Session, State } from './state.ts';

const COOKIE = 'sign_in';
const PATH = '/oauth/sign-in';

/** One browser at the hosted page of one session. */
export interface Visit {
  session: Session;
  state: State;
  /** The cookie's value: tells browsers apart. Empty where there is no cookie. */
  browser: string;
}

/** What a form sent. */
export interface Submission extends Visit {
  fields: URLSearchParams;
  /** A fingerprint of the whole form: a double click sends the same one twice. */
  form: string;
}

/** @param step what follows the session's own address. */
export const pathOf = ({ session }: Visit, step: '' | '?step=password' | '/code' = ''): string =>
  `${PATH}/${session.handle}${step}`;

/** The page is asked for. @throws Problem */
export function receive(call: Call, service: Service): Visit {
  const visit = findVisit(call, service);
  checkSession(visit, service);
  return visit.browser ? visit : { ...visit, browser: greet(call, visit, service) };
}

/** A form of the page was sent. @throws Problem */
export async function receiveForm(call: Call, service: Service): Promise<Submission> {
  const visit = findVisit(call, service);
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(call.req.header('content-type') ?? '')) {
    throw new Problem('broken');
  }
  const text = await readText(call, service);
  const fields = canonical(new URLSearchParams(text), service);
  const form = createHash('sha256').update(text).digest('base64url');
  if (service.policy.formsNeedTheirToken && !isOurs(fields.get('form_token') ?? '', visit, service)) {
    throw new Problem('forged');
  }
  return { ...visit, fields, form };
}

/** Under the names that the routes use, whatever the skin calls them. */
function canonical(sent: URLSearchParams, { skin }: Service): URLSearchParams {
  return new URLSearchParams(FIELDS.flatMap((field) => sent.getAll(skin.fields[field]).map((value) => [field, value])));
}

function findVisit(call: Call, service: Service): Visit {
  const found = sessionAt(call, service);
  if (!found) throw new Problem('unknown');
  return { ...found, browser: getCookie(call, COOKIE) ?? '' };
}

/** The session whose page the address names. */
export function sessionAt(call: Call, { states }: Service): Pick<Visit, 'session' | 'state'> | null {
  const handle = call.req.param('handle') ?? '';
  for (const state of [states.international, states.us]) {
    const session = state.pages.get(handle);
    if (session) return { session, state };
  }
  return null;
}

/** Whether anybody may still sign in to this session. @throws Problem */
export function checkSession({ session }: Visit, service: Service): void {
  const { policy } = service;
  if (session.spent && policy.sessionsAreSingleUse) throw new Problem('finished');
  if (isExpired(session, service) && policy.sessionsExpire && policy.expiredPagesGiveNoCode) {
    throw new Problem('expired');
  }
  // In API mode initiate may take any URI; a browser is never sent to one that is not listed.
  const isSafe = isListed(session.redirectUri, session.client, service);
  if (!isSafe && policy.pagesLeadToListedUris) throw new Problem('redirectUri');
}

function greet(call: Call, visit: Visit, { baseUrl, policy, mark }: Service): string {
  const browser = mark(randomBytes(16).toString('base64url'));
  setCookie(call, COOKIE, browser, {
    path: pathOf(visit),
    httpOnly: policy.cookieIsHidden,
    sameSite: 'Lax',
    secure: baseUrl.startsWith('https:'),
  });
  return browser;
}

/** The hidden field that ties a form to its session and browser. */
export function formToken({ session, browser }: Visit, { formKey, policy, mark }: Service): string {
  const scope = policy.signInsBelongToOneSession ? `${session.handle} ${browser}` : 'any';
  return mark(createHmac('sha256', formKey).update(scope).digest('base64url'));
}

function isOurs(given: string, visit: Visit, service: Service): boolean {
  return visit.browser !== '' && isSame(given, formToken(visit, service));
}
