import { textOf } from '#mock/protocol/request/incoming.ts';
import type { Session, Tenant } from '#mock/world/tenant.ts';
import type { Call, World } from '#mock/world/world.ts';
import type { Spoil } from '../spoil.ts';
import { typedIn, type Typed } from './typed.ts';

/** A finished answer of the hosted UI, open to change. */
export interface PageReply {
  status: number;
  headers: Headers;
  /** Empty for what is no page. */
  html: string;
}

/** What a spoil of a page may look at. */
export interface PageScene {
  call: Call;
  world: World;
  /** What the form brought that was sent; empty for a page that was asked for. */
  typed: Typed;
  /** The session in the address, and its tenant. */
  session: Session | undefined;
  tenant: Tenant | undefined;
}

/** How a page is spoiled, whatever it looks like: it knows no markup but what every page has. */
export type PageSpoil = (reply: PageReply, scene: PageScene) => void | Promise<void>;

/** A spoil of the hosted UI alone. */
export const page =
  (spoil: PageSpoil): Spoil =>
  async (reply, { call, world }) => {
    if (!call.req.path.startsWith('/oauth/')) return false;
    const isPage = reply.headers.get('content-type')?.startsWith('text/html') ?? false;
    const spoiled: PageReply = { status: reply.status, headers: reply.headers, html: isPage ? (reply.text ?? '') : '' };
    await spoil(spoiled, sceneOf(call, world));
    reply.status = spoiled.status;
    reply.headers = spoiled.headers;
    reply.text = spoiled.html === '' ? null : spoiled.html;
    return true;
  };

function sceneOf(call: Call, world: World): PageScene {
  const parts = call.req.path.split('/');
  const [found] = Object.values(world.tenants).flatMap((tenant) => {
    const session = parts.map((part) => tenant.pages.get(part)).find(Boolean);
    return session ? [{ session, tenant }] : [];
  });
  const typed = typedIn(textOf(call.env.incoming), world);
  return { call, world, session: found?.session, tenant: found?.tenant, typed };
}

export const hasForm = ({ html }: PageReply): boolean => /<form\b/i.test(html);

/** Where the browser leaves the site to, which is the app; empty where it stays. */
export function wayOut({ headers }: PageReply, { baseUrl }: World): string {
  const location = headers.get('location') ?? '';
  return location.startsWith('/') || location.startsWith(baseUrl) ? '' : location;
}

export function redirect(reply: PageReply, location: string, status = 303): void {
  reply.headers.delete('content-type');
  reply.headers.set('location', location);
  reply.status = status;
  reply.html = '';
}

/** Shows a page in place of whatever was answered. */
export function show(reply: PageReply, html: string, status: number): void {
  reply.headers.delete('location');
  reply.headers.set('content-type', 'text/html; charset=UTF-8');
  reply.status = status;
  reply.html = html;
}

export const copyOf = (reply: PageReply): PageReply => ({ ...reply, headers: new Headers(reply.headers) });

/** Answers as another time. */
export function repeat(reply: PageReply, earlier: PageReply): void {
  Object.assign(reply, copyOf(earlier));
}

/** Adds markup at the end of the content, or of the form. */
export function add(reply: PageReply, markup: string, place: 'content' | 'form' = 'content'): void {
  if (!reply.html) return;
  const end = place === 'form' ? /<\/form>/i : /<\/main>|<\/body>/i;
  if (end.test(reply.html)) reply.html = reply.html.replace(end, (tag) => `${markup}${tag}`);
  else if (place === 'content') reply.html += markup;
}

/** Lets a page do what its content security policy forbids. */
export function allow({ headers }: PageReply, name: string, source: string): void {
  const policy = directives(headers);
  const known = policy.get(name) ?? policy.get('default-src');
  if (known === undefined) return;
  policy.set(name, [...known.split(' ').filter((one) => one !== "'none'" && one !== source), source].join(' '));
  write(headers, policy);
}

/** Takes directives out of the content security policy. */
export function forget({ headers }: PageReply, names: readonly string[]): void {
  const policy = directives(headers);
  if (names.filter((name) => policy.delete(name)).length > 0) write(headers, policy);
}

function directives(headers: Headers): Map<string, string> {
  const parts = (headers.get('content-security-policy') ?? '').split(';').map((part) => part.trim());
  return new Map(parts.filter(Boolean).map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1).join(' ')]));
}

function write(headers: Headers, policy: Map<string, string>): void {
  headers.set('content-security-policy', [...policy].map(([name, sources]) => `${name} ${sources}`).join('; '));
}

/** Sets a cookie as carefully as the page sets its own. */
export function keep(reply: PageReply, { baseUrl }: World, name: string, value: string): void {
  const secure = baseUrl.startsWith('https:') ? '; Secure' : '';
  const text = `${name}=${encodeURIComponent(value)}; Path=/oauth; HttpOnly; SameSite=Lax${secure}`;
  reply.headers.append('set-cookie', text);
}

/** Adds a script and lets it run. */
export function script(reply: PageReply, code: string): void {
  allow(reply, 'script-src', "'unsafe-inline'");
  add(reply, `<script>${code}</script>`);
}
