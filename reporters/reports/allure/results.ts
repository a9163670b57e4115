import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { OBSERVATIONS } from '#evidence/observations.ts';
import { explained, type AllureExplanations } from './explained.ts';
import type { AllureFiles } from './files.ts';
import { parseObservations, type Observations } from '#evidence/observations.ts';
import { inOrder, repetitionsIn } from '#reporters/failures/marked-exchanges.ts';
import { areaTags, nameOfResult } from '#reporters/markup/address.ts';
import type { TestVerdict } from '#reporters/verdicts/formats/run.ts';
import type { Verdict } from '#reporters/verdicts/verdict.ts';

const Details = z.looseObject({ message: z.string().optional(), trace: z.string().optional() }).optional();
type Step = z.infer<typeof Step>;
const Attachment = z.looseObject({ name: z.string(), source: z.string() });
const Step = z.looseObject({
  name: z.string().optional(),
  status: z.string().optional(),
  start: z.number().optional(),
  attachments: z.array(Attachment).default([]),
  statusDetails: Details,
  get steps() {
    return z.array(Step).default([]);
  },
});

type Result = z.infer<typeof Result>;
const Result = z.looseObject({
  uuid: z.string(),
  name: z.string(),
  fullName: z.string().default(''),
  status: z.string().optional(),
  start: z.number().optional(),
  labels: z.array(z.looseObject({ name: z.string(), value: z.string() })).default([]),
  attachments: z.array(Attachment).default([]),
  steps: z.array(Step).default([]),
  statusDetails: Details,
});

// For reporters and tools, not for people: they would stand in the page as steps without meaning.
const MACHINE_ATTACHMENTS = [OBSERVATIONS, 'error-context'];
const HOOKS = ['Before Hooks', 'After Hooks'];

/**
 * Adds the results of one environment to the files for Allure, made ready for people: noise removed, and Allure's status
 * set to our verdict (failed is violated, broken is inconclusive, unknown is untested).
 * @returns the names of the tests that have one, as `nameOfResult` makes them
 */
export function selectResults(
  from: string,
  to: AllureFiles,
  environment: string,
  verdicts: readonly TestVerdict[],
  explanations: AllureExplanations,
): string[] {
  const files = existsSync(from) ? readdirSync(from).filter((file) => file.endsWith('-result.json')) : [];
  const results = files.flatMap((file) => {
    const result = readResult(join(from, file));
    const project = result === undefined ? '' : labelOf(result, 'parentSuite');
    return result && project.replace(/-[a-z]+$/, '') === environment ? [{ file, result, project }] : [];
  });
  return lastTries(results).flatMap(({ file, result, project }) => {
    const test = verdictOn(result, project, verdicts);
    const uuid = test === undefined ? result.uuid : nameOfResult(test);
    const status = test === undefined ? result.status : STATUSES[test.verdict];
    const shown = explained({ ...prepared(result, environment, { from, to }), uuid, status }, explanations, to);
    to.add(file, JSON.stringify(shown));
    for (const source of sourcesIn(shown)) to.copy(join(from, source), source);
    return [shown.uuid];
  });
}

/** Of a test that ran once more: what its environment had left open before says nothing. */
function lastTries<Read extends { result: Result; project: string }>(results: readonly Read[]): Read[] {
  const last = new Map<string, Read>();
  for (const read of results.toSorted((one, other) => (one.result.start ?? 0) - (other.result.start ?? 0)))
    last.set(`${read.project} ${read.result.fullName} ${read.result.name}`, read);
  const kept = new Set(last.values());
  return results.filter((read) => kept.has(read));
}

interface Folders {
  from: string;
  to: AllureFiles;
}

/** Undefined for one that was cut off while it was written: its test is on the page as far as the verdicts know it. */
function readResult(file: string): Result | undefined {
  try {
    return Result.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** `fullName` is the file, from the tests' folder, and the titles: `api/token.test.ts › a code buys tokens once`. */
function verdictOn({ fullName }: Result, project: string, verdicts: readonly TestVerdict[]): TestVerdict | undefined {
  const [file = '', ...titles] = fullName.split(' › ');
  const title = titles.join(' › ');
  return verdicts.find((known) => {
    return known.title === title && known.project === project && `/${known.file}`.endsWith(`/${file}`);
  });
}

function prepared(result: Result, environment: string, folders: Folders): Result {
  const attachments = result.attachments.filter(isForPeople);
  const tags = result.labels.filter(({ name }) => name === 'tag').map(({ value }) => value);
  const labels = [
    ...result.labels.map((label) => ({ ...label, value: publicValue(label, environment) })),
    ...areaTags(tags).map((value) => ({ name: 'tag', value })),
  ];
  return {
    ...result,
    ...{ steps: withExchanges(result, folders), attachments, labels },
    ...detailsOf(result),
  };
}

/** `at /home/somebody/suite/tests/api/token.test.ts:12:3`: where the suite lies on a machine is nobody's business. */
const FOLDERS =
  /(?<=^|[\s(])(?:file:\/\/)?\/\S*?\/(?=(?:tests|fixtures|evidence|reporters|mock|node_modules)\/\S*:\d+)/gm;

/** The details of a result or of a step, without the folders. */
function detailsOf({ statusDetails }: Pick<Step, 'statusDetails'>): Pick<Step, 'statusDetails'> {
  if (statusDetails === undefined) return {};
  const { message, trace, ...rest } = statusDetails;
  return {
    statusDetails: {
      ...rest,
      ...(message === undefined ? {} : { message: message.replace(FOLDERS, '') }),
      ...(trace === undefined ? {} : { trace: trace.replace(FOLDERS, '') }),
    },
  };
}

/** The timeline shows host and thread; the name of the machine and its process ids are nobody's business. */
function publicValue({ name, value }: Result['labels'][number], environment: string): string {
  if (name === 'host') return environment;
  return name === 'thread' ? value.replace(/^pid-\d+-worker-/, 'worker ') : value;
}

const isForPeople = ({ name }: { name: string }) => !MACHINE_ATTACHMENTS.includes(name);

/** Drops machine attachments, and hooks in which nothing is left to see. */
function tidyStep(step: Step): Step[] {
  const steps = step.steps.flatMap(tidyStep);
  const tidy = { ...step, ...detailsOf(step), steps, attachments: step.attachments.filter(isForPeople) };
  const name = step.name ?? '';
  const noise = MACHINE_ATTACHMENTS.includes(name) || HOOKS.includes(name);
  const worthIt = tidy.attachments.length > 0 || steps.some(hasEvidence);
  return noise && !worthIt && step.status !== 'failed' ? [] : [tidy];
}

const hasEvidence = (step: Step): boolean => step.attachments.length > 0 || step.steps.some(hasEvidence);

/** The exchanges of a test as steps of their own, each with its file, between the steps that stood around them in time. */
function withExchanges(result: Result, folders: Folders): Step[] {
  const told = inOrder(observationsOf(result, folders.from)).exchanges;
  const repetitions = repetitionsIn(told);
  const exchanges = told.map(({ title, start, stop, exchange }, index): Step => {
    // Allure counts every step; this number is the one of the other pages.
    const name = [`${index + 1}: ${title}`, repetitions[index] ?? ''].filter(Boolean).join(' · ');
    const source = `${result.uuid}-${index + 1}.httpexchange`;
    folders.to.add(source, JSON.stringify(exchange));
    const attachments = [{ name, source, type: 'application/vnd.allure.http+json' }];
    return { name, status: 'passed', stage: 'finished', start, stop, attachments, steps: [] };
  });
  // Sorting is stable: steps that began in the same millisecond keep their order, the exchange before its judgement.
  return [...exchanges, ...result.steps.flatMap(tidyStep)].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

function observationsOf(result: Result, from: string): Observations['exchanges'] {
  const [source] = [result, ...result.steps].flatMap(({ attachments }) =>
    attachments.filter(({ name }) => name === OBSERVATIONS).map((attachment) => join(from, attachment.source)),
  );
  return source !== undefined && existsSync(source) ? parseObservations(readFileSync(source, 'utf8')).exchanges : [];
}

/** Allure's word for each of ours. */
export const STATUSES: Readonly<Record<Verdict, string>> = {
  conformant: 'passed',
  violated: 'failed',
  inconclusive: 'broken',
  'not applicable': 'skipped',
  untested: 'unknown',
};

function sourcesIn(step: { attachments: readonly { source: string }[]; steps: readonly Step[] }): string[] {
  return [...step.attachments.map(({ source }) => source), ...step.steps.flatMap(sourcesIn)];
}

const labelOf = ({ labels }: Result, wanted: string) => labels.find(({ name }) => name === wanted)?.value ?? '';
