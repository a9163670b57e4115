import type { Answers } from '#specs/variants.ts';
import { refuse } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import type { Asked } from './asked.ts';
import { readUpTo } from './incoming.ts';
import { printable, type Members } from './members.ts';

/** In bytes. */
const LONGEST = 64 * 1024;
const DEEPEST = 16;

export interface WithBody extends Asked {
  text: string;
  json: unknown;
  members: Members;
}

/** The body as text, whatever its type. */
export const bodyText = {
  bodySizeIsCapped: async ({ call }) => ({
    text: (await readUpTo(call.env.incoming, LONGEST)) ?? refuse('bodyTooLarge'),
  }),
} satisfies Rules<WithBody>;

/**
 * The JSON object in the body.
 * @param knownIn every documented member
 */
export const body = (knownIn: (answers: Answers) => readonly string[]) =>
  ({
    bodiesAreJson: ({ call }) =>
      !/^application\/json\s*(;|$)/i.test(call.req.header('content-type') ?? '') &&
      refuse('bodyMalformed', 'Content-Type must be application/json'),
    ...bodyText,
    malformedJsonIsRefused: ({ text }) => ({ json: parsed(text) }),
    bodiesAreObjects: ({ json }) =>
      isObject(json)
        ? { members: new Map(Object.entries(json)) }
        : refuse('bodyMalformed', 'The body must be a JSON object'),
    bodyDepthIsCapped: ({ json }) => isDeeper(json, DEEPEST) && refuse('bodyMalformed', 'Too deep'),
    // By some documents they are ignored, by others refused.
    unknownMembersMayBeRefused: ({ members, answers }) => {
      const unknown = [...members.keys()].find((name) => !knownIn(answers).includes(name));
      if (unknown !== undefined && answers['validation.unknownField'] === '422') {
        refuse('memberUnknown', printable(unknown));
      }
    },
  }) satisfies Rules<WithBody>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('bodyMalformed', 'Malformed JSON');
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isDeeper(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return limit === 0 || Object.values(value).some((member) => isDeeper(member, limit - 1));
}
