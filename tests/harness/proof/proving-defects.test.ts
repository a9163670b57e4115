import { expect, test } from '@playwright/test';
import { provingDefects } from '#proof/defects/proving-defects.ts';

const register = {
  defects: {
    'error-as-page': { violates: ['ERROR-001'] },
    'code-reusable': { violates: ['TOKEN-004'] },
    'code-forgotten': { violates: ['TOKEN-004'] },
    'challenge-in-hex': { violates: ['PKCE-001'] },
    'repeat-vengeful': { violates: [], changes: ['TOKEN-022'] },
    'code-lost': { violates: ['TOKEN-001'] },
  },
  golden: {
    'error-as-page': ['TOKEN-004', 'TOKEN-010', 'ERROR-001'],
    'code-reusable': ['TOKEN-004', 'TOKEN-012'],
    'code-forgotten': ['TOKEN-004'],
    'challenge-in-hex': ['TOKEN-004', 'PKCE-001'],
    'repeat-vengeful': [],
  },
};

test('all defects that turn a requirement red prove it; first those that name it, then those that break least', () => {
  expect(provingDefects('TOKEN-004', register)).toEqual([
    'code-forgotten',
    'code-reusable',
    'challenge-in-hex',
    'error-as-page',
  ]);
});

test('an INFO row is proven by the defects that change it', () => {
  expect(provingDefects('TOKEN-022', register)).toEqual(['repeat-vengeful']);
});

test('a defect without golden verdicts proves nothing', () => {
  expect(provingDefects('TOKEN-001', register)).toEqual([]);
});
