import type { Tenant } from './tenant.ts';
import type { World } from './world.ts';

/** A token as it is handed out: opaque, and told apart by tenant alone. */
export const tokenText = (
  kind: 'accessToken' | 'refreshToken',
  secret: Buffer,
  { credentialTexts }: World,
  { region }: Tenant,
): string => `${region === 'us' ? 'US_' : ''}${credentialTexts[kind](secret)}`;
