import { claims, type ClaimId } from '#specs/claims/index.ts';
import type { Claim } from '#specs/claims/define.ts';
import { appRequirements } from '#specs/requirements/app/index.ts';
import { areas, requirements } from '#specs/requirements/index.ts';
import type { Register } from './register.ts';

const rows = Object.entries(claims) as [ClaimId, Claim][];
const covered = new Set(Object.values(requirements).flatMap((row) => row.claims));

/** The register of an environment. What only a partner's client can keep is excluded here: no environment shows it. */
export const register: Register = {
  areas,
  requirements,
  claims: Object.fromEntries(
    rows.map(([id, claim]) => {
      const isOfClient = !covered.has(id) && claim.binds.includes('client') && claim.excluded === undefined;
      return [id, isOfClient ? { ...claim, excluded: 'partner client' } : claim];
    }),
  ),
};

/** The register of a partner's own client: the claims that bind it. */
export const clientRegister: Register = {
  areas: { APP: "A partner's client" },
  requirements: appRequirements,
  claims: Object.fromEntries(rows.filter(([, { binds }]) => binds.includes('client'))),
};
