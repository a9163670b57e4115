import { withoutColour } from '../verdicts/reason.ts';
import type { TestRecord } from '../verdicts/test-record.ts';

// Playwright's own JUnit reporter writes one file for the whole run and knows failures only. CI systems want one per
// environment, with inconclusive as <error>; the format is small enough to write here.

/** JUnit XML of one environment: a suite per project; violated is a failure, inconclusive an error. */
export function junitXml(environment: string, tests: readonly TestRecord[]): string {
  const projects = [...new Set(tests.map(({ project }) => project))];
  const suites = projects.map((project) =>
    suiteXml(
      project,
      tests.filter((test) => test.project === project),
    ),
  );
  const attributes = { name: environment, ...countsOf(tests), time: seconds(tests) };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', attributes, suites)}\n`;
}

function suiteXml(project: string, tests: readonly TestRecord[]): string {
  const attributes = { name: project, ...countsOf(tests), time: seconds(tests) };
  return element('testsuite', attributes, tests.map(caseXml));
}

function caseXml(test: TestRecord): string {
  const attributes = { name: test.title, classname: test.file, file: test.file, time: seconds([test]) };
  const properties = test.requirements.map((id) => element('property', { name: 'requirement', value: id }));
  const verdict = element('property', { name: 'verdict', value: test.judgement.verdict });
  return element('testcase', attributes, [element('properties', {}, [...properties, verdict]), ...outcomeXml(test)]);
}

function outcomeXml({ judgement: { verdict, cause, reason } }: TestRecord): string[] {
  const said = reason ?? '';
  const [message = ''] = said.split('\n');
  switch (verdict) {
    case 'conformant':
      return [];
    case 'violated':
      return [element('failure', { type: verdict, message }, [escapeXml(said)])];
    case 'inconclusive':
      return [element('error', { type: `${verdict}: ${cause}`, message }, [escapeXml(said)])];
    case 'not applicable':
    case 'untested':
      return [element('skipped', { message: `${verdict}: ${message}` })];
  }
}

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
