import { failureLines } from '#reporters/failures/lines.ts';
import { markdownTable, markdownText } from '#reporters/markup/markdown.ts';
import { shortFiguresLine } from '#reporters/run/proof-figures.ts';
import type { Figures } from '#reporters/verdicts/formats/proof.ts';
import { countOf, noticeOf, shownVerdicts, titleOf } from '#reporters/markup/words.ts';
import { firstLine, resultLine, type Summarized } from './summary.ts';

/** Of each list: a job's page is looked at, not read. */
const SHOWN = 20;

/** `job-summary.md`: all environments on the page of a CI job. It has no links, since the reports lie elsewhere. */
export function jobSummary({ run, compliances, failures }: Summarized): string {
  const rows = compliances.map((compliance) => [
    titleOf(compliance),
    compliance.target,
    ...shownVerdicts.map((verdict) => `${countOf(compliance.totals, verdict)}`),
  ]);
  const parts = [
    `## ${markdownText(resultLine(run, failures))}`,
    ...(compliances.some(({ target }) => target === 'mock') ? [`> **${noticeOf(compliances)}**`] : []),
    markdownTable(['environment', 'target', ...shownVerdicts], rows),
    ...redOf('Violated', failureLines(failures, 'violated')),
    ...redOf('Inconclusive', failureLines(failures, 'inconclusive')),
    ...redOf('Objections', run.objections.map(firstLine)),
    ...redOf('Notices', run.notices),
    ...compliances.flatMap(({ proof }) => (proof === null ? [] : [trustLine(proof)])).slice(0, 1),
    'The pages lie in the artefact `reports` of this job. Open `index.html` there: it explains each of them.',
  ];
  return `${parts.join('\n\n')}\n`;
}

const trustLine = (proof: Figures) => `How far to trust it: ${shortFiguresLine(proof)}.`;

/** A line that is indented belongs to the one before it. */
function redOf(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const items = lines.map((line) =>
    line.startsWith(' ') ? `  - ${markdownText(line.trim())}` : `- ${markdownText(line)}`,
  );
  const more = items.length > SHOWN ? [`- and ${items.length - SHOWN} more lines`] : [];
  return [`### ${title}`, [...items.slice(0, SHOWN), ...more].join('\n')];
}
