import { expect } from '@playwright/test';
import * as oauth from 'oauth4webapi';
import type { DefectName } from '#mock/faults/defects.ts';
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

/** A defect, where it shows, what comes of it then, and what comes of it at a conformant mock. */
const defects: [defect: DefectName, act: Act, noticed: Record<string, unknown>, kept: Record<string, unknown>][] = [
  ['token-type-odd', authorize, { code: oauth.UNSUPPORTED_OPERATION }, accepted],
  ['refresh-token-missing', refreshTwice, { message: expect.stringContaining('"refreshToken"') }, accepted],
  ['refresh-incomplete', refreshTwice, { message: expect.stringContaining('"refreshToken"') }, accepted],
  ['refreshed-refresh-dead', refreshTwice, refused, accepted],
  ['hosted-code-needs-login', authorize, refused, accepted],
  ['hosted-state-lost', authorize, invalid('"state" missing'), accepted],
  ['hosted-code-absent', authorize, { message: expect.stringContaining('no authorization code') }, accepted],
  ['tab-confused', whileAnotherStarts, invalid('unexpected "state"'), accepted],
  ['state-truncated', withState('s'.repeat(65)), invalid('unexpected "state"'), accepted],
  ['hosted-state-altered', withState('eine Größe +&='), invalid('unexpected "state"'), accepted],
  ['shortest-verifier-refused', authorize, refused, accepted],
  // The protected resource: the library passes its answer on
  ['access-token-refused', call, { status: 401 }, { status: 200 }],
  ['refreshed-access-dead', callAfterRefresh, { status: 401 }, { status: 200 }],
  ['revoke-powerless', callAfterRevocation, { status: 200 }, { status: 401 }],
  // Errors
  ['error-as-page', wrongVerifier, { code: oauth.RESPONSE_IS_NOT_JSON }, refused],
  ['error-as-success', wrongVerifier, invalid('"access_token"'), refused],
  ['error-code-odd', wrongVerifier, { code: oauth.RESPONSE_BODY_ERROR, error: 'bad_request' }, refused],
  ['denial-silent', deny, { message: expect.stringContaining('no authorization code') }, { error: 'access_denied' }],
];

for (const [defect, act, noticed, kept] of defects) {
  test(`a certified client notices ${defect}`, async ({ witnessOf }) => {
    const [conformant, broken] = [await witnessOf(), await witnessOf({ defects: [defect] })];

    expect(await outcome(act(conformant))).toMatchObject(kept);
    expect(await outcome(act(broken))).toMatchObject(noticed);
  });
}

/** What it got, or what it objects to. */
const outcome = (act: Promise<unknown>): Promise<unknown> => act.catch((thrown: unknown) => thrown);
