import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { getCookie } from 'hono/cookie';
import { isAddress, withQuery } from '#mock/protocol/initiate/redirect-uri.ts';
import type { World } from '#mock/world/world.ts';
import type { Session } from '#mock/world/tenant.ts';
import type { User } from '#mock/world/users.ts';
import { define, defect } from '../define.ts';
import { codeFor } from '../tricks.ts';
import {
  copyOf,
  forget,
  hasForm,
  keep,
  page,
  redirect,
  repeat,
  wayOut,
  type PageReply,
  type PageSpoil,
} from './reply.ts';

/** What goes wrong from one page to the next. */

const expiredPages = new WeakMap<World, PageReply>();

/** One session that expired closes the page to this browser. */
const lockOut: PageSpoil = (reply, { call, world, session }) => {
  const earlier = expiredPages.get(world);
  if (session && world.clock.now() >= session.expiresAt && reply.html && !hasForm(reply)) {
    expiredPages.set(world, copyOf(reply));
    keep(reply, world, 'expired', '1');
  } else if (earlier && hasForm(reply) && getCookie(call, 'expired')) repeat(reply, earlier);
};

const known = new WeakMap<World, Map<string, User>>();

/** A cookie signs in the next time. */
const remember: PageSpoil = (reply, { call, world, session, tenant }) => {
  if (!session || !tenant) return;
  const people = known.get(world) ?? new Map<string, User>();
  known.set(world, people);
  const code = tenant.codes.get(codeIn(wayOut(reply, world)));
  const user = people.get(getCookie(call, 'known') ?? '');
  if (code) {
    const name = randomUUID();
    people.set(name, code.user);
    keep(reply, world, 'known', name);
  } else if (user && call.req.method === 'GET' && hasForm(reply) && !session.spent) {
    session.spent = true;
    const code = codeFor(session, user, { tenant, world, now: world.clock.now() });
    redirect(reply, withQuery(session.redirectUri, { state: session.state, code }));
  }
};

const seen = new WeakMap<Session, Set<string>>();
const led = new WeakSet<Session>();

/** A page that was asked for again, and not by an answer of the site itself, ends its session. */
const endOnReturn: PageSpoil = (reply, { call, world, session }) => {
  if (!session) return;
  const pages = seen.get(session) ?? new Set<string>();
  seen.set(session, pages);
  const isReturn = call.req.method === 'GET' && pages.has(call.req.path) && !led.has(session);
  if (isReturn) session.spent = true;
  if (call.req.method === 'GET') pages.add(call.req.path);
  if (reply.headers.has('location') && !wayOut(reply, world)) led.add(session);
  else led.delete(session);
};

/** In milliseconds. */
const DAWDLING = 400;
const lastWays = new WeakMap<Session, string>();

/** Answers so slowly that a second click arrives in time: else the browser has left, and nothing is sent twice. */
const dawdle: PageSpoil = async (reply, { world, session }) => {
  const way = wayOut(reply, world);
  if (!session || !way || lastWays.has(session)) return;
  lastWays.set(session, way);
  await setTimeout(DAWDLING);
};

/** Spends the code of a form that was sent twice. */
const killTheCode: PageSpoil = (reply, scene) => {
  const way = wayOut(reply, scene.world);
  const isSecond = way !== '' && scene.session !== undefined && lastWays.get(scene.session) === way;
  const code = isSecond ? scene.tenant?.codes.get(codeIn(way)) : undefined;
  if (code) code.spent = true;
  return dawdle(reply, scene);
};

const wishes = new WeakMap<Session, string>();
const WISHES = ['redirect_uri', 'redirectUri', 'redirect', 'return_to', 'returnTo', 'next', 'url', 'continue'];

/** The page's own address says where to return. */
const obey: PageSpoil = (reply, { call, world, session }) => {
  if (!session) return;
  const wish = WISHES.map((name) => call.req.query(name) ?? '').find(isAddress) ?? wishes.get(session);
  if (wish === undefined) return;
  wishes.set(session, wish);
  forget(reply, ['form-action']);
  const way = wayOut(reply, world);
  if (way) redirect(reply, `${wish}?${way.split('?')[1] ?? ''}`);
};

export const codeIn = (way: string): string => new URLSearchParams(way.split('?')[1]).get('code') ?? '';

/** Says of an expired page what it says of one that it cannot show. */
const hushExpiry: PageSpoil = (reply, { world: { skin } }) => {
  const { expired, garbled } = skin.problems;
  for (const part of ['title', 'text'] as const)
    for (const write of [String, asMarkup])
      reply.html = reply.html.replaceAll(write(expired[part]), write(garbled[part]));
};

const asMarkup = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('<', '&lt;');

export const journeys = define({
  'expiry-unexplained': defect('Does not say that the session has expired.', {
    violates: ['UI-015'],
    spoils: page(hushExpiry),
  }),
  'expiry-contagious': defect('Refuses every later session in a browser in which one has expired.', {
    violates: ['UI-016'],
    spoils: page(lockOut),
  }),
  'person-remembered': defect('Signs in whoever uses the browser next, without asking.', {
    spoils: page(remember),
    changes: ['UI-030'],
  }),
  'reload-fatal': defect('Ends the session when its page is reloaded or gone back to.', {
    violates: ['UI-024'],
    spoils: page(endOnReturn),
  }),
  'double-click-refused': defect('Ends a double click on a page of error.', {
    violates: ['UI-023'],
    without: 'repeatedFormsGetTheSameRedirect',
    spoils: page(dawdle),
  }),
  'double-click-devalued': defect('Answers a double click with a code that no longer works.', {
    violates: ['UI-023'],
    spoils: page(killTheCode),
  }),
  'redirect-by-address': defect(
    'Returns to wherever the address of the page says, so a link with a trap receives the code.',
    { violates: ['UI-033'], spoils: page(obey) },
  ),
});
