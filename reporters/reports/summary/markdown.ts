import { contradictions } from '#specs/contradictions.ts';
import { variants } from '#specs/variants.ts';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import { driftOf, isAlternative } from './drift.ts';
import type { Failure } from '#reporters/failures/failure.ts';
import { groupsOf, type FailureGroup } from '#reporters/failures/groups.ts';
import { contrastOf } from '#reporters/failures/contrast.ts';
import { address } from '#reporters/markup/address.ts';
import { markdownTable, markdownText } from '#reporters/markup/markdown.ts';
import type { Redaction } from '#reporters/verdicts/formats/redaction.ts';
import { redactionLine } from '#reporters/leaks/redacted-run.ts';
import { figuresLine } from '#reporters/run/proof-figures.ts';
import type { RunEnvironment } from '#reporters/verdicts/formats/run.ts';
import { countOf, levelsOf, noticeOf, seconds, shownVerdicts, titleOf } from '#reporters/markup/words.ts';
import type { JudgedWaiver } from '#reporters/verdicts/formats/waivers.ts';

/** Of each list, so that the page never has more than 60 lines. */
const SHOWN = { violated: 12, inconclusive: 5, waivers: 4 };
/** Of a line of a list, in characters. */
const LONGEST = 300;

/** `summary.md` of one environment: what a reviewer reads in a pull request or a ticket, in one page. */
export function summaryMarkdown(
  compliance: Compliance,
  run: RunEnvironment,
  failures: readonly Failure[],
  waivers: readonly JudgedWaiver[] = [],
  redaction?: Redaction,
): string {
  const parts = [
    `# ${titleOf(compliance)}: compliance`,
    ...(compliance.target === 'mock' ? [`> **${noticeOf([compliance])}**`] : []),
    [headOf(compliance, run), ...(redaction ? [`- Secrets: ${redactionLine(redaction)}`] : [])].join('\n'),
    totalsOf(compliance),
    redOf(failures, 'violated'),
    redOf(failures, 'inconclusive'),
    waiversOf(waivers),
    `## More\n\n${[...gapsOf(compliance), MORE].map((line) => `- ${line}`).join('\n')}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const MORE =
  '[failures.md](failures.md) explains every failure, and [requirements.html](../requirements.html) has every requirement.';

function headOf({ target, baseUrl, startedAt, strict, suite, claims, proof }: Compliance, run: RunEnvironment): string {
  const { total, covered, excluded, unaccounted } = claims;
  return [
    `- Target: ${target}${baseUrl === target ? '' : `, ${code(baseUrl)}`}${strict ? ', strict' : ''}`,
    `- When: ${startedAt}, ${seconds(run.durationMs)}, ${run.exchanges} exchanges`,
    `- Tests: ${run.tests.passed} passed, ${run.tests.failed} failed, ${run.tests.skipped} skipped`,
    `- Claims: ${total}, of these ${covered} covered, ${excluded} excluded, ${unaccounted.length} unaccounted`,
    `- Suite: ${suite.version}, commit ${suite.commit ?? 'unknown'}`,
    `- Proof of the suite: ${figuresLine(proof)}`,
  ].join('\n');
}

function totalsOf({ totals, requirements }: Compliance): string {
  const rows = shownVerdicts.map((verdict) => [verdict, `${countOf(totals, verdict)}`]);
  return `## Requirements: ${requirements.length}\n\n${markdownTable(['verdict', 'requirements'], rows)}`;
}

/** Red requirements by probable cause, one a line: those that nobody has taken on first, and a MUST before advice. */
function redOf(failures: readonly Failure[], wanted: 'violated' | 'inconclusive'): string {
  const found = failures.filter(({ verdict }) => verdict === wanted);
  if (found.length === 0) return `No requirement is ${wanted}.`;
  const title = wanted === 'violated' ? 'Violated' : 'Inconclusive';
  const groups = groupsOf(failures).filter(({ lead }) => lead.verdict === wanted);
  const lines = groups.flatMap((group) => [`- ${redLine(group)}`, ...childrenOf(group)]);
  const waiting = wanted === 'inconclusive' ? groupsOf(failures).flatMap(waitingLine) : [];
  return `## ${title}: ${levelsOf(found)}\n\n${cut([...waiting, ...lines], SHOWN[wanted])}`;
}

/** Those of the same cause, with what they are about. */
const childrenOf = ({ others }: FailureGroup) =>
  others.map(({ id, title, level }) => `  - ${linkTo(id)} ${markdownText(title)} (${level}): probably the same cause`);

/** What waits for a violated requirement. */
function waitingLine({ lead, followers }: FailureGroup): string[] {
  if (followers.length === 0) return [];
  const ids = short(followers.map(({ id }) => id).join(', '));
  return [`- ${ids} could not be tested, probably because of ${lead.id}.`];
}

const linkTo = (id: string) => `[**${id}**](../${address.register(id)})`;

function redLine(group: FailureGroup): string {
  const { id, title, level, cause, signature, waiver, explanations } = group.lead;
  const kind = [
    level,
    ...(cause === null ? [] : [cause]),
    ...(signature === null ? [] : [`signature \`${signature}\``]),
    ...(waiver === null ? [] : [`**waived by ${markdownText(waiver)}**`]),
  ].join(', ');
  const said = markdownText(short(contrastOf(explanations[0])));
  const also = explanations[0]?.also.length ?? 0;
  const more = also === 0 ? '' : `; ${also} more failed in the same test`;
  return `${linkTo(id)} ${markdownText(title)} (${kind}): ${said}${more}`;
}

function waiversOf(waivers: readonly JudgedWaiver[]): string | null {
  if (waivers.length === 0) return null;
  const lines = waivers.map(({ requirement, state, expires, owner, ticket, reason, says }) => {
    return `${linkTo(requirement)} ${state}, until ${expires}, ${markdownText(short(`${owner}, ${ticket}: ${reason}; ${says}`))}`;
  });
  return `## Waivers: ${waivers.length}\n\n${listOf(lines, SHOWN.waivers)}`;
}

/** What the verdicts do not say, each in a line. */
function gapsOf(compliance: Compliance): string[] {
  const { totals } = compliance;
  const alternatives = driftOf([compliance], contradictions, variants).filter(isAlternative).length;
  const counted = (name: string, number: number, words: string) =>
    number === 0 ? [] : [`${name}: ${number}. ${words}`];
  return [
    ...counted('Untested', totals.untested, 'Nothing ran for them, and they say nothing about the target.'),
    ...counted('Not applicable', totals.notApplicable, 'The target does not offer what their tests need.'),
    ...counted('Documented alternatives seen', alternatives, 'The documents disagree there, and each answer conforms.'),
  ];
}

const listOf = (lines: readonly string[], shown: number) =>
  cut(
    lines.map((line) => `- ${line}`),
    shown,
  );

/** @param lines of a list, with its children */
function cut(lines: readonly string[], shown: number): string {
  const more = lines.length > shown ? [`- and ${lines.length - shown} more: see [failures.md](failures.md)`] : [];
  return [...lines.slice(0, shown), ...more].join('\n');
}

const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);

const code = (text: string) => `\`${text.replaceAll('`', "'")}\``;
