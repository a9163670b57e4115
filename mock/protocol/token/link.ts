import type { Client, Link, Tenant } from '#mock/world/tenant.ts';
import type { User } from '#mock/world/users.ts';

/**
 * What a user has granted a client: every token of that client for that user hangs on it. Made on the first exchange, and
 * anew after it was revoked.
 */
export function linkOf(user: User, client: Client, tenant: Tenant): Link {
  const known = currentLink(user, client, tenant);
  if (known) return known;
  const link: Link = { revoked: false };
  tenant.links.set(keyOf(user, client), link);
  return link;
}

/** Undefined where nothing is granted, or no longer. */
export function currentLink(user: User, client: Client, { links }: Tenant): Link | undefined {
  const link = links.get(keyOf(user, client));
  return link?.revoked === false ? link : undefined;
}

const keyOf = (user: User, client: Client) => `${client.key} ${user.id}`;
