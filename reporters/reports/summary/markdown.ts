import { contradictions } from '#specs/contradictions.ts';
import { variants } from '#specs/variants.ts';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import { driftOf, isAlternative } from './drift.ts';
import type { Failure } from '#reporters/failures/failure.ts';
import { failureMarkdown } from '#reporters/failures/markdown.ts';
import { markdownText } from '#reporters/markup/markdown.ts';
import type { Redaction } from '#reporters/verdicts/formats/redaction.ts';
import { redactionLine } from '#reporters/leaks/redacted-run.ts';
import { figuresLine } from '#reporters/run/proof-figures.ts';
import { areaOf } from '#reporters/verdicts/register/register.ts';
import type { RunEnvironment } from '#reporters/verdicts/formats/run.ts';
import { countOf, MOCK_NOTICE, seconds, shownVerdicts, titleOf } from '#reporters/markup/words.ts';
import type { Verdict } from '#reporters/verdicts/verdict.ts';
import type { JudgedWaiver } from '#reporters/verdicts/formats/waivers.ts';

/** `summary.md` of one environment: what a reviewer reads in a pull request or a ticket. */
export function summaryMarkdown(
  compliance: Compliance,
  run: RunEnvironment,
  failures: readonly Failure[],
  waivers: readonly JudgedWaiver[] = [],
  redaction?: Redaction,
): string {
  const parts = [
    `# ${titleOf(compliance)}: compliance`,
    ...(compliance.target === 'mock' ? [`> **${MOCK_NOTICE}**`] : []),
    [headOf(compliance, run), ...(redaction ? [`- Secrets: ${redactionLine(redaction)}`] : [])].join('\n'),
    totalsOf(compliance),
    explained(failures, 'violated', 'Violated'),
    explained(failures, 'inconclusive', 'Inconclusive'),
    waiversOf(waivers),
    notApplicableOf(compliance),
    untestedOf(compliance),
    recordedOf(compliance),
    driftsOf(compliance),
    undocumentedOf(run),
    factsOf(run),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

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
  return `## Requirements: ${requirements.length}\n\n${table(['verdict', 'requirements'], rows)}`;
}

/** Red requirements in their five parts. */
function explained(failures: readonly Failure[], wanted: Verdict, heading: string): string {
  const found = failures.filter(({ verdict }) => verdict === wanted);
  if (found.length === 0) return `No requirement is ${wanted}.`;
  return [`## ${heading}: ${found.length}`, ...found.map(failureMarkdown)].join('\n\n');
}

function notApplicableOf({ requirements }: Compliance): string | null {
  const found = requirements.filter(({ verdict }) => verdict === 'not applicable');
  if (found.length === 0) return null;
  const lines = found.map(({ id, title, reason }) => {
    return `- **${id}** ${markdownText(title)}  \n  ${markdownText((reason ?? '').replaceAll('\n', ' '))}`;
  });
  return `## Not applicable: ${found.length}\n\n${lines.join('\n')}`;
}

function waiversOf(waivers: readonly JudgedWaiver[]): string | null {
  if (waivers.length === 0) return null;
  const rows = waivers.map(({ requirement, state, expires, owner, ticket, reason, says }) => {
    return [requirement, state, expires, `${owner}, ${ticket}`, reason, says];
  });
  const heads = ['requirement', 'state', 'until', 'owner and ticket', 'reason', ''];
  return `## Waivers: ${waivers.length}\n\nA waiver changes no verdict.\n\n${table(heads, rows)}`;
}

function untestedOf({ requirements }: Compliance): string {
  const untested = requirements.filter(({ verdict }) => verdict === 'untested');
  if (untested.length === 0) return 'No requirement is untested.';
  const areas = [...new Set(untested.map(({ id }) => areaOf(id)))];
  const lines = areas.map((area) => {
    const numbers = untested.filter(({ id }) => areaOf(id) === area).map(({ id }) => id.slice(area.length + 1));
    return `- ${area}: ${numbers.join(', ')}`;
  });
  const note = 'Nothing ran for these requirements; they say nothing about the target.';
  return `## Untested: ${untested.length}\n\n${note}\n\n${lines.join('\n')}`;
}

function recordedOf({ requirements }: Compliance): string | null {
  const rows = requirements
    .filter(({ level, verdict, reason }) => level === 'INFO' && verdict === 'conformant' && reason !== null)
    .map(({ id, title, reason }) => [id, title, (reason ?? '').replace(/^recorded: /, '')]);
  return rows.length === 0 ? null : `## Recorded\n\n${table(['requirement', 'title', 'seen'], rows)}`;
}

/** Every variation point with both sides, whether or not it was seen. */
function driftsOf(compliance: Compliance): string {
  const rows = driftOf([compliance], contradictions, variants)
    .filter(({ unobserved }) => unobserved === null)
    .map((drift) => {
      const seen = [
        ...drift.sides.flatMap(({ answer, where }) => (answer !== null && where.length > 0 ? [answer] : [])),
        ...drift.others.map((other) => other.seen),
      ];
      const kind = isAlternative(drift) ? '**alternative**' : '';
      const said = drift.sides.map(({ answer, says }) => (answer === null ? says : `${answer}: ${says}`));
      return [`${drift.id} ${drift.topic}`, seen.join(' | ') || 'not seen', kind, said.join('; ')];
    });
  const note = 'Where the documents disagree or leave a choice. Each documented answer conforms.';
  return `## Documentation drift\n\n${note}\n\n${table(['topic', 'seen', '', 'what the documents say'], rows)}`;
}

function undocumentedOf({ undocumented }: RunEnvironment): string | null {
  if (undocumented.length === 0) return null;
  const rows = undocumented.map(({ operation, status, member, tests }) => [operation, `${status}`, member, `${tests}`]);
  return `## Undocumented members\n\nSeen in answers, in no document; reported, not failed.\n\n${table(
    ['operation', 'status', 'member', 'tests'],
    rows,
  )}`;
}

function factsOf({ facts }: RunEnvironment): string | null {
  const rows = Object.entries(facts);
  return rows.length === 0 ? null : `## Facts\n\n${table(['fact', 'value'], rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  const cells = rows.map((row) => row.map((cell) => (cell === '**alternative**' ? cell : markdownText(cell))));
  return [line(head), line(head.map(() => '---')), ...cells.map(line)].join('\n');
}

const code = (text: string) => `\`${text.replaceAll('`', "'")}\``;
