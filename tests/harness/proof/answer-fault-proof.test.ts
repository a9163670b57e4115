import { expect, test } from '@playwright/test';
import type { SweptMock } from '#fixtures/target/sweep.ts';
import type { Outcome, Story } from '#reporters/verdicts/outcome.ts';
import { mutationProofOf } from '#proof/answer-faults/answer-fault-proof.ts';
import { mutationsOf, type GeneratedMutation } from '#proof/answer-faults/answer-faults.ts';

const story = (given: Partial<Story>): Story => {
  return { requirements: ['LOGIN-012'], facts: {}, variants: {}, asked: [], answers: [], ...given };
};
const outcome = (given: Partial<Outcome>): Outcome => {
  return { verdicts: {}, red: [], facts: {}, variants: {}, stories: {}, failed: [], reached: true, ...given };
};
const base: SweptMock = { name: 'guide', choice: {}, kinds: ['api'] };
const conformant = outcome({
  stories: {
    'a wrong password is refused': story({ variants: { 'login.status': '401' } }),
    'a form is recorded': story({ requirements: ['ERROR-012'], facts: { form: 'refused' } }),
  },
});

function generated(given: Partial<GeneratedMutation>): GeneratedMutation {
  const answer = 'token 400 (invalid_grant, Refresh token is invalid or expired)';
  const kind = { method: 'POST', path: '/v1/auth/oauth/token', status: 400, saidBy: 'invalid_grant' };
  return {
    ...{ name: `${answer}: error is missing`, answer, operation: 'token', base, conformant },
    mutation: { answer: kind, change: { kind: 'drop', member: 'error' } },
    tests: ['a wrong password is refused'],
    judges: [],
    ...given,
  };
}

const closed = generated({});
closed.mutation = { ...closed.mutation, change: { kind: 'closed connection' } };
const worded = generated({});
worded.mutation = { ...worded.mutation, change: { kind: 'alter', member: 'error_description' } };
const gap = generated({ answer: 'login 200 (isLinked isOtpRequired phase)', operation: 'login' });
gap.mutation = { ...gap.mutation, change: { kind: 'alter', member: 'isLinked' } };

const unchanged = { verdicts: { 'LOGIN-012': 'conformant' }, variants: { 'login.status': '401' } } as const;

const cases: [what: string, mutation: GeneratedMutation, seen: Outcome | undefined, proof: Record<string, unknown>][] =
  [
    [
      'a violated requirement',
      generated({}),
      outcome({ ...unchanged, verdicts: { 'LOGIN-012': 'violated' } }),
      { result: 'caught', red: ['LOGIN-012'] },
    ],
    [
      'a closed connection that leaves the verdict open',
      closed,
      outcome({ ...unchanged, verdicts: { 'LOGIN-012': 'inconclusive' } }),
      { result: 'caught', red: [] },
    ],
    ['a closed connection that nobody minds', closed, outcome(unchanged), { result: 'survived', allowedBy: [] }],
    [
      'only a verdict that could not be given',
      generated({}),
      outcome({ ...unchanged, verdicts: { 'LOGIN-012': 'inconclusive' } }),
      { result: 'survived', allowedBy: [] },
    ],
    ['nothing', generated({}), outcome(unchanged), { result: 'survived', allowedBy: [] }],
    ['nothing, unreached', generated({}), outcome({ ...unchanged, reached: false }), { result: 'survived' }],
    ['no run at all', generated({}), undefined, { result: 'survived', allowedBy: [] }],
    [
      'another documented answer',
      generated({}),
      outcome({ ...unchanged, variants: { 'login.status': '403' } }),
      { result: 'tolerated', allowedBy: ['login.status'] },
    ],
    [
      'nothing where only INFO rows ask',
      generated({ tests: ['a form is recorded'] }),
      outcome({ verdicts: { 'ERROR-012': 'conformant' } }),
      { result: 'tolerated', allowedBy: ['ERROR-012'] },
    ],
    [
      'a changed record',
      generated({ tests: ['a wrong password is refused', 'a form is recorded'] }),
      outcome({ ...unchanged, facts: { 'ERROR-012': { form: 'taken' } } }),
      { result: 'tolerated', allowedBy: ['ERROR-012'] },
    ],
    [
      'nothing where no page prints the words',
      worded,
      outcome(unchanged),
      { result: 'tolerated', allowedBy: ['C-09', 'C-11', 'C-30'] },
    ],
    ['nothing where a gap is known', gap, outcome(unchanged), { result: 'survived', allowedBy: ['DOC-037'] }],
  ];

for (const [what, mutation, seen, proof] of cases) {
  test(`a generated fault for which the suite sees ${what} is judged so`, () => {
    expect(mutationProofOf(mutation, seen)).toMatchObject(proof);
  });
}

test('every part of an answer is spoiled in every way that its type allows', () => {
  const kind = { method: 'POST', path: '/v1/auth/login', status: 200, saidBy: 'accessToken user' };
  const body = { accessToken: 'x', isLinked: true, phase: null, user: { id: 7 } };
  const headers = new Set(['content-type', 'date', 'cache-control']);

  const sets = { headers, tests: new Set(['a login']), judges: new Set<string>() };
  const made = mutationsOf({ kind, operation: 'login', base, conformant, body, ...sets });

  const names = made.map(({ name }) => name.replace('login 200 (accessToken user): ', ''));
  const members = ['accessToken', 'isLinked', 'phase', 'user', 'user.id'];
  const of = (member: string) => names.filter((name) => name.startsWith(`${member} `)).length;
  expect(members.map(of)).toEqual([5, 4, 2, 3, 4]);
  expect(names.filter((name) => name.startsWith('status'))).toEqual(['status 202', 'status 400', 'status 500']);
  expect(names.filter((name) => name.startsWith('without'))).toEqual([
    'without the header content-type',
    'without the header cache-control',
  ]);
  expect(names.slice(-5, -2)).toEqual(['other content type', 'broken JSON', 'no body']);
  expect(names.slice(-2)).toEqual(['foreign password', 'closed connection']);
  expect(new Set(names).size).toBe(names.length);
});
