import { expect } from '@playwright/test';
import type { SkinName } from '#mock/looks/skins/index.ts';
import { skins } from '#mock/looks/skins/index.ts';
import type { Page } from './browser.ts';
import { openPage, visit } from './browser.ts';
import type { Flow } from '../protocol/flow.ts';
import { STATE, test } from '../protocol/flow.ts';

const SUBMIT = /^(Sign in|Next|Continue securely|Verify|Confirm and continue)$/;
const DENY = /^(Deny|Not now)$/;
const RESEND = /^(Send a new code|Didn’t get it\?.*)$/;
const names = Object.keys(skins) as SkinName[];

const query = (location: string) => Object.fromEntries(new URL(location).searchParams);
const asksBoth = (page: Page) => page.shown.includes('type="password"');

/** To the page that asks for the password. */
async function openPassword(flow: Flow, email: string): Promise<Page> {
  const page = await openPage(flow);
  return asksBoth(page) ? page : (await page.choose(SUBMIT, { email })).follow();
}

/** To the page that asks for the one-time password. */
async function openCode(flow: Flow): Promise<Page> {
  const { otp } = flow.users;
  return (await (await openPassword(flow, otp.email)).choose(SUBMIT, otp)).follow();
}

for (const skin of names) {
  test(`${skin}: signing in by the page's own form returns with a code`, async ({ start }) => {
    const flow = await start({ skin });
    const { plain } = flow.users;
    const back = await (await openPassword(flow, plain.email)).choose(SUBMIT, plain);
    expect(query(back.location)).toEqual({ state: STATE, code: expect.any(String) });
    expect((await flow.exchange(query(back.location)['code'] ?? '')).status).toBe(200);
  });

  test(`${skin}: a wrong password is told in an invalid field, and not repeated`, async ({ start }) => {
    const flow = await start({ skin });
    const { plain } = flow.users;
    const page = await openPassword(flow, plain.email);
    const wrong = await page.choose(SUBMIT, { ...plain, password: 'not the right one' });
    expect([wrong.status, wrong.location]).toEqual([401, '']);
    expect(wrong.shown).toContain(skins[skin].mistakes.mismatch.slice(-20));
    expect(wrong.shown).toMatch(/<input[^>]*aria-invalid="true"/);
    expect(wrong.shown).toContain(`value="${plain.email}"`);
    expect(wrong.shown).not.toContain('not the right one');
    expect((await wrong.choose(SUBMIT, plain)).status).toBe(303);
  });

  test(`${skin}: a one-time password, wrong, sent again and right`, async ({ start }) => {
    const flow = await start({ skin });
    const form = await openCode(flow);
    const wrong = await form.choose(SUBMIT, { code: '12345' });
    expect([wrong.status, wrong.location]).toEqual([401, '']);
    const resent = await (await wrong.choose(RESEND)).follow();
    expect(resent.shown).toMatch(/role="status"[^>]*>\s*(<p[^>]*>)?[A-Z]/);
    const back = await resent.choose(SUBMIT, { code: flow.mock.outbox.latest(flow.users.otp.id) ?? '' });
    expect(query(back.location)).toEqual({ state: STATE, code: expect.any(String) });
  });

  test(`${skin}: every page of a sign-in lets the person deny`, async ({ start }) => {
    const flow = await start({ skin });
    for (const page of [await openPage(flow), await openPassword(flow, 'a@example.com'), await openCode(flow)]) {
      const back = await page.choose(DENY);
      expect(query(back.location)).toEqual({ error: 'access_denied', state: STATE });
    }
  });

  test(`${skin}: without the deny control no page has one`, async ({ start }) => {
    const flow = await start({ skin, answers: { 'deny.control': 'absent' } });
    for (const page of [await openPage(flow), await openCode(flow)]) {
      await expect(async () => page.choose(DENY)).rejects.toThrow('no form');
    }
  });

  test(`${skin}: its pages keep what they promise unless a defect breaks it`, async ({ start }) => {
    const defects = ['markup-executed', 'password-in-page', 'page-foreign'] as const;
    const [kept, broken] = [await start({ skin }), await start({ skin, defects })];
    const pageOf = async (flow: Flow) => {
      const email = '"><i>@example.com';
      return (await openPassword(flow, email)).choose(SUBMIT, { email, password: 'not the right one' });
    };
    const marks = ['"><i>@', 'not the right one', 'src="https:'];
    const [good, bad] = [await pageOf(kept), await pageOf(broken)];
    expect(marks.filter((mark) => good.text.includes(mark))).toEqual([]);
    expect(marks.filter((mark) => bad.text.includes(mark))).toEqual(marks);
  });

  test(`${skin}: an expired page leads back to the app`, async ({ start }) => {
    const flow = await start({ skin });
    const { address, cookie } = await openPage(flow);
    flow.mock.clock.advance(600);
    const late = await visit(address, cookie);
    expect(late.status).toBe(400);
    expect(late.shown).toContain('has expired');
    expect(late.shown).toMatch(/start again/i);
    expect(late.shown).toContain('href="https://app.example.com/"');
  });
}

test('the page behind the name is the same for strangers', async ({ start }) => {
  const flow = await start({ skin: 'lanternhouse-steps' });
  const pages = await Promise.all(
    [flow.users.plain.email, 'nobody@example.com'].map(async (email) => {
      const { shown, status } = await openPassword(flow, email);
      return {
        status,
        text: shown.replaceAll(email, '').replaceAll(/(value|datetime)="[^"]*"|sign-in\/[\w-]+|\d\d:\d\d|\d{3}/g, ''),
      };
    }),
  );
  expect(pages[0]?.text).toBe(pages[1]?.text);
  expect(pages[0]?.status).toBe(pages[1]?.status);
});

test('the name is asked first, remembered for its own browser only, and can be changed', async ({ start }) => {
  const flow = await start({ skin: 'lanternhouse-steps' });
  const page = await openPage(flow);
  const empty = await page.choose(SUBMIT, { email: ' ' });
  expect([empty.status, asksBoth(empty)]).toEqual([401, false]);
  const named = await page.choose(SUBMIT, { email: 'one@example.com' });
  expect((await named.follow()).shown).toMatch(/readonly value="one@example.com"/);
  expect((await visit(page.address, page.cookie)).shown).toMatch(/required\s+value="one@example.com"/);
  const stranger = await visit(new URL(named.location, page.address).href, '');
  expect(asksBoth(stranger)).toBe(false);
  expect(stranger.shown).not.toContain('one@example.com');
});
