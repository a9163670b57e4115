// As many journeys through the hosted page as the first argument says, each in a context of its own, without a test around
// them: open, type, type, click, back at the app.
import { chromium } from 'playwright';
import { Callback } from '#fixtures/oauth/callback.ts';
import { createPkce } from '#fixtures/oauth/pkce.ts';
import { startMock } from '#mock/serve/server.ts';
import { browserFor, MOCK_HOSTS } from '#scripts/set-up/browser.ts';
import { initiateQuery } from './bare-flow.ts';

const mock = await startMock({ stage: 'sandbox' });
const { key, secret, redirectUris } = mock.seed.clients.main;
const { email, password } = mock.seed.users.international.plain;
const [redirectUri] = redirectUris;
const browser = await chromium.launch(browserFor(MOCK_HOSTS).launchOptions);

for (let left = Number(process.argv[2]); left > 0; left -= 1) {
  const query = initiateQuery(key, redirectUri, 'hosted', createPkce());
  const answer = await fetch(`${mock.baseUrl}/v1/auth/oauth/authorize/initiate?${query}`, {
    headers: { 'x-client-key': key, 'x-secret-key': secret },
    redirect: 'manual',
  });
  const context = await browser.newContext();
  const page = await context.newPage();
  const callback = await Callback.listen(page, [...redirectUris]);
  await page.goto(answer.headers.get('location') ?? '');
  await page.locator('input[type="email"]').fill(email);
  await page.locator('input[type="password"]').fill(password);
  await page.getByRole('button', { name: /sign in/i }).click();
  await callback.arrived();
  await context.close();
}
await browser.close();
await mock.stop();
