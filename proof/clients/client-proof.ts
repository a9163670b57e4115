import type { Said } from './clients.ts';

/** A way to break the reference client: see `tests/harness/clients/reference/faults/`. */
export interface ClientFault {
  /** What it does to people. */
  harm: string;
  /** All that turns red for it. */
  violates: readonly string[];
  /** About what nothing is known then; absent if everything is still judged. */
  inconclusive?: string;
  /** Those that must be left open: neither passed nor called not applicable. */
  unclear?: readonly string[];
  /** The requirements that are judged by default; those that it violates, if absent, or else all. */
  about?: readonly string[];
  /** Whether documents allow it. */
  isConformant?: true;
}

/** What is wrong with what the suite said of a client, one sentence each. */
export function flawsOf(name: string, fault: Omit<ClientFault, 'harm'>, said: Said[string] | undefined): string[] {
  if (said === undefined) return [`${name}: no test ran.`];
  const those = (wanted: string) => Object.keys(said).filter((id) => said[id]?.verdict === wanted);
  const [violated, unclear] = [those('violated'), those('inconclusive')];
  const missed = fault.violates.filter((id) => !violated.includes(id));
  const accused = violated.filter((id) => !fault.violates.includes(id));
  const closed = (fault.unclear ?? []).filter((id) => !unclear.includes(id));
  const isSilent = fault.violates.length === 0 && fault.inconclusive !== undefined;
  return [
    ...missed.map((id) => `${name}: ${id} is ${said[id]?.verdict ?? 'untested'} and should be violated.`),
    ...accused.map((id) => `${name}: ${id} is violated and should not be: ${said[id]?.reason ?? ''}`),
    ...(fault.inconclusive === undefined
      ? unclear.map((id) => `${name}: ${id} is inconclusive: ${said[id]?.reason ?? ''}`)
      : []),
    ...closed.map((id) => `${name}: ${id} is ${said[id]?.verdict ?? 'untested'} and should be left open.`),
    ...(isSilent && unclear.length === 0 ? [`${name}: nothing is inconclusive, though nothing can be known.`] : []),
  ];
}
