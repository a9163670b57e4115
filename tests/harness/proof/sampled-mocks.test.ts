import { expect, test } from '@playwright/test';
import type { Outcome, Story } from '#reporters/verdicts/outcome.ts';
import { alternatives, asking, conformantMocks, oddMocks } from '#proof/sweep/mocks.ts';
import { measured, sampledConformantMocks, sampledOddMocks } from '#proof/sweep/sampled-mocks.ts';
import { variants } from '#specs/variants.ts';

const story = (...asked: string[]): Story => ({ requirements: [], facts: {}, variants: {}, asked, answers: [] });
const seen: Outcome = {
  ...{ verdicts: {}, red: [], facts: {}, variants: {}, failed: [], reached: false },
  stories: {
    'a code buys tokens': story('secret.token', 'probe.path'),
    'a code is used once': story('secret.token', 'grant.status'),
    'a person gets a code': story('otp.challenge'),
  },
};
const names = (seed: string) => sampledConformantMocks(seen, seed).map(({ name }) => name);
const onlyOf = (name: string) => sampledConformantMocks(seen, 'one').find((mock) => mock.name === name)?.only;

test('every single answer meets the tests that came to its point, and no other', () => {
  const drawn = names('one');

  expect(alternatives.map(({ name }) => name).filter((name) => !drawn.includes(name))).toEqual([]);
  for (const answer of Object.keys(variants['grant.status'].answers).filter((each) => each !== '400')) {
    expect(onlyOf(`grant.status=${answer}`)).toEqual(['a code is used once']);
  }
  expect(onlyOf('secret.token=optional')).toEqual(['a code buys tokens', 'a code is used once']);
});

test('an answer that is asked only where another point has one of its own meets the tests of both', () => {
  const [answer] = Object.keys(variants['otp.pendingToken'].answers).filter(
    (each) => each !== variants['otp.pendingToken'].default,
  );

  expect(onlyOf(`otp.pendingToken=${answer}`)).toEqual(['a person gets a code']);
});

test('where nearly all tests come to a point, those that ask it are joined by some, drawn by lot', () => {
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [`test ${index}`, story('validation.unknownField')]),
  );
  const onlyWith = (seed: string) =>
    sampledConformantMocks({ ...seen, stories: many }, seed).find(({ name }) => name === 'validation.unknownField=422')
      ?.only ?? [];
  const asked = asking(['validation.unknownField'], { info: true });

  expect(asked.length).toBeGreaterThan(0);
  expect(onlyWith('one')).toEqual(expect.arrayContaining(asked));
  expect(onlyWith('one')).toHaveLength(asked.length + 60);
  expect(onlyWith('one')).toEqual(onlyWith('one'));
  expect(onlyWith('one')).not.toEqual(onlyWith('two'));
});

test('what differs in many places is drawn by lot: the same for a seed, and over many seeds all of it', () => {
  const everything = conformantMocks().map(({ name }) => name);
  const seeds = Array.from({ length: 200 }, (_, index) => `seed ${index}`);
  const drawn = new Set([measured().name, ...seeds.flatMap(names)]);
  const odd = new Set(seeds.flatMap((seed) => sampledOddMocks(seed).map(({ name }) => name)));

  expect(names('one')).toEqual(names('one'));
  expect(names('one').length).toBeLessThan(everything.length);
  expect(everything.filter((name) => !drawn.has(name))).toEqual([]);
  expect(
    oddMocks('one')
      .map(({ name }) => name)
      .filter((name) => !odd.has(name)),
  ).toEqual([]);
  expect(sampledOddMocks('one').map(({ environment }) => environment === undefined)).toEqual([true, false]);
});
