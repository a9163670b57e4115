import { openPage, visit } from '../browser.ts';
import type { Flow } from '../flow.ts';
import { textIn } from '../flow.ts';
import type { Promises } from './promise.ts';
import { keeps } from './promise.ts';
import { codePage, credentials, refused, signedIn, WRONG_CODE } from './pages.ts';

const EVIL = 'https://evil.test/';
const callback = async (flow: Flow) => new URL((await signedIn(flow)).location);
const cookies = async (flow: Flow) => (await openPage(flow)).headers.get('set-cookie') ?? '';
const hides = (text: (flow: Flow) => string) =>
  keeps(async (flow) => !(await openPage(flow)).text.includes(text(flow)));

/** What leaks from the hosted pages, and what lets others in. */
export const leakPromises = {
  callbacksHaveKnownParameters: keeps(async (flow) =>
    [...(await callback(flow)).searchParams.keys()].every((name) => ['code', 'state'].includes(name)),
  ),
  callbacksHaveNoFragment: keeps(async (flow) => (await callback(flow)).hash === ''),
  redirectsLeaveTheFormBehind: keeps(async (flow) => (await signedIn(flow)).status === 303),
  pagesKeepTheirRedirectUri: keeps(async (flow) => {
    const page = await openPage(flow);
    await visit(`${page.address}?redirect_uri=${encodeURIComponent(EVIL)}`, page.cookie);
    return (await page.submit(credentials(flow))).location.startsWith(flow.client.redirectUris[0]);
  }),
  pagesLeadToListedUris: keeps(
    async (flow) => {
      const answer = await flow.initiate({ redirect_uri: EVIL });
      const page = await visit(textIn(answer, 'url'), '');
      return !(await page.submit(credentials(flow))).location.startsWith(EVIL);
    },
    { answers: { 'redirect.apiMode': 'ignored' } },
  ),
  credentialsGoToNobodyElse: hides(() => 'metrics.example.net'),
  passwordsStayOutOfAddresses: keeps(async (flow) => (await refused(flow)).location === ''),
  codesStayOutOfAddresses: keeps(async (flow) => (await (await codePage(flow)).submit(WRONG_CODE)).location === ''),
  passwordsStayOutOfCookies: keeps(async (flow) => !(await refused(flow)).headers.has('set-cookie')),
  secretsStayOutOfStorage: hides(() => 'localStorage'),
  passwordsAreNotShown: keeps(async (flow) => !(await refused(flow)).text.includes('not this')),
  keysStayOutOfPages: hides((flow) => flow.client.secret),
  stateIsNoMarkup: keeps(
    async (flow) => !(await openPage(flow, { state: '<x-injected>state' })).text.includes('<x-injected>'),
  ),
  errorsAreNoMarkup: keeps(async (flow) => {
    const { address, cookie } = await openPage(flow);
    return !(await visit(`${address}?error=${encodeURIComponent('<x-injected>')}`, cookie)).text.includes(
      '<x-injected>',
    );
  }),
  cookieIsSameSite: keeps(async (flow) => (await cookies(flow)).includes('SameSite=Lax')),
  cookieIsSecure: keeps(async (flow) => (await cookies(flow)).includes('Secure'), { stage: 'production' }),
  otherSitesCannotRead: keeps(async (flow) => {
    const { address } = await openPage(flow);
    const { headers } = await fetch(address, { headers: { origin: 'https://evil.test' } });
    return !headers.has('access-control-allow-origin');
  }),
} satisfies Promises;
