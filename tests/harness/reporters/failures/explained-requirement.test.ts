import { expect, test } from '@playwright/test';
import { askedRequirements } from '#reporters/verdicts/register/asked-requirements.ts';
import { explainedRequirement, type Subject } from '#reporters/reports/summary/explained-requirement.ts';
import { register } from '#reporters/verdicts/register/specs-register.ts';
import { headed, textBlock } from '#reporters/markup/text-block.ts';
import { readWaivers } from '#reporters/verdicts/waivers/list.ts';
import { requirements } from '#specs/requirements/index.ts';
import { sampleCompliance, sampleRequirement } from '../verdicts/compliance-samples.ts';

const violated = sampleRequirement({
  id: 'TOKEN-009',
  verdict: 'violated',
  reason: 'Expected: 400\nReceived: 200',
  signature: '3fa2c177b01e',
});

const subject = (given: Partial<Subject>): Subject => ({
  id: 'TOKEN-009',
  row: requirements['TOKEN-009'],
  tests: [
    { file: 'tests/api/token/token.test.ts', title: 'a code dies' },
    { file: 'tests/api/token/token.test.ts', title: 'a code lives' },
  ],
  defects: [{ id: 'code-immortal', harm: 'A code found much later is a session.' }],
  last: [],
  history: {},
  today: '2026-11-27',
  ...given,
});
const said = (given: Partial<Subject>) => explainedRequirement(subject(given)).join('\n');

test('an explanation has the claims with their places, the tests, their conditions and the defects', () => {
  const text = said({});

  expect(text).toMatch(
    /^TOKEN-009 {2}an authorization code expires ten minutes after it was issued\nMUST · Token exchange\n/,
  );
  expect(text).toContain(
    '  SEED-019  OAuth Troubleshooting, L80\n      An authorization code lives ten minutes.\n      https://docs.baanx.com/',
  );
  expect(text).toContain('  tests/api/token/token.test.ts\n      a code dies\n      a code lives\n');
  expect(text).toContain('grant.status, the status of a refused code grant or expired\n  session: 400, 401');
  expect(text).toContain('It needs a clock that can be moved, or PATIENCE_MINUTES=12 to wait');
  expect(text).toContain('On a live target it runs alone (moves clock)');
  expect(text).toContain('  code-immortal\n      A code found much later is a session.');
  expect(text).toContain('No run has left a report yet.');
  expect(text).toMatch(/npx playwright test --project='sandbox-\*' --grep '@TOKEN-009\\b'$/);
});

test('a violated requirement has its reason, its signature, a bundle to make and a waiver to paste', () => {
  const compliance = sampleCompliance({ target: 'live' });
  const history = { sandbox: ['conformant', 'violated'], production: ['untested'] } as const;
  const text = said({ last: [{ compliance, result: violated }], history });
  expect(text).toContain('its last 2 runs: ✓ ✕');

  expect(text).toContain(
    '  sandbox, live, 2026-01-02 03:04 UTC: violated, signature 3fa2c177b01e\n      Expected: 400\n',
  );
  expect(text).toContain('npm run bundle -- TOKEN-009');
  expect(text).toContain('"signature": "3fa2c177b01e"');
  expect(text).toContain('"expires": "2026-12-27"');
});

test('the command asks the same target in the same mode as the last run', () => {
  const commands = (...asked: Parameters<typeof sampleCompliance>[0][]) => {
    const last = asked.map((given) => ({ compliance: sampleCompliance(given), result: violated }));
    return said({ last }).match(/^ {2}.*npx playwright test.*$/gm);
  };
  expect(commands({ target: 'mock' })).toEqual(["  npx playwright test --project='sandbox-*' --grep '@TOKEN-009\\b'"]);
  expect(commands({ target: 'live', strict: true }, { target: 'live', environment: 'production' })).toEqual([
    "  TARGET=live STRICT=1 ENVIRONMENTS=sandbox npx playwright test --project='sandbox-*' --grep '@TOKEN-009\\b'",
    "  TARGET=live ALLOW_PRODUCTION=1 ENVIRONMENTS=production npx playwright test --project='production-*' --grep '@TOKEN-009\\b'",
  ]);
});

test('the waiver to paste is complete but for what a person has to say', () => {
  const text = said({ last: [{ compliance: sampleCompliance({ target: 'live' }), result: violated }] });
  const row = text.slice(text.indexOf('    {'));
  const context = { file: 'w', requirements: register.requirements, today: '2026-11-27' };

  expect(readWaivers(`{ "waivers": [${row}] }`, context).problems).toEqual([
    expect.stringContaining('owner is empty'),
    expect.stringContaining('ticket is empty'),
    expect.stringContaining('reason is empty'),
  ]);
});

const settled: [string, Partial<typeof violated>, string][] = [
  ['a waived one', { waiver: 'T-1' }, 'violated, signature 3fa2c177b01e, waived by T-1'],
  ['an inconclusive one', { verdict: 'inconclusive', cause: 'harness', signature: null }, ': inconclusive (harness)\n'],
  ['a conformant one', { verdict: 'conformant', reason: null, signature: null }, ': conformant\n'],
];
for (const [what, result, words] of settled) {
  test(`${what} gets no waiver`, () => {
    const text = said({ last: [{ compliance: sampleCompliance({}), result: { ...violated, ...result } }] });

    expect(text).toContain(words);
    expect(text).not.toContain('"requirement"');
  });
}

test('what no document says is said', () => {
  expect(said({ row: { ...requirements['TOKEN-009'], claims: [] } })).toContain('No document of Baanx speaks of it.');
});

test('no line of any explanation is wider than a terminal', () => {
  const wide = Object.entries(requirements).flatMap(([id, row]) =>
    explainedRequirement(subject({ id, row })).filter((line) => line.length > 100 && !line.includes('https://')),
  );

  expect(wide).toEqual([]);
});

test('a text is broken at spaces, keeps its lines and the indent of each, and a long word whole', () => {
  expect(textBlock(`${'word '.repeat(30)}\n  next`, '  ')).toEqual([
    `  ${'word '.repeat(19).trimEnd()}`,
    `  ${'word '.repeat(11).trimEnd()}`,
    '    next',
  ]);
  expect(textBlock('x'.repeat(120))).toEqual(['x'.repeat(120)]);
  expect(textBlock('')).toEqual(['']);
  expect(headed('Heading', [])).toEqual([]);
});

test('ids, areas and claims are understood, in any case, and each requirement once', () => {
  const { ids, problems } = askedRequirements(['@token-004', 'STAGE', 'SEED-019', 'TOKEN-004'], register);

  expect(problems).toEqual([]);
  expect(ids.slice(0, 2)).toEqual(['TOKEN-004', 'STAGE-001']);
  expect(ids).toContain('TOKEN-009');
  expect(ids.filter((id) => id === 'TOKEN-004')).toHaveLength(1);
});

test('an unknown name has its nearest ones, and a claim that nothing can observe says why', () => {
  const { ids, problems } = askedRequirements(['TOKN-004', 'SEED-126'], register);

  expect(ids).toEqual([]);
  expect(problems).toEqual([
    expect.stringMatching(/^There is no requirement, area or claim TOKN-004\. Near it: TOKEN-004, /),
    expect.stringMatching(/^No test can observe the claim SEED-126 \(partner client\): Logs keep/),
  ]);
});
