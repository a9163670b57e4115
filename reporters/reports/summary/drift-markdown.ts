import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import { isAlternative, wasRecorded, wasSeen, type Drift } from './drift.ts';
import { namesOf } from '#reporters/markup/shared-rows.ts';
import { MOCK_NOTICE } from '#reporters/markup/words.ts';

/** `documentation-drift.md`: where the documents contradict each other, and what the target does. Ready to send. */
export function driftMarkdown(drifts: readonly Drift[], compliances: readonly Compliance[]): string {
  const all = compliances.length;
  const alternatives = drifts.filter(isAlternative);
  const recorded = drifts.filter((drift) => wasRecorded(drift) && wasSeen(drift));
  const seen = drifts.filter((drift) => wasSeen(drift) && !isAlternative(drift) && !wasRecorded(drift));
  const unseen = drifts.filter((drift) => !wasSeen(drift) && drift.unobserved === null);
  const unobserved = drifts.filter((drift) => drift.unobserved !== null);
  return `${[
    '# Documentation drift',
    ...(compliances.some(({ target }) => target === 'mock') ? [`> **${MOCK_NOTICE}**`] : []),
    `Places where the documentation of the Baanx API contradicts itself or leaves a choice, and what was seen in ${compliances
      .map(({ environment }) => environment)
      .join(
        ', ',
      )}. Every documented answer conforms. SEED is the OAuth Troubleshooting guide, L its lines; C-nn numbers the contradictions.`,
    ...section('The target differs from the troubleshooting guide', alternatives, all),
    ...violations(compliances),
    ...section('The target answers as the troubleshooting guide says', seen, all),
    ...section('Recorded, since no document decides', recorded, all),
    ...section('Not seen in this run', unseen, all),
    ...section('Cannot be seen from outside', unobserved, all),
  ].join('\n\n')}\n`;
}

/** What no document allows stands elsewhere: whoever reads this alone has to know. */
function violations(compliances: readonly Compliance[]): string[] {
  const found = compliances.flatMap(({ environment, totals }) => {
    const link = `[${environment}/failures.md](${environment}/failures.md)`;
    return totals.violated === 0 ? [] : [`${link} (${totals.violated})`];
  });
  return found.length === 0 ? [] : [`What contradicts the documents is no drift. It is told in ${found.join(', ')}.`];
}

function section(title: string, drifts: readonly Drift[], all: number): string[] {
  if (drifts.length === 0) return [];
  return [`## ${title}: ${drifts.length}`, ...drifts.map((drift) => entryOf(drift, all))];
}

function entryOf({ id, topic, asked, sides, others, unobserved }: Drift, all: number): string {
  const seen = (where: string[]) => (where.length > 0 ? ` ← **seen** in ${namesOf(where, all)}` : '');
  return [
    `### ${id} · ${topic}${asked === null ? '' : ` (\`${asked}\`)`}`,
    '',
    ...sides.map(({ says, answer, where }) => `- ${answer === null ? '' : `\`${answer}\`: `}${says}${seen(where)}`),
    ...others.map(({ seen: what, where }) => `- **seen** in ${namesOf(where, all)}: ${oneLine(what)}`),
    ...(unobserved === null ? [] : ['', unobserved]),
  ].join('\n');
}

const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ');
