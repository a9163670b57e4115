import type { Cost } from './cost.ts';

/** MB that a run may take: a small machine of a CI has 2 GB. */
const MOST_MEMORY = 1_536;

/** By how much a later test may cost more than an early one. */
const MOST_GROWTH = 1.5;

/** Where cost does not grow with the number of tests alone, in words. At least three steps. */
export function scaleFaults(steps: readonly { times: number; cost: Pick<Cost, 'cpu' | 'memory'> }[]): string[] {
  const slopes = steps.slice(1).map(({ times, cost }, index) => {
    const before = steps[index];
    return before === undefined ? 0 : (cost.cpu - before.cost.cpu) / (times - before.times);
  });
  const [first = 0, last = 0] = [slopes[0], slopes.at(-1)];
  const most = Math.max(...steps.map(({ cost }) => cost.memory ?? 0));
  const said = slopes.map((slope) => slope.toFixed(1)).join(', then ');
  return [
    ...(last > MOST_GROWTH * first
      ? [`once more costs ${said} s of processor: later tests cost more than early ones`]
      : []),
    ...(most > MOST_MEMORY ? [`a run took ${most.toFixed(0)} MB, more than ${MOST_MEMORY}`] : []),
  ];
}
