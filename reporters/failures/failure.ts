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
import { Advice, adviceOn } from './advice.ts';
import { wordsOf } from './words.ts';
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
  return requirements.flatMap((requirement) => {
    const { id, title, level, verdict, cause, signature, waiver } = requirement;
    if (!isRed(verdict)) return [];
    const says = requirement.claims.flatMap((claim) => saidBy(claim, register));
    const red = records.tests.filter((test) => test.requirements.includes(id) && isRed(test.judgement.verdict));
    const decisive = red.filter(({ judgement: { reason } }) => reason === requirement.reason);
    const ordered = [...new Set([...decisive, ...red])];
    const explanations = ordered.map((test) => explanationOf(test, { requirement, says, target, subject }));
    return explanations.length === 0
      ? []
      : [{ id, title, level, verdict, cause, signature, waiver, says, explanations }];
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
  const observed = inOrder(test.observed ?? NOTHING);
  const isPage = file.startsWith('tests/browser/');
  const { deviation, ...words } = wordsOf(judgement.reason ?? '', observed.judgements, isPage);
  const guide = documents['oauth-troubleshooting'].title;
  const places = says.filter(({ document }) => document === guide).map(({ place }) => place);
  const { id, claims } = requirement;
  const advice = adviceOn({ id, claims, ...judgement }, { deviation, ...words }, places);
  const { exchanges, settings } = observed;
  const [clientKey = null] = Object.entries(settings).find(([, name]) => name === 'CLIENT_KEY') ?? [];
  const command = commandFor(id, test, target);
  const heading = `${id}: ${requirement.title}`;
  const script =
    subject === 'client'
      ? certifyScript(heading, command)
      : repeatScript(observed, subject, { ...words, title: heading });
  return { project, file, title, startedAt, ...words, ...advice, command, script, clientKey, exchanges };
}

/** A request is recorded when it ends, and what the browser sent apart from what the test sent. */
const inOrder = (observed: Observations): Observations => ({
  ...observed,
  exchanges: observed.exchanges.toSorted((one, other) => one.start - other.start),
});

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
