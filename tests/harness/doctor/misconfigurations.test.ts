import { expect } from '@playwright/test';
import { findingText } from '#fixtures/target/findings.ts';
import { codeOf } from '#scripts/doctor/doctor.ts';
import { look, test, withoutOtp } from './live-mock.ts';
import { misconfigurations } from './misconfigurations/index.ts';

/** How long any of them may take to be named, in seconds. */
const LONGEST = 15;

test('nothing is found where all is in order', async ({ live }) => {
  const { findings, sent } = await look(live.env);
  expect(findings.map(findingText)).toEqual([]);
  expect(codeOf(findings)).toBe(0);
  const logins = sent.filter(({ url }) => url.endsWith('/auth/login')).length;
  const logouts = sent.filter(({ url }) => url.endsWith('/auth/logout')).length;
  expect({ logins, logouts }).toEqual({ logins: 9, logouts: 4 });
});

for (const [name, row] of Object.entries(misconfigurations)) {
  test(`${name} is named with its setting`, async ({ live, elsewhere }) => {
    const of = (setting: string) => live.env[`SANDBOX_${setting}`] ?? '';
    const change = row.change({ ...live, elsewhere, of });
    const prefixed = Object.fromEntries(Object.entries(change).map(([key, value]) => [`SANDBOX_${key}`, value]));

    // Commands that fetch one-time passwords are processes, and take longer than all else.
    const env = row.setting.includes('OTP') ? live.env : withoutOtp(live.env);
    const { findings, sent, seconds } = await look(env, prefixed);

    const [found, ...more] = findings;
    expect(more.map(findingText), 'one cause, one finding').toEqual([]);
    expect(found && findingText(found)).toMatch(row.says);
    expect(found?.settings[0]).toBe(`SANDBOX_${row.setting}`);
    expect(found).toMatchObject({ weight: row.lacks ? 'optional' : 'essential', lacks: row.lacks ?? [] });
    expect(codeOf(findings)).toBe(row.lacks ? 2 : 3);
    expect(seconds).toBeLessThan(LONGEST);
    for (const [setting, value] of Object.entries(change)) {
      if (!value || !/PASSWORD$/.test(setting)) continue;
      expect(JSON.stringify(findings), 'no password is told').not.toContain(value.length > 8 ? value : '\u0000');
      const carrying = sent.filter(({ body }) => body.includes(JSON.stringify(value)));
      expect(carrying.length, 'before the third request of its user').toBeLessThanOrEqual(
        row.says.source.includes('one-time') ? 3 : 2,
      );
    }
  });
}
