import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, raw, type Markup } from './html.ts';

/** Some reports have hundreds of pages, and each carries its style. */
const compact = (style: string) => style.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ');

const overviewStyle = compact(readFileSync(join(import.meta.dirname, 'overview.css'), 'utf8'));

/** Where the skip link leads, on a page that has it. */
const MAIN = '<main id="main"';

/**
 * A whole page in the style of the overview. No request to anywhere, and no script but the one that is given.
 * @param script whole and ours: its digest is all that the page's policy lets run
 */
export function htmlPage(title: string, body: Markup, style = '', script = ''): string {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    ...(script === '' ? [] : [`script-src ${own(script)}`]),
  ];
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}" />
        <title>${title}</title>
        <style>
          ${raw(overviewStyle + compact(style))}
        </style>
      </head>
      <body>
        ${body.toString().includes(MAIN) ? html`<a class="skip" href="#main">Skip to the content</a>` : null} ${body}
        ${script === '' ? null : raw(`<script>${script}</script>`)}
      </body>
    </html>`;
  return `${page}\n`;
}

const own = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
