import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Figures } from '../verdicts/formats/proof.ts';

export const FIGURES_FILE = join(import.meta.dirname, '..', '..', 'proof', 'figures.json');

/**
 * The figures of the last full proof. They are committed, so that every report can say how far its verdicts can be trusted.
 * @returns null before the first proof
 * @throws Error when the file is not what it should be
 */
export function publishedFigures(file: string = FIGURES_FILE): Figures | null {
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

const malformed = (file: string, why: string) =>
  `The published figures in ${file} are malformed: ${why}\nTake the file back to what is committed.`;

/** What is published of a proof, in one sentence. */
export function figuresLine(figures: Figures | null): string {
  if (figures === null) return 'Not proven yet.';
  const { date, defects, mutations, mutants } = figures;
  return `${[
    `Proven on ${date}: ${number(defects.caught)} of ${number(defects.total)} seeded defects caught, ${number(defects.exact)} exactly as expected`,
    `${number(mutations.caught)} of ${number(mutations.total)} generated faults in answers caught, ${number(mutations.tolerated)} allowed by the documents, ${number(mutations.survived)} missed`,
    ...(mutants === null ? [] : [`mutation score of the judging code ${mutants.score.toFixed(1)} % (${mutants.date})`]),
  ].join('; ')}.`;
}

/** The same for a terminal's width. */
export function shortFiguresLine({ date, defects, mutations }: Figures): string {
  const caught = `${number(defects.caught)} of ${number(defects.total)} defects caught`;
  return `Proven on ${date}: ${caught}, ${number(mutations.survived)} of ${number(mutations.total)} generated faults missed`;
}

/** `2,401`, wherever this runs. */
export const number = (count: number) => count.toLocaleString('en-US');
