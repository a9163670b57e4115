import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Call, World } from '#mock/world/world.ts';
import type { Skin } from '../skins/skin.ts';

/** What the pages load. */

const SCRIPT = readFileSync(new URL('./page.mjs', import.meta.url), 'utf8');

/** They carry a fingerprint: a browser that keeps a file does not take it for another skin's. */
export const addressesOf = ({ style, icon }: Skin) => ({
  style: `/assets/style.css?${fingerprint(style)}`,
  icon: `/assets/icon.svg?${fingerprint(icon)}`,
  script: `/assets/page.js?${fingerprint(SCRIPT)}`,
});

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** GET /assets/{name}: the same for everybody, so it may be kept. */
export function asset(call: Call, { skin }: World): Response {
  const [type, text] = assetAt(call.req.path, skin);
  return new Response(text, {
    headers: {
      'content-type': type,
      'cache-control': 'public, max-age=300',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
  });
}

function assetAt(path: string, { style, icon }: Skin): [type: string, text: string] {
  if (path.endsWith('.css')) return ['text/css; charset=utf-8', style];
  return path.endsWith('.js') ? ['text/javascript; charset=utf-8', SCRIPT] : ['image/svg+xml', icon];
}
