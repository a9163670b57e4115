import { STATUS_CODES } from 'node:http';
import type { Random } from './random.ts';
import type { Oddity } from './reply.ts';

/** Every object of a JSON body has its members in another order. */
export const shuffleMembers: Oddity = (reply, random) => {
  reply.json = eachObject(reply.json, (members) => random.shuffled(members));
};

/** Every object of a JSON body has further members, which no document names. */
export const addMembers: Oddity = (reply, random) => {
  const { status } = reply;
  reply.json = eachObject(reply.json, (members) => [...members, ...undocumented(random), ...reason(members, status)]);
};

/** Many servers put the reason phrase beside a message; in the other families `error` is a documented code. */
function reason(members: Member[], statusCode: number): Member[] {
  const names = members.map(([name]) => name);
  const isMessage = names.includes('message') && !names.includes('error');
  return isMessage ? Object.entries({ statusCode, error: STATUS_CODES[statusCode] ?? 'Error' }) : [];
}

type Member = [name: string, value: unknown];

function eachObject(value: unknown, change: (members: Member[]) => Member[]): unknown {
  if (Array.isArray(value)) return value.map((element) => eachObject(element, change));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]): Member => [name, eachObject(member, change)]);
  return Object.fromEntries(change(members));
}

function undocumented(random: Random): Member[] {
  const names = [
    ...['requestId', 'status_code', 'timestamp', '_links', 'meta', 'warnings', 'data', 'version', 'X-Trace'],
    // Names that a careless reader stumbles over.
    ...['__proto__', 'constructor', 'toString', 'length', '', 'a.b/c~d', 'größe', `x${random.hex(6)}`],
  ];
  return random
    .shuffled(names)
    .slice(0, random.between(2, 6))
    .map((name) => [name, valueOf(random)]);
}

function valueOf(random: Random): unknown {
  return random.oneOf<() => unknown>([
    () => null,
    () => random.between(0, 1) === 1,
    () => random.between(-1_000_000, 1_000_000) / 8,
    () => '',
    () => `🜁 ${random.hex(random.between(1, 200))}`,
    () => [random.hex(4), null, [random.between(0, 9)]],
    () => ({ [random.hex(3)]: { value: random.hex(8), next: null } }),
  ])();
}
