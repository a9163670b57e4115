import type { Defect } from './defects.ts';
import { defects } from './defects.ts';
import type { MockOptions } from './server.ts';
import { UsageError } from './usage-error.ts';

/** What makes a mock broken in all of these ways at once. @throws UsageError that names every unknown one */
export function brokenBy(names: readonly string[]): Pick<MockOptions, 'policy' | 'answers'> {
  const known = new Map<string, Defect>(Object.entries(defects));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new UsageError(`--defect is "${unknown.join('", "')}": give a name of mock/defects/, such as code-reusable.`);
  }
  const chosen = names.flatMap((name) => known.get(name) ?? []);
  return {
    policy: Object.assign({}, ...chosen.map(({ breaks }) => breaks)) as Required<MockOptions>['policy'],
    answers: Object.assign({}, ...chosen.map(({ under }) => under?.answers ?? {})) as Required<MockOptions>['answers'],
  };
}
