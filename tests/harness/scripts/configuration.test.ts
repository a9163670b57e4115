import { expect, test } from '@playwright/test';
import { openOutputs } from '#scripts/run/configuration.ts';

const openings: [what: string, env: Record<string, string>, args: string[], problems: RegExp[]][] = [
  ['a reporter in place of ours', {}, ['--reporter=list'], [/Use --add-reporter/]],
  ['a reporter in place of ours, in two words', {}, ['--reporter', 'html'], [/Use --add-reporter/]],
  ["Playwright's own log", { DEBUG: 'pw:protocol' }, [], [/^DEBUG is "pw:protocol"/]],
  ["Node's own log", { NODE_DEBUG: 'http' }, [], [/^NODE_DEBUG is "http"/]],
  ['a reporter beside ours, and the log of another package', { DEBUG: 'other' }, ['--add-reporter=list'], []],
  ['a list of tests', {}, ['--list', '--reporter=list'], []],
];
for (const [what, env, args, problems] of openings) {
  test(`${what} is ${problems.length > 0 ? 'refused' : 'fine'} on a live target, and fine on the mock`, () => {
    const matching = problems.map((problem): unknown => expect.stringMatching(problem));

    expect(openOutputs({ ...env, TARGET: 'live' }, args)).toEqual(matching);
    expect(openOutputs({ ...env, TARGET: 'mock' }, args)).toEqual([]);
  });
}
