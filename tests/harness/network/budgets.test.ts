import { expect } from '@playwright/test';
import { Recorder } from '#evidence/recorder.ts';
import { pageManners } from '#fixtures/pages/manners.ts';
import { test } from './live-run.ts';

// What a live run may send at most, by the API and at the hosted page.

const wrongFor = ({ email }: { email: string }) => ({ email, password: 'not the password' });

test('beyond a budget nothing is sent, and the test is inconclusive by its setting', async ({ begin }) => {
  const { api, target, sent } = await begin({}, () => ({ MOST_SIGN_INS: '1' }));
  await api.login(target.user);

  await expect(api.login(target.user)).rejects.toMatchObject({
    message: expect.stringMatching(/^MOST_SIGN_INS is 1/),
    cause: { message: 'configuration' },
  });
  expect(sent).toHaveLength(1);
});

test('what the hosted page sends stands in the same books', async ({ begin }) => {
  const { target, end } = await begin({}, () => ({ MOST_WRONG_PASSWORDS: '2', MOST_MESSAGES: '2' }));
  const page = pageManners(target, new Recorder());
  const [{ user }, otp] = [target, target.otpUser ?? target.user];

  await page.opening();
  await page.signingIn(user);
  await page.signingIn(wrongFor(user));
  await page.signingIn(wrongFor(user)); // the right one comes in between, by the API
  await page.signingIn(otp);
  await page.resending();

  await expect(page.resending()).rejects.toThrow(/^MOST_MESSAGES is 2/);
  await expect(page.signingIn(otp)).rejects.toThrow(/^MOST_MESSAGES is 2/);
  await expect(page.signingIn(wrongFor(user))).rejects.toThrow(/^MOST_WRONG_PASSWORDS is 2/);
  // The right one came before the last wrong one too.
  expect(await end()).toMatch(
    /6 signed a user .* 2 of them with a wrong password, and 2 asked for a one-time password/,
  );
});
