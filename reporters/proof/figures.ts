import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Figures, type MutationProof, type Proof } from '../formats/proof.ts';
import { writeWhole } from '../files/written-file.ts';

const FILE = join(import.meta.dirname, 'figures.json');
const README = join(import.meta.dirname, '..', '..', 'README.md');

/**
 * The figures of the last full proof. They are committed, so that every report can say how far its verdicts can be trusted.
 * @returns null before the first proof
 * @throws Error when the file is not what it should be
 */
export function publishedFigures(file: string = FILE): Figures | null {
  if (!existsSync(file)) return null;
  const parsed = Figures.safeParse(jsonIn(file));
  if (parsed.success) return parsed.data;
  throw new Error(malformed(file, z.prettifyError(parsed.error)));
}

function jsonIn(file: string): unknown {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return read;
  } catch (error) {
    throw new Error(malformed(file, error instanceof Error ? error.message : String(error)), { cause: error });
  }
}

/** The figures of a full proof. The mutation score is measured by itself and stays what it was. */
export function figuresOf({ date, defects, killed, total, mutations }: Proof, mutants: Figures['mutants']): Figures {
  const count = (wanted: MutationProof['result']) => (mutations ?? []).filter(({ result }) => result === wanted).length;
  return {
    date: date.slice(0, 10),
    defects: { caught: killed, exact: defects.filter(({ caught, exact }) => caught && exact).length, total },
    mutations: {
      caught: count('caught'),
      tolerated: count('tolerated'),
      survived: count('survived'),
      total: mutations?.length ?? 0,
    },
    mutants,
  };
}

/** Publishes figures: in the committed file, which every report reads, and in the README. */
export function publish(figures: Figures): void {
  writeWhole(FILE, `${JSON.stringify(figures, null, 2)}\n`);
  writeWhole(README, withFigures(readFileSync(README, 'utf8'), figures));
}

const malformed = (file: string, why: string) =>
  `The published figures in ${file} are malformed: ${why}\nTake the file back to what is committed.`;

/** What is published of a proof, in one sentence. */
export function figuresLine(figures: Figures | null): string {
  if (figures === null) return 'Not proven yet.';
  const { date, defects, mutations, mutants } = figures;
  return `${[
    `Proven on ${date}: ${number(defects.caught)} of ${number(defects.total)} seeded defects caught, ${number(defects.exact)} exactly`,
    `${number(mutations.caught)} of ${number(mutations.total)} generated faults in answers caught, ${number(mutations.tolerated)} that no document forbids, ${number(mutations.survived)} survived`,
    ...(mutants === null ? [] : [`mutation score of the judging code ${mutants.score.toFixed(1)} % (${mutants.date})`]),
  ].join('; ')}.`;
}

/** The same for a terminal's width. */
export function shortFiguresLine({ date, defects, mutations }: Figures): string {
  const caught = `${number(defects.caught)} of ${number(defects.total)} defects caught`;
  return `Proven on ${date}: ${caught}, ${number(mutations.survived)} of ${number(mutations.total)} generated faults survived`;
}

/** `2,401`, wherever this runs. */
export const number = (count: number) => count.toLocaleString('en-US');

const [OPENING, CLOSING] = ['<!-- proof figures -->', '<!-- end of proof figures -->'];

/**
 * The README with these figures between its two marks.
 * @throws Error when the marks are gone
 */
export function withFigures(readme: string, figures: Figures | null): string {
  const [start, end] = [readme.indexOf(OPENING), readme.indexOf(CLOSING)];
  if (start < 0 || end < start) throw new Error(`README.md lost its marks ${OPENING} and ${CLOSING}.`);
  return `${readme.slice(0, start + OPENING.length)}\n\n${figuresLine(figures)}\n\n${readme.slice(end)}`;
}
