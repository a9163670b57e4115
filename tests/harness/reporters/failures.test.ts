import { expect, test } from '@playwright/test';
import { contrastOf } from '#reporters/failures/contrast.ts';
import { failureLines } from '#reporters/failures/lines.ts';
import { failureMarkdown } from '#reporters/failures/markdown.ts';
import { failuresOf } from '#reporters/failures/failure.ts';
import {
  sampleCompliance,
  sampleExplanation,
  sampleFailure,
  sampleRecord,
  sampleRequirement,
} from './compliance-samples.ts';
import { metadataIn } from './throw-away-run.ts';
import type { ProjectMetadata } from '#evidence/project-metadata.ts';

const ANSWERED = 'POST /v1/auth/oauth/token answered';

test.describe('a reason is read', () => {
  const letThrough = `another
Expected: a code that is spent is refused as documented (SEED L72-75)
Received: ${ANSWERED} 200
Closest documented shape differs in:
  status: expected 400, got 200
  error_description: expected "used, got lost", got nothing`;

  test('with every difference of an answer', () => {
    expect(contrastOf(letThrough)).toEqual({
      about: 'another',
      expected: 'a code that is spent is refused as documented (SEED L72-75)',
      seen: `${ANSWERED} 200`,
      differences: [
        { what: 'status', expected: '400', seen: '200' },
        { what: 'error_description', expected: '"used, got lost"', seen: 'nothing' },
      ],
      deviation: 'let through',
    });
  });

  test('with both sides of a comparison line by line', () => {
    const diff =
      'the members\nexpect(received).toEqual(expected) // deep equality\n- Expected  - 1\n+ Received  + 2\n  Array [\n-   "a",\n+   "b",\n+   "c",\n  ]';
    expect(contrastOf(diff)).toMatchObject({ about: 'the members', expected: '"a",', seen: '"b",\n"c",' });
  });

  test('of a page with where the test looked', () => {
    const page =
      "expect(locator).toBeVisible() failed\nLocator: getByRole('alert')\nExpected: visible\nReceived: <element(s) not found>\nTimeout:  5000ms";
    expect(contrastOf(page)).toMatchObject({
      about: "getByRole('alert')",
      expected: 'visible',
      seen: '<element(s) not found>',
      deviation: 'page',
    });
  });

  test('of a negated expectation', () => {
    expect(contrastOf('expect(received).not.toBe(expected)\nExpected: not "a"')).toMatchObject({ expected: 'not "a"' });
    expect(contrastOf('Expected not: a success\nReceived: one')).toMatchObject({ expected: 'not: a success' });
  });

  test('without labels as what was seen', () => {
    expect(contrastOf(`${ANSWERED} 401 without a usable "token".`)).toMatchObject({
      about: '',
      expected: '',
      seen: `${ANSWERED} 401 without a usable "token".`,
    });
  });

  for (const [expected, seen, deviation] of [
    ['a code is refused as documented', `${ANSWERED} 200`, 'let through'],
    ['a code is refused as documented', `${ANSWERED} 401 (invalid_token)`, 'told otherwise'],
    ['a code is refused as documented', `${ANSWERED} 500`, 'server error'],
    ['an answer that conforms to token 200', `${ANSWERED} 403`, 'turned away'],
    ['an answer that conforms to token 200', `${ANSWERED} 200`, 'misshapen'],
    ['200 or 201', `${ANSWERED} 498`, 'turned away'],
    ['/^accepted/', '"refused (400 invalid_request)"', 'turned away'],
    ['21600', 'no such member', 'other'],
    ['21600', `no such member\n  in: ${ANSWERED} 200`, 'misshapen'],
  ] as const) {
    test(`as ${deviation}: expected ${expected}, seen ${seen}`, () => {
      expect(contrastOf(`Expected: ${expected}\nReceived: ${seen}`).deviation).toBe(deviation);
    });
  }
});

test.describe('a failure', () => {
  const metadata = metadataIn('/nowhere') as ProjectMetadata;
  const register = {
    areas: {},
    requirements: {},
    claims: { 'SEED-018': { document: 'oauth-troubleshooting', place: 'L79', says: 'A code is good once.' } },
  };
  const judgement = { verdict: 'violated', cause: null, reason: 'Expected: 1\nReceived: 2' } as const;
  const requirement = sampleRequirement({ id: 'TOKEN-004', claims: ['SEED-018', 'SEED-999'], ...judgement });
  const red = sampleRecord({ requirements: ['TOKEN-004'], judgement });

  const found = (tests: (typeof red)[], target: 'mock' | 'live' = 'mock') =>
    failuresOf(
      { compliance: sampleCompliance({ target, requirements: [requirement] }), records: { metadata, tests } },
      register,
    );

  test('has its claims with document and link, and the test that decided first', () => {
    const other = { ...red, title: 'another', judgement: { ...judgement, reason: 'Expected: 3' } };
    const [failure] = found([other, red]);
    expect(failure?.says).toEqual([
      {
        id: 'SEED-018',
        says: 'A code is good once.',
        place: 'L79',
        document: 'OAuth Troubleshooting',
        url: 'https://docs.baanx.com/guides/oauth/troubleshooting',
      },
    ]);
    expect(failure?.explanations.map(({ title }) => title)).toEqual([red.title, 'another']);
  });

  test('is repeated by a command for its target', () => {
    const command = "npx playwright test tests/api/token.test.ts --project=sandbox-api --grep '@TOKEN-004\\b'";
    expect(found([red])[0]?.explanations[0]?.command).toBe(command);
    expect(found([red], 'live')[0]?.explanations[0]?.command).toBe(`TARGET=live ${command}`);
  });

  test('is none of a conformant requirement, nor of one without a red test', () => {
    expect(found([sampleRecord({ requirements: ['TOKEN-004'] })])).toEqual([]);
  });

  test('is told in five parts, each with its words', () => {
    const text = failureMarkdown(sampleFailure({}));
    expect(text.match(/^\*\*\d\. [^*]+\*\*/gm)).toEqual([
      '**1. What the documents say**',
      '**2. What was expected**',
      '**3. What was seen**',
      '**4. Likely cause and next step**',
      '**5. Repeat it**',
    ]);
    expect(text).toContain('[Guide](https://docs.example/guide), L79');
    expect(text).toContain('- status: 400\n+ status: 200');
  });

  test('is explained on the terminal for the first three, the others in a line', () => {
    const ids = ['A-1', 'A-2', 'A-3', 'A-4'];
    const failures = ids.map((id) => sampleFailure({ id }));
    const lines = failureLines([{ environment: 'sandbox', failures, scripts: 'reports/sandbox/repeat' }], 'violated');
    expect(lines.filter((line) => /^ {4}(says|expected|seen|likely|next|repeat) /.test(line))).toHaveLength(18);
    expect(lines).toContain('              sh reports/sandbox/repeat/A-1.sh');
    expect(lines.at(-1)).toBe('A-4 a code is used once [sandbox]: POST /v1/auth/oauth/token answered 200');
  });

  test('that somebody has taken on comes after the others, and advice after a MUST', () => {
    const failures = [
      sampleFailure({ id: 'A-1', waiver: 'T-1' }),
      sampleFailure({ id: 'A-2', level: 'SHOULD' }),
      sampleFailure({ id: 'A-3' }),
    ];
    const lines = failureLines([{ environment: 'sandbox', failures }], 'violated');
    expect(lines.filter((line) => line.startsWith('A-'))).toEqual([
      'A-3 a code is used once [sandbox]',
      'A-2 a code is used once (SHOULD) [sandbox]',
      'A-1 a code is used once (waived by T-1) [sandbox]',
    ]);
  });

  test('that differs between environments is told of each', () => {
    const other = sampleFailure({ explanations: [sampleExplanation({ seen: 'POST answered 201' })] });
    const lines = failureLines(
      [
        { environment: 'sandbox', failures: [sampleFailure({})] },
        { environment: 'production', failures: [other] },
      ],
      'violated',
    );
    expect(lines.filter((line) => line.startsWith('TOKEN-002'))).toEqual([
      'TOKEN-002 a code is used once [sandbox]',
      'TOKEN-002 a code is used once [production]',
    ]);
  });
});
