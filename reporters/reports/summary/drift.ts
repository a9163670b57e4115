import type { Contradiction } from '#specs/contradictions.ts';
import type { VariationPoint } from '#specs/variants.ts';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import { sharedRows } from '#reporters/markup/shared-rows.ts';

/** What a document says, and the environments that were seen doing it. */
interface Side {
  says: string;
  /** The answer by which it conforms, where there is one. */
  answer: string | null;
  isDefault: boolean;
  where: string[];
}

/** One contradiction of the documents beside what the target does: a line for whoever keeps the documents. */
export interface Drift {
  id: string;
  topic: string;
  /** The variation point, or the requirement that records it; null where no answer can tell. */
  asked: string | null;
  sides: Side[];
  /** What was seen and no document says, and what a requirement recorded. */
  others: { seen: string; where: string[] }[];
  /** Why it cannot be seen; null where it can. */
  unobserved: string | null;
}

type Points = Readonly<Record<string, VariationPoint>>;

/** Every contradiction, in order, one row per variation point. */
export function driftOf(
  compliances: readonly Compliance[],
  contradictions: Readonly<Record<string, Contradiction>>,
  points: Points,
): Drift[] {
  return Object.entries(contradictions).flatMap(([id, contradiction]) => {
    if ('points' in contradiction) {
      return contradiction.points.flatMap((key) => {
        const point = points[key];
        return point ? [driftAt(id, key, point, compliances)] : [];
      });
    }
    const { topic, sides } = contradiction;
    const row = { id, topic, sides: sides.map((says) => ({ says, answer: null, isDefault: false, where: [] })) };
    if ('unobserved' in contradiction) {
      return [{ ...row, asked: null, others: [], unobserved: contradiction.unobserved }];
    }
    const { recordedBy } = contradiction;
    return [{ ...row, asked: recordedBy, others: recordings(recordedBy, compliances), unobserved: null }];
  });
}

function driftAt(id: string, key: string, point: VariationPoint, compliances: readonly Compliance[]): Drift {
  const seen = compliances.flatMap(({ environment, variants }) =>
    (variants[key]?.seen.split(' | ') ?? []).map((answer) => ({ environment, value: answer })),
  );
  const rows = sharedRows(seen);
  const whereOf = (answer: string) => rows.find(({ value }) => value === answer)?.where ?? [];
  // An object orders names that look like numbers first; the default belongs there.
  const answers = Object.entries(point.answers).sort(([a], [b]) => rank(a, point) - rank(b, point));
  return {
    id,
    topic: point.title,
    asked: key,
    sides: answers.map(([answer, says]) => {
      return { says, answer, isDefault: answer === point.default, where: whereOf(answer) };
    }),
    others: rows
      .filter(({ value }) => !Object.hasOwn(point.answers, value))
      .map(({ value, where }) => ({ seen: value, where })),
    unobserved: null,
  };
}

const rank = (answer: string, point: VariationPoint) => (answer === point.default ? 0 : 1);

function recordings(requirement: string, compliances: readonly Compliance[]): Drift['others'] {
  const found = compliances.flatMap(({ environment, requirements }) =>
    requirements
      .filter(({ id, reason }) => id === requirement && reason?.startsWith('recorded: '))
      .map(({ reason }) => ({ environment, value: (reason ?? '').replace(/^recorded: /, '') })),
  );
  return sharedRows(found).map(({ value, where }) => ({ seen: value, where }));
}

/** Whether anything was seen at all. */
export const wasSeen = ({ sides, others }: Drift) => others.length > 0 || sides.some(({ where }) => where.length > 0);

/** Whether a requirement records it, since no answer is the right one. */
export const wasRecorded = ({ sides, unobserved }: Drift) =>
  unobserved === null && sides.every(({ answer }) => answer === null);

/** Whether the target does something else than the troubleshooting guide says. */
export const isAlternative = ({ sides, others, asked }: Drift) =>
  sides.some(({ where, isDefault, answer }) => answer !== null && where.length > 0 && !isDefault) ||
  (others.length > 0 && sides.some(({ answer }) => answer !== null) && asked !== null);
