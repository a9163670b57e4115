import { expect, test } from '@playwright/test';
import { ALONE, CLOCK, verifiedBy, verifies } from '#fixtures/verifies.ts';
import { requirements, type Requirement, type RequirementId } from '#specs/requirements/index.ts';

const rows = Object.entries<Requirement>(requirements) as [RequirementId, Requirement][];
const withEffects = (holds: (effects: readonly string[]) => boolean) =>
  rows.filter(([, { effects = [] }]) => holds(effects)).map(([id]) => id);

test('a test is tied to its requirements by tags, and the reports read them again', () => {
  const { tag } = verifies('TOKEN-004', 'TOKEN-001');

  expect(tag.slice(0, 2)).toEqual(['@TOKEN-004', '@TOKEN-001']);
  expect(verifiedBy([...tag, '@NOWHERE-001', '@alone'])).toEqual(['TOKEN-004', 'TOKEN-001']);
});

test('who moves the clock, who disturbs, and who does neither, say so', () => {
  const marksOf = (id: RequirementId) => verifies(id).tag.slice(1);
  const quiet = withEffects((effects) => effects.length === 0);
  const clock = withEffects((effects) => effects.length > 0 && effects.every((effect) => effect === 'moves clock'));
  const loud = withEffects((effects) => effects.length > 0 && !effects.includes('moves clock'));

  expect(quiet.flatMap(marksOf)).toEqual([]);
  expect(new Set(clock.flatMap(marksOf))).toEqual(new Set([CLOCK]));
  expect(new Set(loud.flatMap(marksOf))).toEqual(new Set([ALONE]));
});

test('the report gets the place of a test, its weight, its words and a link to each claim', () => {
  const { annotation } = verifies('TOKEN-004');
  const row: Requirement = requirements['TOKEN-004'];
  const of = (type: string) => annotation.filter((each) => each.type === type).map(({ description }) => description);

  expect(of('@allure.label.feature')).toEqual([`TOKEN-004 · ${row.title}`]);
  expect(of('@allure.label.severity')).toEqual(['critical']);
  expect(of('@allure.label.epic')[0]).not.toBe('TOKEN');
  expect(of('tms')).toEqual([...row.claims]);
  expect(of('description')[0]).toMatch(/^\*\*TOKEN-004\*\* \(MUST\): .+\n- (SEED|DOC)-\d+, .+, .+: /);
});
