import { expect, test } from '@playwright/test';
import { defectProblems } from '#scripts/defect-check.ts';
import { filedRegister, type FiledRegister } from '#scripts/filed-register.ts';

const row = (level: string) => ({ title: 'a code is exchanged once', level, claims: [] });

const withDefects = (defects: FiledRegister['defects']): FiledRegister => ({
  ...filedRegister,
  requirementFiles: [
    { file: 'token', area: 'TOKEN', rows: { 'TOKEN-001': row('MUST'), 'TOKEN-002': row('SHOULD') } },
    { file: 'refresh', area: 'REFRESH', rows: { 'REFRESH-001': row('INFO') } },
  ],
  defects,
});

const everything = { violates: ['TOKEN-001', 'TOKEN-002'], changes: ['REFRESH-001'] };

test('every requirement of the real register is proven by a defect', () => {
  expect(defectProblems(filedRegister)).toEqual([]);
});

test('a register whose requirements are all proven has no problems', () => {
  expect(defectProblems(withDefects({ 'code-reusable': everything }))).toEqual([]);
});

const broken: { what: string; defects: FiledRegister['defects']; finds: RegExp[] }[] = [
  {
    what: 'a MUST that no defect violates',
    defects: { 'code-reusable': { ...everything, violates: ['TOKEN-002'] } },
    finds: [/^TOKEN-001 is violated by no defect: add a row to mock\/defects\//],
  },
  {
    what: 'a SHOULD that no defect violates',
    defects: { 'code-reusable': { ...everything, violates: ['TOKEN-001'] } },
    finds: [/^TOKEN-002 is violated by no defect: add a row/],
  },
  {
    what: 'an INFO row that no defect changes',
    defects: { 'code-reusable': { violates: everything.violates } },
    finds: [/^REFRESH-001 is changed by no defect.*: name it in the changes/],
  },
  {
    what: 'a defect that violates an INFO row',
    defects: { 'code-reusable': everything, 'refresh-odd': { violates: ['REFRESH-001'] } },
    finds: [/^refresh-odd \(mock\/defects\) violates REFRESH-001, which is INFO/],
  },
  {
    what: 'a defect that changes what is judged',
    defects: { 'code-reusable': everything, 'code-odd': { violates: [], changes: ['TOKEN-001'] } },
    finds: [/^code-odd \(mock\/defects\) changes TOKEN-001, which is judged/],
  },
];

for (const { what, defects, finds } of broken) {
  test(`${what} is found, and nothing else`, () => {
    expect(defectProblems(withDefects(defects))).toEqual(finds.map((pattern) => expect.stringMatching(pattern)));
  });
}
