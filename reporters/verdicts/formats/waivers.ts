import { z } from 'zod';
import { subjectNames } from '#specs/environments.ts';

/** A waiver lasts this long at most. */
export const LONGEST_DAYS = 90;

const text = (what: string) =>
  z
    .string({ error: `is missing: write ${what}` })
    .trim()
    .min(1, `is empty: write ${what}`);
const date = (what: string) => z.iso.date({ error: `is no date: write ${what} as YYYY-MM-DD` });

export type Waiver = z.infer<typeof Waiver>;
/** An owned, dated permission for one known failure of one requirement in one environment. */
export const Waiver = z.strictObject(
  {
    requirement: text('the id of a requirement, such as TOKEN-004').describe('The violated requirement.'),
    environment: z.enum(subjectNames, { error: `is none: write ${subjectNames.join(', ')}` }),
    target: z
      .enum(['live', 'mock'], { error: 'is neither live nor mock' })
      .default('live')
      .describe('What answered. Default: live; the mock is conformant, so a waiver for Baanx would be unneeded on it.'),
    owner: text('who answers for it').describe('Who answers for it.'),
    ticket: text('where its repair is followed').describe('Where its repair is followed: a number or an address.'),
    reason: text('why it may be').describe('Why the violation may stay for now.'),
    signature: z
      .string({ error: 'is missing: copy it from the report' })
      .regex(/^[0-9a-f]{12}$/, 'is no signature: copy its 12 digits from the report')
      .describe('The failure that is waived, as the report names it.'),
    created: date('the day of its review').describe('YYYY-MM-DD, in UTC.'),
    expires: date('its last day').describe(`Its last day, at most ${LONGEST_DAYS} days after created.`),
  },
  { error: ({ code, keys }) => (code === 'unrecognized_keys' ? `has unknown members: ${keys.join(', ')}` : undefined) },
);

/** `waivers.json`. */
const WaiverFile = z.strictObject({ $schema: z.string().optional(), waivers: z.array(Waiver) });

const waiverStates = ['in force', 'expiring', 'expired', 'unneeded', 'other failure', 'not judged'] as const;

export type JudgedWaiver = z.infer<typeof JudgedWaiver>;
/** A waiver and what became of it in a run. */
export const JudgedWaiver = Waiver.extend({
  state: z.enum(waiverStates),
  says: z.string().describe('The state in a sentence, with what to do.'),
});

/** The JSON Schema of a file of waivers, for editors; `specs/waivers.schema.json` is its copy. */
export function waiversJsonSchema() {
  return { title: 'baanx-conformance waivers', ...z.toJSONSchema(WaiverFile, { io: 'input' }) };
}
