import { expect, test } from '@playwright/test';
import { messageOf, type Judgement } from '#evidence/judgement.ts';
import { unclearLines } from '#reporters/failures/plain-words.ts';
import { unclearFindings } from '#proof/defects/kill-table.ts';
import { outcomeOf } from '#reporters/verdicts/outcome.ts';

const judgement = (given: Partial<Judgement>): Judgement => ({
  ...{ about: '', expected: 'a spent code is refused', seen: 'POST answered 200', differences: [], source: '' },
  deviation: 'other',
  ...given,
});
const unclear = (given: Partial<Judgement>) => {
  const told = judgement(given);
  return unclearLines(messageOf(told), { judgements: [told] });
};

test('a finding in words is clear, with its differences too', () => {
  expect(unclear({})).toEqual([]);
  expect(unclear({ differences: [{ what: 'status', expected: '400', seen: '200' }] })).toEqual([]);
  expect(unclear({ expected: 'the state in url: "‹hidden #a1b2c3›"', seen: 'the state in url: none' })).toEqual([]);
});

for (const seen of [
  '200',
  '"21600"',
  '/^a+$/i',
  '#a1b2c3',
  '‹access_token #a1b2c3›',
  'expect(received).toBe(expected)',
]) {
  test(`${seen} alone says nothing to a person`, () => {
    expect(unclear({ seen })).toHaveLength(1);
    // In part 2, and as the expected line of part 3.
    expect(unclear({ expected: seen })).toHaveLength(2);
  });
}

test('what no assertion of ours has thrown is seen as it was thrown', () => {
  const reason = 'expect(received).toBe(expected)\n\nExpected: 1\nReceived: 2';
  expect(unclearLines(reason, { judgements: [] })).toHaveLength(1);
});

test('a proof names each finding that is not in words, once', () => {
  const kept = {
    test: {
      title: 'expires_in is 21600 seconds',
      requirements: ['TOKEN-003'],
      judgement: { verdict: 'violated' as const, cause: null, reason: 'x' },
      ok: false,
    },
    ...{ observed: { facts: {}, variants: {} }, story: null, failed: [], isReached: true },
  };
  const outcomes = { one: outcomeOf([{ ...kept, unclear: ['+ "21600"'] }]), two: outcomeOf([kept]) };
  expect(unclearFindings({ ...outcomes, three: outcomes.one })).toEqual([
    'The finding of "expires_in is 21600 seconds" is not in words: + "21600"',
  ]);
  expect(unclearFindings({ two: outcomes.two })).toEqual([]);
});
