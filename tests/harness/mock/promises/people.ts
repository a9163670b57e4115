import { openPage, visit } from '../browser.ts';
import { Flow, textIn } from '../flow.ts';
import type { Promises } from './promise.ts';
import { allows, keeps, otpOf, refuses } from './promise.ts';

const HOURS = 3600;
const FLAG = { answers: { 'otp.challenge': 'http200-flag' } } as const;
const wrong = (flow: Flow) => flow.login({ ...flow.users.plain, password: 'wrong' });
const signIn = (flow: Flow, user = flow.users.plain) => ({
  email: user.email,
  password: user.password,
  action: 'sign-in',
});
const otpWith = (change: (code: string) => string) =>
  refuses(async (flow) => flow.login(flow.users.otp, { otpCode: change(await otpOf(flow)) }));

/** Signing in, one-time passwords, the hosted UI. */
export const peoplePromises = {
  credentialsAreRequired: keeps(async (flow) => {
    const answer = await flow.send('POST', '/v1/auth/login', { json: { email: flow.users.plain.email } });
    return textIn(answer, 'message').includes('password');
  }),
  emailFormatIsChecked: keeps(async (flow) => {
    const answer = await flow.login({ ...flow.users.plain, email: 'me' });
    return textIn(answer, 'message').includes('email');
  }),
  passwordIsChecked: refuses(wrong),
  strangersAreRefused: refuses((flow) => flow.login({ ...flow.users.plain, email: 'nobody@example.com' })),
  strangersAreRefusedAlike: keeps(async (flow) => {
    const stranger = await flow.login({ ...flow.users.plain, email: 'nobody@example.com' });
    return stranger.text === (await wrong(flow)).text;
  }),
  disabledUsersAreRefused: refuses((flow) => flow.login(flow.users.disabled)),
  wrongPasswordsLock: refuses(async (flow) => {
    for (let time = 0; time < 5; time += 1) await flow.login({ ...flow.users.lockable, password: 'wrong' });
    return flow.login(flow.users.lockable);
  }),
  loginTokensExpire: refuses(async (flow) => {
    const login = await flow.loginToken();
    flow.mock.clock.advance(6 * HOURS);
    return flow.authorize(await flow.sessionToken(), login);
  }),
  loginTokensLastSixHours: allows(async (flow) => {
    const login = await flow.loginToken();
    flow.mock.clock.advance(6 * HOURS - 10);
    return flow.authorize(await flow.sessionToken(), login);
  }),
  loginAnswerIsComplete: keeps(async (flow) => Object.keys((await flow.login()).body).length === 7),
  loginGivesNoRefreshToken: keeps(async (flow) => !('refreshToken' in (await flow.login()).body)),
  otpTokensAuthorize: allows(async (flow) => {
    const login = await flow.login(flow.users.otp, { otpCode: await otpOf(flow) });
    return flow.authorize(await flow.sessionToken(), textIn(login, 'accessToken'));
  }),
  phaseIsTold: keeps(async (flow) => (await flow.login(flow.users.onboarding.ACCOUNT)).body['phase'] === 'ACCOUNT'),
  phoneNumberIsMasked: keeps(
    async (flow) => textIn(await flow.login(flow.users.otp), 'phoneNumber').includes('*'),
    FLAG,
  ),
  linkIsTold: keeps(async (flow) => {
    await flow.tokens();
    return (await flow.login()).body['isLinked'] === true;
  }),

  otpIsRequired: refuses((flow) => flow.login(flow.users.otp)),
  otpHasSixDigits: keeps(async (flow) => /^\d{6}$/.test(await otpOf(flow))),
  otpIsChecked: otpWith(() => 'wrong'),
  otpIsComparedWhole: otpWith((code) => code.slice(0, -1)),
  otpExpires: refuses(async (flow) => {
    const otpCode = await otpOf(flow);
    flow.mock.clock.advance(300);
    return flow.login(flow.users.otp, { otpCode });
  }),
  otpIsSingleUse: refuses(async (flow) => {
    const otpCode = await otpOf(flow);
    await flow.login(flow.users.otp, { otpCode });
    return flow.login(flow.users.otp, { otpCode });
  }),
  otpBelongsToOneUser: refuses(async (flow) => {
    const otpCode = await otpOf(new Flow(flow.mock, 'us'));
    return flow.login(flow.users.otp, { otpCode });
  }),
  newOtpReplacesTheOld: keeps(async (flow) => {
    const [old, fresh] = [await otpOf(flow), await otpOf(flow)];
    return old === fresh || (await flow.login(flow.users.otp, { otpCode: old })).status === 400;
  }),
  wrongOtpGivesNoToken: keeps(
    async (flow) => !('accessToken' in (await flow.login(flow.users.otp, { otpCode: 'wrong' })).body),
  ),
  pendingTokensAreUnusable: refuses(
    async (flow) => flow.authorize(await flow.sessionToken(), textIn(await flow.login(flow.users.otp), 'accessToken')),
    { answers: { 'otp.challenge': 'http200-flag', 'otp.pendingToken': 'unusable' } },
  ),
  otpUserIsChecked: refuses((flow) => flow.sendOtp({})),

  formsNeedTheirToken: keeps(async (flow) => {
    const { address } = await openPage(flow);
    return (await visit(address, '', new URLSearchParams(signIn(flow)))).location === '';
  }),
  signInsBelongToOneSession: keeps(async (flow) => {
    const [mine, other] = [await openPage(flow), await openPage(flow)];
    await mine.submit(signIn(flow, flow.users.otp));
    const form = await visit(`${other.address}/code`, other.cookie);
    return form.status === 303;
  }),
  pagesEscapeMarkup: keeps(async (flow) => {
    const page = await (await openPage(flow)).submit({ ...signIn(flow), email: '"><img/src=x>@example.com' });
    return page.status === 401 && !page.text.includes('<img');
  }),
  pagesRefuseFrames: keeps(async (flow) => (await openPage(flow)).headers.has('x-frame-options')),
  pagesLoadNothingForeign: keeps(async (flow) => !(await openPage(flow)).text.includes('src="https:')),
  pagesSendNoReferrer: keeps(async (flow) => (await openPage(flow)).headers.get('referrer-policy') === 'no-referrer'),
  pagesAreNotStored: keeps(async (flow) => (await openPage(flow)).headers.get('cache-control') === 'no-store'),
  passwordsStayOutOfPages: keeps(async (flow) => {
    const page = await (await openPage(flow)).submit({ ...signIn(flow), password: 'something wrong' });
    return page.status === 401 && !page.text.includes('something wrong');
  }),
  expiredPagesGiveNoCode: keeps(async (flow) => {
    const page = await openPage(flow);
    flow.mock.clock.advance(600);
    return (await page.submit(signIn(flow))).location === '';
  }),
  expiryIsExplained: keeps(async (flow) => {
    const { address } = await openPage(flow);
    flow.mock.clock.advance(600);
    return (await visit(address, '')).text.includes('OAuth session has expired');
  }),
  denialIsTold: keeps(async (flow) => (await denial(flow)).get('error') === 'access_denied'),
  denialCarriesNoCode: keeps(async (flow) => !(await denial(flow)).has('code')),
  cookieIsHidden: keeps(async (flow) => /HttpOnly/.test((await openPage(flow)).headers.get('set-cookie') ?? '')),
} satisfies Promises;

const denial = async (flow: Flow) =>
  new URL((await (await openPage(flow)).submit({ action: 'deny' })).location).searchParams;
