import { z } from 'zod';
import { parseJson } from './json.ts';
import { Judgement } from './judgement.ts';

/** Name of the JSON attachment that carries a test's observations. */
export const OBSERVATIONS = 'observations';

const SlotCount = z.object({ values: z.number(), canaries: z.number() });
export type SlotCount = z.infer<typeof SlotCount>;

/**
 * What a test leaves for the reporters. Points are checked against `variants.ts` when they are merged, not here: any string
 * may be a point, since it was read from a file.
 */
export const Observations = z.object({
  variants: z.record(z.string(), z.string()).describe('The answer seen at each variation point that the test asked.'),
  undocumented: z
    .array(z.object({ operation: z.string(), status: z.number(), member: z.string() }))
    .describe('Members in answers that no document knows: reported, never failed.'),
  facts: z.record(z.string(), z.string()).describe('Anything else worth a line in the report, by name (`probe path`).'),
  exchanges: z
    .array(
      z.object({
        title: z.string().describe('One line for people: method, path, status, duration.'),
        start: z.number().describe('In milliseconds since the epoch.'),
        stop: z.number(),
        exchange: z.record(z.string(), z.unknown()).describe("In Allure's format for HTTP exchanges."),
      }),
    )
    .describe('What the test sent and received, redacted, in order.'),
  judgements: z.array(Judgement).default([]).describe('Of each assertion that failed, in order.'),
  waits: z
    .array(z.object({ at: z.number(), seconds: z.number() }))
    .default([])
    .describe('Where the test let time pass.'),
  settings: z
    .record(z.string(), z.string())
    .default({})
    .describe(
      "Which setting a shown value is: `{ 'a6ee866a-…': 'CLIENT_KEY', '#1f3a9c': 'SECRET_KEY' }`, a secret by its fingerprint. Of failed tests only, for whoever repeats them.",
    ),
  slots: z
    .record(z.string(), SlotCount)
    .default({})
    .describe("How many values were masked under each name, and how many of them carried the run's canary."),
  prints: z
    .record(z.string(), z.string())
    .default({})
    .describe('Prints of what was masked, each with the name that it stood under: see `secrets/prints.ts`.'),
});
export type Observations = z.infer<typeof Observations>;

/** Reads the text of an observations attachment. @throws Error when it is not one */
export function parseObservations(text: string): Observations {
  const parsed = Observations.safeParse(parseJson(text));
  if (!parsed.success)
    throw new Error(`the attachment "${OBSERVATIONS}" is not readable: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
