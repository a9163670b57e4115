import { expect, test } from '@playwright/test';
import { proofRequest } from '#proof/defects/proof-request.ts';

const requests: [what: string, words: string[], request: ReturnType<typeof proofRequest>][] = [
  ['nothing', [], { defects: [], requirements: [] }],
  ['defects', ['code-reusable', 'redirect-open'], { defects: ['code-reusable', 'redirect-open'], requirements: [] }],
  ['requirements', ['TOKEN-004', 'UI-001'], { defects: [], requirements: ['TOKEN-004', 'UI-001'] }],
  ['one thing twice', ['TOKEN-004', 'TOKEN-004'], { defects: [], requirements: ['TOKEN-004'] }],
];

for (const [what, words, request] of requests) {
  test(`a request for ${what} is understood`, () => {
    expect(proofRequest(words)).toEqual(request);
  });
}

test('unknown words are all named, and nothing else', () => {
  const said = proofRequest(['TOKEN-004', 'TOKEN-999', 'code-reusable', 'toString']);

  expect(said).toMatch(/^There is no defect or requirement TOKEN-999, toString\. /);
});

test('defects and requirements in one call are refused', () => {
  expect(proofRequest(['TOKEN-004', 'code-reusable'])).toBe(
    'Ask for defects (code-reusable) or for requirements (TOKEN-004), in two calls.',
  );
});
