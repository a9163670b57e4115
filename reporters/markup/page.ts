import { html, Markup } from './html.ts';
import { overviewStyle } from './style.ts';

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
          ${new Markup(overviewStyle)} ${new Markup(style)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`;
  return `${page.text}\n`;
}
