import type { EnvironmentName } from '#specs/environments.ts';
import covertable from 'covertable';
import type { SweptMock } from '#fixtures/target/sweep.ts';
import { defects, type Defect, type DefectName } from '#mock/faults/defects.ts';
import { oddityNames } from '#mock/looks/oddities.ts';
import { skins, type SkinName } from '#mock/looks/skins/index.ts';
import type { Profile } from '#mock/world/profiles.ts';
import { environmentNames } from '#specs/environments.ts';
import { requirements, type Requirement, type RequirementId } from '#specs/requirements/index.ts';
import { variants, type Answers, type PointKey, type VariationPoint } from '#specs/variants.ts';

/** A single answer that is not the default. */
export interface Alternative {
  name: string;
  answers: Partial<Answers>;
  /** The points that differ from the default: the answer's own, and what it takes for it to be asked at all. */
  points: PointKey[];
}

/** The name of the mock that keeps every promise. */
export const CONFORMANT = 'conformant';

const defectRows = Object.entries(defects) as [DefectName, Defect][];

const keys = Object.keys(variants) as PointKey[];
const rowOf = (point: PointKey): VariationPoint => variants[point];

/** Some points are asked only if another has a certain answer. */
const PREMISES: Partial<Record<PointKey, Partial<Answers>>> = {
  'otp.pendingToken': { 'otp.challenge': 'http200-flag' },
};

/** Every documented answer of every point, one at a time. */
export const alternatives: Alternative[] = keys.flatMap((point) =>
  Object.keys(rowOf(point).answers)
    .filter((answer) => answer !== rowOf(point).default)
    .map((answer) => {
      const answers = { ...PREMISES[point], [point]: answer };
      return { name: `${point}=${answer}`, answers, points: Object.keys(answers) as PointKey[] };
    }),
);

interface Combination {
  name: string;
  answers: Partial<Answers>;
}

let known: Combination[] | undefined;

/** A set of combinations in which any two answers of any two points occur together. */
function pairs(): Combination[] {
  if (known) return known;
  const factors = Object.fromEntries(keys.map((point) => [point, Object.keys(rowOf(point).answers)]));
  known = covertable.make(factors).map((row, index) => {
    // Its rows have exactly the keys and values that it was given.
    return { name: `pair ${index + 1}`, answers: row };
  });
  return known;
}

/** The requirements that ask one of the points. INFO rows are never violated, so strict mode does not judge them. */
export function asking(points: readonly PointKey[], { info = false } = {}): RequirementId[] {
  const rows = Object.entries(requirements) as [RequirementId, Requirement][];
  return rows
    .filter(([, { points: asked = [] }]) => asked.some((point) => points.includes(point)))
    .filter(([, { level }]) => info || level !== 'INFO')
    .map(([id]) => id);
}

/** All but the default, which every other mock wears. */
const otherSkins = (Object.keys(skins) as SkinName[]).slice(1);

/** Points that no test of the hosted page asks, and that its journeys go through all the same. */
const ON_PAGES: readonly PointKey[] = ['initiate.hosted', 'redirect.apiMode'];

const isBrowser = (id: string) => id.startsWith('UI-');

/** Every mock that has to be green: both profiles, each single answer, the pairs, and pages that look otherwise. */
export function conformantMocks(): SweptMock[] {
  const { guide, reference, single, paired, skinned } = conformantParts();
  return [guide, reference, ...single, ...paired, ...skinned];
}

/** The same by what differs from the guide's mock. */
export function conformantParts() {
  const both: SweptMock['kinds'] = ['api', 'browser'];
  const profile = (name: Profile): SweptMock => ({ name: `profile ${name}`, choice: { profile: name }, kinds: both });
  return {
    guide: profile('guide'),
    reference: profile('reference'),
    single: alternatives.map(({ name, answers, points }): SweptMock => {
      const isSeenThere =
        points.some((point) => ON_PAGES.includes(point)) || asking(points, { info: true }).some(isBrowser);
      return { name, choice: { answers }, kinds: isSeenThere ? both : ['api'] };
    }),
    paired: pairs().map(({ name, answers }): SweptMock => ({ name, choice: { answers }, kinds: ['api'] })),
    skinned: otherSkins.map((skin): SweptMock => ({ name: `skin ${skin}`, choice: { skin }, kinds: ['browser'] })),
  };
}

/** Mocks that keep every promise and look unlike ours: each oddity alone, and all of them in every environment. */
export function oddMocks(seed: string): SweptMock[] {
  const kinds: SweptMock['kinds'] = ['api', 'browser'];
  const alone = oddityNames.map((name): SweptMock => {
    return { name: `odd ${name}`, choice: { oddities: { seed, names: [name] } }, kinds };
  });
  const together = environmentNames.map((environment, index): SweptMock => {
    const skin = otherSkins[index % otherSkins.length] ?? 'harbourline';
    // Each environment has its own values.
    const oddities = { seed: `${seed} ${environment}`, names: oddityNames };
    return { name: `odd everything, ${environment}`, choice: { skin, oddities }, environment, kinds };
  });
  return [...alone, ...together];
}

/** In strict mode: the defaults, which have to be green, and each alternative, for the requirements that ask it. */
export function strictMocks(): SweptMock[] {
  return [
    { name: 'defaults', choice: {}, kinds: ['api', 'browser'] },
    ...alternatives.map(({ name, answers, points }): SweptMock => {
      return {
        name,
        choice: { answers },
        kinds: ['api', 'browser'],
        only: asking(points),
      };
    }),
  ];
}

/**
 * Every defect. One that names requirements of the hosted page alone meets all browser tests, every other all API tests.
 * The guide's mock without any comes first: what it records is the measure.
 */
export function brokenMocks(): SweptMock[] {
  const conformant: SweptMock = { name: CONFORMANT, choice: {}, kinds: ['api', 'browser'] };
  return [conformant, ...defectRows.map(([name, defect]) => brokenMock(name, defect))];
}

function brokenMock(name: DefectName, defect: Defect): SweptMock {
  const { environment = placeOf(defect), ...answers } = defect.under ?? {};
  const kinds: SweptMock['kinds'] = ownOf(defect).every(isBrowser) ? ['browser'] : ['api'];
  return { name, choice: { ...answers, defects: [name] }, environment, kinds, isFresh: true };
}

/** The environment in which a defect shows that is there alone. */
const placeOf = ({ where = 'sandbox' }: Defect): EnvironmentName => (where === 'us' ? 'sandbox-us' : where);

/** The requirements that a defect names. */
const ownOf = ({ violates, changes = [] }: Defect): string[] => [...violates, ...changes];

/** Every defect, against the tests alone of the requirements that it names. */
export function quicklyBrokenMocks(): SweptMock[] {
  return brokenMocks().map((mock) => {
    const row = defectRows.find(([name]) => name === mock.name)?.[1];
    return row ? { ...mock, only: ownOf(row) } : mock;
  });
}

/** A server that is none of ours, given by the settings of a live target: nothing it says should please. */
export function stupidServer(): SweptMock[] {
  return [{ name: 'stupid', choice: {}, kinds: ['api', 'browser'] }];
}
