import { expect } from '@playwright/test';
import * as oauth from 'oauth4webapi';
import type { Policy } from '#mock/policy.ts';
import { test, type Witness } from './witness.ts';

type Act = (witness: Witness) => Promise<unknown>;

const authorize: Act = async (witness) => witness.authorize();
const refreshTwice: Act = async (witness) => witness.refresh(await witness.refresh(await witness.authorize()));
const wrongVerifier: Act = async (witness) => {
  const start = await witness.start();
  return witness.exchange({ ...start, verifier: oauth.generateRandomCodeVerifier() }, await witness.signIn(start));
};
const deny: Act = async (witness) => {
  const start = await witness.start();
  return witness.exchange(start, await witness.deny(start));
};
const call: Act = async (witness) => witness.call(await witness.authorize());
const callAfterRefresh: Act = async (witness) => witness.call(await witness.refresh(await witness.authorize()));
const callAfterRevocation: Act = async (witness) => {
  const tokens = await witness.authorize();
  await witness.revoke(tokens);
  return witness.call(tokens);
};
const whileAnotherStarts: Act = async (witness) => {
  const start = await witness.start();
  await witness.start();
  return witness.exchange(start, await witness.signIn(start));
};
const withState =
  (state: string): Act =>
  async (witness) => {
    const start = await witness.start({ state });
    return witness.exchange(start, await witness.signIn(start));
  };

const invalid = (message: string) => ({ code: oauth.INVALID_RESPONSE, message: expect.stringContaining(message) });
const refused = { code: oauth.RESPONSE_BODY_ERROR, error: 'invalid_grant' };
const accepted = { token_type: 'bearer' };

/** A switch that is off, where that shows, what comes of it then, and what comes of it at a conformant mock. */
const defects: [off: keyof Policy, act: Act, noticed: Record<string, unknown>, kept: Record<string, unknown>][] = [
  ['tokenTypeIsBearer', authorize, { code: oauth.UNSUPPORTED_OPERATION }, accepted],
  ['tokenAnswerIsComplete', refreshTwice, { message: expect.stringContaining('"refreshToken"') }, accepted],
  ['refreshAnswerIsComplete', refreshTwice, { message: expect.stringContaining('"refreshToken"') }, accepted],
  ['refreshedRefreshTokensWork', refreshTwice, refused, accepted],
  ['hostedCodesNeedNoLogin', authorize, refused, accepted],
  ['redirectCarriesTheState', authorize, invalid('"state" missing'), accepted],
  ['redirectCarriesTheCode', authorize, { message: expect.stringContaining('no authorization code') }, accepted],
  ['sessionsKeepTheirState', whileAnotherStarts, invalid('unexpected "state"'), accepted],
  ['stateIsWhole', withState('s'.repeat(65)), invalid('unexpected "state"'), accepted],
  ['stateKeepsItsCharacters', withState('eine Größe +&='), invalid('unexpected "state"'), accepted],
  ['shortestVerifierIsAccepted', authorize, refused, accepted],
  // The protected resource: the library passes its answer on
  ['accessTokensAuthenticate', call, { status: 401 }, { status: 200 }],
  ['refreshedAccessTokensWork', callAfterRefresh, { status: 401 }, { status: 200 }],
  ['revokeEndsAccessTokens', callAfterRevocation, { status: 200 }, { status: 401 }],
  // Errors
  ['errorsAreJson', wrongVerifier, { code: oauth.RESPONSE_IS_NOT_JSON }, refused],
  ['statusesTellTheFault', wrongVerifier, invalid('"access_token"'), refused],
  ['errorCodesAreDocumented', wrongVerifier, { code: oauth.RESPONSE_BODY_ERROR, error: 'bad_request' }, refused],
  ['denialIsTold', deny, { message: expect.stringContaining('no authorization code') }, { error: 'access_denied' }],
];

for (const [off, act, noticed, kept] of defects) {
  test(`a certified client notices that ${off} is off`, async ({ witnessOf }) => {
    const [conformant, broken] = [await witnessOf(), await witnessOf({ policy: { [off]: false } })];

    expect(await outcome(act(conformant))).toMatchObject(kept);
    expect(await outcome(act(broken))).toMatchObject(noticed);
  });
}

/** What it got, or what it objects to. */
const outcome = (act: Promise<unknown>): Promise<unknown> => act.catch((thrown: unknown) => thrown);
