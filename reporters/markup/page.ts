import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, raw, type Markup } from './html.ts';

const overviewStyle = readFileSync(join(import.meta.dirname, 'overview.css'), 'utf8');

/** A whole page in the style of the overview. Static: no script, no request to anywhere. */
export function htmlPage(title: string, body: Markup, style = ''): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${raw(overviewStyle)} ${raw(style)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`;
  return `${page}\n`;
}
