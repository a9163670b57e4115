import { expect, test } from '@playwright/test';

import {
  type FiledClaim,
  filedRegister,
  type FiledRegister,
  type FiledRequirement,
} from '#scripts/register/filed-register.ts';
import { registerProblems, registerSummary } from '#scripts/register/register-check.ts';

const says = (problem: Partial<FiledClaim> = {}): FiledClaim => ({
  document: 'guide',
  place: 'L1',
  says: 'A code is exchanged once.',
  ...problem,
});

const holds = (problem: Partial<FiledRequirement> = {}): FiledRequirement => ({
  title: 'a code is exchanged once',
  level: 'MUST',
  claims: ['SEED-001'],
  points: ['grant.status'],
  needs: ['clock'],
  ...problem,
});

/** A register without problems, in which a test breaks one thing. */
const sound: FiledRegister = {
  documents: ['guide'],
  points: { 'grant.status': 'C-10' },
  contradictions: { 'C-10': ['grant.status'] },
  capabilities: ['clock'],
  claimFiles: [{ file: 'guide', rows: { 'SEED-001': says(), 'SEED-002': says({ excluded: 'process' }) } }],
  areas: ['TOKEN'],
  requirementFiles: [{ file: 'token', area: 'TOKEN', rows: { 'TOKEN-001': holds() } }],
  appRequirementFiles: [],
  defects: { 'code-reusable': { violates: ['TOKEN-001'] } },
  // Rows that some tests add are proven as well.
  golden: { 'code-reusable': ['TOKEN-001', 'TOKEN-002', 'TOKEN-1', 'PKCE-001'] },
};

const withClaims = (...files: FiledRegister['claimFiles'][number]['rows'][]): FiledRegister => ({
  ...sound,
  claimFiles: files.map((rows, index) => ({ file: `guide-${index}`, rows })),
});
const withRows = (...files: FiledRegister['requirementFiles'][number]['rows'][]): FiledRegister => ({
  ...sound,
  requirementFiles: files.map((rows, index) => ({ file: `token-${index}`, area: 'TOKEN', rows })),
});

test('the real register has no problems', () => {
  expect(registerProblems(filedRegister)).toEqual([]);
  expect(registerSummary(filedRegister)).toMatch(
    /^235 claims: \d+ covered, \d+ excluded; \d+ requirements, \d+ of a client; 37 contradictions, \d+ points$/,
  );
});

test('a claim of the real register that loses its only requirement is found', () => {
  const files = filedRegister.requirementFiles.map((file) => ({
    ...file,
    rows: Object.fromEntries(Object.entries(file.rows).filter(([id]) => id !== 'TOKEN-009')),
  }));
  expect(registerProblems({ ...filedRegister, requirementFiles: files })).toEqual([
    expect.stringMatching(/^SEED-021 .* is unaccounted for/),
  ]);
});

test('a sound register has no problems, and is counted', () => {
  expect(registerProblems(sound)).toEqual([]);
  expect(registerSummary(sound)).toBe(
    '2 claims: 1 covered, 1 excluded; 1 requirements, 0 of a client; 1 contradictions, 1 points',
  );
});

const broken: { what: string; register: FiledRegister; finds: RegExp[] }[] = [
  {
    what: 'a claim that is neither covered nor excluded',
    register: withClaims({ 'SEED-001': says(), 'SEED-002': says() }),
    finds: [/^SEED-002 \(specs\/claims\/guide-0\.ts\) is unaccounted for: cover it/],
  },
  {
    what: 'a claim that is covered and excluded',
    register: withClaims({ 'SEED-001': says({ excluded: 'process' }), 'SEED-002': says({ excluded: 'process' }) }),
    finds: [/^SEED-001 .* is excluded, yet TOKEN-001 covers it: drop one/],
  },
  {
    what: 'an unknown document',
    register: withClaims({ 'SEED-001': says({ document: 'leaflet' }), 'SEED-002': says({ excluded: 'process' }) }),
    finds: [/^SEED-001 .* names the document "leaflet"/],
  },
  {
    what: 'an unknown document that says the same',
    register: withClaims({ 'SEED-001': says({ also: ['rumour'] }), 'SEED-002': says({ excluded: 'process' }) }),
    finds: [/^SEED-001 .* names the document "rumour"/],
  },
  {
    what: 'a claim without words',
    register: withClaims({ 'SEED-001': says({ says: ' ' }), 'SEED-002': says({ excluded: 'process' }) }),
    finds: [/^SEED-001 .* says nothing/],
  },
  {
    what: 'a claim without a place',
    register: withClaims({ 'SEED-001': says({ place: '' }), 'SEED-002': says({ excluded: 'process' }) }),
    finds: [/^SEED-001 .* says nothing, or not where/],
  },
  {
    what: 'a claim filed twice',
    register: withClaims({ 'SEED-001': says(), 'SEED-002': says({ excluded: 'process' }) }, { 'SEED-001': says() }),
    finds: [/^SEED-001 .* is there again in specs\/claims\/guide-1\.ts/],
  },
  {
    what: 'a missing number',
    register: withClaims({ 'SEED-001': says(), 'SEED-003': says({ excluded: 'process' }) }),
    finds: [/^SEED-002 is in no file of specs\/claims: write its row/],
  },
  {
    what: 'a number outside the series',
    register: withClaims(...sound.claimFiles.map(({ rows }) => rows), { 'SEED-3': says({ excluded: 'process' }) }),
    finds: [/^SEED-3 .* is outside the numbered series/],
  },
  {
    what: 'an unknown claim, point and capability',
    register: withRows({
      'TOKEN-001': holds({ claims: ['SEED-001', 'SEED-009'], points: ['grant.status', 'grant'], needs: ['wings'] }),
    }),
    finds: [/^TOKEN-001 .* the claim "SEED-009"/, /the point "grant"/, /the capability "wings"/],
  },
  {
    what: 'a requirement filed twice',
    register: withRows({ 'TOKEN-001': holds() }, { 'TOKEN-001': holds({ title: 'another title' }) }),
    finds: [/^TOKEN-001 \(specs\/requirements\/token-0\.ts\) is there again in specs\/requirements\/token-1\.ts/],
  },
  {
    what: "an id without its area's prefix",
    register: withRows({ 'TOKEN-001': holds(), 'PKCE-001': holds({ title: 'another title' }) }),
    finds: [/^PKCE-001 .* is no id of area TOKEN/],
  },
  {
    what: 'an id without three digits',
    register: withRows({ 'TOKEN-1': holds() }),
    finds: [/^TOKEN-1 .* is no id of area TOKEN/],
  },
  {
    what: 'an area without a title',
    register: { ...sound, areas: [] },
    finds: [/^TOKEN-001 .* is no id of area TOKEN/],
  },
  {
    what: 'an empty title',
    register: withRows({ 'TOKEN-001': holds({ title: '' }) }),
    finds: [/^TOKEN-001 .* has no title/],
  },
  {
    what: 'two requirements with the same title',
    register: withRows({ 'TOKEN-001': holds(), 'TOKEN-002': holds({ title: 'A code is exchanged once' }) }),
    finds: [/^TOKEN-001 .* and TOKEN-002 .* have the same title/],
  },
  {
    what: 'a point that no requirement asks',
    register: {
      ...sound,
      points: { 'grant.status': 'C-10', 'deny.state': 'C-10' },
      contradictions: { 'C-10': ['grant.status', 'deny.state'] },
    },
    finds: [/^deny\.state \(specs\/variants\) is asked by no requirement/],
  },
  {
    what: 'a point that its contradiction does not list',
    register: { ...sound, contradictions: { 'C-10': [] } },
    finds: [/^grant\.status \(specs\/variants\) belongs to C-10, which does not list it/],
  },
  {
    what: 'a contradiction that lists a stranger',
    register: { ...sound, contradictions: { 'C-10': ['grant.status'], 'C-11': ['grant.status'] } },
    finds: [/^C-11 \(specs\/contradictions\.ts\) lists grant\.status/],
  },
];

for (const { what, register, finds } of broken) {
  test(`${what} is found, and nothing else`, () => {
    expect(registerProblems(register)).toEqual(finds.map((pattern) => expect.stringMatching(pattern)));
  });
}
