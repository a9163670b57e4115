import { refuse } from '../refusal.ts';

/** The named values of a query or a body. Reading one checks it. */
export type Members = ReadonlyMap<string, unknown>;

/** A text that has to be there. An empty one is none. */
export const required = (members: Members, name: string): string =>
  optional(members, name) || refuse('parameterMissing', name);

export function optional(members: Members, name: string): string | undefined {
  const value = members.get(name) ?? undefined;
  if (value !== undefined && typeof value !== 'string') refuse('parameterMistyped', name);
  return value;
}

/** True or false; false where there is none. */
export function flag(members: Members, name: string): boolean {
  const value = members.get(name) ?? false;
  if (typeof value !== 'boolean') refuse('parameterMistyped', name);
  return value;
}

/** A name that an answer may repeat: anything else might be a secret in the wrong place. */
export const printable = (name: string): string => (/^[A-Za-z]\w{0,31}$/.test(name) ? name : 'x');
