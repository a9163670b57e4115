import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcomes } from '#reporters/outcome.ts';
import { writeWhole } from '#reporters/written-file.ts';

/**
 * The verdicts on every mock of the full proof, kept in the repository: a change of the suite that changes a verdict shows
 * up as a change of that file, to be read like code.
 */
export type Golden = Record<string, Partial<Record<string, string[]>>>;

const FILE = join(import.meta.dirname, '..', 'tests', 'golden', 'verdicts.json');

/** The requirements by verdict, of each mock; conformant ones only where they say something: of the mock without a defect. */
export function goldenOf(outcomes: Outcomes, conformant: string): Golden {
  return Object.fromEntries(
    Object.entries(outcomes).map(([mock, { verdicts }]) => {
      const kept = Object.entries(verdicts).filter(([, verdict]) => mock === conformant || verdict !== 'conformant');
      const words = [...new Set(kept.map(([, verdict]) => verdict))].sort();
      return [mock, Object.fromEntries(words.map((word) => [word, idsWith(kept, word)]))];
    }),
  );
}

const idsWith = (verdicts: readonly [string, string][], word: string) =>
  verdicts.flatMap(([id, verdict]) => (verdict === word ? [id] : []));

/** One line for each mock whose verdicts differ. */
export function differences(golden: Golden, seen: Golden): string[] {
  const mocks = [...new Set([...Object.keys(golden), ...Object.keys(seen)])];
  return mocks.flatMap((mock) => {
    const [before, now] = [golden[mock], seen[mock]];
    if (!before) return [`${mock}: is new`];
    if (!now) return [`${mock}: is gone`];
    const words = [...new Set([...Object.keys(before), ...Object.keys(now)])];
    const changes = words.flatMap((word) => changed(word, before[word] ?? [], now[word] ?? []));
    return changes.length > 0 ? [`${mock}: ${changes.join('; ')}`] : [];
  });
}

function changed(word: string, before: readonly string[], now: readonly string[]): string[] {
  const [more, less] = [now.filter((id) => !before.includes(id)), before.filter((id) => !now.includes(id))];
  return [
    ...(more.length > 0 ? [`now ${word} ${more.join(' ')}`] : []),
    ...(less.length > 0 ? [`no longer ${word} ${less.join(' ')}`] : []),
  ];
}

export const readGolden = (): Golden => JSON.parse(readFileSync(FILE, 'utf8')) as Golden;

/** A line for each mock, so that a difference is readable. */
export function writeGolden(golden: Golden): string {
  const lines = Object.entries(golden).map(
    ([mock, verdicts]) => `${JSON.stringify(mock)}: ${JSON.stringify(verdicts)}`,
  );
  writeWhole(FILE, `{\n${lines.join(',\n')}\n}\n`);
  return FILE;
}
