import { z } from 'zod';
import { requirements, type Requirement } from '#specs/requirements/index.ts';
import { pathOf } from '#evidence/exchange.ts';
import type { Observations } from '#evidence/observations.ts';
import { mergeFacts } from './merged-observations.ts';
import type { TestRecord } from './test-record.ts';
import { isRed, judgeRequirement, verdicts as words } from './verdict.ts';

/** What one test received. */
const Story = z.object({
  /** What the test verifies. */
  requirements: z.array(z.string()),
  facts: z.record(z.string(), z.string()),
  variants: z.record(z.string(), z.string()),
  /** The variation points to which it came; told of a test with a mock of its own. */
  asked: z.array(z.string()),
  answers: z.array(
    z.object({
      method: z.string(),
      path: z.string(),
      status: z.number(),
      /** Their names. */
      headers: z.array(z.string()),
      /** Redacted; empty if there was none. */
      body: z.string(),
    }),
  ),
});
export type Story = z.infer<typeof Story>;

/** What the suite said of one mock. */
const Outcome = z.object({
  /** On every requirement that ran. */
  verdicts: z.record(z.string(), z.enum(words)),
  red: z.array(
    z.object({
      title: z.string(),
      requirements: z.array(z.string()),
      verdict: z.string(),
      reason: z.string(),
      /** What its finding, rendered, does not say in words. */
      unclear: z.array(z.string()).optional(),
    }),
  ),
  /** What was recorded for each requirement. */
  facts: z.record(z.string(), z.record(z.string(), z.string())),
  /** The answers seen at each variation point. */
  variants: z.record(z.string(), z.string()),
  /** By the title of the test; only where that was asked for. */
  stories: z.record(z.string(), Story),
  /** Where an expect failed: `tests/api/token/token.test.ts:12:24`. */
  failed: z.array(z.string()),
  /** Whether a test came to where the mock is broken. */
  reached: z.boolean(),
});
export type Outcome = z.infer<typeof Outcome>;

/** By the name of the mock. */
export const Outcomes = z.record(z.string(), Outcome);
export type Outcomes = z.infer<typeof Outcomes>;

/** What is kept of a test: Playwright's own record holds its steps and all that it sent. */
export interface Kept {
  /** What its finding, rendered, does not say in words. */
  unclear?: readonly string[];
  test: Pick<TestRecord, 'title' | 'requirements' | 'judgement' | 'ok'>;
  observed: Pick<Observations, 'facts' | 'variants'>;
  story: Story | null;
  failed: readonly string[];
  isReached: boolean;
}

/** The verdicts on one mock from its tests. */
export function outcomeOf(kept: readonly Kept[]): Outcome {
  const rows: [string, Requirement][] = Object.entries(requirements);
  const ran = rows
    .map(([id, { level }]) => ({ id, level, own: kept.filter(({ test }) => test.requirements.includes(id)) }))
    .filter(({ own }) => own.length > 0);
  const verdicts = ran.map(({ id, level, own }) => {
    return [
      id,
      judgeRequirement(
        level,
        own.map(({ test }) => test.judgement),
      ).verdict,
    ] as const;
  });
  const red = kept
    .filter(({ test: { judgement, ok } }) => isRed(judgement.verdict) || !ok)
    .map(({ test: { title, requirements: ids, judgement }, unclear = [] }) => {
      const { verdict, reason } = judgement;
      return {
        title,
        requirements: ids,
        verdict,
        reason: reason ?? '',
        ...(unclear.length > 0 ? { unclear: [...unclear] } : {}),
      };
    });
  return {
    verdicts: Object.fromEntries(verdicts),
    red,
    facts: Object.fromEntries(ran.map(({ id, own }) => [id, mergeFacts(own.map(({ observed }) => observed.facts))])),
    variants: mergeFacts(kept.map(({ observed }) => observed.variants)),
    stories: Object.fromEntries(kept.flatMap(({ test, story }) => (story ? [[test.title, story]] : []))),
    failed: [...new Set(kept.flatMap(({ failed }) => failed))].sort(),
    reached: kept.some(({ isReached }) => isReached),
  };
}

/** The part of an observed exchange that a server decides; nothing where it did not answer. */
export function answerOf({ exchange }: Observations['exchanges'][number]): Story['answers'] {
  const parsed = Exchange.parse(exchange);
  if (!parsed.response) return [];
  const { status, headers, body } = parsed.response;
  return [
    {
      method: parsed.request.method,
      path: pathOf(parsed.request.url),
      status,
      headers: headers.map(({ name }) => name.toLowerCase()),
      body: body?.value ?? '',
    },
  ];
}

/** What is read of an exchange in Allure's format. */
const Exchange = z.object({
  request: z.object({ method: z.string(), url: z.string() }),
  response: z
    .object({
      status: z.number(),
      headers: z.array(z.object({ name: z.string() })),
      body: z.object({ value: z.string() }).optional(),
    })
    .optional(),
});
