/** Where a target answers, for a reader: `api.example.com`. An address that is none stands as it is. */
export const hostOf = (baseUrl: string): string => (URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl);

/** Where no live environment of anybody can be. */
export function isThisMachine(baseUrl: string): boolean {
  if (!URL.canParse(baseUrl)) return true;
  const { hostname } = new URL(baseUrl);
  return /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f.*\])$/i.test(hostname);
}
