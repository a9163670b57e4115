import { capabilityGap, isSafeAt } from '#fixtures/applicability.ts';
import type { Counts } from '#fixtures/manners/ledger.ts';
import { offeredValues } from '#fixtures/target/roles.ts';
import type { Target } from '#fixtures/target/target.ts';
import { requirements, type Requirement, type RequirementId } from '#specs/requirements/index.ts';
import type { ListedTest } from '../register/listed-tests.ts';
import type { Efforts } from './efforts.ts';

export interface Plan extends Counts {
  tests: number;
  /** Those that this target offers too little for, or that are not safe there. */
  left: number;
  /** The settings whose accounts are used. */
  accounts: string[];
}

const isOfEnvironment = (id: string): id is RequirementId => Object.hasOwn(requirements, id);
const rowOf = (id: RequirementId): Requirement => requirements[id];

/** What a run of all tests sends to a target after the look at its settings. */
export function planned(target: Target, tests: readonly ListedTest[], efforts: Efforts): Plan {
  const own = tests.filter(({ requirements: ids }) => ids.some(isOfEnvironment));
  const run = own.filter(({ requirements: ids }) => runs(ids.filter(isOfEnvironment), target));
  const sent = sumOf([...new Set(run.map(({ title }) => title))].flatMap((title) => efforts[title] ?? []));
  const accounts = offeredValues(target).filter(({ setting }) => setting.endsWith('USER_EMAIL'));
  return {
    ...sent,
    requests: sent.requests + closing(sent, efforts),
    tests: run.length,
    left: own.length - run.length,
    accounts: accounts.map(({ setting }) => `${target.spec.prefix}${setting}`),
  };
}

/** How many requests close what the tests have left open: their share of all. */
function closing({ requests }: Counts, { '': closed, ...ofTests }: Efforts): number {
  return closed ? Math.round((closed.requests * requests) / sumOf(Object.values(ofTests)).requests) : 0;
}

/** As the tests decide it themselves. */
function runs(ids: readonly RequirementId[], target: Target): boolean {
  return isSafeAt(ids, target) && ids.every((id) => capabilityGap(rowOf(id), target) === undefined);
}

const sumOf = (efforts: readonly Counts[]): Counts =>
  efforts.reduce(
    (sum, { requests, signIns, messages, wrongPasswords }) => ({
      requests: sum.requests + requests,
      signIns: sum.signIns + signIns,
      messages: sum.messages + messages,
      wrongPasswords: sum.wrongPasswords + wrongPasswords,
    }),
    { requests: 0, signIns: 0, messages: 0, wrongPasswords: 0 },
  );

/** The plan in sentences. @param pace requests a second, and seconds between two one-time passwords */
export function planLines(name: string, plan: Plan, pace: { rate: number; messageSeconds: number }): string[] {
  const { rate, messageSeconds } = pace;
  const { requests, signIns, messages, wrongPasswords, tests, left, accounts } = plan;
  const seconds = Math.max(requests / rate, messages * messageSeconds);
  return [
    `${name}: ${tests} tests run, and ${left} do not apply to it.`,
    `  requests           ${requests}, at most ${rate} a second`,
    `  sign-ins           ${signIns}, of which ${wrongPasswords} have a wrong password, never two in a row for one account`,
    `  one-time passwords ${messages} are asked for${messageSeconds > 0 ? `, at most one in ${messageSeconds} s` : ''}`,
    `  accounts           ${accounts.join(', ')}`,
    `  time               ${Math.max(1, Math.ceil(seconds / 60))} min at that rate, or more where the API is slow`,
  ];
}
