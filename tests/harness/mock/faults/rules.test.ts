import { expect } from '@playwright/test';
import type { Defect } from '#mock/faults/defect.ts';
import { defects } from '#mock/faults/defects.ts';
import { defect } from '#mock/faults/define.ts';
import { protocol } from '#mock/protocol/protocol.ts';
import { test } from '../protocol/flow.ts';

const rows: [string, Defect][] = Object.entries(defects);

/** The rules that a defect leaves out or replaces. */
const brokenBy = ({ without = [], before = {}, instead = {} }: Defect) => [
  ...[without].flat(),
  ...Object.keys({ ...before, ...instead }),
];

/** Rules that no requirement is about, so that no defect can show: what a table says for itself, and why. */
const UNASKED: Record<string, string> = {
  ...Object.fromEntries(
    [...Object.keys(protocol.emailSend), ...Object.keys(protocol.emailVerify)].map((name) => [name, 'registration']),
  ),
  linkIsKnown: 'no document speaks of a link that nobody was given',
  formsAreForms: 'no document says how a page sends its form',
  browsersAreToldApart: 'its cookie is judged by how it is set, on the finished answer',
  peopleAreAskedEachTime: 'its page is judged on the finished answer',
  codesAreAskedFor: 'its page is judged on the finished answer',
  mistakesAreTold: 'its page is judged on the finished answer',
  denialLeadsBack: 'a way to deny is a capability, not a promise',
  denialNeedsItsControl: 'a way to deny is a capability, not a promise',
  nameMayComeFirst: 'a matter of looks',
  credentialsAreComplete: 'no document says what an empty form is told',
  unfinishedUsersStayOut: 'no document says what the page tells them',
  codesAreSentOnce: 'no document counts the messages',
  codesMayHaveSpaces: 'a courtesy',
  ...Object.fromEntries(
    ['personsOweACode', 'codesAreSentAgain', 'resendsAreTold', 'sendsAreConfirmed'].map((name) => [name, 'leads on']),
  ),
  ...Object.fromEntries(
    ['signInLeadsBack', 'pagesLeadToTheApp', 'remembersWhereTheFormLed'].map((name) => [name, 'leads on']),
  ),
};

test('every rule is broken by a defect, or no requirement is about it', () => {
  const broken = new Set(rows.flatMap(([, defect]) => brokenBy(defect)));
  const rules = new Set(Object.values(protocol).flatMap((table) => Object.keys(table)));

  expect([...rules].filter((name) => !broken.has(name) && !(name in UNASKED))).toEqual([]);
  expect(Object.keys(UNASKED).filter((name) => !rules.has(name))).toEqual([]);
});

test('a rule of several tables is the same rule in all of them', () => {
  const known = new Map<string, string>();
  const different = Object.entries(protocol).flatMap(([table, rules]: [string, Record<string, unknown>]) =>
    Object.entries(rules).filter(([name, rule]) => {
      const first = known.get(name) ?? String(rule);
      known.set(name, first);
      return first !== String(rule) && table !== 'emailVerify';
    }),
  );

  // How a missing key is told, what a body may hold, and what a mistake shows again differ by endpoint, in what the rule is given.
  expect([...new Set(different.map(([name]) => name))].toSorted()).toEqual(['mistakesAreTold', 'otpIsRequired']);
});

for (const [id, row] of rows) {
  test(`the defect ${id} says what it breaks and what for`, () => {
    const { harm, spoils, violates, changes = [] } = row;

    expect(harm).toMatch(/^[A-Z].*\.$/);
    expect(brokenBy(row).length + [spoils ?? []].flat().length, 'something is broken').toBeGreaterThan(0);
    expect(violates.length + changes.length, 'a requirement is about it').toBeGreaterThan(0);
    expect(violates.length, 'the harm is about three at most').toBeLessThanOrEqual(3);
  });
}

// The compiler is the check: without the error it expects, `npm run types` fails.
test('a wrong name of a rule, or a rule that finds something else, does not compile', () => {
  const violates = ['TOKEN-004'] as const;
  // @ts-expect-error -- no such rule
  defect('Does harm.', { violates, without: 'codesAreSingleUsed' });
  // @ts-expect-error -- no such rule
  defect('Does harm.', { violates, instead: { codesAreSingleUsed: () => undefined } });
  // @ts-expect-error -- a code is no text
  defect('Does harm.', { violates, instead: { codeIsKnown: () => ({ code: 'text' }) } });

  expect(defect('Does harm.', { violates, without: 'codesAreSingleUse' }).without).toBe('codesAreSingleUse');
});

test('a defect breaks a rule for US users alone, or in production alone, where it says so', async ({ start }) => {
  const [sandbox, production] = [
    await start({ defects: ['production-code-reusable'] }),
    await start({ defects: ['production-code-reusable'], stage: 'production' }),
  ];
  const again = async (flow: typeof sandbox) => {
    const code = await flow.code();
    await flow.exchange(code);
    return (await flow.exchange(code)).status;
  };

  expect(await again(sandbox)).toBe(400);
  expect(sandbox.mock.reached()).toBe(false);
  expect(await again(production)).toBe(200);
  expect(production.mock.reached()).toBe(true);
});

test('several defects break one rule one after the other', async ({ start }) => {
  const flow = await start({ defects: ['code-case-blind', 'code-confused'] });
  const code = await flow.code();

  expect((await flow.exchange(code.toUpperCase())).status).toBe(200);
  expect((await flow.exchange(await flow.loginToken())).status).toBe(200);
  expect((await flow.exchange('unknown')).status).toBe(400);
});
