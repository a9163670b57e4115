import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from '@playwright/test';
import { register } from '#reporters/verdicts/register/specs-register.ts';
import { readWaivers } from '#reporters/verdicts/waivers/list.ts';
import { waiversJsonSchema } from '#reporters/verdicts/formats/waivers.ts';
import { sampleWaiver } from './compliance-samples.ts';

const context = {
  file: 'waivers.json',
  today: '2026-11-27',
  requirements: {
    'TOKEN-001': { title: 'a code buys tokens', level: 'MUST' as const, claims: [] },
    'TOKEN-002': { title: 'a page is shown', level: 'SHOULD' as const, claims: [] },
    'TOKEN-003': { title: 'whether it does', level: 'INFO' as const, claims: [] },
  },
};
const row = (given: Record<string, unknown> = {}) => ({ ...sampleWaiver({}), ...given });
const read = (...waivers: unknown[]) =>
  readWaivers(JSON.stringify({ $schema: './waivers.schema.json', waivers }), context);

test('a complete waiver is read, and without a target it is for live', () => {
  const { target: _, ...given } = row();

  expect(read(given, row({ requirement: 'TOKEN-002' }))).toEqual({
    problems: [],
    waivers: [row({ target: 'live' }), row({ requirement: 'TOKEN-002' })],
  });
});

test('a file without waivers has no problem', () => {
  expect(read()).toEqual({ waivers: [], problems: [] });
});

const broken: [string, Record<string, unknown>, string][] = [
  ['an unknown requirement', { requirement: 'TOKEN-999' }, 'the register does not know this requirement'],
  ['an INFO requirement', { requirement: 'TOKEN-003' }, 'an INFO requirement is never violated'],
  ['an unknown environment', { environment: 'moon' }, 'environment is none: write sandbox, sandbox-us,'],
  ['an unknown target', { target: 'both' }, 'target is neither live nor mock'],
  ['no owner', { owner: undefined }, 'owner is missing: write who answers for it'],
  ['an empty reason', { reason: '  ' }, 'reason is empty: write why it may be'],
  ['no ticket', { ticket: undefined }, 'ticket is missing'],
  ['a malformed signature', { signature: 'ABC' }, 'signature is no signature: copy its 12 digits'],
  ['no signature', { signature: undefined }, 'signature is missing: copy it from the report'],
  ['a malformed date', { expires: '27.11.2026' }, 'expires is no date: write its last day as YYYY-MM-DD'],
  ['an impossible date', { created: '2026-02-30' }, 'created is no date: write the day of its review'],
  ['a day in the future', { created: '2026-11-28' }, 'created 2026-11-28 is in the future: today is 2026-11-27 (UTC)'],
  ['an end before its beginning', { expires: '2026-10-31' }, 'expires 2026-10-31 before it was created (2026-11-01)'],
  ['more than 90 days', { expires: '2027-01-31' }, 'expires 2027-01-31, 91 days after it was created: 90 are the most'],
  ['an unknown member', { note: 'x' }, 'has unknown members: note'],
];
for (const [what, given, says] of broken) {
  test(`${what} is a problem, with its place`, () => {
    const { waivers, problems } = read(row(), row({ environment: 'production', ...given }));

    expect(waivers).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(says)]);
    expect(problems[0]).toMatch(/^waivers\.json, waiver 2 \(TOKEN-\d{3}\): .*\.$/);
  });
}

test('90 days, a single one, today and an end in the past are no problem of the file', () => {
  expect(read(row({ created: '2026-11-27', expires: '2026-11-27' })).problems).toEqual([]);
  expect(read(row({ created: '2026-11-27', expires: '2027-02-25' })).problems).toEqual([]);
  expect(read(row({ created: '2026-08-29', expires: '2026-11-26' })).problems).toEqual([]);
});

test('two waivers for one place are a problem, two targets are two places', () => {
  expect(read(row(), row({ target: 'mock' }), row({ signature: '000000000000', target: 'live' })).problems).toEqual([
    'waivers.json, waiver 3 (TOKEN-001): requirement, environment and target are those of an earlier waiver. Keep one.',
  ]);
});

test('everything that is wrong is said at once', () => {
  const { problems } = read(row({ owner: '', created: '2026-12-24', note: 1, expires: '2027-12-24' }), {}, row());

  expect(problems.filter((problem) => problem.includes('waiver 1 '))).toHaveLength(4);
  expect(problems.filter((problem) => problem.includes('waiver 2:'))).toHaveLength(8);
  expect(problems.filter((problem) => problem.includes('waiver 3 '))).toHaveLength(1);
});

for (const text of ['', '{', '[]', '{"waivers": {}}', '{"waivers": [1]}', '{"waivers": [], "more": 1}']) {
  test(`${text || 'nothing'} is no list of waivers`, () => {
    expect(readWaivers(text, context).problems).toEqual([
      'waivers.json is no list of waivers in JSON. Write { "waivers": [ … ] }, with an empty list if there are none.',
    ]);
  });
}

test('the committed waivers are well-formed today', () => {
  // Read once, so that midnight makes no difference. The list is dated, and so is this test: it is about this day.
  const today = new Date().toISOString().slice(0, 10);
  const { requirements } = register;

  expect(readWaivers(readFileSync('waivers.json', 'utf8'), { ...context, requirements, today }).problems).toEqual([]);
});

test('the JSON Schema in specs is that of the code, and says the same of a row', () => {
  const schema: unknown = JSON.parse(readFileSync('specs/waivers.schema.json', 'utf8'));
  const accepts = new Ajv2020({ validateFormats: false }).compile(waiversJsonSchema());

  expect(schema).toEqual(waiversJsonSchema());
  expect(accepts({ waivers: [row()] })).toBe(true);
  expect(accepts({ waivers: [row({ expires: '2026-02-30' })] })).toBe(false);
  expect(accepts({ waivers: [row({ note: 1 })] })).toBe(false);
});
