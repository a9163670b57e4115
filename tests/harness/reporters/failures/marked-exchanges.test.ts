import { expect, test } from '@playwright/test';
import type { Judgement } from '#evidence/judgement.ts';
import type { Observations } from '#evidence/observations.ts';
import { judgedAt, marksOf, repetitionsIn } from '#reporters/failures/marked-exchanges.ts';
import { toldExchanges } from '#reporters/failures/told-exchanges.ts';

const TOKEN = 'https://api.example/v1/auth/oauth/token';

const exchange = (start: number, body: object, url = TOKEN): Observations['exchanges'][number] => ({
  ...{ title: `POST ${start}`, start, stop: start + 1 },
  exchange: {
    request: { method: 'POST', url, body: { value: JSON.stringify(body, null, 2) } },
    response: { status: 200, body: { value: '{}' } },
  },
});
const told = (given: Partial<Judgement>) => ({
  ...{ about: '', seen: 'another' },
  judgement: {
    ...{ about: '', expected: 'one', seen: 'another', differences: [], source: '', deviation: 'other' as const },
    ...given,
  },
});

test('a judgement marks the exchanges that it names, by their places in time', () => {
  // Recorded when they ended.
  const recorded = [exchange(20, {}), exchange(10, {}), exchange(30, {})];
  expect(marksOf(recorded, told({ answers: [2, 0] }))).toEqual([
    { at: 2, says: 'it is compared with this' },
    { at: 1, says: 'the answer in question' },
  ]);
});

test('words that name an answer mark the last one of it', () => {
  const seen = 'POST /v1/auth/oauth/token answered 200';
  expect(marksOf([exchange(1, {}), exchange(2, {})], { about: '', seen })).toEqual([
    { at: 1, says: 'the answer in question' },
  ]);
});

test('a judgement that names none marks the last exchange before it', () => {
  const marks = marksOf([exchange(10, {}), exchange(20, {}), exchange(90, {})], told({ at: 50 }));
  expect(marks).toEqual([{ at: 1, says: 'the last exchange before it was judged' }]);
  expect(judgedAt({ marks, exchanges: [], about: '', seen: '' })).toBe(1);
  expect(marksOf([], told({ at: 50 }))).toEqual([]);
});

test('a value that is good once is named where it comes again, at the same operation', () => {
  const code = { code: '‹code #61844b›', client_secret: '‹client_secret #000001›' };
  const other = { code: '‹code #aaaaaa›', client_secret: '‹client_secret #000001›' };
  const elsewhere = exchange(5, code, 'https://api.example/v1/other');
  const story = [exchange(1, code), exchange(2, other), exchange(3, code), exchange(4, code), elsewhere];
  const again = 'the same code #61844b again';
  expect(repetitionsIn(story)).toEqual(['the code #61844b', '', again, again, '']);
});

test('of a long story what it is about is told whole, whatever is left out', () => {
  const exchanges = Array.from({ length: 30 }, (_, index) => exchange(index, {}));
  const marks = [
    { at: 0, says: 'it is compared with this' as const },
    { at: 29, says: 'the answer in question' as const },
  ];
  const { all, told: list } = toldExchanges({ exchanges, marks, about: '', seen: '' });
  expect(all).toBe(30);
  expect(list.map(({ number }) => number)).toEqual([1, ...Array.from({ length: 12 }, (_, index) => index + 19)]);
  expect(list.flatMap(({ number, text }) => (text === null ? [] : [number]))).toEqual([1, 30]);
});
