import { expect, test } from '@playwright/test';
import type { Failure } from '#reporters/failures/failure.ts';
import { overviewHtml } from '#reporters/reports/overview/overview.ts';
import { findChromium } from '#scripts/set-up/chromium.mjs';
import {
  sampleCompliance,
  sampleExplanation,
  sampleFailure,
  sampleRequirement,
  sampleRun,
} from '../verdicts/compliance-samples.ts';

const executablePath = findChromium()?.path;
test.use(executablePath === undefined ? {} : { launchOptions: { executablePath } });

const names = ['sandbox', 'production'] as const;
const titles = Array.from({ length: 15 }, (_, index) => `POST /v1/auth/oauth/token → 200 · ${index} ms`);
const exchanges = titles.map((title) => ({
  ...{ title, start: 1, stop: 2 },
  exchange: {
    request: { method: 'POST', url: 'https://api.example/v1/auth/oauth/token', body: { value: 'code=<b>' } },
    response: { status: 200, body: { value: '{"access_token":"‹access_token #a1b2c3›"}' } },
  },
}));
const marks = [{ at: 14, says: 'the answer in question' as const }];
const failure = (id: string): Failure =>
  sampleFailure({ id, explanations: [sampleExplanation({ exchanges, marks, about: 'the second <time>' })] });

/** Both environments fail alike, in these requirements. */
function page(...failures: Failure[]): string {
  const requirements = failures.map(({ id, title, level, verdict, cause }) => {
    return sampleRequirement({ id, title, level, verdict, cause, reason: 'as explained' });
  });
  return overviewHtml({
    compliances: names.map((environment) => sampleCompliance({ environment, requirements })),
    failures: new Map(names.map((environment) => [environment, failures])),
    run: sampleRun({ exitCode: 1 }),
    ...{ areas: {}, drifts: [], history: new Map(), comparisons: [], hasProofPage: false },
  });
}

test('a finding opens to its five parts, its script, its test and its exchanges', async ({ page: tab }) => {
  await tab.setContent(page(failure('TOKEN-002')));
  const finding = tab.locator('#TOKEN-002');
  await expect(finding.locator('dl')).toHaveText(/Expected\s+a spent code is refused\s+Seen\s+POST .* answered 200/);
  await finding.getByText('Explanation, how to repeat it, exchanges').click();
  await expect(finding.getByRole('heading', { level: 4 })).toHaveText([
    '1. What the documents say',
    '2. What was expected',
    '3. What was seen',
    '4. Likely cause and next step',
    '5. Repeat it',
  ]);
  await expect(finding.getByRole('link', { name: 'SEED-018' })).toHaveAttribute('href', 'requirements.html#SEED-018');
  await expect(finding.getByRole('row', { name: 'status 400 200' })).toBeVisible();
  await expect(finding.getByText('the second <time>')).toBeVisible();
  await expect(finding.getByText("--grep '@TOKEN-002'")).toBeVisible();
  await expect(finding.getByRole('link', { name: 'script with curl' }).last()).toHaveAttribute(
    'href',
    'production/repeat/TOKEN-002.sh',
  );
  await expect(finding.getByRole('link', { name: 'the test and its exchanges' }).last()).toHaveAttribute(
    'href',
    /^production\/index\.html\?tags=TOKEN-002#[0-9a-f]{32}$/,
  );
  await expect(finding.getByText('Of its 15 exchanges:')).toBeVisible();
  await expect(finding.getByText(titles[14] ?? '').first()).toBeVisible();
  await expect(finding.getByText(titles[2] ?? '', { exact: true })).toHaveCount(0);
  await expect(finding.getByText('the answer in question')).toHaveCount(1);
  await expect(finding.getByRole('listitem').filter({ hasText: 'the answer in question' })).toHaveAttribute(
    'value',
    '15',
  );
});

test('MUST and SHOULD are counted apart', async ({ page: tab }) => {
  const advice = sampleFailure({
    id: 'TOKEN-005',
    level: 'SHOULD',
    explanations: [sampleExplanation({ expected: 'x' })],
  });
  await tab.setContent(page(failure('TOKEN-002'), advice));
  await expect(tab.getByText('1 MUST and 1 SHOULD violated.')).toBeVisible();
  await expect(tab.getByRole('link', { name: '1 MUST and 1 SHOULD violated' })).toBeVisible();
});

test('a group is one finding that names its cause; each requirement of it has its anchor and its parts', async ({
  page: tab,
}) => {
  await tab.setContent(page(failure('TOKEN-002'), failure('TOKEN-012')));
  await expect(tab.getByRole('article').filter({ hasText: 'Expected' })).toHaveCount(1);
  await expect(tab.getByText('TOKEN-012 has probably the same cause.')).toBeVisible();
  const other = tab.locator('#TOKEN-012');
  await other.locator('summary').click();
  await expect(other.getByText('5. Repeat it')).toBeVisible();
  await expect(other.getByRole('link', { name: 'TOKEN-012' })).toHaveAttribute('href', 'requirements.html#TOKEN-012');
});

test('no anchor stands twice, although a requirement is red in two ways', () => {
  const green = page(failure('TOKEN-002'));
  const ids = [...green.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const other = sampleFailure({ explanations: [sampleExplanation({ seen: 'POST answered 201' })] });
  const text = overviewHtml({
    compliances: names.map((environment) => {
      return sampleCompliance({
        environment,
        requirements: [sampleRequirement({ id: 'TOKEN-002', verdict: 'violated' })],
      });
    }),
    failures: new Map([
      ['sandbox', [failure('TOKEN-002')]],
      ['production', [other]],
    ]),
    run: sampleRun({ exitCode: 1 }),
    ...{ areas: {}, drifts: [], history: new Map(), comparisons: [], hasProofPage: false },
  });
  expect(text.match(/ id="TOKEN-002"/g)).toHaveLength(1);
  expect(text.match(/<article\s+class="finding/g)).toHaveLength(2);
});
