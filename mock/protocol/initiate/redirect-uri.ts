/** Whether a redirect could go there at all: a scheme, `//` and a host. */
export function isAddress(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/[^\s/]/i.test(uri) && URL.canParse(uri);
}

/** The redirect URI with parameters added to its query. The URI itself stays as it was given. */
export function withQuery(uri: string, parameters: Record<string, string>): string {
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  if (query.length === 0) return uri;
  return `${uri}${uri.includes('?') ? '&' : '?'}${query.join('&')}`;
}
