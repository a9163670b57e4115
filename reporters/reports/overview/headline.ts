import type { Compliance, RequirementResult } from '#reporters/verdicts/formats/compliance.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';
import { verdicts, type Verdict } from '#reporters/verdicts/verdict.ts';

type Row = Pick<RequirementResult, 'id' | 'level' | 'verdict' | 'waiver'>;

/**
 * What a run means, in one sentence: `Not conformant: 11 of 341 requirements are violated (6 MUST, 5 SHOULD)`. Of several
 * environments the worst verdict on a requirement counts.
 */
export function headlineOf(compliances: readonly Compliance[], { exitCode }: Pick<Run, 'exitCode'>): string {
  const rows = worstOf(compliances.flatMap(({ requirements }) => requirements));
  const by = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict);
  const where = compliances.length > 1 ? ` in ${compliances.length} environments` : '';
  const all = `${rows.length} requirements${where}`;
  const violated = by('violated');
  const isViolated = `${violated.length} of ${all} ${are(violated)} violated (${levels(violated)})`;
  if (exitCode === 1) return violated.length === 0 ? 'Not conformant' : `Not conformant: ${isViolated}`;
  if (exitCode === 2) {
    const open = by('inconclusive');
    const undecided = `Undecided: ${open.length} of ${all} could not be judged (${levels(open)})`;
    return open.length === 0 ? 'Undecided: there are objections to the evidence' : undecided;
  }
  if (violated.length > 0) return `Passed, although ${isViolated}`;
  const rest = (['not applicable', 'untested'] as const).flatMap((verdict) => {
    const some = by(verdict);
    return some.length === 0 ? [] : [`${some.length} ${are(some)} ${verdict}`];
  });
  return ['Conformant: ', [`${by('conformant').length} of ${all} hold`, ...rest].join(', ')].join('');
}

/** Each requirement once. */
function worstOf(rows: readonly Row[]): Row[] {
  const worst = new Map<string, Row>();
  for (const row of rows) {
    const known = worst.get(row.id);
    if (known === undefined || rank(row) < rank(known)) worst.set(row.id, row);
  }
  return [...worst.values()];
}

/** The worst is the least; what is waived somewhere counts where it is not. */
const rank = ({ verdict, waiver }: Row) => verdicts.indexOf(verdict) * 2 + (waiver === null ? 0 : 1);

/** `6 MUST, 5 SHOULD, 1 of them waived` */
function levels(rows: readonly Row[]): string {
  const waived = rows.filter(({ waiver }) => waiver !== null).length;
  const counts = (['MUST', 'SHOULD', 'INFO'] as const).map((level) => {
    return { level, count: rows.filter((row) => row.level === level).length };
  });
  const said = counts.flatMap(({ level, count }) => (count === 0 ? [] : [`${count} ${level}`]));
  return [...said, ...(waived === 0 ? [] : [`${waived} of them waived`])].join(', ');
}

const are = (rows: readonly unknown[]) => (rows.length === 1 ? 'is' : 'are');
