import { define, defect } from '../define.ts';
import {
  add,
  allow,
  copyOf,
  hasForm,
  page,
  repeat,
  show,
  wayOut,
  type PageReply,
  type PageScene,
  type PageSpoil,
} from './reply.ts';
import type { Session } from '#mock/world/tenant.ts';

/** What keeps people out: those who see, hear or move otherwise, and those who slip. */

const NAMES = /\s(?:aria-label|aria-labelledby|title|placeholder)="[^"]*"/gi;
const BUTTON = /<(button|input)\b(?=[^>]*>)[^>]*>/gi;

/** The Enter key presses the first button of a form: nothing happens where that one is disabled. */
const DEAD_BUTTON = '<span hidden><button type="submit" disabled>.</button></span>';

const isSending = (tag: string) =>
  /^<button/i.test(tag) ? !/type="?(?:button|reset)/i.test(tag) : /type="?(?:submit|image)/i.test(tag);

/** The step that a page is: the same address may show several. */
function stepOf({ html }: PageReply): 'password' | 'code' | 'other' {
  if (/type="?password/i.test(html)) return 'password';
  return /one-time-code|inputmode="?numeric/i.test(html) ? 'code' : 'other';
}

const firstPages = new WeakMap<Session, Map<string, string>>();

/** Shows a step ever again as it looked at first, so that nobody learns what was wrong. */
const silent =
  (step: 'password' | 'code'): PageSpoil =>
  (reply, { call, session }) => {
    if (!session || !hasForm(reply) || stepOf(reply) !== step) return;
    const cookie = call.req.header('cookie') ?? reply.headers.get('set-cookie')?.split(';')[0] ?? '';
    const known = firstPages.get(session) ?? new Map<string, string>();
    firstPages.set(session, known);
    const first = known.get(`${call.req.path} ${cookie}`);
    if (first === undefined) known.set(`${call.req.path} ${cookie}`, reply.html);
    else show(reply, first, 200);
  };

const refusals = new WeakMap<Session, PageReply>();

/** Refuses whatever follows a wrong try. */
const unforgiving =
  (step: 'password' | 'code'): PageSpoil =>
  (reply, { call, session, typed }) => {
    if (!session || call.req.method !== 'POST' || typed[step] === '') return;
    const earlier = refusals.get(session);
    const isRefused = reply.html !== '' || reply.headers.get('location') === call.req.path;
    if (isRefused) refusals.set(session, copyOf(reply));
    else if (earlier) repeat(reply, earlier);
  };

/** A page between the sign-in and the app. */
function askAgain(reply: PageReply, { world }: PageScene): void {
  const location = wayOut(reply, world);
  if (!new URLSearchParams(location.split('?')[1]).has('code')) return;
  const link = `<a href="${location.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">Allow access</a>`;
  const head = '<meta name="viewport" content="width=device-width" /><title>Allow access</title>';
  show(reply, `<!doctype html><html lang="en"><head>${head}</head><body><main>${link}</main></body></html>`, 200);
}

export const barriers = define({
  'field-unnamed': defect('Names its fields to the eye alone, so a screen reader cannot say what to type.', {
    violates: ['UI-011', 'UI-027'],
    spoils: page((reply) => {
      const bare = reply.html.replaceAll(/<(\/?)label\b[^>]*>/gi, '<$1span>');
      reply.html = bare.replaceAll(/<input\b[^>]*>/gi, (tag) => tag.replaceAll(NAMES, ''));
    }),
  }),
  'keyboard-excluded': defect('Sends its forms by mouse only.', {
    violates: ['UI-025'],
    spoils: page((reply) => {
      const unreachable = reply.html.replaceAll(BUTTON, (tag) =>
        isSending(tag) ? tag.replace(/^<\w+/, '$& tabindex="-1"') : tag,
      );
      reply.html = unreachable.replaceAll(/<form\b[^>]*>/gi, (tag) => `${tag}${DEAD_BUTTON}`);
    }),
  }),
  'phone-overflowing': defect('Is wider than the screen of a phone.', {
    violates: ['UI-026'],
    spoils: page((reply) => {
      allow(reply, 'style-src', "'unsafe-inline'");
      add(
        reply,
        '<div style="width: 60rem !important; max-width: none !important">Terms of use and other notices</div>',
      );
    }),
  }),
  'image-unexplained': defect('Shows an image without saying what it is.', {
    violates: ['UI-027'],
    spoils: page((reply) => {
      const [, icon = ''] = /rel="icon" href="([^"]*)"/.exec(reply.html) ?? [];
      add(reply, `<img src="${icon}" width="32" height="32" />`);
    }),
  }),
  'language-unnamed': defect('Does not say in which language the page is, so a screen reader mispronounces it.', {
    violates: ['UI-027'],
    spoils: page((reply) => {
      reply.html = reply.html.replace(/(<html\b[^>]*?)\s+lang="[^"]*"/i, '$1');
    }),
  }),
  'wrong-password-silent': defect('Shows the same page again after a wrong password, as if nothing had been sent.', {
    violates: ['UI-017'],
    spoils: page(silent('password')),
  }),
  'wrong-otp-silent': defect(
    'Shows the same page again after a wrong one-time password, as if nothing had been sent.',
    { violates: ['UI-018'], spoils: page(silent('code')) },
  ),
  'wrong-password-fatal': defect('Refuses the right password once a wrong one was typed.', {
    violates: ['UI-017'],
    spoils: page(unforgiving('password')),
  }),
  'wrong-otp-fatal': defect('Refuses the right one-time password once a wrong one was typed.', {
    violates: ['UI-018', 'UI-019'],
    spoils: page(unforgiving('code')),
  }),
  'permission-asked-again': defect('Asks for one more click after the sign-in, which nothing announces.', {
    violates: ['UI-007'],
    spoils: page(askAgain),
  }),
});
