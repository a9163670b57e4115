import { oddTexts } from './oddities/credentials.ts';
import { respellJson } from './oddities/json-text.ts';
import { comeLate } from './oddities/lateness.ts';
import { addMembers, shuffleMembers } from './oddities/members.ts';
import type { Oddity } from './oddities/oddity.ts';
import { createRandom } from './oddities/random.ts';
import { addHeaders, closeConnection, cutBody } from './oddities/wire.ts';
import { reword } from './oddities/wording.ts';
import { plainTexts, type CredentialTexts } from '#mock/world/credential-texts.ts';
import type { ReplyChange } from './reply.ts';

/**
 * Ways in which a server can differ from this one and break no promise. Each gets the finished answer, in this order, and
 * changes its looks; `credentials-reshaped` works where credentials are minted.
 */
const oddities = {
  'texts-reworded': reword,
  'members-added': addMembers,
  'members-shuffled': shuffleMembers,
  'json-respelt': respellJson,
  'headers-added': addHeaders,
  'bodies-chunked': cutBody,
  'connections-closed': closeConnection,
  'answers-late': comeLate,
  'credentials-reshaped': () => undefined,
} satisfies Record<string, Oddity>;

export type OddityName = keyof typeof oddities;

export const oddityNames = Object.keys(oddities) as OddityName[];

export interface Oddities {
  /** What is odd derives from it: the same seed and the same requests give the same oddities. */
  seed: string;
  names: readonly OddityName[];
}

/** Nothing where nothing is asked for. */
export function oddLooks(asked: Oddities | undefined): ReplyChange[] {
  if (!asked) return [];
  const { seed, names } = asked;
  const chosen = oddityNames.filter((name) => names.includes(name));
  return chosen.map((name): ReplyChange => {
    return (reply, { number, outgoing }) =>
      oddities[name](reply, createRandom(`${seed} ${name} ${number}`), seed, outgoing);
  });
}

export function credentialTextsOf(asked: Oddities | undefined): CredentialTexts {
  return asked?.names.includes('credentials-reshaped') ? oddTexts(asked.seed) : plainTexts;
}
