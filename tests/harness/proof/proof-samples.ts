import type { DefectProof, MutationProof, Proof } from '#reporters/verdicts/formats/proof.ts';

// Small proofs to show. Every test says only what matters to it.

/** Unless it says otherwise, the golden verdicts know what it names. */
export const sampleDefect = (given: Partial<DefectProof>): DefectProof => ({
  id: 'code-reusable',
  harm: 'Exchanges the same code again.',
  violates: ['TOKEN-004'],
  golden: given.violates ?? ['TOKEN-004'],
  red: ['TOKEN-004'],
  changes: [],
  changed: [],
  caught: true,
  exact: true,
  reached: true,
  ...given,
});

export const sampleMutation = (given: Partial<MutationProof>): MutationProof => ({
  name: 'token 200 (access_token expires_in): access_token is missing',
  operation: 'token',
  result: 'caught',
  red: ['TOKEN-001'],
  because: null,
  allowedBy: [],
  ...given,
});

export const sampleProof = (given: Partial<Proof>): Proof => ({
  format: 'baanx-conformance-proof/1',
  date: '2026-01-02T03:04:05.678Z',
  suite: { version: '0.1.0', commit: '0123456789abcdef' },
  full: true,
  defects: [sampleDefect({})],
  killed: 1,
  total: 1,
  mutations: [sampleMutation({})],
  flaws: [],
  ...given,
});

/** One of each kind. */
export const defects = [
  sampleDefect({}),
  sampleDefect({ id: 'never-met', violates: ['TOKEN-009'], red: [], caught: false, exact: false, reached: false }),
  sampleDefect({ id: 'survivor', violates: ['PKCE-001'], red: [], caught: false, exact: false }),
  sampleDefect({ id: 'too-red', violates: ['PKCE-002'], red: ['PKCE-002', 'TOKEN-004'], exact: false }),
  sampleDefect({ id: 'merely-recorded', violates: [], red: [], changes: ['TOKEN-023'], changed: ['TOKEN-023'] }),
  sampleDefect({ id: 'code-again', violates: ['TOKEN-005', 'TOKEN-004'], red: ['TOKEN-004', 'TOKEN-005'] }),
];

/** One of each kind. */
export const mutations = [
  sampleMutation({}),
  sampleMutation({ name: 'token 200 (access_token expires_in): expires_in is null' }),
  sampleMutation({ name: 'token 400 (error): no body' }),
  sampleMutation({
    name: 'token 400 (error): status 404',
    result: 'tolerated',
    because: 'two documents disagree',
    allowedBy: ['grant.status', 'SEED-090'],
  }),
  sampleMutation({
    name: 'token 400 (error): error is empty',
    result: 'tolerated',
    because: 'two documents disagree',
    allowedBy: ['grant.status', 'SEED-090'],
  }),
  sampleMutation({
    name: 'user 200 (id): id is <b>',
    operation: 'user',
    result: 'survived',
    red: [],
    because: 'no requirement is red',
  }),
];
