import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import type { Register } from '#reporters/verdicts/register/register.ts';
import { clientRegister, register } from '#reporters/verdicts/register/specs-register.ts';

/** The register of what a run judged: of environments, of a partner's own client, or of both. */
export function registerOfRun(compliances: readonly Compliance[]): Register {
  const isClient = ({ environment }: Compliance) => environment === 'client';
  if (!compliances.some(isClient)) return register;
  if (compliances.every(isClient)) return { ...clientRegister, claims: ofClientAlone(clientRegister.claims) };
  return {
    areas: { ...register.areas, ...clientRegister.areas },
    requirements: { ...register.requirements, ...clientRegister.requirements },
    claims: { ...register.claims, ...clientRegister.claims },
  };
}

/** What binds the client and the server is asked of the environments. */
function ofClientAlone(claims: Register['claims']): Register['claims'] {
  const asked = new Set(Object.values(register.requirements).flatMap((row) => row.claims));
  return Object.fromEntries(
    Object.entries(claims).map(([id, row]) => [id, asked.has(id) ? { ...row, excluded: 'environment' } : row]),
  );
}
