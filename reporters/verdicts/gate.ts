import type { Compliance, RequirementResult } from './formats/compliance.ts';
import type { TestRecord } from './test-record.ts';
import { isRed } from './verdict.ts';

/** What the gate decides on. */
export interface GateInput {
  environments: readonly { compliance: Compliance; tests: readonly TestRecord[] }[];
  /** Ids that the register knows. */
  known: ReadonlySet<string>;
  /** Tests of projects without an environment: they prove nothing, but a red one spoils the run. */
  others: readonly TestRecord[];
  /** Messages of errors outside any test. */
  errors: readonly string[];
  /** False if the run was interrupted or ran out of time. */
  complete: boolean;
}

export interface GateRules {
  /** A violated SHOULD fails too (`GATE=should`). */
  should: boolean;
}

export interface GateResult {
  /** 0 conformant, 1 violated, 2 nothing violated but something inconclusive. */
  exitCode: 0 | 1 | 2;
  /** Why the evidence cannot be trusted. Any of them keeps the exit code from being 0. */
  objections: string[];
}

const NAMED = 3;

/** Set by `npm start` for its run: whoever runs a part of the suite with Playwright has no use for the demand. */
export const EVERYTHING = 'EVERYTHING';

/** The rules in force. `env` is `process.env`; GATE is read. */
export function gateRules(env: Readonly<Record<string, string | undefined>>): GateRules {
  return { should: env['GATE'] === 'should' };
}

/** @param more objections that were found elsewhere */
export function gate(input: GateInput, rules: GateRules, more: readonly string[] = []): GateResult {
  const requirements = input.environments.flatMap(({ compliance }) => compliance.requirements);
  const objections = [...objectionsTo(input), ...more];
  if (requirements.some((requirement) => fails(requirement, rules))) return { exitCode: 1, objections };
  const unsure = requirements.some(({ verdict }) => verdict === 'inconclusive');
  return { exitCode: unsure || objections.length > 0 ? 2 : 0, objections };
}

/** INFO is never violated; a waiver keeps the verdict and lifts only its effect here. */
function fails({ verdict, level, waiver }: RequirementResult, { should }: GateRules): boolean {
  return verdict === 'violated' && waiver === null && (level === 'MUST' || should);
}

function objectionsTo({ environments, known, others, errors, complete }: GateInput): string[] {
  const tests = environments.flatMap((environment) => environment.tests);
  return [
    ...(complete ? [] : ['the run was interrupted: what did not run is untested']),
    ...errors.map((message) => `an error outside any test: ${message}`),
    ...(environments.length === 0 ? ['no environment was checked'] : []),
    ...environments.flatMap((environment) => notRunIn(environment, complete)),
    ...tests.flatMap((test) => objectionsToTest(test, known)),
    ...others.filter(({ ok }) => !ok).map((test) => `${nameOf(test)} is red and belongs to no environment`),
  ];
}

/**
 * A filter takes tests out of the plan; one that was planned has to run, unless the target does not offer what it needs.
 * An interrupted run is asked for no names: they would be hundreds.
 */
function notRunIn({ compliance: { environment }, tests }: GateInput['environments'][number], complete: boolean) {
  if (!tests.some(wasExecuted)) return [`nothing was executed in ${environment}`];
  const left = tests.filter(({ judgement }) => judgement.verdict === 'untested');
  if (left.length === 0) return [];
  const named = complete ? left.slice(0, NAMED).map(({ file, title }) => `${file} › ${title}`) : [];
  const more = complete && left.length > NAMED ? [`${left.length - NAMED} more`] : [];
  const names = [...named, ...more].join(', ');
  return [`${left.length} of ${tests.length} planned tests of ${environment} did not run${names && `: ${names}`}`];
}

/** A red test must reach the exit code; one that no requirement carries would get lost. */
function objectionsToTest(test: TestRecord, known: ReadonlySet<string>): string[] {
  const unknown = test.requirements.filter((id) => !known.has(id));
  const red = isRed(test.judgement.verdict);
  return [
    ...unknown.map((id) => `${nameOf(test)} names ${id}, which the register does not know`),
    ...(red && unknown.length === test.requirements.length
      ? [`${nameOf(test)} is red and verifies no requirement`]
      : []),
    ...(!red && !test.ok ? [`${nameOf(test)} is marked to fail, and passed`] : []),
    ...(test.complaint === null ? [] : [`${nameOf(test)}: ${test.complaint}`]),
  ];
}

const wasExecuted = ({ status }: TestRecord) => status !== 'skipped' && status !== 'not run';
const nameOf = ({ project, file, title }: TestRecord) => `[${project}] ${file} › ${title}`;
