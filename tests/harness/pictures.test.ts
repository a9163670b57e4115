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

interface Attached {
  contentType?: string;
  body: string;
}

/** What a failed test attaches, the picture as base64. */
async function attachedFor(page: Page, content: string, user: typeof USERS.one, secrets = {}): Promise<Attached[]> {
  await page.setContent(content);
  const attached: Attached[] = [];
  const testInfo: Parameters<typeof attachPicture>[2] = {
    attach: (_, { contentType = '', body = '' } = {}) => {
      attached.push({ contentType, body: Buffer.from(body).toString(contentType === 'image/png' ? 'base64' : 'utf8') });
      return Promise.resolve();
    },
  };
  await attachPicture(page, { target: { user, otpUser: undefined }, secrets }, testInfo);
  return attached;
}

test('a picture of a page shows no person and no secret', async ({ page }) => {
  const [one] = await attachedFor(page, pageOf(USERS.one), USERS.one);
  const bare = await page.screenshot();
  const [other] = await attachedFor(page, pageOf(USERS.other), USERS.other);

  expect((await page.screenshot()).equals(bare), 'the control: the pages differ').toBe(false);
  expect(one?.contentType).toBe('image/png');
  expect(one, 'the pictures do not').toEqual(other);
});

const token = 'Zx3kQ9vB7nM2pL5tR8wY1cF4hJ6dS0aG';
for (const [where, content] of [
  ['in its text', `<p>Your session is ${token}.</p>`],
  ['in parts of its text', `<p>Your session is ${token.slice(0, 9)}<i>${token.slice(9)}</i>.</p>`],
  ['in a picture of lines', `<svg><text y="20">${token}</text></svg>`],
  ['by its style', `<style>p::after { content: "${token}" }</style><p>Your session is </p>`],
  ['percent-encoded', '<p>go to /x?password=first%20secret!</p>'],
] as const) {
  test(`there is no picture of a page that shows a secret ${where}`, async ({ page }) => {
    const secrets = { 'token 1': token, 'password 2': 'first secret!' };
    const [attached, ...more] = await attachedFor(page, content, USERS.one, secrets);

    expect(more).toEqual([]);
    expect(attached?.contentType).toBe('text/plain');
    expect(attached?.body).toMatch(/^There is no picture of this page: it shows (token 1|password 2) where nothing/);
  });
}

test('what is covered or cannot be seen does not cost the picture', async ({ page }) => {
  const content = `<input value="${token}"><p hidden>${token}</p><p>code 123456</p><iframe srcdoc="${token}"></iframe>`;
  const [attached] = await attachedFor(page, content, USERS.one, { 'token 1': token, 'otp 2': '123456' });

  expect(attached?.contentType).toBe('image/png');
});

test('what Playwright itself records is refused on a live target', () => {
  const off = { trace: 'off', video: 'off', screenshot: 'off' } as const;

  expect(() => refusePictures(off)).not.toThrow();
  expect(() => refusePictures({ ...off, trace: 'on-first-retry', video: { mode: 'on' } })).toThrow(
    'no trace (on-first-retry) and video (on) is recorded',
  );
});
