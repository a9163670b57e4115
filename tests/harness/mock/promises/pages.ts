import type { Page } from '../browser.ts';
import { openPage, visit } from '../browser.ts';
import type { Flow } from '../flow.ts';
import { textIn } from '../flow.ts';
import type { Promises } from './promise.ts';
import { accessIn, keeps } from './promise.ts';

export const credentials = (flow: Flow, user = flow.users.plain) => ({
  email: user.email,
  password: user.password,
  action: 'sign-in',
});
export const signedIn = async (flow: Flow) => (await openPage(flow)).submit(credentials(flow));
export const refused = async (flow: Flow) =>
  (await openPage(flow)).submit({ ...credentials(flow), password: 'not this' });
export const codePage = async (flow: Flow) =>
  (await (await openPage(flow)).submit(credentials(flow, flow.users.otp))).follow();
export const WRONG_CODE = { code: '12345', action: 'verify' };

const isBack = (flow: Flow, { location }: Page) => location.startsWith(flow.client.redirectUris[0]);
/** What waits in a template says nothing yet. */
const complains = ({ text }: Page) => text.replaceAll(/<template[^]*?<\/template>/g, '').includes('role="alert"');
const codeOf = ({ location }: Page) => new URL(location).searchParams.get('code') ?? '';
const exchanged = async (flow: Flow) => flow.exchange(codeOf(await signedIn(flow)));
const shows = (isKept: (text: string) => boolean) => keeps(async (flow) => isKept((await openPage(flow)).text));

/** Opens the page of another session in the same browser. */
async function openAnother(flow: Flow, cookie: string): Promise<Page> {
  const answer = await flow.initiate({ mode: undefined });
  return visit(answer.headers.get('location') ?? '', cookie);
}

/** The journey through the hosted pages, and who can make it. */
export const pagePromises = {
  hostedTokensAreComplete: keeps(async (flow) => 'refresh_token' in (await exchanged(flow)).body),
  hostedTokensLastAsLong: keeps(async (flow) => (await exchanged(flow)).body['expires_in'] === 21_600),
  hostedTokensAreThePersons: keeps(async (flow) => {
    const { id } = flow.users.plain;
    return textIn(await flow.me(accessIn(await exchanged(flow))), 'id') === id;
  }),
  hostedCodesNeedNoLogin: keeps(async (flow) => (await exchanged(flow)).status === 200),
  permissionIsAutomatic: keeps(async (flow) => isBack(flow, await signedIn(flow))),
  wrongPasswordsAreExplained: keeps(async (flow) => complains(await refused(flow))),
  wrongPasswordsAreForgiven: keeps(async (flow) => isBack(flow, await (await refused(flow)).submit(credentials(flow)))),
  wrongCodesAreExplained: keeps(async (flow) => complains(await (await codePage(flow)).submit(WRONG_CODE))),
  wrongCodesAreForgiven: keeps(async (flow) => {
    const wrong = await (await codePage(flow)).submit(WRONG_CODE);
    const code = flow.mock.outbox.latest(flow.users.otp.id);
    return isBack(flow, await wrong.submit({ ...WRONG_CODE, code }));
  }),
  codesAreSentAgain: keeps(async (flow) => {
    const [page, sent] = [await codePage(flow), new Set<string | undefined>()];
    // Twice, as two codes can be equal by chance.
    for (let time = 0; time < 3; time += 1) {
      sent.add(flow.mock.outbox.latest(flow.users.otp.id));
      await page.submit({ action: 'resend' });
    }
    return sent.size > 1;
  }),
  doubledFormsEndAlike: keeps(async (flow) => {
    const page = await openPage(flow);
    const first = await page.submit(credentials(flow));
    return (await page.submit(credentials(flow))).location === first.location;
  }),
  doubledCodesWork: keeps(async (flow) => {
    const page = await openPage(flow);
    await page.submit(credentials(flow));
    return (await flow.exchange(codeOf(await page.submit(credentials(flow))))).status === 200;
  }),
  pagesMayBeReopened: keeps(async (flow) => {
    const page = await openPage(flow);
    await visit(page.address, page.cookie);
    return isBack(flow, await page.submit(credentials(flow)));
  }),
  expiryEndsWithItsSession: keeps(async (flow) => {
    const { address } = await openPage(flow);
    flow.mock.clock.advance(600);
    const { cookie } = await visit(address, '');
    return (await openAnother(flow, cookie)).status === 200;
  }),
  peopleAreAskedEachTime: keeps(async (flow) => {
    const { cookie } = await signedIn(flow);
    return (await openAnother(flow, cookie)).location === '';
  }),
  pagesLeaveAuthorizeAlone: shows((text) => !text.includes('/v1/auth/oauth/authorize')),

  fieldsHaveNames: shows((text) => text.includes('<label')),
  keyboardSuffices: shows((text) => !/<button[^>]*tabindex/.test(text)),
  pagesFitPhones: shows((text) => !text.includes('width: 60rem')),
  imagesHaveAlternatives: shows((text) => !/<img(?![^>]*\balt=)/.test(text)),
  pagesNameTheirLanguage: shows((text) => text.includes('<html lang=')),
} satisfies Promises;
