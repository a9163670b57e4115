import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import type { Policy } from '../policy.ts';
import type { Call, Service } from '../service.ts';

/** The frame of every hosted page, and its headers. */

export const BRAND = 'Harbourline';
const STYLE = ['theme', 'page', 'form']
  .map((name) => readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8'))
  .join('\n');
const SHAPE = `viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0b4f5c"/><path d="M6 13h20M6 19h12" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>`;
const MARK = `<svg aria-hidden="true" ${SHAPE}`;
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" ${SHAPE}`;

export type Markup = ReturnType<typeof html>;

export interface Page {
  title: string;
  content: Markup;
  status: 200 | 400 | 401 | 403 | 404;
  /** The app's redirect URI, where a form of the page may lead. */
  leadsTo: string | null;
}

export async function showPage(call: Call, service: Service, { title, content, status, leadsTo }: Page) {
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – ${BRAND}</title>
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="icon" href="/assets/icon.svg" />
      </head>
      <body>
        <header>
          <p class="brand">${raw(MARK)} ${BRAND}</p>
          ${service.stage === 'sandbox' ? html`<p class="stage">Sandbox</p>` : ''}
        </header>
        <main>${content}</main>
        ${service.policy.pagesLoadNothingForeign ? '' : html`<img src="https://metrics.example.net/p.gif" alt="" />`}
        <footer>
          <p>Only enter your password on this page. ${BRAND} never asks for it by phone, e-mail or message.</p>
        </footer>
      </body>
    </html>`;
  for (const [name, value] of Object.entries(headers(service, leadsTo))) call.header(name, value);
  return call.html(page.toString(), status);
}

function headers({ policy, baseUrl }: Service, leadsTo: string | null): Record<string, string> {
  return {
    'content-security-policy': contentPolicy(policy, leadsTo),
    'x-content-type-options': 'nosniff',
    ...(policy.pagesRefuseFrames ? { 'x-frame-options': 'DENY' } : {}),
    ...(policy.pagesSendNoReferrer ? { 'referrer-policy': 'no-referrer' } : { 'referrer-policy': 'unsafe-url' }),
    ...(policy.pagesAreNotStored ? { 'cache-control': 'no-store' } : {}),
    ...(baseUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/** Chromium follows a form's redirects only where form-action lets it: so the app's origin stands there too. */
function contentPolicy(policy: Policy, leadsTo: string | null): string {
  const foreign = policy.pagesLoadNothingForeign
    ? ["default-src 'none'", "style-src 'self'", "img-src 'self'", "base-uri 'none'"]
    : [];
  const action = `form-action 'self'${leadsTo === null ? '' : ` ${sourceOf(leadsTo)}`}`;
  return [...foreign, action, ...(policy.pagesRefuseFrames ? ["frame-ancestors 'none'"] : [])].join('; ');
}

/** An origin, or the scheme of an app's own kind of address. */
function sourceOf(uri: string): string {
  const { origin, protocol } = new URL(uri);
  return origin === 'null' ? protocol : origin;
}

/** Text from outside. `html` escapes it. */
export function outside(text: string, { policy }: Service): Markup | string {
  return policy.pagesEscapeMarkup ? text : raw(text);
}

/** GET /assets/{name}: the same for everybody, so it may be kept. */
export function asset(call: Call): Response {
  const isStyle = call.req.path.endsWith('.css');
  return new Response(isStyle ? STYLE : ICON, {
    headers: {
      'content-type': isStyle ? 'text/css; charset=utf-8' : 'image/svg+xml',
      'cache-control': 'public, max-age=300',
      'x-content-type-options': 'nosniff',
    },
  });
}
