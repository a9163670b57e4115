import type { Fault, Reply } from './reply.ts';
import { add, allow } from './reply.ts';

/** What another site, or who sends a link, can make of a page. */

const ERRORS = ['error', 'error_description', 'errorDescription', 'message', 'msg'];

/** Lets what was smuggled in do its work. */
function unlock(reply: Reply): void {
  allow(reply, 'script-src', "'unsafe-inline'");
  allow(reply, 'img-src', '*');
}

function changeCookies({ headers }: Reply, change: (cookie: string) => string): void {
  const cookies = headers.getSetCookie();
  headers.delete('set-cookie');
  for (const cookie of cookies) headers.append('set-cookie', change(cookie));
}

export const doors = {
  pagesEscapeMarkup: unlock,
  stateIsNoMarkup: (reply, { session }) => {
    unlock(reply);
    if (session) add(reply, `<p>Reference: ${session.state}</p>`);
  },
  errorsAreNoMarkup: (reply, { call }) => {
    const text = ERRORS.map((name) => call.req.query(name)).find(Boolean);
    if (text === undefined) return;
    unlock(reply);
    add(reply, `<p>${text}</p>`);
  },
  // A browser takes SameSite=None with Secure only.
  cookieIsSameSite: (reply) =>
    changeCookies(reply, (cookie) => `${cookie.replace(/; SameSite=\w+|; Secure/gi, '')}; SameSite=None; Secure`),
  cookieIsSecure: (reply) => changeCookies(reply, (cookie) => cookie.replace(/; Secure/i, '')),
  otherSitesCannotRead: (reply, { call }) => {
    reply.headers.set('access-control-allow-origin', call.req.header('origin') ?? '*');
    reply.headers.set('access-control-allow-credentials', 'true');
  },
} satisfies Record<string, Fault>;
