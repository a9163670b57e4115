import { expect, test } from '@playwright/test';
import { failureLines, repeatLines } from '#reporters/failures/lines.ts';
import { explanationMarkdown, failureMarkdown } from '#reporters/failures/markdown.ts';
import { withBesides } from '#reporters/verdicts/test-record.ts';
import { failuresOf } from '#reporters/failures/failure.ts';
import {
  sampleCompliance,
  sampleExplanation,
  sampleFailure,
  sampleObserved,
  sampleRecord,
  sampleRequirement,
} from '../verdicts/compliance-samples.ts';
import { metadataIn } from '../run/throw-away-run.ts';
import { settings, wire } from './repeat-samples.ts';
import { messageOf, type Judgement } from '#evidence/judgement.ts';
import type { ProjectMetadata } from '#evidence/project-metadata.ts';

test.describe('a failure', () => {
  const metadata = metadataIn('/nowhere') as ProjectMetadata;
  const register = {
    areas: {},
    requirements: {},
    claims: { 'SEED-018': { document: 'oauth-troubleshooting', place: 'L79', says: 'A code is good once.' } },
  };
  const verdict = { verdict: 'violated', cause: null, reason: 'Expected: 1\nReceived: 2' } as const;
  const requirement = sampleRequirement({ id: 'TOKEN-004', claims: ['SEED-018', 'SEED-999'], ...verdict });
  const red = sampleRecord({ requirements: ['TOKEN-004'], judgement: verdict });

  const found = (tests: (typeof red)[], target: 'mock' | 'live' = 'mock') =>
    failuresOf(
      { compliance: sampleCompliance({ target, requirements: [requirement] }), records: { metadata, tests } },
      register,
    );

  test('has its claims with document and link, and the test that decided first', () => {
    const other = { ...red, title: 'another', judgement: { ...verdict, reason: 'Expected: 3' } };
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
    const command = "npx playwright test tests/api/token/token.test.ts --project=sandbox-api --grep '@TOKEN-004\\b'";
    expect(found([red])[0]?.explanations[0]?.command).toBe(command);
    expect(found([red], 'live')[0]?.explanations[0]?.command).toBe(`TARGET=live ${command}`);
  });

  test('that a test came upon beside what it is about is repeated by that test', () => {
    const besides = [{ requirement: 'TOKEN-004', judgement: verdict, failures: [] }];
    const clean = { verdict: 'conformant', cause: null, reason: null } as const;
    const test = sampleRecord({ requirements: ['CLIENT-002'], judgement: clean, besides });

    const [failure] = found(withBesides(test));

    expect(failure?.explanations[0]).toMatchObject({
      title: test.title,
      command: expect.stringContaining("--grep '@CLIENT-002\\b'"),
    });
  });

  test('of a client is repeated by the client itself, not by requests with curl', () => {
    const client = sampleRecord({ project: 'client', requirements: ['APP-009'], judgement: verdict });
    const violated = sampleRequirement({ id: 'APP-009', title: 'it stops', claims: [], ...verdict });
    const [failure] = failuresOf(
      {
        compliance: sampleCompliance({ environment: 'client', requirements: [violated] }),
        records: { metadata, tests: [client] },
      },
      register,
    );
    const [told] = failure?.explanations ?? [];

    expect(told?.command).toBe("npm run certify -- --grep '@APP-009\\b'");
    expect(told?.script).toMatch(/^#!\/bin\/sh\n# APP-009: it stops\n[^]*\nnpm run certify -- --grep '@APP-009\\b'\n$/);
    expect(failure && failureMarkdown(failure, 'repeat/APP-009.sh')).not.toContain('curl');
  });

  test('has its exchanges in the order in which they began, and its script numbers them so', () => {
    // The recorder writes a request down when it ends, and the browser's apart from those of the test.
    const at = (start: number, path: string) => ({
      ...wire({ url: `https://api.example/v1/${path}` }),
      title: path,
      start,
    });
    const observed = sampleObserved({ settings, exchanges: [at(20, 'second'), at(10, 'first'), at(30, 'third')] });
    const [explained] = found([{ ...red, observed }])[0]?.explanations ?? [];
    expect(explained?.exchanges.map(({ title }) => title)).toEqual(['first', 'second', 'third']);
    expect(
      explained?.script.match(/ask \d \S*\s+-X POST \S+'\/v1\/\w+/g)?.map((line) => line.replace(/ .*\//s, ' ')),
    ).toEqual(['ask first', 'ask second', 'ask third']);
  });

  test('is none of a conformant requirement, nor of one without a red test', () => {
    expect(found([sampleRecord({ requirements: ['TOKEN-004'] })])).toEqual([]);
  });

  test('is told in five parts, each with its words', () => {
    const text = failureMarkdown(sampleFailure({}), 'repeat/TOKEN-002.sh');
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

  test('names everything else that its test found', () => {
    const judged = (about: string): Judgement => ({
      ...{ about, expected: 'a header', seen: 'no header', differences: [], source: '', deviation: 'header' },
    });
    const [first, second] = [judged('the exchange'), judged('the refresh')];
    const failures = [first, second].map((each) => ({ print: each.about, other: null, said: messageOf(each) }));
    const observed = sampleObserved({ settings, judgements: [first, second] });
    const both = { ...red, observed, failures, judgement: { ...verdict, reason: messageOf(first) } };
    const [explained] = found([both])[0]?.explanations ?? [];
    expect(explained?.also).toEqual([{ about: 'the refresh', expected: 'a header', seen: 'no header' }]);
    expect(explained && explanationMarkdown({ says: [] }, explained)).toContain(
      'The same test found further:\n\n- the refresh: expected a header; seen no header\n',
    );
  });

  test('is one line on the terminal, with what was expected and seen', () => {
    const seen = `POST answered\n${'x'.repeat(300)}`;
    const failures = [sampleFailure({}), sampleFailure({ id: 'A-2', explanations: [sampleExplanation({ seen })] })];
    const [first, second, ...others] = failureLines([{ environment: 'sandbox', failures }], 'violated');

    expect(others).toEqual([]);
    expect(first).toBe(
      'TOKEN-002 a code is used once [sandbox]: expected a spent code is refused; seen POST /v1/auth/oauth/token answered 200',
    );
    expect(second).toMatch(/^A-2 .* seen POST answered x+ …$/);
  });

  test('is repeated by a script that the terminal names, if there is one', () => {
    const red = { environment: 'sandbox', failures: [sampleFailure({})] };
    expect(repeatLines([{ ...red, scripts: 'reports/sandbox/repeat' }]).at(-1)).toBe(
      'sh reports/sandbox/repeat/TOKEN-002.sh',
    );
    expect(repeatLines([red])).toEqual([]);
    expect(repeatLines([{ environment: 'sandbox', failures: [], scripts: 'x' }])).toEqual([]);
  });

  test('that somebody has taken on comes after the others, and advice after a MUST', () => {
    const failures = [
      sampleFailure({ id: 'A-1', waiver: 'T-1', explanations: [sampleExplanation({ expected: 'one' })] }),
      sampleFailure({ id: 'A-2', level: 'SHOULD', explanations: [sampleExplanation({ expected: 'two' })] }),
      sampleFailure({ id: 'A-3' }),
    ];
    const lines = failureLines([{ environment: 'sandbox', failures }], 'violated');
    expect(lines.map((line) => line.replace(/:.*/, ''))).toEqual([
      'A-3 a code is used once [sandbox]',
      'A-2 a code is used once (SHOULD) [sandbox]',
      'A-1 a code is used once (waived by T-1) [sandbox]',
    ]);
  });

  test('is followed by what has the same cause', () => {
    const failures = [sampleFailure({}), sampleFailure({ id: 'TOKEN-012' })];
    const lines = failureLines([{ environment: 'sandbox', failures }], 'violated');
    expect(lines.map((line) => line.replace(/:.*/, ''))).toEqual([
      'TOKEN-002 a code is used once [sandbox]',
      '  TOKEN-012 a code is used once',
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
    expect(lines.map((line) => line.replace(/:.*/, ''))).toEqual([
      'TOKEN-002 a code is used once [sandbox]',
      'TOKEN-002 a code is used once [production]',
    ]);
  });
});
