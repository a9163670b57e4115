import { z } from 'zod';

/** `reports/proof.json`: what the suite made of every mock that is broken on purpose. */

const ids = z.array(z.string());

export const DefectProof = z.object({
  id: z.string(),
  /** What it would do to people. */
  harm: z.string(),
  /** The one to three requirements that the harm is about, which are due to turn red. */
  violates: ids,
  /** All that turn red for it by the golden verdicts. */
  golden: ids,
  /** Those that were violated. */
  red: ids,
  /** The INFO requirements that are due to record something else; they are never red. */
  changes: ids,
  /** Those of them that did. */
  changed: ids,
  caught: z.boolean(),
  /** All that was due is red or changed, and nothing is red that the golden verdicts lack. */
  exact: z.boolean(),
  /** Whether a test came to where the mock is broken. */
  reached: z.boolean(),
});
export type DefectProof = z.infer<typeof DefectProof>;

/**
 * `caught`: a requirement is violated, or no verdict could be given where no answer came at all. `tolerated`: a document
 * allows the answer, or none speaks of it. `survived`: neither; a known gap names the requirements that should have seen it.
 */
export const MutationProof = z.object({
  /** `token 200 (access_token …): access_token is missing`. */
  name: z.string(),
  operation: z.string(),
  result: z.enum(['caught', 'tolerated', 'survived']),
  /** The requirements that were violated. */
  red: ids,
  /** Why it is tolerated, in words. */
  because: z.string().nullable(),
  /** The claims, variation points or requirements that allow it, or that should have seen it. */
  allowedBy: ids,
});
export type MutationProof = z.infer<typeof MutationProof>;

export const Proof = z.object({
  format: z.literal('baanx-conformance-proof/1'),
  /** When it was made, ISO 8601. */
  date: z.string(),
  suite: z.object({ version: z.string(), commit: z.string().nullable() }),
  /** Every defect against all tests and every generated mutation; else each defect against the tests of what it names, or some defects alone. */
  full: z.boolean(),
  defects: z.array(DefectProof),
  killed: z.number(),
  total: z.number(),
  /** Null in the quick form. */
  mutations: z.array(MutationProof).nullable(),
  /** What is wrong, in sentences. Empty if the proof holds. */
  flaws: z.array(z.string()),
});
export type Proof = z.infer<typeof Proof>;

/** The figures of the last full proof and of the last mutation test of our own code, as they are published. */
export const Figures = z.object({
  /** Day of the proof, `2026-11-26`. */
  date: z.string(),
  defects: z.object({ caught: z.number(), exact: z.number(), total: z.number() }),
  mutations: z.object({ caught: z.number(), tolerated: z.number(), survived: z.number(), total: z.number() }),
  /** Of our own judging code. Null before the first mutation test. */
  mutants: z
    .object({ date: z.string(), killed: z.number(), total: z.number(), /** Percent. */ score: z.number() })
    .nullable(),
});
export type Figures = z.infer<typeof Figures>;
