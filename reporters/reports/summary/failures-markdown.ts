import { contradictions } from '#specs/contradictions.ts';
import { variants } from '#specs/variants.ts';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import { driftOf, isAlternative } from './drift.ts';
import type { Failure } from '#reporters/failures/failure.ts';
import { groupLines, groupsOf } from '#reporters/failures/groups.ts';
import { failureMarkdown } from '#reporters/failures/markdown.ts';
import { address } from '#reporters/markup/address.ts';
import { markdownTable, markdownText } from '#reporters/markup/markdown.ts';
import { areaOf } from '#reporters/verdicts/register/register.ts';
import type { RunEnvironment } from '#reporters/verdicts/formats/run.ts';
import { noticeOf, titleOf } from '#reporters/markup/words.ts';
import type { Verdict } from '#reporters/verdicts/verdict.ts';

/** `failures.md` of one environment: every failure in its five parts, and whatever else somebody has to know of the run. */
export function failuresMarkdown(compliance: Compliance, run: RunEnvironment, failures: readonly Failure[]): string {
  const parts = [
    `# ${titleOf(compliance)}: failures and findings`,
    ...(compliance.target === 'mock' ? [`> **${noticeOf([compliance])}**`] : []),
    explained(failures, 'violated', 'Violated'),
    explained(failures, 'inconclusive', 'Inconclusive'),
    notApplicableOf(compliance),
    untestedOf(compliance),
    recordedOf(compliance),
    driftsOf(compliance),
    undocumentedOf(run),
    factsOf(run),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** Red requirements in their five parts, grouped and in order as on the overview. */
function explained(failures: readonly Failure[], wanted: Verdict, heading: string): string {
  const found = groupsOf(failures).flatMap((group) => {
    const { lead, others, followers } = group;
    return [
      { failure: lead, beside: groupLines(group) },
      ...others.map((failure) => ({ failure, beside: [`Probably the same cause as ${lead.id}.`] })),
      ...followers.map((failure) => ({ failure, beside: [] })),
    ].filter(({ failure }) => failure.verdict === wanted);
  });
  if (found.length === 0) return `No requirement is ${wanted}.`;
  return [`## ${heading}: ${found.length}`, ...found.map(toldWithLink)].join('\n\n');
}

/** The script lies beside this file: told here as well, the scripts would be most of it. */
function toldWithLink({ failure, beside }: { failure: Failure; beside: readonly string[] }): string {
  const { id } = failure;
  const [heading = '', ...parts] = failureMarkdown(failure, `repeat/${id}.sh`).split('\n\n');
  const link = `[All that is known of ${id}](../${address.register(id)})`;
  return [heading, ...beside.map((line) => `**${line}**`), ...parts, link].join('\n\n');
}

function notApplicableOf({ requirements }: Compliance): string | null {
  const found = requirements.filter(({ verdict }) => verdict === 'not applicable');
  if (found.length === 0) return null;
  const lines = found.map(({ id, title, reason }) => {
    return `- **${id}** ${markdownText(title)}  \n  ${markdownText((reason ?? '').replaceAll('\n', ' '))}`;
  });
  return `## Not applicable: ${found.length}\n\n${lines.join('\n')}`;
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
  return rows.length === 0 ? null : `## Recorded\n\n${markdownTable(['requirement', 'title', 'seen'], rows)}`;
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
  return `## Documentation drift\n\n${note}\n\n${markdownTable(['topic', 'seen', '', 'what the documents say'], rows)}`;
}

function undocumentedOf({ undocumented }: RunEnvironment): string | null {
  if (undocumented.length === 0) return null;
  const rows = undocumented.map(({ operation, status, member, tests }) => [operation, `${status}`, member, `${tests}`]);
  return `## Undocumented members\n\nSeen in answers, in no document; reported, not failed.\n\n${markdownTable(
    ['operation', 'status', 'member', 'tests'],
    rows,
  )}`;
}

function factsOf({ facts }: RunEnvironment): string | null {
  const rows = Object.entries(facts);
  return rows.length === 0 ? null : `## Facts\n\n${markdownTable(['fact', 'value'], rows)}`;
}
