import { createHmac } from 'node:crypto';
import type { World } from '#mock/world/world.ts';
import { define, defect } from '../define.ts';
import { escaped, FOREIGN } from './foreign.ts';
import { add, allow, forget, page, type PageReply } from './reply.ts';

/** What another site, or who sends a link, can make of a page. */

const ERRORS = ['error', 'error_description', 'errorDescription', 'message', 'msg'];

/** Lets what was smuggled in do its work. */
function unlock(reply: PageReply): void {
  allow(reply, 'script-src', "'unsafe-inline'");
  allow(reply, 'img-src', '*');
}

function changeCookies({ headers }: PageReply, change: (cookie: string) => string): void {
  const cookies = headers.getSetCookie();
  headers.delete('set-cookie');
  for (const cookie of cookies) headers.append('set-cookie', change(cookie));
}

const FOREIGN_RULES = ['default-src', 'style-src', 'script-src', 'img-src', 'base-uri'];

/** Doors that stand open to another site, or to who sends a link. */
export const doors = define({
  'form-forgeable': defect('Takes a form that another site has sent.', {
    violates: ['UI-041'],
    without: 'formsNeedTheirToken',
  }),
  'sign-in-borrowed': defect('Completes one session with the sign-in of another.', {
    violates: ['UI-034'],
    instead: {
      formsNeedTheirToken: (x, kept) => (x.fields.get('form_token') === anyToken(x.world) ? undefined : kept(x)),
      signInsBelongToOneSession: (x, kept) => {
        const borrowed = [...x.tenant.pages.values()].find(({ pending }) => pending)?.pending;
        return borrowed ? { user: borrowed.user } : kept(x);
      },
    }, // One token for every form.
    spoils: page((reply, { world }) => {
      const field = new RegExp(`(<input[^>]*name="${world.skin.fields.form_token}"[^>]*value=")[^"]*`, 'gi');
      reply.html = reply.html.replaceAll(field, `$1${anyToken(world)}`);
    }),
  }),
  'markup-executed': defect('Shows the text of a request as markup.', {
    violates: ['UI-040'],
    spoils: page((reply, { typed, session }) => {
      unlock(reply);
      add(reply, session?.named?.email ?? typed.email);
    }),
  }),
  'state-executed': defect('Shows the state as markup, so whoever makes the link runs a script beside the password.', {
    violates: ['UI-039'],
    spoils: page((reply, { session }) => {
      unlock(reply);
      if (session) add(reply, `<p>Reference: ${session.state}</p>`);
    }),
  }),
  'error-executed': defect('Shows an error from the address of the page as markup.', {
    violates: ['UI-040'],
    spoils: page((reply, { call }) => {
      const text = ERRORS.map((name) => call.req.query(name)).find(Boolean);
      if (text === undefined) return;
      unlock(reply);
      add(reply, `<p>${text}</p>`);
    }),
  }),
  'page-framed': defect('Lets another site show the page in a frame.', {
    violates: ['UI-042'],
    spoils: page((reply) => {
      reply.headers.delete('x-frame-options');
      forget(reply, ['frame-ancestors']);
    }),
  }),
  'page-readable': defect('Lets another site read the page.', {
    violates: ['UI-048'],
    spoils: page((reply, { call }) => {
      reply.headers.set('access-control-allow-origin', call.req.header('origin') ?? '*');
      reply.headers.set('access-control-allow-credentials', 'true');
    }),
  }),
  'page-foreign': defect('Loads something from another host, which learns who signs in.', {
    violates: ['UI-035'],
    spoils: page((reply, { world, call, session }) => {
      const about = new URLSearchParams({ page: world.baseUrl + call.req.path, state: session?.state ?? '' });
      forget(reply, FOREIGN_RULES);
      add(reply, `<img src="${FOREIGN}/v.gif?${escaped(about.toString())}" alt="" />`);
    }),
  }),
  'cookie-readable': defect('Sets a cookie that scripts can read.', {
    violates: ['UI-044'],
    spoils: page((reply) => changeCookies(reply, (cookie) => cookie.replace(/; HttpOnly/i, ''))),
  }),
  // A browser takes SameSite=None with Secure only.
  'cookie-cross-site': defect('Sets a cookie that other sites send along.', {
    violates: ['UI-044'],
    spoils: page((reply) =>
      changeCookies(reply, (cookie) => `${cookie.replace(/; SameSite=\w+|; Secure/gi, '')}; SameSite=None; Secure`),
    ),
  }),
  'cookie-insecure': defect('Sets a cookie of production that plain HTTP sends along.', {
    violates: ['UI-044'],
    spoils: page((reply) => changeCookies(reply, (cookie) => cookie.replace(/; Secure/i, ''))),
    under: { environment: 'production' },
  }),
  'page-in-the-clear': defect('Asks for the password on a page over plain HTTP, so whoever is on the way reads it.', {
    violates: ['UI-045'],
    hasPlainPages: true,
    instead: {
      pagesHaveAnAddress: ({ world, session }) => ({ pageUrl: `${world.plainUrl}/oauth/sign-in/${session.handle}` }),
    },
    under: { environment: 'production' },
  }),
});

const anyToken = ({ formKey, mark }: World): string =>
  mark(createHmac('sha256', formKey).update('any').digest('base64url'));
