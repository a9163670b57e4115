import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { getCookie } from 'hono/cookie';
import { isAddress } from '../redirect-uri.ts';
import type { Service } from '../service.ts';
import { authorize, isExpired } from '../session.ts';
import type { Session } from '../state.ts';
import type { User } from '../users.ts';
import type { Fault, Reply } from './reply.ts';
import { copyOf, freeForms, hasForm, keep, redirect, repeat, wayOut } from './reply.ts';

/** What goes wrong from one page to the next. */

const expiredPages = new WeakMap<Service, Reply>();

/** One session that expired closes the page to this browser. */
const lockOut: Fault = (reply, { call, service, session }) => {
  const earlier = expiredPages.get(service);
  if (session && isExpired(session, service) && reply.html && !hasForm(reply)) {
    expiredPages.set(service, copyOf(reply));
    keep(reply, service, 'expired', '1');
  } else if (earlier && hasForm(reply) && getCookie(call, 'expired')) repeat(reply, earlier);
};

const known = new WeakMap<Service, Map<string, User>>();

/** A cookie signs in the next time. */
const remember: Fault = (reply, { call, service, session, state }) => {
  if (!session || !state) return;
  const people = known.get(service) ?? new Map<string, User>();
  known.set(service, people);
  const code = state.codes.get(codeIn(wayOut(reply, service)));
  const user = people.get(getCookie(call, 'known') ?? '');
  if (code) {
    const name = randomUUID();
    people.set(name, code.user);
    keep(reply, service, 'known', name);
  } else if (user && call.req.method === 'GET' && hasForm(reply) && !session.spent) {
    redirect(reply, authorize(session, user, service, state).url);
  }
};

const seen = new WeakMap<Session, Set<string>>();
const led = new WeakSet<Session>();

/** A page that was asked for again, and not by an answer of the site itself, ends its session. */
const endOnReturn: Fault = (reply, { call, service, session }) => {
  if (!session) return;
  const pages = seen.get(session) ?? new Set<string>();
  seen.set(session, pages);
  const isReturn = call.req.method === 'GET' && pages.has(call.req.path) && !led.has(session);
  if (isReturn) session.spent = true;
  if (call.req.method === 'GET') pages.add(call.req.path);
  if (reply.headers.has('location') && !wayOut(reply, service)) led.add(session);
  else led.delete(session);
};

/** In milliseconds. */
const DAWDLING = 400;
const lastWays = new WeakMap<Session, string>();

/** Answers so slowly that a second click arrives in time: else the browser has left, and nothing is sent twice. */
const dawdle: Fault = async (reply, { service, session }) => {
  const way = wayOut(reply, service);
  if (!session || !way || lastWays.has(session)) return;
  lastWays.set(session, way);
  await setTimeout(DAWDLING);
};

/** Spends the code of a form that was sent twice. */
const killTheCode: Fault = (reply, scene) => {
  const way = wayOut(reply, scene.service);
  const isSecond = way !== '' && scene.session !== undefined && lastWays.get(scene.session) === way;
  const code = isSecond ? scene.state?.codes.get(codeIn(way)) : undefined;
  if (code) code.spent = true;
  return dawdle(reply, scene);
};

const wishes = new WeakMap<Session, string>();
const WISHES = ['redirect_uri', 'redirectUri', 'redirect', 'return_to', 'returnTo', 'next', 'url', 'continue'];

/** The page's own address says where to return. */
const obey: Fault = (reply, { call, service, session }) => {
  if (!session) return;
  const wish = WISHES.map((name) => call.req.query(name) ?? '').find(isAddress) ?? wishes.get(session);
  if (wish === undefined) return;
  wishes.set(session, wish);
  freeForms(reply);
  const way = wayOut(reply, service);
  if (way) redirect(reply, `${wish}?${way.split('?')[1] ?? ''}`);
};

export const codeIn = (way: string): string => new URLSearchParams(way.split('?')[1]).get('code') ?? '';

export const journeys = {
  expiryEndsWithItsSession: lockOut,
  peopleAreAskedEachTime: remember,
  pagesMayBeReopened: endOnReturn,
  doubledFormsEndAlike: dawdle,
  doubledCodesWork: killTheCode,
  pagesKeepTheirRedirectUri: obey,
} satisfies Record<string, Fault>;
