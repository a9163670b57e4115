import { expect } from '@playwright/test';
import { markedTexts, markWith } from '#mock/world/canary.ts';
import { credentialTextsOf } from '#mock/looks/oddities.ts';
import { openPage } from '../looks/browser.ts';
import type { Flow } from '../protocol/flow.ts';
import { test, textIn } from '../protocol/flow.ts';

const CANARY = '7b2c9d4e8f3a';

/** Every secret that a walk through both flows meets, by its slot. */
async function secretsOf(flow: Flow): Promise<Record<string, string>> {
  const session = await flow.sessionToken();
  const { access, refresh } = await flow.tokens();
  const { body: person } = await flow.me(access);
  const page = await openPage(flow);
  const { firstName, lastName, addressLine1, city, id } = person;
  return {
    'secret key': flow.client.secret,
    'secret key of another client': flow.mock.seed.clients.other.secret,
    'e-mail address': flow.users.otp.email,
    password: flow.users.otp.password,
    'session token': Buffer.from(session.split('.')[1] ?? '', 'base64url').toString(),
    'login token': await flow.loginToken(),
    code: await flow.code(),
    'access token': access,
    'refresh token': refresh,
    'handle of a page': page.address,
    cookie: page.cookie,
    'token of a form': /name="form_token" value="([^"]*)"/.exec(page.text)?.[1] ?? '',
    person: JSON.stringify({ firstName, lastName, addressLine1, city, id }),
  };
}

const carries = (secret: string) => secret.toLowerCase().includes(CANARY);

for (const odd of [false, true]) {
  test(`every secret carries the canary${odd ? ', also those of other shapes' : ''}`, async ({ start }) => {
    const oddities = { seed: 'harness', names: ['credentials-reshaped' as const] };
    const secrets = await secretsOf(await start({ canary: CANARY, ...(odd ? { oddities } : {}) }));

    const without = Object.keys(secrets).filter((slot) => !carries(secrets[slot] ?? ''));
    expect(without).toEqual([]);
    expect(secrets['person']?.toLowerCase().split(CANARY)).toHaveLength(6);
  });
}

test('without a canary nothing is marked', async ({ flow }) => {
  const secrets = await secretsOf(flow);

  expect(Object.keys(secrets).filter((slot) => carries(secrets[slot] ?? ''))).toEqual([]);
  expect(secrets['session token']).not.toContain('canary');
  expect(secrets['code']).toHaveLength(32);
});

test('a token that is no JWT, and a registration, carry it too', async ({ start }) => {
  const flow = await start({ canary: CANARY, defects: ['session-opaque'] });
  const registration = await flow.send('POST', '/v1/auth/register/email/send', { json: { email: 'new@example.com' } });

  expect(await flow.sessionToken()).toContain(CANARY);
  expect(textIn(registration, 'contactVerificationId')).toContain(CANARY);
});

test('shapes keep their alphabet and UUIDs their form, in any look', () => {
  for (let look = 0; look < 40; look += 1) {
    const plain = credentialTextsOf({ seed: `look ${look}`, names: ['credentials-reshaped'] });
    const marked = markedTexts(plain, CANARY);
    const bytes = Buffer.from(`bytes of look ${look}`.padEnd(32));
    for (const kind of ['accessToken', 'refreshToken', 'code', 'handle', 'userId'] as const) {
      const [before, after] = [plain[kind](bytes), marked[kind](bytes)];
      const hasSmallLetters = /[a-z]/.test(before);
      expect(after, kind).toContain(hasSmallLetters ? CANARY : CANARY.toUpperCase());
      expect(after.startsWith(before) || after.length === before.length, kind).toBe(true);
      expect(/[a-z]/.test(after), kind).toBe(hasSmallLetters);
    }
  }
});

for (const wrong of ['', '7b2c9d4e8f3', '7b2c9d4e8f3a0', '7B2C9D4E8F3A', '222222222222', '0b2c9d4e8f3a']) {
  test(`"${wrong}" is no canary`, () => {
    expect(() => markWith(wrong)).toThrow('twelve of the characters 2-9 and a-f');
  });
}
