import { addresses, clocks } from './addresses.ts';
import { clients } from './clients.ts';
import type { Misconfiguration } from './misconfiguration.ts';
import { otherClients } from './other-clients.ts';
import { people } from './people.ts';
import { redirectUris } from './redirect-uris.ts';
import { secondFactors } from './second-factors.ts';

/** Every way to set this suite up wrongly that only a server can tell. */
export const misconfigurations: Record<string, Misconfiguration> = {
  ...addresses,
  ...clients,
  ...redirectUris,
  ...people,
  ...secondFactors,
  ...otherClients,
  ...clocks,
};
