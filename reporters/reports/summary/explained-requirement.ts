import { capabilities } from '#specs/capabilities.ts';
import { claims, type ClaimId } from '#specs/claims/index.ts';
import { documents } from '#specs/documents.ts';
import { environments } from '#specs/environments.ts';
import { areas, type Requirement } from '#specs/requirements/index.ts';
import { variants } from '#specs/variants.ts';
import type { Compliance, RequirementResult } from '#reporters/verdicts/formats/compliance.ts';
import { areaOf } from '#reporters/verdicts/register/register.ts';
import { symbolOf } from '#reporters/markup/verdict-look.ts';
import type { Verdict } from '#reporters/verdicts/verdict.ts';
import { headed, textBlock } from '#reporters/markup/text-block.ts';
import { waiverRow } from '#reporters/verdicts/waivers/row.ts';

/** All that is known of one requirement. */
export interface Subject {
  id: string;
  row: Requirement;
  tests: readonly { file: string; title: string }[];
  /** What a broken mock does to people, by the name of the defect that turns this requirement red. */
  defects: readonly { id: string; harm: string }[];
  /** What the last run of each environment said. */
  last: readonly { compliance: Compliance; result: RequirementResult }[];
  /** Its verdicts in the runs that are kept of each environment, the oldest first. */
  history: Readonly<Record<string, readonly Verdict[]>>;
  /** `2026-11-27`, for a waiver that is proposed. */
  today: string;
}

/** What a requirement means, how it is tested, what its tests are worth, and how it stands. For a terminal. */
export function explainedRequirement(subject: Subject): string[] {
  const { id, row } = subject;
  const area: string | undefined = new Map<string, string>(Object.entries(areas)).get(areaOf(id));
  return [
    ...textBlock(`${id}  ${row.title}`),
    `${row.level} · ${area ?? areaOf(id)}`,
    ...headed('What the documents say', row.claims.flatMap(claimLines)),
    ...(row.claims.length === 0 ? ['', 'No document of Baanx speaks of it.'] : []),
    ...headed('How it is tested', [...testLines(subject.tests), ...conditionLines(row)]),
    ...headed(
      'What proves that its tests can fail',
      subject.defects.flatMap(({ id: defect, harm }) => [`  ${defect}`, ...textBlock(harm, '      ')]),
    ),
    ...headed('How it stands', lastLines(subject)),
    ...headed('What to do next', nextLines(subject)),
  ];
}

function claimLines(id: ClaimId): string[] {
  const { document, place, says } = claims[id];
  const { title, url } = documents[document];
  return [`  ${id}  ${title}, ${place}`, ...textBlock(says, '      '), `      ${url}`];
}

function testLines(tests: Subject['tests']): string[] {
  const files = [...new Set(tests.map(({ file }) => file))];
  return files.flatMap((file) => [
    `  ${file}`,
    ...tests.filter((test) => test.file === file).flatMap(({ title }) => textBlock(title, '      ')),
  ]);
}

function conditionLines({ points = [], needs = [], effects = [], patience }: Requirement): string[] {
  const wait = patience === undefined ? '' : `, or PATIENCE_MINUTES=${patience} to wait`;
  return [
    ...points.flatMap((point) => {
      const { title, answers } = variants[point];
      return textBlock(
        `Any documented answer conforms at ${point}, ${title}: ${Object.keys(answers).join(', ')}`,
        '  ',
      );
    }),
    ...needs.flatMap((need) => {
      return textBlock(`It needs ${capabilities[need].title}${need === 'clock' ? wait : ''}`, '  ');
    }),
    ...(effects.length === 0 ? [] : [`  On a live target it runs alone (${effects.join(', ')})`]),
  ];
}

function lastLines({ last, history }: Subject): string[] {
  if (last.length === 0) return ['  No run has left a report yet.'];
  return last.flatMap(({ compliance: { environment, target, startedAt }, result }) => {
    const { verdict, cause, reason, signature, waiver } = result;
    const words = [
      cause === null ? verdict : `${verdict} (${cause})`,
      ...(signature === null ? [] : [`signature ${signature}`]),
      ...(waiver === null ? [] : [`waived by ${waiver}`]),
    ];
    return [
      `  ${environment}, ${target}, ${startedAt.slice(0, 16).replace('T', ' ')} UTC: ${words.join(', ')}`,
      ...(reason === null ? [] : textBlock(reason, '      ')),
      ...historyLine(history[environment] ?? []),
    ];
  });
}

/** `✓ ✓ ✕`, the newest last. */
function historyLine(verdicts: readonly Verdict[]): string[] {
  return verdicts.length < 2 ? [] : [`      its last ${verdicts.length} runs: ${verdicts.map(symbolOf).join(' ')}`];
}

/** One for each target and mode that the last run asked; before the first run, the mock. */
function commandsFor(id: string, rows: Subject['last']): string[] {
  if (rows.length === 0) return [`  npx playwright test --project='sandbox-*' --grep '@${id}\\b'`];
  const kinds = new Map<string, string[]>();
  for (const { compliance } of rows) {
    const { environment, target, strict } = compliance;
    const isProduction = environment !== 'client' && environments[environment].stage === 'production';
    const settings = [
      ...(target === 'live' ? ['TARGET=live '] : []),
      ...(target === 'live' && isProduction ? ['ALLOW_PRODUCTION=1 '] : []),
      ...(strict ? ['STRICT=1 '] : []),
    ].join('');
    kinds.set(settings, [...(kinds.get(settings) ?? []), environment]);
  }
  return [...kinds].map(([settings, environments]) => {
    const projects = environments.map((environment) =>
      environment === 'client' ? '--project=client' : `--project='${environment}-*'`,
    );
    // Only this one: the pattern of a name fits those that begin with it too.
    const only = settings.includes('TARGET=live') ? `ENVIRONMENTS=${environments.join(',')} ` : '';
    return `  ${settings}${only}npx playwright test ${projects.join(' ')} --grep '@${id}\\b'`;
  });
}

function nextLines({ id, last, today }: Subject): string[] {
  const red = last.filter(({ result }) => result.verdict === 'violated' || result.verdict === 'inconclusive');
  const unwaived = red.filter(({ result }) => result.signature !== null && result.waiver === null);
  const rows = unwaived.map(({ compliance, result }) => waiverRow(compliance, result, today));
  return [
    ...commandsFor(id, red.length > 0 ? red : last),
    ...(red.length === 0 ? [] : [`  npm run bundle -- ${id}`]),
    ...(rows.length === 0 ? [] : ['  A waiver for waivers.json, once somebody owns it and it is reviewed:']),
    ...rows.flatMap((row) => JSON.stringify(row, null, 2).split('\n')).map((line) => `    ${line}`),
  ];
}
