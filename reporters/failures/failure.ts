import { z } from 'zod';
import { documents } from '#specs/documents.ts';
import { subjectNames, type SubjectName } from '#specs/environments.ts';
import { RequirementResult } from '../verdicts/formats/compliance.ts';
import type { JudgedRun } from '../run/judged-run.ts';
import { Difference } from '#evidence/judgement.ts';
import { Observations } from '#evidence/observations.ts';
import type { Register } from '../verdicts/register/register.ts';
import type { TestRecord } from '../verdicts/test-record.ts';
import { isRed } from '../verdicts/verdict.ts';
import { Advice, adviceOn, adviceWhile } from './advice.ts';
import { groupsOf } from './groups.ts';
import { inOrder, Mark, marksOf } from './marked-exchanges.ts';
import { judgementOf, wordsOf } from './words.ts';
import { repeatScript } from './repeat/repeat-script.ts';

/** What is said of a requirement that none of the documents' sentences states. */
export const OUR_READING = 'No sentence of its own: the requirement is our reading of the documents as a whole.';

export const FAILURES_FORMAT = 'baanx-conformance-failures/1';

const Claim = z.strictObject({
  id: z.string(),
  says: z.string(),
  place: z.string(),
  document: z.string(),
  url: z.string(),
});

type Also = z.infer<typeof Also>;
/** A failed check beside the one that decided. */
const Also = z.strictObject({ about: z.string(), expected: z.string(), seen: z.string() });

export type Explanation = z.infer<typeof Explanation>;
/** One red test of a requirement, explained. */
export const Explanation = z.strictObject({
  project: z.string(),
  file: z.string(),
  title: z.string(),
  startedAt: z.number().nullable().describe('Milliseconds since 1970.'),
  about: z.string().describe('What the test said about the moment; may be empty.'),
  expected: z.string(),
  seen: z.string(),
  differences: z.array(Difference),
  ...Advice.shape,
  command: z.string().describe('Runs the test again: a line for the shell.'),
  script: z.string().describe('Repeats it, with curl or a client that runs again: a shell script without a secret.'),
  clientKey: z.string().nullable().describe('The public key of the client; never the secret one.'),
  exchanges: Observations.shape.exchanges,
  marks: z.array(Mark).default([]).describe('Which exchanges it is about, the judged one last.'),
  also: z.array(Also).default([]).describe('What else the test found, in order.'),
});

export type Failure = z.infer<typeof Failure>;
/**
 * A red requirement, in five parts: what the documents say, and of each red test what was expected, what was seen, the likely
 * cause with the next steps, and how to repeat it.
 */
export const Failure = RequirementResult.pick({
  id: true,
  title: true,
  level: true,
  verdict: true,
  cause: true,
  signature: true,
  waiver: true,
}).extend({
  because: z
    .string()
    .nullable()
    .default(null)
    .describe('The requirement by whose violation it is probably inconclusive.'),
  says: z.array(Claim).describe('Empty where the requirement is our reading of several documents.'),
  explanations: z.array(Explanation).min(1).describe('The test that decided the verdict first.'),
});

export type Failures = z.infer<typeof Failures>;
/** `reports/<environment>/failures.json`. */
export const Failures = z.strictObject({
  format: z.literal(FAILURES_FORMAT),
  environment: z.enum(subjectNames),
  failures: z.array(Failure),
});

type Judged = Pick<JudgedRun['environments'][number], 'compliance' | 'records'>;

/** Explains what is red in an environment, in the order of the register. */
export function failuresOf({ compliance, records }: Judged, register: Register): Failure[] {
  const { environment: subject, target, requirements } = compliance;
  const found = requirements.flatMap((requirement): Failure[] => {
    const { id, title, level, verdict, cause, signature, waiver } = requirement;
    if (!isRed(verdict)) return [];
    const says = requirement.claims.flatMap((claim) => saidBy(claim, register));
    const red = records.tests.filter((test) => test.requirements.includes(id) && isRed(test.judgement.verdict));
    const decisive = red.filter(({ judgement: { reason } }) => reason === requirement.reason);
    const ordered = [...new Set([...decisive, ...red])];
    const explanations = ordered.map((test) => explanationOf(test, { requirement, says, target, subject }));
    return explanations.length === 0
      ? []
      : [{ id, title, level, verdict, cause, signature, waiver, because: null, says, explanations }];
  });
  return withRoots(found);
}

/** What waits for another requirement says so, wherever it is told. */
function withRoots(failures: readonly Failure[]): Failure[] {
  const roots = new Map(
    groupsOf(failures).flatMap(({ lead, followers }) => followers.map(({ id }) => [id, lead.id] as const)),
  );
  return failures.map((failure) => {
    const because = roots.get(failure.id);
    if (because === undefined) return failure;
    const advice = adviceWhile(failure.id, because);
    return { ...failure, because, explanations: failure.explanations.map((each) => ({ ...each, ...advice })) };
  });
}

interface Context {
  requirement: RequirementResult;
  says: Failure['says'];
  target: 'mock' | 'live';
  subject: SubjectName;
}

function explanationOf(test: TestRecord, { requirement, says, target, subject }: Context): Explanation {
  const { project, file, title, startedAt, judgement } = test;
  const recorded = test.observed ?? NOTHING;
  const observed = { ...recorded, exchanges: inOrder(recorded.exchanges).exchanges };
  const isPage = file.startsWith('tests/browser/');
  const { deviation, ...words } = wordsOf(judgement.reason ?? '', observed.judgements, isPage);
  const guide = documents['oauth-troubleshooting'].title;
  const places = says.filter(({ document }) => document === guide).map(({ place }) => place);
  const { id } = requirement;
  const advice = adviceOn({ id, ...judgement }, { deviation, ...words }, places);
  const { exchanges, settings } = observed;
  const [clientKey = null] = Object.entries(settings).find(([, name]) => name === 'CLIENT_KEY') ?? [];
  const command = commandFor(id, test, target);
  const heading = `${id}: ${requirement.title}`;
  const decided = judgementOf(judgement.reason ?? '', recorded.judgements);
  const marks = marksOf(recorded.exchanges, { ...words, judgement: decided });
  const judged = marks.find(({ says }) => says === 'the answer in question')?.at;
  const script =
    subject === 'client'
      ? certifyScript(heading, command)
      : repeatScript(observed, subject, { ...words, judged, title: heading });
  const also = alsoIn(test, recorded.judgements);
  return { project, file, title, startedAt, ...words, ...advice, command, script, clientKey, exchanges, marks, also };
}

/** What a test found beside what decided its verdict: whoever mends one thing has to know of the other. */
function alsoIn({ failures, judgement }: TestRecord, judgements: Observations['judgements']): Also[] {
  const said = failures.flatMap((failure) => failure.said ?? failure.other ?? []);
  const others = said.filter((each) => each !== '' && !(judgement.reason ?? '').startsWith(each));
  return others.map((each) => {
    const { about, expected, seen } = wordsOf(each, judgements);
    return { about, expected, seen };
  });
}

const NOTHING = Observations.parse({ variants: {}, undocumented: [], facts: {}, exchanges: [] });

function saidBy(id: string, { claims }: Register): Failure['says'] {
  const claim = claims[id];
  if (claim === undefined) return [];
  const { title, url } = documentOf(claim.document);
  return [{ id, says: claim.says, place: claim.place, document: title, url }];
}

function documentOf(id: string): { title: string; url: string } {
  return new Map<string, { title: string; url: string }>(Object.entries(documents)).get(id) ?? { title: id, url: '' };
}

/** The requests of a client are its own: to repeat them it has to run again. */
const certifyScript = (about: string, command: string) =>
  `#!/bin/sh
# ${about}
# To be run in the folder of the suite, with the settings of the run (CLIENT_…). Judges the client in this alone.
${command}
`;

function commandFor(id: string, { project, file, verifies }: TestRecord, target: Context['target']): string {
  if (project === 'client') return `npm run certify -- --grep '@${id}\\b'`;
  const live = target === 'live' ? 'TARGET=live ' : '';
  const [tag = id] = verifies ?? [];
  return `${live}npx playwright test ${file} --project=${project} --grep '@${tag}\\b'`;
}
