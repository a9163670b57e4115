import type { World } from '#mock/world/world.ts';

/** What a browser may do with a hosted page. */
export function headersOf({ baseUrl }: World, leadsTo: string | null): Record<string, string> {
  return {
    'content-security-policy': contentPolicy(leadsTo),
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...(baseUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/** Chromium follows a form's redirects only where form-action lets it: so the app's origin stands there too. */
function contentPolicy(leadsTo: string | null): string {
  const action = `form-action 'self'${leadsTo === null ? '' : ` ${sourceOf(leadsTo)}`}`;
  return [
    ...["default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "base-uri 'none'"],
    ...[action, "frame-ancestors 'none'"],
  ].join('; ');
}

/** An origin, or the scheme of an app's own kind of address. */
function sourceOf(uri: string): string {
  const { origin, protocol } = new URL(uri);
  return origin === 'null' ? protocol : origin;
}
