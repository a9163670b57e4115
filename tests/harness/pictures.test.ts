import { expect, test, type Page } from '@playwright/test';
import { attachPicture, refusePictures } from '#fixtures/pages/picture.ts';

const USERS = {
  one: { email: 'ada@example.com', password: 'first-secret', otp: '111111', phone: '+44 7700 900123' },
  other: { email: 'eve@example.org', password: 'other-secret', otp: '222222', phone: '+44 7700 900456' },
};

/** A page that shows everything it should not. */
const pageOf = ({ email, password, otp, phone }: typeof USERS.one) => `<!doctype html><html lang="en">
  <style>* { font-family: monospace }</style><h1>Sign in</h1><p>Signed in before as <b>${email}</b></p>
  <p>We sent ${otp} to ${phone}</p><p>Wrong password: ${password}</p>
  <input value="${password}"><input type="password" value="${password}"><textarea>${otp}</textarea></html>`;

async function pictureFor(page: Page, user: typeof USERS.one): Promise<{ picture: Buffer; bare: Buffer }> {
  await page.setContent(pageOf(user));
  let picture = Buffer.alloc(0);
  const testInfo = {
    attach: (_: string, { body }: { body?: string | Buffer }) => {
      picture = Buffer.from(body ?? '');
      return Promise.resolve();
    },
  };
  await attachPicture(page, { user, otpUser: undefined }, testInfo);
  return { picture, bare: await page.screenshot() };
}

test('a picture of a page shows no person and no secret', async ({ page }) => {
  const one = await pictureFor(page, USERS.one);
  const other = await pictureFor(page, USERS.other);

  expect(one.bare.equals(other.bare), 'the control: the pages differ').toBe(false);
  expect(one.picture.length).toBeGreaterThan(0);
  expect(one.picture.equals(other.picture), 'the pictures do not').toBe(true);
});

test('what Playwright itself records is refused on a live target', () => {
  const off = { trace: 'off', video: 'off', screenshot: 'off' } as const;

  expect(() => refusePictures(off)).not.toThrow();
  expect(() => refusePictures({ ...off, trace: 'on-first-retry', video: { mode: 'on' } })).toThrow(
    'no trace (on-first-retry) and video (on) is recorded',
  );
});
