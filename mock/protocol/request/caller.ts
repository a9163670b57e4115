import type { Client } from '#mock/world/tenant.ts';
import { refuse, type Reason } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import type { Asked } from './asked.ts';

export interface Called extends Asked {
  clientKey: string;
  client: Client;
}

/**
 * Who calls, and the tenant that answers: the first rules of every endpoint of the API.
 * @param missing how a missing key is told there
 */
export const caller = (missing: Reason) =>
  ({
    clientKeyIsRequired: ({ call }) => ({ clientKey: call.req.header('x-client-key') || refuse(missing) }),
    clientKeyIsKnown: ({ world, clientKey }) => ({
      client: world.clients.get(clientKey) ?? refuse('clientKeyUnknown'),
    }),
    usHeaderRoutes: ({ call, world }) => call.req.header('x-us-env') === 'true' && { tenant: world.tenants.us },
  }) satisfies Rules<Called>;

/** Also lets the query choose the US tenant: on the authentication endpoints. */
export const callerWithRegion = (missing: Reason) =>
  ({
    ...caller(missing),
    usQueryRoutes: ({ call, world }) => call.req.query('region') === 'us' && { tenant: world.tenants.us },
  }) satisfies Rules<Called>;
