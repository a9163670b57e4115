import { parseArgs } from 'node:util';
import { UsageError } from '#mock/serve/usage-error.ts';
import { defects, type DefectName } from './defects.ts';

export const DEFECT_USAGE =
  '  --defect NAME          broken on purpose, as npm run prove does it; may be given more than once';

/** Takes each `--defect NAME` out of a command's arguments. @throws UsageError that names every unknown one */
export function takeDefects(args: readonly string[]): { defects: DefectName[]; rest: string[] } {
  const { tokens } = parseArgs({
    args: [...args],
    options: { defect: { type: 'string' } },
    strict: false,
    tokens: true,
  });
  const taken = tokens.flatMap((token) => (token.kind === 'option' && token.name === 'defect' ? [token] : []));
  const indexes = taken.flatMap(({ index, inlineValue }) => (inlineValue ? [index] : [index, index + 1]));
  const names = taken.map(({ value }) => value ?? '');
  return { defects: knownDefects(names), rest: args.filter((_, index) => !indexes.includes(index)) };
}

/** @throws UsageError that names every unknown one */
function knownDefects(names: readonly string[]): DefectName[] {
  const unknown = names.filter((name) => !isDefect(name));
  if (unknown.length > 0) {
    throw new UsageError(`--defect is "${unknown.join('", "')}": give a name of mock/faults/, such as code-reusable.`);
  }
  return names.filter(isDefect);
}

const isDefect = (name: string): name is DefectName => Object.hasOwn(defects, name);
