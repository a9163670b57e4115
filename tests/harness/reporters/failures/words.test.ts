import { expect, test } from '@playwright/test';
import { messageOf, type Judgement } from '#evidence/judgement.ts';
import { wordsOf } from '#reporters/failures/words.ts';

const ANSWERED = 'POST /v1/auth/oauth/token answered';

const judgement = (given: Partial<Judgement> = {}): Judgement => ({
  about: '',
  expected: 'a code that is spent is refused as documented',
  seen: `${ANSWERED} 200`,
  differences: [{ what: 'status', expected: '400', seen: '200' }],
  source: 'SEED L72-75',
  deviation: 'let through',
  ...given,
});

test.describe('the words of a red test', () => {
  test('are those of the judgement that it failed by, with its label', () => {
    const other = judgement({ expected: 'success', seen: `${ANSWERED} 401` });
    const reason = `another\n\n${messageOf(judgement())}`;

    expect(wordsOf(reason, [other, judgement()])).toEqual({
      about: 'another',
      expected: 'a code that is spent is refused as documented (SEED L72-75)',
      seen: `${ANSWERED} 200`,
      differences: [{ what: 'status', expected: '400', seen: '200' }],
      deviation: 'let through',
    });
  });

  test('are found where the reason was cut', () => {
    const long = judgement({ seen: 'x'.repeat(2_000) });
    expect(wordsOf(`${messageOf(long).slice(0, 1_000)} …`, [long]).deviation).toBe('let through');
  });

  test('are all seen where nothing was judged', () => {
    const reason = `${ANSWERED} 401 without a usable "token".`;
    expect(wordsOf(reason, [])).toMatchObject({ about: '', expected: '', seen: reason, deviation: 'other' });
  });

  test('are of the page in a test of the page', () => {
    const codes = judgement({ expected: 'codes: 1', seen: 'codes: 0', source: '', deviation: 'other' });
    expect(wordsOf(messageOf(codes), [codes], true).deviation).toBe('page');
    expect(wordsOf(messageOf(codes), [codes], false).deviation).toBe('other');
  });
});
