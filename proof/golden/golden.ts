import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcomes } from '#reporters/verdicts/outcome.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';
import type { RedCounts } from './expects.ts';

/**
 * What the full proof says, kept in the repository: a change of the suite that changes a verdict shows up as a change of
 * these files, to be read like code.
 */
export interface Golden {
  verdicts: GoldenVerdicts;
  expects: RedCounts;
}

/** The requirements by verdict, of each mock; conformant ones only of the mock without a defect. */
export type GoldenVerdicts = Record<string, Partial<Record<string, string[]>>>;

const FOLDER = import.meta.dirname;

export function verdictsOf(outcomes: Outcomes, conformant: string): GoldenVerdicts {
  return Object.fromEntries(
    Object.entries(outcomes).map(([mock, { verdicts }]) => {
      const kept = Object.entries(verdicts).filter(([, verdict]) => mock === conformant || verdict !== 'conformant');
      const words = [...new Set(kept.map(([, verdict]) => verdict))].sort();
      return [mock, Object.fromEntries(words.map((word) => [word, idsWith(kept, word)]))];
    }),
  );
}

/** The requirements that are violated, by mock. */
export const redOf = (verdicts: GoldenVerdicts): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(verdicts).map(([mock, { violated = [] }]) => [mock, violated]));

const idsWith = (verdicts: readonly [string, string][], word: string) =>
  verdicts.flatMap(([id, verdict]) => (verdict === word ? [id] : []));

/** One line for each mock whose verdicts differ. */
export function changedVerdicts(golden: GoldenVerdicts, seen: GoldenVerdicts): string[] {
  return namesOf(golden, seen).flatMap((mock) => {
    const [before, now] = [golden[mock], seen[mock]];
    if (!before) return [`${mock}: is new`];
    if (!now) return [`${mock}: is gone`];
    const changes = namesOf(before, now).flatMap((word) => changed(word, before[word] ?? [], now[word] ?? []));
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

/** One line for each test whose expects are others, or are not red any more, or for the first time; for how many mocks may vary. */
export function changedExpects(golden: RedCounts, seen: RedCounts): string[] {
  return namesOf(golden, seen).flatMap((file) => {
    const [before, now] = [golden[file] ?? {}, seen[file] ?? {}];
    return namesOf(before, now).flatMap((owner) => {
      const [was, is] = [before[owner] ?? [], now[owner] ?? []];
      const isSame = was.length === is.length && was.every((count, index) => count > 0 === (is[index] ?? 0) > 0);
      return isSame ? [] : [`${file}, ${owner}: its expects were red for ${list(was)} mocks, now for ${list(is)}`];
    });
  });
}

const list = (counts: readonly number[]) => counts.join(' and ') || 'no';

const namesOf = (one: object, other: object) => [...new Set([...Object.keys(one), ...Object.keys(other)])];

export const readGolden = (): Golden => ({ verdicts: read('verdicts'), expects: read('expects') });

function read<Name extends keyof Golden>(name: Name): Golden[Name] {
  const file = fileOf(name);
  return (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Golden[Name];
}

/** @returns the folder */
export function writeGolden(golden: Golden): string {
  const text = goldenText(golden);
  writeWhole(fileOf('verdicts'), text.verdicts);
  writeWhole(fileOf('expects'), text.expects);
  return FOLDER;
}

/** What stands in the two files: a line for each mock and each test, so that a difference is readable. */
export function goldenText({ verdicts, expects }: Golden): Record<keyof Golden, string> {
  const files = Object.entries(expects).map(([file, owners]) => `${JSON.stringify(file)}: {\n${linesOf(owners)}\n}`);
  return { verdicts: `{\n${linesOf(verdicts)}\n}\n`, expects: `{\n${files.join(',\n')}\n}\n` };
}

const fileOf = (name: keyof Golden) => join(FOLDER, `${name}.json`);

const linesOf = (rows: object) =>
  Object.entries(rows)
    .map(([name, row]) => `${JSON.stringify(name)}: ${JSON.stringify(row)}`)
    .join(',\n');
