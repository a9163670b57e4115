import { expect } from '@playwright/test';
import { Armory } from '#mock/faults/armed/armory.ts';
import { openPage } from '../looks/browser.ts';
import { STATE, test, textIn } from '../protocol/flow.ts';

test('an error that nobody asked for a number of times strikes so often, and only the user it is for', async ({
  start,
}) => {
  const armory = new Armory();
  const flow = await start({ armory });
  armory.arm({ error: 'server-error', at: 'login', user: flow.users.plain.email.toUpperCase(), times: 2 });

  expect((await flow.login(flow.users.lockable)).status).toBe(200);
  expect((await flow.login()).status).toBe(500);
  expect((await flow.login()).status).toBe(500);
  expect((await flow.login()).status).toBe(200);
});

test('an error may let good requests pass first, and may strike always', async ({ start }) => {
  const armory = new Armory();
  const flow = await start({ armory });
  armory.arm({ error: 'server-error', at: 'login', after: 1, times: Infinity });

  expect((await flow.login()).status).toBe(200);
  expect(armory.struckAt).toBeUndefined();
  for (let time = 0; time < 3; time += 1) expect((await flow.login()).status).toBe(500);
  expect(armory.struckAt).toBe('login');
});

test('a refused refresh, an ended token and a spent code stay dead', async ({ start }) => {
  const armory = new Armory();
  const flow = await start({ armory });
  const { access, refresh } = await flow.tokens();
  armory.arm({ error: 'token-ended' });
  for (let time = 0; time < 2; time += 1) expect((await flow.bearing('GET', '/v1/users/me', access)).status).toBe(401);
  const renewed = await flow.refresh(refresh);
  expect((await flow.bearing('GET', '/v1/users/me', textIn(renewed, 'access_token'))).status).toBe(200);

  armory.arm({ error: 'refresh-refused' });
  const next = textIn(renewed, 'refresh_token');
  for (let time = 0; time < 2; time += 1) expect((await flow.refresh(next)).status).toBe(401);

  const code = await flow.code();
  armory.arm({ error: 'code-spent' });
  for (let time = 0; time < 2; time += 1) expect((await flow.exchange(code)).status).toBe(400);
});

test('after a 500 the same code and the same refresh token are still good; after a lost answer they are not', async ({
  start,
}) => {
  const armory = new Armory();
  const flow = await start({ armory });
  const code = await flow.code();
  armory.arm({ error: 'server-error', at: 'exchange' });
  expect((await flow.exchange(code)).status).toBe(500);
  const tokens = await flow.exchange(code);
  expect(tokens.status).toBe(200);

  armory.arm({ error: 'answer-lost', at: 'refresh' });
  const refresh = textIn(tokens, 'refresh_token');
  await expect(flow.refresh(refresh)).rejects.toThrow();
  expect((await flow.refresh(refresh)).status).toBe(401);
});

test('what was revoked elsewhere ends access and refresh token', async ({ start }) => {
  const armory = new Armory();
  const flow = await start({ armory });
  const { access, refresh } = await flow.tokens();
  armory.arm({ error: 'revoked-elsewhere', at: 'call' });
  expect((await flow.bearing('GET', '/v1/users/me', access)).status).toBe(401);
  expect((await flow.refresh(refresh)).status).toBe(401);
});

for (const [error, comesBack] of [
  ['wrong-state', /^a state of the tes~other$/],
  ['state-case', /^A STATE OF THE TEST$/],
  ['state-cut', /^a state o$/],
] as const) {
  test(`${error} changes the state in the body and in the address alike`, async ({ start }) => {
    const armory = new Armory();
    const flow = await start({ armory });
    armory.arm({ error });
    const answer = await flow.authorize(await flow.sessionToken(), await flow.loginToken());
    expect(textIn(answer, 'state')).toMatch(comesBack);
    expect(new URL(textIn(answer, 'url')).searchParams.get('state')).toMatch(comesBack);
    expect((await flow.exchange(textIn(answer, 'code'))).status, 'the code is good').toBe(200);
  });
}

test('state-missing takes the state away, and nothing else', async ({ start }) => {
  const armory = new Armory();
  const flow = await start({ armory });
  armory.arm({ error: 'state-missing' });
  const { body } = await flow.authorize(await flow.sessionToken(), await flow.loginToken());
  expect(Object.keys(body).toSorted()).toEqual(['code', 'url']);
  expect([...new URL(String(body['url'])).searchParams.keys()]).toEqual(['code']);
});

for (const [error, expected] of [
  ['otp-challenge-error', { status: 400, body: { requiresOtp: true } }],
  ['otp-challenge-message', { status: 400, body: { message: 'OTP Required' } }],
  ['otp-challenge-flag', { status: 200, body: { isOtpRequired: true, accessToken: null } }],
  ['otp-challenge-early-token', { status: 200, body: { isOtpRequired: true, accessToken: expect.any(String) } }],
] as const) {
  test(`${error} asks in that shape, whatever the profile is`, async ({ start }) => {
    for (const profile of ['guide', 'reference', 'clients'] as const) {
      const armory = new Armory();
      const flow = await start({ armory, profile });
      armory.arm({ error, user: flow.users.otp.email });
      expect(await flow.login(flow.users.otp), profile).toMatchObject(expected);
      expect(armory.armed).toEqual([]);
    }
  });
}

for (const [error, query, status] of [
  ['denied', { error: 'access_denied', state: STATE }, 303],
  ['wrong-state', { state: 'a state of the tes~other', code: expect.any(String) as unknown }, 303],
  ['state-missing', { code: expect.any(String) as unknown }, 303],
  ['session-expired', null, 400],
  ['gateway-page', null, 502],
] as const) {
  test(`${error} strikes on the hosted page, not in API mode, and the next sign-in is as ever`, async ({ start }) => {
    const armory = new Armory();
    const flow = await start({ armory });
    armory.arm({ error, at: 'hosted' });
    await flow.code();
    const { email, password } = flow.users.plain;
    const back = await (await openPage(flow)).submit({ email, password, action: 'sign-in' });
    expect(back.status).toBe(status);
    expect(back.location === '' ? null : Object.fromEntries(new URL(back.location).searchParams)).toEqual(query);
    const next = await (await openPage(flow)).submit({ email, password, action: 'sign-in' });
    expect(Object.fromEntries(new URL(next.location).searchParams)).toEqual({ state: STATE, code: expect.any(String) });
  });
}

test('what could never strike is refused with the reason', () => {
  const armory = new Armory();
  expect(() => armory.arm({ error: 'code-spent', at: 'login' })).toThrow(
    'code-spent strikes at exchange, not at login',
  );
  expect(() => armory.arm({ error: 'server-error', at: 'initiate', user: 'a@b.c' })).toThrow('nobody has signed in');
  expect(() => armory.arm({ error: 'server-error', times: 0 })).toThrow('times');
  expect(() => armory.arm({ error: 'server-error', times: 1.5 })).toThrow('times');
});

for (const error of ['nested-message', 'json-in-message', 'client-key-unknown'] as const) {
  test(`${error} passes a person at the hosted page, and waits for the app`, async ({ start }) => {
    const armory = new Armory();
    const flow = await start({ armory });
    armory.arm({ error, user: flow.users.plain.email });
    const { email, password } = flow.users.plain;
    const back = await (await openPage(flow)).submit({ email, password, action: 'sign-in' });

    expect(armory.struckAt).toBeUndefined();
    expect(new URL(back.location).searchParams.has('code')).toBe(true);
    expect((await flow.login()).status).not.toBe(200);
  });
}
