import { refuse } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import type { Asked } from './asked.ts';
import { printable, type Members } from './members.ts';

export interface WithQuery extends Asked {
  /** Names and values as they came, in order. */
  pairs: readonly (readonly [string, string])[];
  members: Members;
}

export const query = {
  parameterNamesAreExact: ({ call }) => ({ pairs: [...new URLSearchParams(queryOf(call.req.url))] }),
  parametersAreSingle: ({ pairs }) => {
    const repeated = pairs.find(([name], index) => pairs.findIndex(([other]) => other === name) < index)?.[0];
    return repeated === undefined ? { members: new Map(pairs) } : refuse('parameterRepeated', printable(repeated));
  },
} satisfies Rules<WithQuery>;

const queryOf = (url: string): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '');
