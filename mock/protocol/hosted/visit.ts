import { createHash, createHmac, randomBytes } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { FIELDS } from '#mock/looks/skins/skin.ts';
import { isSame } from '#mock/world/secret.ts';
import type { Session } from '#mock/world/tenant.ts';
import type { World } from '#mock/world/world.ts';
import type { Asked } from '../request/asked.ts';
import { bodyText, type WithBody } from '../request/body.ts';
import { goOn, type Rules } from '../rules.ts';
import { stop } from './problem.ts';

/** A browser's visit to the page of one session. */
export interface Visit extends Asked {
  session: Session;
  /** The cookie's value: tells browsers apart. Empty where there is no cookie. */
  browser: string;
}

const COOKIE = 'sign_in';
const PATH = '/oauth/sign-in';

/** @param step what follows the session's own address */
export const pathOf = (session: Session, step: '' | '?step=password' | '/code' = ''): string =>
  `${PATH}/${session.handle}${step}`;

/** The address of a page names a session. Every page and every form begins here. */
const link = {
  linkIsKnown: ({ call, world: { tenants } }) => {
    const handle = call.req.param('handle') ?? '';
    const browser = getCookie(call, COOKIE) ?? '';
    for (const tenant of [tenants.international, tenants.us]) {
      const session = tenant.pages.get(handle);
      if (session) return { session, tenant, browser };
    }
    return stop('unknown');
  },
} satisfies Rules<Visit>;

/** Whether anybody may still sign in to the session. */
const openLink = {
  linksAreSingleUse: ({ session }) => session.spent && stop('finished', session),
  linksExpire: ({ session, now }) => now >= session.expiresAt && stop('expired', session),
  // In API mode initiate may take any URI; a browser is never sent to one that is not listed.
  linksLeadToListedUris: ({ session }) =>
    !session.client.redirectUris.includes(session.redirectUri) && stop('redirectUri', session),
} satisfies Rules<Visit>;

/** A page is asked for. */
export const page = {
  ...link,
  ...openLink,
  browsersAreToldApart: (x) => (x.browser ? undefined : { browser: greet(x) }),
} satisfies Rules<Visit>;

function greet({ call, world, session }: Visit): string {
  const browser = world.mark(randomBytes(16).toString('base64url'));
  const secure = world.baseUrl.startsWith('https:');
  setCookie(call, COOKIE, browser, { path: pathOf(session), httpOnly: true, sameSite: 'Lax', secure });
  return browser;
}

/** What a form sent. */
export interface Submission extends Visit, WithBody {
  fields: URLSearchParams;
  /** A fingerprint of the whole form: a double click sends the same one twice. */
  form: string;
}

/** A form of the page was sent. */
export const form = {
  ...link,
  ...bodyText,
  formsAreForms: (x) =>
    /^application\/x-www-form-urlencoded\s*(;|$)/i.test(x.call.req.header('content-type') ?? '')
      ? { fields: fieldsOf(x), form: createHash('sha256').update(x.text).digest('base64url') }
      : stop('garbled', x.session),
  formsNeedTheirToken: (x) => {
    const isOurs = x.browser !== '' && isSame(x.fields.get('form_token') ?? '', formToken(x));
    if (!isOurs) stop('forged', x.session);
  },
  repeatedFormsGetTheSameRedirect: ({ call, session: { outcome }, browser, form }) =>
    outcome?.browser === browser && outcome.form === form && call.redirect(outcome.location, 303),
  ...openLink,
  denialLeadsBack: ({ fields }) => fields.get('action') === 'deny' && goOn('deny'),
} satisfies Rules<Submission>;

/** Under the names that the rules use, whatever the skin calls them. */
function fieldsOf({ text, world: { skin } }: Submission): URLSearchParams {
  const sent = new URLSearchParams(text);
  return new URLSearchParams(FIELDS.flatMap((field) => sent.getAll(skin.fields[field]).map((value) => [field, value])));
}

/** The hidden field that ties a form to its session and browser. */
export const formToken = ({ session, browser, world }: Pick<Visit, 'session' | 'browser'> & { world: World }): string =>
  world.mark(createHmac('sha256', world.formKey).update(`${session.handle} ${browser}`).digest('base64url'));
