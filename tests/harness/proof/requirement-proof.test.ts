import { expect, test } from '@playwright/test';
import type { Outcome } from '#reporters/verdicts/outcome.ts';
import { requirementLines, requirementProofOf } from '#proof/defects/requirement-proof.ts';

const outcome = (given: Partial<Outcome>): Outcome => {
  return { verdicts: {}, red: [], facts: {}, variants: {}, stories: {}, failed: [], reached: true, ...given };
};
const green = outcome({ verdicts: { 'TOKEN-004': 'conformant' } });
const red = outcome({ verdicts: { 'TOKEN-004': 'violated' } });

const defects = {
  'error-as-page': { violates: ['ERROR-001'] },
  'code-reusable': { violates: ['TOKEN-004'] },
  'page-cached': { violates: ['UI-043'] },
};

test('a requirement is proven by every defect that turns it red; the one that names it comes first', () => {
  const outcomes = { conformant: green, 'error-as-page': red, 'code-reusable': red };

  const proof = requirementProofOf('TOKEN-004', 'MUST', defects, outcomes);

  expect(proof.flaws).toEqual([]);
  expect(requirementLines(proof)).toEqual([
    'TOKEN-004 turns red for 2 defects:',
    '  code-reusable, which names it',
    '  error-as-page',
  ]);
});

test('a defect that names a requirement and does not turn it red is a flaw', () => {
  const outcomes = { conformant: green, 'error-as-page': red, 'code-reusable': green };

  const proof = requirementProofOf('TOKEN-004', 'MUST', defects, outcomes);

  expect(proof.flaws).toEqual([
    'code-reusable names TOKEN-004, which is not red for it: correct its row, or the test.',
  ]);
  expect(requirementLines(proof)).toEqual(['TOKEN-004 turns red for 1 defect:', '  error-as-page']);
});

test('a requirement that turns red for no defect is a flaw', () => {
  const proof = requirementProofOf('TOKEN-004', 'MUST', {}, { conformant: green });

  expect(proof.flaws).toEqual(['TOKEN-004 turns red for no defect: add a row to mock/faults/.']);
  expect(requirementLines(proof)).toEqual(['TOKEN-004 turns red for 0 defects.']);
});

test('a requirement without a test is told so, and nothing else', () => {
  const proof = requirementProofOf('TOKEN-004', 'MUST', defects, {});

  expect(proof.flaws).toEqual(['No test of TOKEN-004 ran: write one that verifies it.']);
});

test('an INFO row is proven where it records something else, and where a test came to what is broken', () => {
  const recorded = (form: string, reached: boolean) => {
    return outcome({ verdicts: { 'ERROR-012': 'conformant' }, facts: { 'ERROR-012': { form } }, reached });
  };
  const rows = {
    'form-taken': { violates: [], changes: ['ERROR-012'] },
    'form-elsewhere': { violates: ['TOKEN-004'] },
    'form-refused': { violates: [], changes: ['ERROR-012'] },
  };
  const outcomes = {
    conformant: recorded('refused', false),
    'form-taken': recorded('taken', true),
    'form-elsewhere': recorded('taken', false),
    'form-refused': recorded('refused', true),
  };

  const proof = requirementProofOf('ERROR-012', 'INFO', rows, outcomes);

  expect(proof.flaws).toEqual([
    'form-refused names ERROR-012, which records the same for it: correct its row, or the test.',
  ]);
  expect(requirementLines(proof)).toEqual([
    'ERROR-012 records something else for 1 defect:',
    '  form-taken, which names it',
  ]);
});
