import { parseJson } from '#evidence/json.ts';
import { SWEEP_STORIES } from '#evidence/sweep.ts';
import type { SweptMock } from '#fixtures/target/sweep.ts';
import { saidBy, type AnswerKind, type AnswerChange, type AnswerFault } from '#mock/faults/answer-fault.ts';
import type { Outcome, Outcomes } from '#reporters/verdicts/outcome.ts';
import { operations, type OperationId } from '#specs/operations.ts';
import { alternatives, asking } from '../sweep/mocks.ts';
import { sweep } from '../sweep/sweep.ts';

/**
 * Generated faults: every kind of answer that the suite gets from a conformant mock, with each of its members, its
 * headers, its status and its wire format spoiled in turn. The tests that got such an answer are all that can notice.
 */

/** A kind of answer, as a conformant mock gives it. */
export interface Documented {
  kind: AnswerKind;
  operation: OperationId;
  base: SweptMock;
  conformant: Outcome;
  body: unknown;
  headers: Set<string>;
  /** The titles of the tests that got it. */
  tests: Set<string>;
  /** Of those that got it last: it is what they judge, most likely. */
  judges: Set<string>;
}

export interface GeneratedMutation {
  /** `token 200 (access_token …): access_token is missing`. */
  name: string;
  /** The part of its name before the colon. */
  answer: string;
  operation: OperationId;
  mutation: AnswerFault;
  /** The mock that gives the answer, and what the suite says of it as it is. */
  base: SweptMock;
  conformant: Outcome;
  /** The titles of the tests that get the answer, and of those that get it last. */
  tests: string[];
  judges: string[];
}

/** Of every answer of the documented endpoints: as the guide gives it, then what only the reference or a variant gives. */
export async function generatedMutations(): Promise<GeneratedMutation[]> {
  const profiles = (['guide', 'reference'] as const).map((profile) => ({ name: profile, choice: { profile } }));
  const variants = alternatives.map(({ name, answers, points }) => {
    return { name, choice: { answers }, only: asking(points, { info: true }) };
  });
  const mocks = [...profiles, ...variants].map((mock): SweptMock => ({ ...mock, kinds: ['api'] }));
  const outcomes = await sweep(mocks, { [SWEEP_STORIES]: '1' });
  const answers = new Map<string, Documented>();
  for (const base of mocks) collect(answers, base, outcomes[base.name]);
  return [...answers.values()].map((answer) => withAllTests(answer, [...answers.values()])).flatMap(mutationsOf);
}

/**
 * On a variant only the tests that ask it have run, but a success there is given to all that get one elsewhere, and a
 * refusal to all that get it with another status.
 */
function withAllTests(answer: Documented, all: readonly Documented[]): Documented {
  const { operation, kind, base, conformant } = answer;
  if (base.only === undefined) return answer;
  const alike = all.filter((other) => other.operation === operation && isAlike(kind, other.kind));
  const stories = Object.assign({}, ...alike.map((other) => other.conformant.stories)) as Outcome['stories'];
  return {
    ...answer,
    conformant: { ...conformant, stories: { ...stories, ...conformant.stories } },
    tests: new Set(alike.flatMap(({ tests }) => [...tests])),
  };
}

function isAlike(kind: AnswerKind, other: AnswerKind): boolean {
  if (kind.status < 400 || other.status < 400) return kind.status < 400 && other.status < 400;
  return kind.saidBy === other.saidBy;
}

/** What the suite says of each: first the tests that judge the answer, then, if none of them objects, all that get it. */
export async function outcomesOf(mutations: readonly GeneratedMutation[]): Promise<Outcomes> {
  const first = mutations.filter(({ judges }) => judges.length > 0);
  const outcomes = await sweep(first.map((mutation) => mutatedMock(mutation, mutation.judges)));
  const isCaught = ({ name }: GeneratedMutation) => Object.values(outcomes[name]?.verdicts ?? {}).includes('violated');
  const rest = mutations.filter((mutation) => !isCaught(mutation) && mutation.judges.length < mutation.tests.length);
  return { ...outcomes, ...(await sweep(rest.map((mutation) => mutatedMock(mutation, mutation.tests)))) };
}

function mutatedMock({ name, mutation, base }: GeneratedMutation, only: string[]): SweptMock {
  return { name, choice: { ...base.choice, answerFault: mutation }, kinds: ['api'], only, isFresh: true };
}

function collect(answers: Map<string, Documented>, base: SweptMock, conformant: Outcome | undefined): void {
  if (!conformant) return;
  for (const [title, story] of Object.entries(conformant.stories)) {
    for (const [index, { method, path, status, headers, body: text }] of story.answers.entries()) {
      const operation = operationAt(method, path);
      if (!operation) continue;
      const body = parseJson(text);
      const kind = { method, path, status, saidBy: saidBy(body) };
      // That a POST succeeds with 201 at one point is no other answer.
      const key = JSON.stringify({ ...kind, status: status === 201 ? 200 : status });
      const sets = { headers: new Set<string>(), tests: new Set<string>(), judges: new Set<string>() };
      const first = { kind, operation, base, conformant, body, ...sets };
      const known = answers.get(key) ?? first;
      answers.set(key, known);
      if (known.base !== base) continue;
      for (const name of headers) known.headers.add(name);
      known.tests.add(title);
      if (index === story.answers.length - 1) known.judges.add(title);
    }
  }
}

/** Each part of an answer, spoiled in each way. */
export function mutationsOf({ kind, body, headers, tests, judges, ...told }: Documented): GeneratedMutation[] {
  const changes: AnswerChange[] = [
    ...membersOf(body).flatMap(([member, value]) => memberChanges(member, value)),
    ...otherStatuses(kind.status).map((status): AnswerChange => ({ kind: 'status', status })),
    ...[...headers]
      .filter((name) => !TRANSPORT.has(name))
      .map((header): AnswerChange => ({ kind: 'drop header', header })),
    ...(body === undefined ? [] : WIRE).map((change): AnswerChange => ({ kind: change })),
    ...(isRecord(body) ? [{ kind: 'foreign password' } as const] : []),
    { kind: 'closed connection' },
  ];
  const answer = `${told.operation} ${kind.status} (${kind.saidBy})`;
  const asked = { tests: [...tests], judges: [...judges] };
  return changes.map((change) => {
    return { ...told, ...asked, answer, name: `${answer}: ${words(change)}`, mutation: { answer: kind, change } };
  });
}

/** A change in words. */
function words(change: AnswerChange): string {
  if ('member' in change) return `${change.member} ${MEMBER_WORDS[change.kind]}`;
  if ('status' in change) return `status ${change.status}`;
  return 'header' in change ? `without the header ${change.header}` : change.kind;
}

const MEMBER_WORDS = {
  drop: 'is missing',
  null: 'is null',
  retype: 'has another type',
  alter: 'has another value',
  empty: 'is empty',
};

const WIRE = ['other content type', 'broken JSON', 'no body'] as const;

/** What every connection has, and no document speaks of. */
const TRANSPORT = new Set(['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']);

function memberChanges(member: string, value: unknown): AnswerChange[] {
  const kinds: Extract<AnswerChange, { member: string }>['kind'][] = ['drop', 'retype'];
  if (value !== null) kinds.push('null');
  if (value !== null && typeof value !== 'object') kinds.push('alter');
  if (typeof value === 'string') kinds.push('empty');
  return kinds.map((kind) => ({ kind, member }));
}

/** A success that is a failure or another success; a refusal that is a success, a breakdown or another refusal. */
function otherStatuses(status: number): number[] {
  if (status < 400) return [202, 400, 500];
  return [200, 500, status === 400 ? 404 : 400];
}

/** Every member with its value, also inside of objects, dotted. */
function membersOf(body: unknown, prefix = ''): [string, unknown][] {
  if (!isRecord(body)) return [];
  return Object.entries(body).flatMap(([name, value]) => [
    [`${prefix}${name}`, value] as [string, unknown],
    ...membersOf(value, `${prefix}${name}.`),
  ]);
}

function operationAt(method: string, path: string): OperationId | undefined {
  const ids = Object.keys(operations) as OperationId[];
  return ids.find((id) => operations[id].method === method && operations[id].path === path);
}

const isRecord = (body: unknown): body is Record<string, unknown> =>
  typeof body === 'object' && body !== null && !Array.isArray(body);
