import { expect } from '@playwright/test';
import { Armory } from '#mock/faults/armed/armory.ts';
import { openPage, visit } from '../looks/browser.ts';
import type { Flow } from './flow.ts';
import { STATE, test, textIn } from './flow.ts';

const credentials = (flow: Flow) => ({
  email: flow.users.plain.email,
  password: flow.users.plain.password,
  action: 'sign-in',
});
/** The earlier code; any other one, if chance made the two equal. */
const otherThan = (code: string, earlier: string) => (code === earlier ? '12345' : earlier);
const query = (location: string) => Object.fromEntries(new URL(location).searchParams);

test('signing in returns to the redirect URI with state and a code that buys tokens', async ({ flow }) => {
  const page = await openPage(flow);
  expect(page.status).toBe(200);
  const back = await page.submit(credentials(flow));
  expect(back.status).toBe(303);
  expect(back.location.startsWith(`${flow.client.redirectUris[0]}?`)).toBe(true);
  expect(query(back.location)).toEqual({ state: STATE, code: expect.any(String) });
  const tokens = await flow.exchange(query(back.location)['code'] ?? '');
  expect((await flow.me(textIn(tokens, 'access_token'))).body).toMatchObject({ id: flow.users.plain.id });
});

test('a user with two-factor sign-in enters a code, wrong, sent again and right', async ({ flow }) => {
  const { otp } = flow.users;
  const page = await openPage(flow);
  const sent = await page.submit({ ...credentials(flow), email: otp.email, password: otp.password });
  expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/\/code$/)]);
  const form = await sent.follow();
  expect(form.text).toContain('autocomplete="one-time-code"');
  const first = flow.mock.outbox.latest(otp.id) ?? '';

  const wrong = await form.submit({ code: '12345', action: 'verify' });
  expect([wrong.status, wrong.location]).toEqual([401, '']);
  expect(wrong.text).toContain('role="alert"');
  const resent = await (await form.submit({ action: 'resend' })).follow();
  expect(resent.text).toContain('role="status"');
  const code = flow.mock.outbox.latest(otp.id) ?? '';
  expect((await resent.submit({ code: otherThan(code, first), action: 'verify' })).status).toBe(401);
  const back = await resent.submit({ code, action: 'verify' });
  expect(query(back.location)).toEqual({ state: STATE, code: expect.any(String) });
});

test('denying returns access_denied and the state, without a code, from either page', async ({ flow }) => {
  const { otp } = flow.users;
  const first = await openPage(flow);
  const second = await openPage(flow);
  const form = await (await second.submit({ ...credentials(flow), email: otp.email, password: otp.password })).follow();
  for (const page of [first, form]) {
    const back = await page.submit({ action: 'deny' });
    expect(query(back.location)).toEqual({ error: 'access_denied', state: STATE });
    expect((await visit(page.address, page.cookie)).status).toBe(400);
  }
});

test('a wrong password says so, keeps the e-mail address and not the password', async ({ flow }) => {
  const page = await openPage(flow);
  const wrong = await page.submit({ ...credentials(flow), password: 'not the right one' });
  expect([wrong.status, wrong.location]).toEqual([401, '']);
  expect(wrong.text).toContain('role="alert"');
  expect(wrong.text).toContain(`value="${flow.users.plain.email}"`);
  expect(wrong.text).not.toContain('not the right one');
  expect((await wrong.submit(credentials(flow))).status).toBe(303);
});

test('disabled users and unfinished registrations get no code', async ({ flow }) => {
  const page = await openPage(flow);
  const disabled = await page.submit({ ...flow.users.disabled, action: 'sign-in' });
  expect([disabled.status, disabled.location]).toEqual([401, '']);
  expect(disabled.text).toContain('Your account has been disabled');
  const unfinished = await page.submit({ ...flow.users.onboarding.ACCOUNT, action: 'sign-in' });
  expect([unfinished.status, unfinished.location]).toEqual([401, '']);
});

test('a session that expires while the person waits ends on a page that says so', async ({ flow }) => {
  const page = await openPage(flow);
  expect(page.shown).not.toMatch(/within 1 minute|has expired/);
  flow.mock.clock.advance(545);
  expect((await visit(page.address, page.cookie)).shown).toContain('within 1 minute');
  flow.mock.clock.advance(55);
  for (const late of [await page.submit(credentials(flow)), await visit(page.address, page.cookie)]) {
    expect([late.status, late.location]).toEqual([400, '']);
    expect(late.text).toContain('OAuth session has expired');
    expect(late.text).toContain('start again');
  }
});

test('a form sent twice ends twice the same, and any other use of a spent link is refused', async ({ flow }) => {
  const page = await openPage(flow);
  const [one, two] = await Promise.all([page.submit(credentials(flow)), page.submit(credentials(flow))]);
  expect(two.location).toBe(one.location);
  expect((await flow.exchange(query(one.location)['code'] ?? '')).status).toBe(200);
  expect((await visit(page.address, page.cookie)).status).toBe(400);
  expect((await page.submit({ action: 'deny' })).location).toBe('');
});

test('a form needs the cookie and the token of its own session', async ({ flow }) => {
  const [mine, other] = [await openPage(flow), await openPage(flow)];
  const token = /name="form_token" value="([^"]*)"/.exec(other.text)?.[1];
  for (const page of [
    await mine.submit({ ...credentials(flow), form_token: undefined }),
    await mine.submit({ ...credentials(flow), form_token: token }),
    await visit(mine.address, '', new URLSearchParams(credentials(flow))),
    await visit(mine.address, other.cookie, new URLSearchParams({ ...credentials(flow), form_token: token ?? '' })),
  ]) {
    expect([page.status, page.location]).toEqual([403, '']);
  }
  expect((await mine.submit(credentials(flow))).status).toBe(303);
});

test('the code page is closed to a browser that has not given the password', async ({ flow }) => {
  const { otp } = flow.users;
  const page = await openPage(flow);
  await page.submit({ ...credentials(flow), email: otp.email, password: otp.password });
  const stranger = await visit(`${page.address}/code`, '');
  expect(stranger.location).toMatch(/sign-in\/[\w-]+$/);
});

test('the page is strict about frames, scripts, referrers, caches and its cookie', async ({ flow }) => {
  const { headers, text } = await openPage(flow);
  const policy = headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("form-action 'self' https://app.example.com");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('set-cookie')).toMatch(/^sign_in=[\w-]+; Path=\/oauth\/sign-in\/[\w-]+; HttpOnly; SameSite=Lax$/);
  expect(policy).toContain("script-src 'self'");
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(text.match(/<script[^]*?<\/script>/g)).toEqual([
    expect.stringMatching(/^<script src="\/assets\/page\.js\?\w+" type="module"><\/script>$/),
  ]);
  expect(text).not.toMatch(/style="|https?:\/\/(?!app\.example\.com)/);
  expect(text).toMatch(/expires at <time[^>]*>\d\d:\d\d UTC/);
});

test('markup from outside stays text', async ({ flow }) => {
  const page = await openPage(flow, { state: '"><script>alert(1)</script>' });
  const wrong = await page.submit({ ...credentials(flow), email: '"><img/src=x>@example.com', password: '<b>x' });
  expect(wrong.text).toContain('&quot;&gt;&lt;img');
  expect(wrong.text).not.toMatch(/<script>|<img|<b>x/);
});

test('the page of an API mode session never leads to an address that is not white-listed', async ({ start }) => {
  const flow = await start({ answers: { 'redirect.apiMode': 'ignored' } });
  const answer = await flow.initiate({ redirect_uri: 'https://evil.test/' });
  const page = await visit(textIn(answer, 'url'), '');
  expect([page.status, page.location]).toEqual([400, '']);
  expect(page.text).not.toContain('<form');
});

test('an unknown link and an unknown page are pages too', async ({ flow }) => {
  for (const path of ['/oauth/sign-in/unknown', '/oauth/elsewhere']) {
    const page = await visit(flow.mock.baseUrl + path, '');
    expect(page.status).toBe(404);
    expect(page.text).toContain('<main>');
  }
});

test('a server error at the hosted page is a page with a server error', async ({ start }) => {
  const armory = new Armory();
  const flow = await start({ armory });
  armory.arm({ error: 'server-error', at: 'login' });
  const page = await openPage(flow);
  const answer = await page.submit(credentials(flow));

  expect(answer.status).toBe(500);
  expect(answer.text).toContain('Something went wrong on our side');
});
