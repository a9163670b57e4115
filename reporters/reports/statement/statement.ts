import { z } from 'zod';
import { subjectNames } from '#specs/environments.ts';
import { titleOf } from '#reporters/markup/words.ts';
import { Totals, type Compliance } from '#reporters/verdicts/formats/compliance.ts';
import { Figures } from '#reporters/verdicts/formats/proof.ts';
import { JudgedWaiver } from '#reporters/verdicts/formats/waivers.ts';
import type { WholeRun } from './whole-run.ts';

// An in-toto statement: https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const PREDICATE_TYPE = 'urn:baanx-conformance:statement:1';

const Row = z.strictObject({
  environment: z.enum(subjectNames),
  title: z.string().describe('What was checked: the environment, or the client with its name and version.'),
  target: z.enum(['mock', 'live']).describe('What answered: the built-in mock, or the live environment.'),
  baseUrl: z.string(),
  strict: z.boolean(),
  totals: Totals,
  violated: z.array(z.string()),
  notApplicable: z.array(z.strictObject({ id: z.string(), reason: z.string().nullable() })),
});

export type Statement = z.infer<typeof Statement>;
export const Statement = z.strictObject({
  _type: z.literal(STATEMENT_TYPE),
  subject: z.array(z.strictObject({ name: z.string(), digest: z.strictObject({ sha256: z.string() }) })).min(1),
  predicateType: z.literal(PREDICATE_TYPE),
  predicate: z.strictObject({
    result: z.union([z.literal(0), z.literal(1), z.literal(2)]).describe('The exit code of the run.'),
    startedAt: z.iso.datetime(),
    durationMs: z.int(),
    suite: z.strictObject({ version: z.string(), commit: z.string().nullable() }),
    proof: Figures.nullable(),
    environments: z.array(Row).min(1),
    waivers: z.array(JudgedWaiver),
  }),
});

/** What a whole run found, and the digests of the files that say so. */
export function statementOf({ run, compliances, digests }: WholeRun): Statement {
  const [{ suite, proof }] = compliances;
  return {
    _type: STATEMENT_TYPE,
    subject: [...digests].map(([name, sha256]) => ({ name, digest: { sha256 } })),
    predicateType: PREDICATE_TYPE,
    predicate: {
      result: run.exitCode,
      startedAt: run.startedAt,
      durationMs: run.durationMs,
      suite,
      proof,
      environments: compliances.map(rowOf),
      waivers: run.waivers,
    },
  };
}

function rowOf(compliance: Compliance): z.infer<typeof Row> {
  const { environment, target, baseUrl, strict, totals, requirements } = compliance;
  const rows = (wanted: string) => requirements.filter(({ verdict }) => verdict === wanted);
  return {
    ...{ environment, title: titleOf(compliance), target, baseUrl, strict, totals },
    violated: rows('violated').map(({ id }) => id),
    notApplicable: rows('not applicable').map(({ id, reason }) => ({ id, reason })),
  };
}
