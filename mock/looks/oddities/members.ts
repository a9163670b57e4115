import { STATUS_CODES } from 'node:http';
import type { Random } from './random.ts';
import { createRandom } from './random.ts';
import type { Oddity } from './oddity.ts';

/** Every object of a JSON body has its members in another order. */
export const shuffleMembers: Oddity = (reply, random) => {
  reply.json = eachObject(reply.json, (members) => random.shuffled(members));
};

/**
 * Every object of a JSON body has further members, which no document names: the same names beside the same members, or
 * they would tell more than the documents allow, such as who has an account.
 */
export const addMembers: Oddity = (reply, random, seed) => {
  const { status } = reply;
  reply.json = eachObject(reply.json, (members) => [
    ...members,
    ...undocumented(members, random, seed),
    ...reason(members, status),
  ]);
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

function undocumented(members: Member[], random: Random, seed: string): Member[] {
  const kind = members.map(([name]) => name).sort();
  const choice = createRandom(`${seed} ${kind.join()}`);
  const names = [
    ...['requestId', 'status_code', 'timestamp', '_links', 'meta', 'warnings', 'data', 'version', 'X-Trace'],
    // Names that a careless reader stumbles over.
    ...['__proto__', 'constructor', 'toString', 'length', '', 'a.b/c~d', 'größe', `x${choice.hex(6)}`],
  ];
  return choice
    .shuffled(names)
    .slice(0, choice.between(2, 6))
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
