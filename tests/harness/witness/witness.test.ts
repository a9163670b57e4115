import { expect } from '@playwright/test';
import * as oauth from 'oauth4webapi';
import { createPkce } from '#fixtures/oauth/pkce.ts';
import type { Region } from '#mock/world/seed.ts';
import type { MockOptions } from '#mock/serve/server.ts';
import { textIn } from '../mock/protocol/flow.ts';
import { test } from './witness.ts';

const walks: [where: string, options: Partial<MockOptions>, region: Region][] = [
  ['a sandbox', {}, 'international'],
  ['a sandbox that tells the hosted page in JSON', { answers: { 'initiate.hosted': 'json' } }, 'international'],
  ['a sandbox of the profile reference', { profile: 'reference' }, 'international'],
  ['a sandbox, US routing', {}, 'us'],
  ['production', { stage: 'production' }, 'international'],
  ['production of the profile reference, US routing', { stage: 'production', profile: 'reference' }, 'us'],
];

for (const [where, options, region] of walks) {
  test(`a certified client walks from sign-in to revocation in ${where}`, async ({ witnessOf }) => {
    const witness = await witnessOf(options, region);

    const first = await witness.authorize();
    const fresh = await witness.refresh(first);
    const seen = await witness.call(fresh);

    expect(first).toMatchObject({ token_type: 'bearer', expires_in: 21_600 });
    expect(seen).toEqual({ status: 200, id: witness.flow.users.plain.id });
    expect(fresh.access_token).not.toBe(first.access_token);
    expect(fresh.refresh_token).not.toBe(first.refresh_token);
    await witness.revoke(fresh);
    expect(await witness.call(fresh)).toEqual({ status: 401, id: undefined });
    await expect(witness.refresh(fresh)).rejects.toMatchObject({ name: 'ResponseBodyError', error: 'invalid_grant' });
  });
}

test('the redirect URL that authorize answers in API mode is a callback that a certified client accepts', async ({
  witnessOf,
}) => {
  const witness = await witnessOf();
  const start = await witness.start({ mode: 'api' });

  const answer = await witness.flow.authorize(start.token, await witness.flow.loginToken());
  const tokens = await witness.exchange(start, new URL(textIn(answer, 'url')));

  expect(await witness.call(tokens)).toEqual({ status: 200, id: witness.flow.users.plain.id });
});

test('a certified client and the suite compute the challenge of RFC 7636 alike', async () => {
  // Appendix B of the RFC.
  const [verifier, challenge] = [
    'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  ];

  expect(await oauth.calculatePKCECodeChallenge(verifier)).toBe(challenge);
  expect(createPkce(verifier).challenge).toBe(challenge);
});

test('a callback with the state of another authorization is refused by the client', async ({ witnessOf }) => {
  const witness = await witnessOf();
  const [mine, other] = [await witness.start(), await witness.start()];

  const callback = await witness.signIn(other);

  await expect(witness.exchange(mine, callback)).rejects.toMatchObject({
    code: oauth.INVALID_RESPONSE,
    message: 'unexpected "state" response parameter value',
  });
  expect(await witness.exchange(other, callback)).toHaveProperty('access_token');
});

test('a denial is an authorization response error', async ({ witnessOf }) => {
  const witness = await witnessOf();
  const start = await witness.start();

  const callback = await witness.deny(start);

  await expect(witness.exchange(start, callback)).rejects.toMatchObject({
    code: oauth.AUTHORIZATION_RESPONSE_ERROR,
    error: 'access_denied',
  });
});
