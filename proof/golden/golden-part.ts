import { requirements } from '#specs/requirements/index.ts';
import type { GoldenVerdicts } from './golden.ts';

/** The part of the golden verdicts that speaks of some requirements. */

type Row = GoldenVerdicts[string];

/** What is said of these requirements on each of these mocks, and nothing else. */
export function partOf(verdicts: GoldenVerdicts, mocks: readonly string[], ids: readonly string[]): GoldenVerdicts {
  return Object.fromEntries(mocks.map((mock) => [mock, filtered(verdicts[mock] ?? {}, (id) => ids.includes(id))]));
}

/** The golden verdicts with this part in place of what they said of these requirements. All else stays, in its order. */
export function withPart(golden: GoldenVerdicts, part: GoldenVerdicts, ids: readonly string[]): GoldenVerdicts {
  return Object.fromEntries(
    Object.entries(golden).map(([mock, row]) => {
      const own = part[mock];
      return [mock, own ? replaced(row, own, ids) : row];
    }),
  );
}

function replaced(row: Row, own: Row, ids: readonly string[]): Row {
  const words = [...new Set([...Object.keys(row), ...Object.keys(own)])].sort();
  const lists = words.map((word) => {
    const due = own[word] ?? [];
    const kept = (row[word] ?? []).filter((id) => !ids.includes(id) || due.includes(id));
    return [word, due.reduce(inserted, kept)] as const;
  });
  return filtered(Object.fromEntries(lists), () => true);
}

const ORDER = Object.keys(requirements);

/** At the place that it has in the register, as a full proof would write it. */
function inserted(list: readonly string[], id: string): string[] {
  if (list.includes(id)) return [...list];
  const next = list.findIndex((other) => ORDER.indexOf(other) > ORDER.indexOf(id));
  return next < 0 ? [...list, id] : [...list.slice(0, next), id, ...list.slice(next)];
}

/** Without the words that are said of nothing. */
function filtered(row: Row, isKept: (id: string) => boolean): Row {
  const lists = Object.entries(row).map(([word, list = []]) => [word, list.filter(isKept)] as const);
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
}
