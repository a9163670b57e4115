import type { ProjectMetadata } from '#evidence/project-metadata.ts';
import { assess, countTests, sideResults, type EnvironmentRecords } from '../verdicts/assessment.ts';
import type { Compliance } from '../verdicts/formats/compliance.ts';
import { dayOf } from '../verdicts/calendar.ts';
import { demandObjections, shortagesOf, type Demand } from '../verdicts/demand.ts';
import { failuresOf, type Failure } from '../failures/failure.ts';
import { gate, type GateRules } from '../verdicts/gate.ts';
import type { Journal } from './journal.ts';
import type { Register } from '../verdicts/register/register.ts';
import { clientRegister } from '../verdicts/register/specs-register.ts';
import { noticesOf } from './notices.ts';
import { RUN_FORMAT, type Run, type RunEnvironment } from '../verdicts/formats/run.ts';
import { withBesides, type TestRecord } from '../verdicts/test-record.ts';
import { applyWaivers } from '../verdicts/waivers/waiver.ts';
import type { Waiver } from '../verdicts/formats/waivers.ts';

/** What a run means, before anything is written. */
export interface JudgedRun {
  run: Run;
  environments: JudgedEnvironment[];
}

interface JudgedEnvironment {
  records: EnvironmentRecords;
  compliance: Compliance;
  side: RunEnvironment;
  /** What is red, explained. */
  failures: Failure[];
}

/** What the verdict depends on beside the journals. */
export interface JudgeContext {
  register: Register;
  /** What is published of the proof that the suite judges well. */
  proof: Compliance['proof'];
  rules: GateRules;
  demand: Demand;
  waivers: readonly Waiver[];
}

/** Milliseconds: 24 hours. Shards that share their users run one after the other, and one may take six hours. */
const LONGEST_APART = 86_400_000;

type Journals = readonly [Journal, ...Journal[]];

/** Judges a run from its journal, or from those of all its shards. Without an environment there is nothing to judge. */
export function judgeRun(journals: Journals, context: JudgeContext): JudgedRun | undefined {
  const whole = journals.some(({ head }) => head.everything || head.shard !== null);
  return judge(journals, context, { whole, objections: objectionsTo(journals) });
}

/** Judges one shard on its own: what belongs to the others is not missed. */
export function judgeShard(journal: Journal, context: JudgeContext): JudgedRun | undefined {
  return judge([journal], context, { whole: false, objections: journal.complaints });
}

function judge(
  journals: Journals,
  context: JudgeContext,
  { whole, objections }: { whole: boolean; objections: string[] },
): JudgedRun | undefined {
  const { environments, others } = collect(journals);
  if (environments.length === 0) return undefined;
  const startedAt = startOf(journals);
  const waived = applyWaivers(checked(environments, journals, context), context.waivers, dayOf(lastStartOf(journals)));
  const input = {
    environments: waived.environments,
    known: new Set([context.register, clientRegister].flatMap(({ requirements }) => Object.keys(requirements))),
    others,
    errors: journals.flatMap(({ errors }) => errors),
    complete: journals.every(isComplete),
  };
  const missed = whole ? demandObjections(waived.environments, configured(journals)) : [];
  const decision = gate(input, context.rules, [...objections, ...missed, ...waived.objections]);
  const judged = waived.environments.map(({ records, compliance }) => {
    const failures = failuresOf({ compliance, records }, registerOf(records, context));
    return { records, compliance, side: sideResults(records, compliance), failures };
  });
  const run: Run = {
    format: RUN_FORMAT,
    startedAt: new Date(startedAt).toISOString(),
    ...(journals[0].head.agent && { agent: journals[0].head.agent }),
    durationMs: durationOf(journals, startedAt),
    complete: input.complete,
    ...decision,
    notices: [...waived.notices, ...noticesOf(journals)],
    waivers: waived.waivers,
    tests: countTests([...environments.flatMap(({ tests }) => tests), ...others]),
    exchanges: judged.reduce((sum, { side }) => sum + side.exchanges, 0),
    environments: judged.map(({ side }) => side),
  };
  return { run, environments: judged };
}

/** The verdicts of each environment, before any waiver, and what they lack. */
function checked(environments: readonly EnvironmentRecords[], journals: Journals, context: JudgeContext) {
  const { proof } = context;
  const startedAt = startOf(journals);
  const about = { proof, suite: journals[0].head.suite, startedAt, durationMs: durationOf(journals, startedAt) };
  return environments.map((records) => {
    const { tests } = records;
    const compliance = assess(records, { ...about, register: registerOf(records, context) });
    return { records, tests, compliance, shortages: shortagesOf(tests, isClient(records) ? {} : context.demand) };
  });
}

const isClient = ({ metadata }: EnvironmentRecords) => metadata.environment === 'client';
const registerOf = (records: EnvironmentRecords, { register }: JudgeContext) =>
  isClient(records) ? clientRegister : register;

const startOf = (journals: Journals) => Math.min(...journals.map(({ head }) => head.startedAt));
/** Judging waivers by the first would let an old shard revive one that has expired since. */
const lastStartOf = (journals: Journals) => Math.max(...journals.map(({ head }) => head.startedAt));
const configured = (journals: Journals) => [...new Set(journals.flatMap(({ head }) => head.environments))];
const isComplete = ({ end }: Journal) => end?.status === 'passed' || end?.status === 'failed';

/** The environments of a run, the tests of all their projects, and the tests that belong to none. */
function collect(journals: readonly Journal[]): { environments: EnvironmentRecords[]; others: TestRecord[] } {
  const projects = new Map(journals.flatMap(({ head }) => Object.entries(head.projects)));
  const metadata = new Map<string, ProjectMetadata>();
  for (const project of projects.values()) {
    if (!metadata.has(project.environment)) metadata.set(project.environment, project);
  }
  const tests = journals.flatMap((journal) => journal.tests).flatMap(withBesides);
  const environmentOf = ({ project }: TestRecord) => projects.get(project)?.environment;
  return {
    environments: [...metadata].map(([environment, about]) => {
      return { metadata: about, tests: tests.filter((test) => environmentOf(test) === environment) };
    }),
    others: tests.filter((test) => environmentOf(test) === undefined),
  };
}

/** Why these journals are not one whole run. */
function objectionsTo(journals: readonly Journal[]): string[] {
  return [
    ...journals.flatMap(({ complaints }) => complaints),
    ...missingShards(journals),
    ...mixed(journals),
    ...farApart(journals),
  ];
}

function missingShards(journals: readonly Journal[]): string[] {
  const [total, ...others] = [...new Set(journals.map(({ head }) => head.shard?.total ?? 1))];
  if (total === undefined) return [];
  if (others.length > 0) return ['the shards are parts of different divisions'];
  const present = journals.map(({ head }) => head.shard?.current ?? 1);
  const wanted = Array.from({ length: total }, (_, index) => index + 1);
  return [
    ...wanted.filter((shard) => !present.includes(shard)).map((shard) => `shard ${shard} of ${total} is missing`),
    ...(new Set(present).size < present.length ? ['a shard is there more than once'] : []),
  ];
}

/** A shard that was left by an earlier run says nothing of what is there now. */
function farApart(journals: readonly Journal[]): string[] {
  const starts = journals.map(({ head }) => head.startedAt);
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  if (last - first <= LONGEST_APART) return [];
  const [from, to] = [first, last].map((start) => new Date(start).toISOString());
  return [`the shards began more than 24 hours apart, from ${from} to ${to}: run the old ones again`];
}

/** Shards of different suites or targets do not make one verdict. */
function mixed(journals: readonly Journal[]): string[] {
  const kinds = journals.map(({ head: { suite, projects } }) => {
    const targets = Object.values(projects).map(({ environment, target, strict, baseUrl }) => {
      return `${environment} ${target} ${strict} ${baseUrl}`;
    });
    return { suite: `${suite.version} ${suite.commit}`, targets };
  });
  const suites = new Set(kinds.map(({ suite }) => suite));
  const targets = new Set(kinds.flatMap((kind) => kind.targets));
  const names = new Set([...targets].map((target) => target.split(' ')[0]));
  return [
    ...(suites.size > 1 ? ['the shards ran different versions of the suite'] : []),
    ...(targets.size > names.size ? ['the shards ran against different targets'] : []),
  ];
}

/** Of shards that ran side by side: from the first start to the last end. A killed run has none; its last test says how long it was. */
function durationOf(journals: readonly Journal[], startedAt: number): number {
  const ends = journals.map(({ head, end, tests }) => {
    if (end) return head.startedAt + end.durationMs;
    return Math.max(head.startedAt, ...tests.map((test) => (test.startedAt ?? 0) + test.durationMs));
  });
  return Math.round(Math.max(...ends) - startedAt);
}
