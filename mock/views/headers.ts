import type { Policy } from '../policy.ts';
import type { Service } from '../service.ts';

/** What a browser may do with a hosted page. */
export function headersOf({ policy, baseUrl }: Service, leadsTo: string | null): Record<string, string> {
  return {
    'content-security-policy': contentPolicy(policy, leadsTo),
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
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
    ? ["default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "base-uri 'none'"]
    : [];
  const action = `form-action 'self'${leadsTo === null ? '' : ` ${sourceOf(leadsTo)}`}`;
  return [...foreign, action, ...(policy.pagesRefuseFrames ? ["frame-ancestors 'none'"] : [])].join('; ');
}

/** An origin, or the scheme of an app's own kind of address. */
function sourceOf(uri: string): string {
  const { origin, protocol } = new URL(uri);
  return origin === 'null' ? protocol : origin;
}
