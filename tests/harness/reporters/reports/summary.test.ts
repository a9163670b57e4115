import { expect, test } from '@playwright/test';
import { failuresMarkdown } from '#reporters/reports/summary/failures-markdown.ts';
import { summaryMarkdown } from '#reporters/reports/summary/markdown.ts';
import { terminalSummary } from '#reporters/reports/summary/terminal.ts';
import { countsLine, summaryLines } from '#reporters/reports/summary/summary.ts';
import {
  sampleCompliance,
  sampleExplanation,
  sampleFailure,
  sampleFigures,
  sampleRequirement,
  sampleRun,
  sampleSide,
  sampleWaiver,
} from '../verdicts/compliance-samples.ts';
import { judgedWith } from '../run/judged-samples.ts';

const violated = sampleRequirement({
  id: 'TOKEN-002',
  title: 'a code is used once',
  verdict: 'violated',
  reason: 'expect(answer).toBeRefused("invalid_grant")\nExpected: 400\nReceived: 200 | <b>\n```',
});
const requirements = [violated, sampleRequirement({ id: 'TOKEN-003', verdict: 'untested' }), sampleRequirement({})];
const totals = { conformant: 1, violated: 1, inconclusive: 0, notApplicable: 0, untested: 1, waived: 0 };
const sandbox = sampleCompliance({ requirements, totals });
const production = sampleCompliance({ requirements, totals, environment: 'production', target: 'mock' });
const failure = sampleFailure({ explanations: [sampleExplanation({ seen: 'POST answered 200 | <b>\n```' })] });
const failures = ['sandbox', 'production'].map((environment) => ({
  environment,
  failures: [failure],
  scripts: `reports/${environment}/repeat`,
}));
const addresses = {
  overview: 'reports/index.html',
  pages: [{ environment: 'sandbox', address: 'reports/sandbox/index.html' }],
};

test('the terminal says what is wrong, what is untested, and where to look', () => {
  const run = sampleRun({ exitCode: 1, objections: ['an error outside any test: boom\nat x'] });
  const text = summaryLines({ run, compliances: [sandbox, production], failures }, addresses).join('\n');
  expect(text).toContain('These results are from the built-in mock, not from Baanx.');
  expect(text).toMatch(/sandbox +1 +0 +1 +0 +1\n/);
  expect(text).toContain(
    'TOKEN-002 a code is used once [all]: expected a spent code is refused; seen POST answered 200 | <b> ```\n',
  );
  expect(text).toContain('an error outside any test: boom\n');
  expect(text).toContain('Untested requirements: 1 of 3 [all]');
  const result = 'Result 1: something is violated (1 MUST violated)';
  expect(text.split('\n').flatMap((line, index) => (line === result ? [index] : []))).toEqual([0, expect.any(Number)]);
  expect(text).toMatch(/reports\/sandbox\/index\.html\n.*reports\/index\.html$/);
});

test('nothing that a target sends can move the cursor of a terminal', () => {
  const explanations = [sampleExplanation({ seen: 'answered \u001b[2J\u0008\u202eevil' })];
  const judged = judgedWith({});
  const environments = judged.environments.map((each) => ({ ...each, failures: [sampleFailure({ explanations })] }));
  const text = terminalSummary({ ...judged, environments }, 'reports', { reports: 'written', hasPages: true });

  expect(text).toContain('seen answered \\u{1b}[2J\\u{8}\\u{202e}evil');
  expect(text).toMatch(/\nResult 0: .*\n/);
});

test('the terminal does not call a live target a mock', () => {
  const live = sampleCompliance({ target: 'live' });
  expect(summaryLines({ run: sampleRun({}), compliances: [live], failures: [] }, addresses).join('\n')).not.toContain(
    'mock',
  );
});

test('the terminal says once, in a short line, how well the suite is proven', () => {
  const proven = [sandbox, production].map((compliance) => ({ ...compliance, proof: sampleFigures }));
  const lines = summaryLines({ run: sampleRun({}), compliances: proven, failures: [] }, addresses).filter((line) =>
    line.includes('Proven'),
  );
  expect(lines).toEqual(['Proven on 2026-01-02: 258 of 259 defects caught, 1 of 2,401 generated faults missed']);
  expect(
    summaryLines({ run: sampleRun({}), compliances: [sandbox], failures: [] }, addresses).join('\n'),
  ).not.toContain('Proven');
});

test('summary.md says how well the suite is proven', () => {
  const proven = summaryMarkdown({ ...sandbox, proof: sampleFigures }, sampleSide({}), []);
  expect(proven).toContain(
    '- Proof of the suite: Proven on 2026-01-02: 258 of 259 seeded defects caught, 257 exactly as expected;',
  );
  expect(summaryMarkdown(sandbox, sampleSide({}), [])).toContain('- Proof of the suite: Not proven yet.');
});

test('the last line counts tests', () => {
  expect(countsLine({ passed: 3, failed: 2, skipped: 1 })).toBe('3 passed, 2 failed, 1 skipped');
});

test('failures.md has every part, and no text of the target breaks it', () => {
  const side = sampleSide({
    facts: { 'probe path': '/v1/user' },
    undocumented: [{ operation: 'token', status: 200, member: 'x_y', tests: 2 }],
  });
  const variants = { 'grant.status': { seen: '401', default: false, source: 'L508' } };
  const text = failuresMarkdown({ ...sandbox, variants }, side, [failure]);
  expect(text).toContain('> **These results are from the built-in mock, not from Baanx.**');
  expect(text).toContain('### TOKEN-002 a code is used once (MUST, violated)');
  expect(text).toContain('````diff\n  POST answered 200 | <b>\n  ```\n- status: 400\n+ status: 200\n````');
  expect(text).toContain('No requirement is inconclusive.');
  expect(text).toContain('- TOKEN: 003');
  expect(text).toContain(
    '| C-10 the status of a refused code grant or expired session | 401 | **alternative** | 400: SEED L552',
  );
  expect(text).toContain('| token | 200 | x\\_y | 2 |');
  expect(text).toContain('| probe path | /v1/user |');
});

test('summary.md says what is red in a line each, MUST and SHOULD apart, and leads to the rest', () => {
  const explanations = [sampleExplanation({ expected: 'something else' })];
  const advice = sampleFailure({ id: 'TOKEN-003', level: 'SHOULD', waiver: 'T-1', explanations });
  const variants = { 'grant.status': { seen: '401', default: false, source: 'L508' } };
  const text = summaryMarkdown({ ...sandbox, variants }, sampleSide({}), [advice, failure]);
  expect(text).toContain('| violated | 1 |');
  expect(text).toContain(
    '## Violated: 1 MUST and 1 SHOULD\n\n- [**TOKEN-002**](../requirements.html#TOKEN-002) a code is used once (MUST): expected a spent code is refused; seen POST answered 200 \\| \\<b\\> \\`\\`\\`\n- [**TOKEN-003**]',
  );
  expect(text).toContain('No requirement is inconclusive.');
  expect(text).toContain('- Untested: 1. Nothing ran');
  expect(text).toContain('- Documented alternatives seen: 1.');
  expect(text).toContain('[failures.md](failures.md) explains every failure');
});

test('summary.md names what has the same cause, and what is inconclusive because of it', () => {
  const also = sampleFailure({ id: 'TOKEN-012' });
  const text = summaryMarkdown(sandbox, sampleSide({}), [failure, { ...failure, id: 'TOKEN-012' }]);
  expect(text).toContain(
    '\n  - [**TOKEN-012**](../requirements.html#TOKEN-012) a code is used once (MUST): probably the same cause\n',
  );
  expect(summaryMarkdown(sandbox, sampleSide({}), [failure, also])).toContain('\n- [**TOKEN-012**]');
});

test('summary.md never has more than 60 lines', () => {
  const many = (verdict: 'violated' | 'inconclusive') =>
    Array.from({ length: 99 }, (_, index) => {
      return sampleFailure({
        id: `${verdict}-${index}`,
        verdict,
        explanations: [sampleExplanation({ expected: `wish ${index}`, seen: 'a\nb'.repeat(999) })],
      });
    });
  const waivers = Array.from({ length: 99 }, () => ({ ...sampleWaiver({}), state: 'in force' as const, says: 'x' }));
  const all = [...many('violated'), ...many('inconclusive')];
  const redaction = { values: 1, slots: {}, artefacts: 1, bytes: 1, leaks: [] };
  const worst = { ...sandbox, totals: { ...totals, notApplicable: 1 } };
  const lines = summaryMarkdown(worst, sampleSide({}), all, waivers, redaction).split('\n');

  expect(lines.length - 1).toBeLessThanOrEqual(60);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(700);
  expect(lines).toContain('- and 87 more: see [failures.md](failures.md)');
});
