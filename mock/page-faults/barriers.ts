import type { Fault, Reply, Scene } from './reply.ts';
import { add, allow, copyOf, hasForm, repeat, show, wayOut } from './reply.ts';
import type { Session } from '../state.ts';

/** What keeps people out: those who see, hear or move otherwise, and those who slip. */

const NAMES = /\s(?:aria-label|aria-labelledby|title|placeholder)="[^"]*"/gi;
const BUTTON = /<(button|input)\b(?=[^>]*>)[^>]*>/gi;

/** The Enter key presses the first button of a form: nothing happens where that one is disabled. */
const DEAD_BUTTON = '<span hidden><button type="submit" disabled>.</button></span>';

const isSending = (tag: string) =>
  /^<button/i.test(tag) ? !/type="?(?:button|reset)/i.test(tag) : /type="?(?:submit|image)/i.test(tag);

/** The step that a page is: the same address may show several. */
function stepOf({ html }: Reply): 'password' | 'code' | 'other' {
  if (/type="?password/i.test(html)) return 'password';
  return /one-time-code|inputmode="?numeric/i.test(html) ? 'code' : 'other';
}

const firstPages = new WeakMap<Session, Map<string, string>>();

/** Shows a step ever again as it looked at first, so that nobody learns what was wrong. */
const silent =
  (step: 'password' | 'code'): Fault =>
  (reply, { call, session }) => {
    if (!session || !hasForm(reply) || stepOf(reply) !== step) return;
    const cookie = call.req.header('cookie') ?? reply.headers.get('set-cookie')?.split(';')[0] ?? '';
    const known = firstPages.get(session) ?? new Map<string, string>();
    firstPages.set(session, known);
    const first = known.get(`${call.req.path} ${cookie}`);
    if (first === undefined) known.set(`${call.req.path} ${cookie}`, reply.html);
    else show(reply, first, 200);
  };

const refusals = new WeakMap<Session, Reply>();

/** Refuses whatever follows a wrong try. */
const unforgiving =
  (step: 'password' | 'code'): Fault =>
  (reply, { call, session, typed }) => {
    if (!session || call.req.method !== 'POST' || typed[step] === '') return;
    const earlier = refusals.get(session);
    const isRefused = reply.html !== '' || reply.headers.get('location') === call.req.path;
    if (isRefused) refusals.set(session, copyOf(reply));
    else if (earlier) repeat(reply, earlier);
  };

/** A page between the sign-in and the app. */
function askAgain(reply: Reply, { service }: Scene): void {
  const location = wayOut(reply, service);
  if (!new URLSearchParams(location.split('?')[1]).has('code')) return;
  const link = `<a href="${location.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">Allow access</a>`;
  const head = '<meta name="viewport" content="width=device-width" /><title>Allow access</title>';
  show(reply, `<!doctype html><html lang="en"><head>${head}</head><body><main>${link}</main></body></html>`, 200);
}

export const barriers = {
  fieldsHaveNames: (reply) => {
    const bare = reply.html.replaceAll(/<(\/?)label\b[^>]*>/gi, '<$1span>');
    reply.html = bare.replaceAll(/<input\b[^>]*>/gi, (tag) => tag.replaceAll(NAMES, ''));
  },
  keyboardSuffices: (reply) => {
    const unreachable = reply.html.replaceAll(BUTTON, (tag) =>
      isSending(tag) ? tag.replace(/^<\w+/, '$& tabindex="-1"') : tag,
    );
    reply.html = unreachable.replaceAll(/<form\b[^>]*>/gi, (tag) => `${tag}${DEAD_BUTTON}`);
  },
  pagesFitPhones: (reply) => {
    allow(reply, 'style-src', "'unsafe-inline'");
    add(reply, '<div style="width: 60rem !important; max-width: none !important">Terms of use and other notices</div>');
  },
  imagesHaveAlternatives: (reply) => {
    const [, icon = ''] = /rel="icon" href="([^"]*)"/.exec(reply.html) ?? [];
    add(reply, `<img src="${icon}" width="32" height="32" />`);
  },
  pagesNameTheirLanguage: (reply) => {
    reply.html = reply.html.replace(/(<html\b[^>]*?)\s+lang="[^"]*"/i, '$1');
  },
  wrongPasswordsAreExplained: silent('password'),
  wrongCodesAreExplained: silent('code'),
  wrongPasswordsAreForgiven: unforgiving('password'),
  wrongCodesAreForgiven: unforgiving('code'),
  permissionIsAutomatic: askAgain,
} satisfies Record<string, Fault>;
