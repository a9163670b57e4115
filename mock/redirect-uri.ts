import type { Policy } from './policy.ts';
import type { Service } from './service.ts';
import type { Client } from './state.ts';

/** What a comparison forgets when its switch is off. All on: two URIs are equal when they are the same text. */
const forgets: readonly [keyof Policy, (uri: string) => string][] = [
  ['redirectFragmentIsRefused', (uri) => uri.replace(/#.*$/, '')],
  ['redirectQueryIsRefused', (uri) => uri.replace(/\?[^#]*/, '')],
  ['redirectSlashIsExact', (uri) => uri.replace(/\/$/, '')],
  ['redirectPathIsExact', (uri) => uri.replace(/^([a-z]+:\/\/[^/?#]*)\/[^?#]*/, '$1/')],
  ['redirectPortIsExact', (uri) => uri.replace(/^([a-z]+:\/\/[^/?#]*):\d+/, '$1')],
  ['redirectHostIsExact', (uri) => uri.replace(/^([a-z]+:)\/\/[^/?#]*/, '$1//')],
  ['redirectSchemeIsExact', (uri) => uri.replace(/^[a-z]+:/, '')],
  ['redirectCaseIsExact', (uri) => uri.toLowerCase()],
];

/** Whether a client may be answered at this URI: white-listed, character by character, and https in production. */
export function isListed(uri: string, client: Client, { policy, stage }: Service): boolean {
  const isHttp = uri.startsWith('http:');
  if (isHttp && stage === 'sandbox' && !policy.httpIsAllowedInSandbox) return false;
  if (isHttp && stage === 'production' && !policy.httpsIsRequiredInProduction) {
    return client.redirectUris.includes(uri.replace('http:', 'https:'));
  }
  if (!policy.redirectUriIsListed) return true;
  const compared = comparable(uri, policy);
  const known = client.redirectUris.slice(0, policy.everyListedUriIsAccepted ? undefined : 1);
  return known
    .map((listed) => comparable(listed, policy))
    .some((listed) => compared === listed || (!policy.redirectUriIsWhole && compared.startsWith(listed)));
}

function comparable(uri: string, policy: Policy): string {
  return forgets.reduce((text, [promise, forget]) => (policy[promise] ? text : forget(text)), uri);
}

/** Whether a redirect could go there at all. `javascript:` and `data:` never can. */
export function isAddress(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/[^\s/]/i.test(uri) && URL.canParse(uri);
}

/** The redirect URI with parameters added to its query. The URI itself stays as it was given. */
export function withQuery(uri: string, parameters: Record<string, string>): string {
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  if (query.length === 0) return uri;
  return `${uri}${uri.includes('?') ? '&' : '?'}${query.join('&')}`;
}
