import type { Explanation, Failure } from '../failures/failure.ts';
import { contrastOf } from '../failures/contrast.ts';
import { address } from '../markup/address.ts';
import { withoutColour } from '../verdicts/reason.ts';
import { areaOf } from '../verdicts/register/register.ts';
import type { TestRecord } from '../verdicts/test-record.ts';

// Playwright's own JUnit reporter writes one file for the whole run and knows failures only. CI systems want one per
// environment, with inconclusive as <error>; the format is small enough to write here.

/**
 * JUnit XML of one environment: a suite per project; violated is a failure, inconclusive an error. A test is named as its
 * requirement, so that no two tests of all environments have the same class and name: GitLab keeps the first of these only.
 */
export function junitXml(environment: string, tests: readonly TestRecord[], failures: readonly Failure[]): string {
  const projects = [...new Set(tests.map(({ project }) => project))];
  const names = namesOf(environment, tests);
  const suites = projects.map((project) => {
    const own = tests.filter((test) => test.project === project);
    const attributes = { name: project, ...countsOf(own), time: seconds(own) };
    const cases = own.map((test) => caseXml(test, names.get(test) ?? {}, explanationOf(test, failures)));
    return element('testsuite', attributes, cases);
  });
  const attributes = { name: environment, ...countsOf(tests), time: seconds(tests) };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', attributes, suites)}\n`;
}

/** `sandbox.TOKEN` and `TOKEN-004 a code buys tokens once`; tests of one name have their files, and at last a number. */
function namesOf(environment: string, tests: readonly TestRecord[]): Map<TestRecord, Record<string, string>> {
  const taken = new Set<string>();
  return new Map(
    tests.map((test) => {
      const [id] = test.requirements;
      const classname = `${environment}.${id === undefined ? 'other' : areaOf(id)}`;
      const plain = [...(id === undefined ? [] : [id]), test.title].join(' ');
      const inFile = `${plain} (${test.file})`;
      const wanted = [plain, inFile, ...tests.map((_, index) => `${inFile} ${index + 2}`)];
      const name = wanted.find((each) => !taken.has(`${classname} ${each}`)) ?? inFile;
      taken.add(`${classname} ${name}`);
      return [test, { name, classname }];
    }),
  );
}

/** What is said of a red test under the first of its requirements. */
function explanationOf(test: TestRecord, failures: readonly Failure[]): Explanation | undefined {
  return failures
    .flatMap(({ explanations }) => explanations)
    .find(({ project, file, title }) => project === test.project && file === test.file && title === test.title);
}

function caseXml(test: TestRecord, names: Record<string, string>, explained: Explanation | undefined): string {
  const attributes = { ...names, file: test.file, time: seconds([test]) };
  const properties = test.requirements.map((id) => element('property', { name: 'requirement', value: id }));
  const verdict = element('property', { name: 'verdict', value: test.judgement.verdict });
  const outcome = outcomeXml(test, explained);
  return element('testcase', attributes, [element('properties', {}, [...properties, verdict]), ...outcome]);
}

function outcomeXml(
  { requirements, judgement: { verdict, cause, reason } }: TestRecord,
  explained?: Explanation,
): string[] {
  const said = reason ?? '';
  const [first = ''] = said.split('\n');
  const message = explained ? contrastOf(explained) : first;
  const about = requirements.map((id) => `About ${id}: ${address.register(id)} in the folder of the reports`);
  const body = [said, ...(explained ? nextLines(explained) : []), ...about].join('\n');
  switch (verdict) {
    case 'conformant':
      return [];
    case 'violated':
      return [element('failure', { type: verdict, message }, [escapeXml(body)])];
    case 'inconclusive':
      return [element('error', { type: `${verdict}: ${cause}`, message }, [escapeXml(body)])];
    case 'not applicable':
    case 'untested':
      return [element('skipped', { message: `${verdict}: ${first}` })];
  }
}

const nextLines = ({ likelyCause, nextSteps, guide, command }: Explanation) => [
  '',
  `Likely cause: ${likelyCause}`,
  ...nextSteps.map((step) => `Next: ${step}`),
  ...(guide === null ? [] : [`Guide: ${guide.title}, ${guide.lines}, ${guide.url}`]),
  `Repeat it: ${command}`,
];

function countsOf(tests: readonly TestRecord[]): Record<string, string> {
  const count = (...verdicts: string[]) => tests.filter(({ judgement }) => verdicts.includes(judgement.verdict)).length;
  return {
    tests: `${tests.length}`,
    failures: `${count('violated')}`,
    errors: `${count('inconclusive')}`,
    skipped: `${count('not applicable', 'untested')}`,
  };
}

const seconds = (tests: readonly TestRecord[]) =>
  (tests.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000).toFixed(3);

/** @param children already escaped */
function element(name: string, attributes: Record<string, string>, children: readonly string[] = []): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const open = `<${name}${list.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('\n')}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// What XML 1.0 cannot carry, not even escaped: control characters, lone surrogates, two non-characters.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function escapeXml(text: string): string {
  return withoutColour(text)
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
    .replace(/[\t\r]/g, ' ');
}
