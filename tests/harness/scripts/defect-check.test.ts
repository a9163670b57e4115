import { expect, test } from '@playwright/test';
import { defectProblems } from '#scripts/register/defect-check.ts';
import { filedRegister, type FiledRegister } from '#scripts/register/filed-register.ts';

const row = (level: string) => ({ title: 'a code is exchanged once', level, claims: [] });

/** A register without problems, in which a test breaks one thing. */
const sound: FiledRegister = {
  ...filedRegister,
  requirementFiles: [
    {
      file: 'token',
      area: 'TOKEN',
      rows: {
        'TOKEN-001': row('MUST'),
        'TOKEN-002': row('SHOULD'),
        'TOKEN-003': row('MUST'),
        'TOKEN-004': row('MUST'),
      },
    },
    { file: 'refresh', area: 'REFRESH', rows: { 'REFRESH-001': row('INFO') } },
  ],
  defects: { 'code-reusable': { violates: ['TOKEN-001'], changes: ['REFRESH-001'] } },
  golden: { 'code-reusable': ['TOKEN-001', 'TOKEN-002', 'TOKEN-003', 'TOKEN-004'] },
};

const all = sound.golden['code-reusable'] ?? [];
const named = { violates: ['TOKEN-001'], changes: ['REFRESH-001'] };

test('every requirement of the real register is proven by a defect', () => {
  expect(defectProblems(filedRegister)).toEqual([]);
});

test('a register in which the golden verdicts of some defect violate every requirement has no problems', () => {
  expect(defectProblems(sound)).toEqual([]);
});

const broken: { what: string; given: Partial<FiledRegister>; finds: RegExp[] }[] = [
  {
    what: 'a MUST that no defect violates',
    given: { golden: { 'code-reusable': ['TOKEN-001', 'TOKEN-002', 'TOKEN-003'] } },
    finds: [
      /^TOKEN-004 is violated by no defect: add a row to mock\/faults\/.* npm run prove -- TOKEN-004 --update\.$/,
    ],
  },
  {
    what: 'a SHOULD that no defect violates',
    given: { golden: { 'code-reusable': ['TOKEN-001', 'TOKEN-003', 'TOKEN-004'] } },
    finds: [/^TOKEN-002 is violated by no defect: add a row/],
  },
  {
    what: 'a requirement that only a mock violates which is no defect',
    given: { golden: { 'code-reusable': all.slice(1), 'token 400 (error): no body': all } },
    finds: [
      /^TOKEN-001 is violated by no defect/,
      /^code-reusable .* violates TOKEN-001, which is not red in its golden verdicts/,
    ],
  },
  {
    what: 'an INFO row that no defect changes',
    given: { defects: { 'code-reusable': { violates: ['TOKEN-001'] } } },
    finds: [/^REFRESH-001 is changed by no defect.*: name it in the changes/],
  },
  {
    what: 'a defect that violates an INFO row',
    given: { defects: { 'code-reusable': { ...named, violates: ['REFRESH-001'] } } },
    finds: [/^code-reusable \(mock\/faults\) violates REFRESH-001, which is INFO/],
  },
  {
    what: 'a defect that changes what is judged',
    given: { defects: { 'code-reusable': { violates: [], changes: ['REFRESH-001', 'TOKEN-001'] } } },
    finds: [/^code-reusable \(mock\/faults\) changes TOKEN-001, which is judged/],
  },
  {
    what: 'a defect that names nothing',
    given: {
      defects: { 'code-reusable': named, 'code-odd': { violates: [] } },
      golden: { ...sound.golden, 'code-odd': [] },
    },
    finds: [/^code-odd \(mock\/faults\) names no requirement: name one to three in violates/],
  },
  {
    what: 'a defect that names four',
    given: { defects: { 'code-reusable': { ...named, violates: all } } },
    finds: [/^code-reusable \(mock\/faults\) violates 4 requirements: keep the one to three/],
  },
  {
    what: 'a defect without golden verdicts',
    given: { defects: { 'code-reusable': named, 'code-odd': { violates: ['TOKEN-001'] } } },
    finds: [/^code-odd \(mock\/faults\) has no golden verdicts: run npm run prove -- code-odd --update\.$/],
  },
  {
    what: 'a defect whose golden verdicts lack what it names',
    given: {
      defects: { 'code-reusable': named, 'code-odd': { violates: ['TOKEN-001', 'TOKEN-002'] } },
      golden: { ...sound.golden, 'code-odd': ['TOKEN-002'] },
    },
    finds: [/^code-odd .* violates TOKEN-001, which is not red in its golden verdicts: .* npm run prove -- code-odd/],
  },
];

for (const { what, given, finds } of broken) {
  test(`${what} is found, and nothing else`, () => {
    expect(defectProblems({ ...sound, ...given })).toEqual(finds.map((pattern) => expect.stringMatching(pattern)));
  });
}

test('a defect may name three', () => {
  const three = { 'code-reusable': { ...named, violates: all.slice(0, 3) } };

  expect(defectProblems({ ...sound, defects: three })).toEqual([]);
});
