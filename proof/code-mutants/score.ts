import { relative, sep } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import { chosenOf, type Sample } from './sample.ts';

interface Score {
  /** Percent of the valid mutants that a test noticed, to one decimal; null if there was none. */
  score: number | null;
  killed: number;
  /** No test covers it, or none of those that do fails. */
  survived: number;
  /** Never ended, which a test notices too. */
  timeout: number;
  /** All of these. */
  total: number;
}

/** `reports/mutants.json`. */
export interface Figures extends Score {
  /** When it was measured: ISO 8601. */
  date: string;
  /** The files or patterns that were asked for. */
  scope: readonly string[];
  /** The size and the seed, if only a part was measured. */
  sample?: number;
  seed?: string;
  files: Record<string, Score>;
}

type Judged = Pick<MutantResult, 'id' | 'fileName' | 'location' | 'mutatorName' | 'replacement' | 'status' | 'static'>;

/** The mutants that count: neither excluded by their kind, nor outside the sample. */
export function validOf<Result extends Judged>(results: readonly Result[], sample: Sample | undefined): Result[] {
  // Those that `--quick` leaves out stand in the sources too, so the sample was drawn from them as well.
  const made = results.filter((mutant) => mutant.status !== 'Ignored' || mutant.static === true);
  const chosen = chosenOf(
    made.map(({ id }) => id),
    sample,
  );
  return made.filter(({ id, status }) => chosen.has(id) && status !== 'Ignored' && status !== 'RuntimeError');
}

export function scoreOf(valid: readonly Judged[]): Score {
  const count = (...wanted: Judged['status'][]) => valid.filter(({ status }) => wanted.includes(status)).length;
  const [killed, timeout, survived] = [count('Killed'), count('Timeout'), count('Survived', 'NoCoverage')];
  const total = killed + timeout + survived;
  const score = total === 0 ? null : Math.round(((killed + timeout) / total) * 1000) / 10;
  return { score, killed, survived, timeout, total };
}

/** The score of each file, the lowest first. */
export function byFile(valid: readonly Judged[], root: string): [string, Score][] {
  const nameOf = ({ fileName }: Judged) => relative(root, fileName).split(sep).join('/');
  return [...new Set(valid.map(nameOf))]
    .map((file): [string, Score] => [file, scoreOf(valid.filter((mutant) => nameOf(mutant) === file))])
    .sort(([, a], [, b]) => (a.score ?? 0) - (b.score ?? 0));
}

/** The survivors in the order of the sources: where, what kind, and the code that nobody missed. */
export function survivorsOf(valid: readonly Judged[], root: string): string[] {
  return valid
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ fileName, location: { start }, mutatorName, replacement, status }) => {
      const place = `${relative(root, fileName).split(sep).join('/')}:${start.line}:${start.column}`;
      const code = replacement.replace(/\s+/g, ' ').slice(0, 100);
      return `${place}  ${mutatorName}${status === 'NoCoverage' ? ', not covered' : ''}: ${code}`;
    });
}
