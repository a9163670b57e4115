import { html } from 'hono/html';
import type { Call, World } from '#mock/world/world.ts';
import type { Sheet } from '../skins/skin.ts';
import { addressesOf } from './asset.ts';
import { headersOf } from './headers.ts';

/** The document around every hosted page. */

export interface Page extends Sheet {
  status: 200 | 400 | 401 | 403 | 404 | 500;
  /** The app's redirect URI, where a form of the page may lead. */
  leadsTo: string | null;
}

export async function showPage(call: Call, world: World, { title, content, status, leadsTo }: Page) {
  const { skin, stage } = world;
  const { style, icon, script } = addressesOf(skin);
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} – ${skin.brand}</title>
        <link rel="stylesheet" href="${style}" />
        <link rel="icon" href="${icon}" />
        <script src="${script}" type="module"></script>
      </head>
      <body>
        ${skin.frame({ content, isSandbox: stage === 'sandbox' })}
      </body>
    </html>`;
  for (const [name, value] of Object.entries(headersOf(world, leadsTo))) call.header(name, value);
  return call.html(page.toString(), status);
}
