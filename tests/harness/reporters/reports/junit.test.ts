import { expect, test, type Page } from '@playwright/test';
import { junitXml } from '#reporters/reports/junit.ts';
import type { TestRecord } from '#reporters/verdicts/test-record.ts';
import { findChromium } from '#scripts/set-up/chromium.mjs';
import { sampleExplanation, sampleFailure, sampleRecord } from '../verdicts/compliance-samples.ts';

const executablePath = findChromium()?.path;
test.use(executablePath === undefined ? {} : { launchOptions: { executablePath } });

const violated = { verdict: 'violated', cause: null, reason: 'Expected: 400\nReceived: 200' } as const;
const inconclusive = { verdict: 'inconclusive', cause: 'harness', reason: 'x' } as const;
const untested = { verdict: 'untested', cause: null, reason: null } as const;

/** What a parser that is not ours reads. */
const read = (page: Page, xml: string) =>
  page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'application/xml').documentElement;
    const all = (selector: string) => [...root.querySelectorAll(selector)];
    const of = (node: Element, ...names: string[]) => names.map((name) => node.getAttribute(name) ?? '');
    return {
      errors: all('parsererror').map((node) => node.textContent),
      counts: of(root, 'tests', 'failures', 'errors', 'skipped'),
      cases: all('testcase').map((node) => of(node, 'classname', 'name')),
      requirements: all('testcase property[name=requirement]').map((node) => of(node, 'value')[0]),
      red: all('failure, error').map((node) => ({ message: of(node, 'message')[0], body: node.textContent })),
      kinds: all('failure, error, skipped').map((node) => `${node.tagName} ${of(node, 'type')[0] ?? ''}`.trim()),
    };
  }, xml);

test('every test is there once, with its verdict, and no text of the target breaks the file', async ({ page }) => {
  const reason = 'Expected: "<a>" & \u0000\u001b[31mred\u001b[39m \ud800';
  const xml = junitXml(
    'sandbox',
    [
      sampleRecord({ requirements: ['TOKEN-001', 'LOGIN-002'] }),
      sampleRecord({ title: 'two "quoted"', judgement: { ...violated, reason } }),
      sampleRecord({ title: 'three', requirements: [], judgement: inconclusive }),
      sampleRecord({ title: 'four', project: 'sandbox-browser', judgement: untested }),
    ],
    [],
  );

  expect(await read(page, xml)).toEqual({
    errors: [],
    counts: ['4', '1', '1', '1'],
    cases: [
      ['sandbox.TOKEN', 'TOKEN-001 a code buys tokens'],
      ['sandbox.TOKEN', 'TOKEN-001 two "quoted"'],
      ['sandbox.other', 'three'],
      ['sandbox.TOKEN', 'TOKEN-001 four'],
    ],
    requirements: ['TOKEN-001', 'LOGIN-002', 'TOKEN-001', 'TOKEN-001'],
    red: [
      { message: 'Expected: "<a>" & red ', body: expect.stringMatching(/^Expected: "<a>" & red \n/) },
      { message: 'x', body: 'x' },
    ],
    kinds: ['failure violated', 'error inconclusive: harness', 'skipped'],
  });
});

test('a failure says what was expected and seen, and what to do next', async ({ page }) => {
  const red = sampleRecord({ title: 'a code buys tokens once', judgement: violated });
  const explained = sampleExplanation({ expected: 'a spent code is refused', seen: 'POST /x\nanswered 200' });
  const { red: found } = await read(page, junitXml('sandbox', [red], [sampleFailure({ explanations: [explained] })]));

  expect(found.map(({ message }) => message)).toEqual(['expected a spent code is refused; seen POST /x answered 200']);
  expect(found[0]?.body).toContain(
    'Received: 200\n\nLikely cause: The server does not keep this rule.\nNext: Repeat it.',
  );
  expect(found[0]?.body).toContain(`Repeat it: ${explained.command}`);
});

// GitLab shows the first of the tests with one class and name, over all files of a job. Jenkins takes what stands before the last
// dot of the class for its package.
test('no two tests of all environments have the same class and name, and a class is an area in its package', async ({
  page,
}) => {
  const records = (environment: string): TestRecord[] => [
    sampleRecord({ id: '1', project: `${environment}-api` }),
    sampleRecord({ id: '2', project: `${environment}-browser` }),
    sampleRecord({ id: '3', project: `${environment}-api`, file: 'tests/api/other.test.ts' }),
    sampleRecord({ id: '4', project: `${environment}-alone`, file: 'tests/api/other.test.ts' }),
  ];
  const files = ['sandbox', 'sandbox-us'].map((environment) => junitXml(environment, records(environment), []));
  const cases = (await Promise.all(files.map((xml) => read(page, xml)))).flatMap(({ cases: found }) => found);

  expect(new Set(cases.map(([name, of]) => `${name} ${of}`)).size).toBe(8);
  expect(cases.slice(0, 4).map(([, name]) => name)).toEqual([
    'TOKEN-001 a code buys tokens',
    'TOKEN-001 a code buys tokens (tests/api/other.test.ts)',
    'TOKEN-001 a code buys tokens (tests/api/token/token.test.ts)',
    'TOKEN-001 a code buys tokens (tests/api/other.test.ts) 2',
  ]);
  for (const [name] of cases) expect(name).toMatch(/^[a-z-]+\.[A-Z]+$/);
});
