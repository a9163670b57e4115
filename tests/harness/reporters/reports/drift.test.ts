import { expect, test } from '@playwright/test';
import { driftMarkdown } from '#reporters/reports/summary/drift-markdown.ts';
import { driftOf, isAlternative, wasSeen, type Drift } from '#reporters/reports/summary/drift.ts';
import { contradictions, type Contradiction } from '#specs/contradictions.ts';
import { variants } from '#specs/variants.ts';
import { sampleCompliance, sampleRequirement } from '../verdicts/compliance-samples.ts';

const rows: Record<string, Contradiction> = {
  'C-01': { topic: 'lifetime', points: ['refresh.lifetime'] },
  'C-21': { topic: 'encoding', sides: ['JSON', 'a form'], recordedBy: 'TOKEN-023' },
  'C-23': { topic: 'keys', sides: ['pk_', 'a UUID'], unobserved: 'Their format is not judged.' },
};

const seeing = (environment: string, seen: string) =>
  sampleCompliance({
    environment: environment as 'sandbox',
    variants: { 'refresh.lifetime': { seen, default: false, source: '' } },
    requirements: [sampleRequirement({ id: 'TOKEN-023', level: 'INFO', reason: 'recorded: a form refused (400)' })],
  });

test('each contradiction has both sides, and what was seen on which', () => {
  const drifts = driftOf([seeing('sandbox', '604800'), seeing('sandbox-us', '15897600 | 60')], rows, variants);

  expect(drifts.map(({ id, asked }) => [id, asked])).toEqual([
    ['C-01', 'refresh.lifetime'],
    ['C-21', 'TOKEN-023'],
    ['C-23', null],
  ]);
  const [lifetime, encoding] = drifts;
  expect(lifetime?.sides.map(({ answer, where }) => [answer, where])).toEqual([
    ['604800', ['sandbox']],
    ['15897600', ['sandbox-us']],
    ['absent', []],
  ]);
  expect(lifetime?.others).toEqual([{ seen: '60', where: ['sandbox-us'] }]);
  expect(encoding?.others).toEqual([{ seen: 'a form refused (400)', where: ['sandbox', 'sandbox-us'] }]);
  expect(drifts.map(isAlternative)).toEqual([true, false, false]);
});

test('a target that keeps to the guide has no alternative', () => {
  expect(driftOf([seeing('sandbox', '604800')], rows, variants).some(isAlternative)).toBe(false);
});

test('only what the asked requirement recorded is shown', () => {
  const compliance = sampleCompliance({
    requirements: [
      sampleRequirement({ id: 'TOKEN-001', reason: 'recorded: another' }),
      sampleRequirement({ id: 'TOKEN-023', reason: 'it was recorded: not here' }),
      sampleRequirement({ id: 'TOKEN-023', reason: null }),
      sampleRequirement({ id: 'TOKEN-023', reason: 'recorded: what was recorded: a form' }),
    ],
  });

  const drifts = driftOf([compliance], rows, variants);

  expect(drifts[1]?.others).toEqual([{ seen: 'what was recorded: a form', where: ['sandbox'] }]);
});

test('the default answer stands first, whatever its name, and it alone is the default', () => {
  const answers = { '1': 'one', '2': 'two', '3': 'three' };
  const point = { title: 'a choice', contradiction: 'C-01', default: '2', answers } as never;

  const [drift] = driftOf([], { 'C-01': { topic: 'choice', points: ['a.choice'] } as never }, { 'a.choice': point });

  expect(drift?.sides.map(({ answer, isDefault }) => [answer, isDefault])).toEqual([
    ['2', true],
    ['1', false],
    ['3', false],
  ]);
});

const side = (where: string[], isDefault: boolean, answer: string | null = 'x') => {
  return { says: 'so', answer, isDefault, where };
};
const somewhere = ['sandbox'];
const other = [{ seen: '60', where: somewhere }];
for (const { what, given, seen, alternative } of [
  { what: 'nothing', given: { sides: [side([], true), side([], false)] }, seen: false, alternative: false },
  { what: 'the default', given: { sides: [side(somewhere, true), side([], false)] }, seen: true, alternative: false },
  { what: 'another side', given: { sides: [side([], true), side(somewhere, false)] }, seen: true, alternative: true },
  { what: 'no side', given: { sides: [side([], true)], others: other }, seen: true, alternative: true },
  {
    what: 'no side, where one of them has no answer',
    given: { sides: [side([], true), side([], false, null)], others: other },
    seen: true,
    alternative: true,
  },
  { what: 'a recording', given: { sides: [side([], false, null)], others: other }, seen: true, alternative: false },
  {
    what: 'a side without an answer',
    given: { sides: [side(somewhere, false, null)] },
    seen: true,
    alternative: false,
  },
] satisfies { what: string; given: Partial<Drift>; seen: boolean; alternative: boolean }[]) {
  test(`where ${what} was seen, the target is ${alternative ? '' : 'not '}said to differ`, () => {
    const drift = { id: 'C-01', topic: 'x', asked: 'a.point', others: [], unobserved: null, ...given };

    expect(wasSeen(drift)).toBe(seen);
    expect(isAlternative(drift)).toBe(alternative);
  });
}

test('the text can be sent: what differs first, with its sources', () => {
  const compliances = [seeing('sandbox', '15897600')];
  const text = driftMarkdown(driftOf(compliances, rows, variants), compliances);

  expect(text).toMatch(/## The target differs from the troubleshooting guide: 1\n\n### C-01/);
  expect(text).toContain('- `15897600`: oauth-token, introduction: 184 days ← **seen** in sandbox');
  expect(text).toContain('- **seen** in sandbox: a form refused (400)');
  expect(text).toContain('Their format is not judged.');
});

test('what was recorded is not what the guide says, and violations are no drift', () => {
  const violating = { ...seeing('sandbox', '604800'), totals: { ...sampleCompliance({}).totals, violated: 2 } };
  const text = driftMarkdown(driftOf([violating], rows, variants), [violating]);

  expect(text).toMatch(/## The target answers as the troubleshooting guide says: 1\n\n### C-01/);
  expect(text).toMatch(/## Recorded, since no document decides: 1\n\n### C-21/);
  expect(text).toContain('It is told in [sandbox/failures.md](sandbox/failures.md) (2).');
});

test('every contradiction of the documents is in the report', () => {
  const drifts = driftOf([], contradictions, variants);

  expect(new Set(drifts.map(({ id }) => id))).toEqual(new Set(Object.keys(contradictions)));
  expect(drifts.filter(({ asked }) => asked !== null && asked in variants)).toHaveLength(Object.keys(variants).length);
});
