import type { Tenant } from '#mock/world/tenant.ts';
import { masked, type Case } from './finding.ts';

/** What a credential really is, wherever it was sent. */
export function whatItIs(text: string, { x, mocks }: Pick<Case, 'x' | 'mocks'>): string {
  const own = inTenant(text, x.tenant);
  if (own !== null) return own;
  for (const { stage, world } of mocks) {
    for (const tenant of Object.values(world.tenants)) {
      const found = inTenant(text, tenant);
      if (found !== null)
        return `${found} of ${tenant.region === 'us' ? 'the US region' : 'the international region'} of ${stage}`;
    }
    for (const { key, secret } of world.clients.values()) {
      if (text === key) return `the client key of ${stage}`;
      if (text === secret) return `the secret key of ${stage}`;
    }
  }
  return `${masked(text)}, which this mock has not issued`;
}

function inTenant(text: string, { accessTokens, refreshTokens, codes, sessions }: Tenant): string | null {
  const token = accessTokens.get(text);
  if (token) return token.kind === 'login' ? 'the login access token' : 'the access token of an exchange or a refresh';
  if (refreshTokens.has(text)) return 'a refresh token';
  if (codes.has(text)) return 'an authorization code';
  return [...sessions.values()].some(({ token: session }) => session === text) ? 'the session JWT of initiate' : null;
}

export const isSessionToken = (what: string) => what.startsWith('the session JWT');
