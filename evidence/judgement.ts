import { z } from 'zod';

export type Difference = z.infer<typeof Difference>;
/** One thing in which an answer differs. */
export const Difference = z.strictObject({ what: z.string(), expected: z.string(), seen: z.string() });

export type Deviation = z.infer<typeof Deviation>;
/** In what way a target deviates: it decides what to advise. */
export const Deviation = z.enum([
  'let through',
  'told otherwise',
  'turned away',
  'missing',
  'other value',
  'misshapen',
  'same value',
  'other than before',
  'header',
  'server error',
  'page',
  'unread page',
  'other',
]);

export type Judgement = z.infer<typeof Judgement>;
/** What a failed assertion leaves, in words for a person and without a secret. */
export const Judgement = z.strictObject({
  about: z.string().describe('What was looked at, where the test does not say it; may be empty.'),
  expected: z.string(),
  seen: z.string(),
  differences: z.array(Difference),
  source: z.string().describe('Where the documents say so; may be empty.'),
  deviation: Deviation,
  answers: z
    .array(z.int().min(0))
    .optional()
    .describe(
      'Which exchanges of the test it is about, by their places: those it compares with first, the judged one last. Absent: it names none.',
    ),
  at: z.number().optional().describe('When it was judged, in milliseconds since the epoch.'),
  requirement: z
    .string()
    .optional()
    .describe('Whose promise is broken, if any test may come upon it. Absent: that of the requirements of the test.'),
});

/** The message of the error that a judgement is thrown as. */
export function messageOf({ about, expected, seen, differences, source }: Judgement): string {
  return [
    about,
    `Expected: ${expected}${source === '' ? '' : ` (${source})`}`,
    `Received: ${seen}`,
    ...differences.map((each) => `  ${each.what}: expected ${each.expected}, got ${each.seen}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
