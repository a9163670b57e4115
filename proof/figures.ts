import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures, MutationProof, Proof } from '#reporters/verdicts/formats/proof.ts';
import { FIGURES_FILE, figuresLine } from '#reporters/run/proof-figures.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';

const README = join(import.meta.dirname, '..', 'README.md');

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
  writeWhole(FIGURES_FILE, `${JSON.stringify(figures, null, 2)}\n`);
  writeWhole(README, withFigures(readFileSync(README, 'utf8'), figures));
}

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
