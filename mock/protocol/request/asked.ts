import type { Answers } from '#specs/variants.ts';
import type { Tenant } from '#mock/world/tenant.ts';
import type { Call, World } from '#mock/world/world.ts';

/** What every rule knows of a request. */
export interface Asked {
  call: Call;
  world: World;
  /** What this server says where the documents disagree. */
  answers: Answers;
  /** Whose users, sessions and tokens count: the international ones, unless the request asks for the US. */
  tenant: Tenant;
  /** When it came, in milliseconds of the world's clock. */
  now: number;
}
