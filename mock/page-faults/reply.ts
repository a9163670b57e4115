import type { Call, Service } from '../service.ts';
import type { Session, State } from '../state.ts';
import type { Typed } from './typed.ts';

/** A finished answer of the hosted UI, open to change. */
export interface Reply {
  status: number;
  headers: Headers;
  /** Empty for what is no page. */
  html: string;
}

/** What a fault may look at. */
export interface Scene {
  call: Call;
  service: Service;
  /** What the form brought that was sent; empty for a page that was asked for. */
  typed: Typed;
  /** The session in the address, and its tenant. */
  session: Session | undefined;
  state: State | undefined;
}

/** How a page is spoiled where a switch is off. Knows no markup but what every page has. */
export type Fault = (reply: Reply, scene: Scene) => void | Promise<void>;

export const hasForm = ({ html }: Reply): boolean => /<form\b/i.test(html);

/** Where the browser leaves the site to, which is the app; empty where it stays. */
export function wayOut({ headers }: Reply, { baseUrl }: Service): string {
  const location = headers.get('location') ?? '';
  return location.startsWith('/') || location.startsWith(baseUrl) ? '' : location;
}

export function redirect(reply: Reply, location: string, status = 303): void {
  reply.headers.delete('content-type');
  reply.headers.set('location', location);
  reply.status = status;
  reply.html = '';
}

/** Shows a page in place of whatever was answered. */
export function show(reply: Reply, html: string, status: number): void {
  reply.headers.delete('location');
  reply.headers.set('content-type', 'text/html; charset=UTF-8');
  reply.status = status;
  reply.html = html;
}

export const copyOf = (reply: Reply): Reply => ({ ...reply, headers: new Headers(reply.headers) });

/** Answers as another time. */
export function repeat(reply: Reply, earlier: Reply): void {
  Object.assign(reply, copyOf(earlier));
}

/** Adds markup at the end of the content, or of the form. */
export function add(reply: Reply, markup: string, place: 'content' | 'form' = 'content'): void {
  if (!reply.html) return;
  const end = place === 'form' ? /<\/form>/i : /<\/main>|<\/body>/i;
  if (end.test(reply.html)) reply.html = reply.html.replace(end, (tag) => `${markup}${tag}`);
  else if (place === 'content') reply.html += markup;
}

/** Lets a page do what its content security policy forbids. */
export function allow({ headers }: Reply, name: string, source: string): void {
  const policy = directives(headers);
  const known = policy.get(name) ?? policy.get('default-src');
  if (known === undefined) return;
  policy.set(name, [...known.split(' ').filter((one) => one !== "'none'" && one !== source), source].join(' '));
  write(headers, policy);
}

/** Lets a form of the page lead anywhere. */
export function freeForms({ headers }: Reply): void {
  const policy = directives(headers);
  if (policy.delete('form-action')) write(headers, policy);
}

function directives(headers: Headers): Map<string, string> {
  const parts = (headers.get('content-security-policy') ?? '').split(';').map((part) => part.trim());
  return new Map(parts.filter(Boolean).map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1).join(' ')]));
}

function write(headers: Headers, policy: Map<string, string>): void {
  headers.set('content-security-policy', [...policy].map(([name, sources]) => `${name} ${sources}`).join('; '));
}

/** Sets a cookie as carefully as the page sets its own. */
export function keep(reply: Reply, { baseUrl }: Service, name: string, value: string): void {
  const secure = baseUrl.startsWith('https:') ? '; Secure' : '';
  const text = `${name}=${encodeURIComponent(value)}; Path=/oauth; HttpOnly; SameSite=Lax${secure}`;
  reply.headers.append('set-cookie', text);
}

/** Adds a script and lets it run. */
export function script(reply: Reply, code: string): void {
  allow(reply, 'script-src', "'unsafe-inline'");
  add(reply, `<script>${code}</script>`);
}
