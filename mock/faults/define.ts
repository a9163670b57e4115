import type { Defect } from './defect.ts';

interface Row extends Omit<Defect, 'harm' | 'violates'> {
  /** One to three requirements that the harm is about; none if only INFO requirements record it. */
  violates?: Defect['violates'];
}

/** One row. @param harm what it does to people */
export const defect = (harm: string, { violates = [], ...how }: Row): Defect => ({ harm, violates, ...how });

/** Rows of defects: keeps their names. */
export const define = <Name extends string>(rows: Readonly<Record<Name, Defect>>): Readonly<Record<Name, Defect>> =>
  rows;
