import type { TestRecord } from '../verdicts/test-record.ts';
import type { Journal } from './journal.ts';

/** What somebody has to know of how a run went: what ran once more, and what it did to a live target. */
export function noticesOf(journals: readonly Journal[]): string[] {
  const manners = journals.flatMap(({ end }) => end?.manners ?? []);
  return [...onceMore(journals.flatMap(({ tests }) => tests)), ...manners];
}

/** What was left open by its environment and ran again, with what came of it. */
function onceMore(tests: readonly TestRecord[]): string[] {
  const again = tests.filter((test) => test.again !== undefined);
  if (again.length === 0) return [];
  const open = again.filter(({ judgement }) => judgement.verdict === 'inconclusive').length;
  const [first, second, third, ...others] = new Set(again.map((test) => test.again));
  const shown = [first, second, third].filter((reason) => reason !== undefined).join('; ');
  const more = others.length > 0 ? `; and ${others.length} more` : '';
  return [
    `${again.length} of ${tests.length} tests ran once more at the end, because the environment had left them open, ` +
      `and ${open} of them stayed open. Why: ${shown}${more}`,
  ];
}
