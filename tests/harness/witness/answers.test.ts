import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import * as oauth from 'oauth4webapi';
import { profiles } from '#mock/world/profiles.ts';
import type { Answers, PointKey } from '#specs/variants.ts';
import { variants } from '#specs/variants.ts';
import { Flow, textIn } from '../mock/protocol/flow.ts';
import { test, Witness } from './witness.ts';

type Act = (witness: Witness) => Promise<unknown>;

/** RFC 6749 section 5.2: what the token endpoint refuses has the member error, and this value. */
const refusals: Record<string, [error: string, act: Act]> = {
  spentCode: [
    'invalid_grant',
    async (witness) => {
      const start = await witness.start();
      const callback = await witness.signIn(start);
      await witness.exchange(start, callback);
      return witness.exchange(start, callback);
    },
  ],
  otherRedirectUri: [
    'invalid_grant',
    async (witness) => {
      const start = await witness.start({ mode: 'api' });
      const answer = await witness.flow.authorize(start.token, await witness.flow.loginToken());
      return witness.exchange(start, new URL(textIn(answer, 'url')), witness.flow.client.redirectUris[1]);
    },
  ],
  spentRefreshToken: [
    'invalid_grant',
    async (witness) => {
      const tokens = await witness.authorize();
      await witness.refresh(tokens);
      return witness.refresh(tokens);
    },
  ],
  missingParameter: ['invalid_request', (witness) => witness.grant('authorization_code')],
  otherGrant: ['unsupported_grant_type', (witness) => witness.grant('client_credentials')],
  unknownClient: ['invalid_client', ({ flow }) => as(flow, { key: randomUUID() }).grant('refresh_token')],
  wrongSecret: ['invalid_client', ({ flow }) => as(flow, { secret: 'a wrong secret' }).grant('refresh_token')],
  namelessClient: ['invalid_client', ({ flow }) => new Witness(flow, ['authenticate']).grant('refresh_token')],
};

const probes: typeof refusals = {
  ...refusals,
  // RFC 6749 section 3.2: parameters that the server does not know are ignored.
  unknownParameter: ['', async (witness) => witness.refresh(await witness.authorize(), { x: '1' })],
  // RFC 6749 section 4.1.2.1: a denial comes with the state.
  denial: [
    'access_denied',
    async (witness) => {
      const start = await witness.start();
      return witness.exchange(start, await witness.deny(start));
    },
  ],
};

const as = ({ mock, region, client }: Flow, other: Partial<Flow['client']>) =>
  new Witness(new Flow(mock, region, { ...client, ...other }));

/** Of documented answers the RFCs' own, where there is one; elsewhere those of the guide. */
const plainOAuth: Answers = {
  ...profiles.guide,
  'clientKey.unknown': 'invalid_client',
  'clientKey.missing': 'invalid_client',
  'redirect.exchange': 'invalid_grant',
  'unsupported.error': 'rfc',
};

/** The documented answers to which the client objects, and what it heard instead. It has no objection to any other. */
const objections: Record<string, Record<string, string>> = {
  // RFC 6749 section 5.1: a token answer has the status 200.
  'success.status 201': { walk: oauth.RESPONSE_IS_NOT_CONFORM },
  // RFC 6749 section 3.2.1: a client that has a secret authenticates.
  'secret.token rejected': { walk: 'invalid_client' },
  'error.family message': Object.fromEntries(
    Object.keys(refusals).map((name) => [name, oauth.RESPONSE_IS_NOT_CONFORM]),
  ),
  'clientKey.unknown 498': { unknownClient: oauth.RESPONSE_IS_NOT_CONFORM },
  'clientKey.missing 499': { namelessClient: oauth.RESPONSE_IS_NOT_CONFORM },
  'validation.status 422': { missingParameter: oauth.RESPONSE_IS_NOT_CONFORM },
  'validation.unknownField 422': { unknownParameter: oauth.RESPONSE_IS_NOT_CONFORM },
  'unsupported.error seed': { otherGrant: 'invalid_grant' },
  'unsupported.error 422': { otherGrant: oauth.RESPONSE_IS_NOT_CONFORM },
  'redirect.exchange invalid_request': { otherRedirectUri: 'invalid_request' },
  // RFC 6749 section 4.1.3: the redirect URI must be the same.
  'redirect.exchange ignored': { otherRedirectUri: '' },
  'deny.state absent': { denial: oauth.INVALID_RESPONSE },
  // No objection of the library: nobody can deny there, so no callback comes.
  'deny.control absent': { denial: 'ERR_INVALID_URL' },
};

const others = (Object.keys(variants) as PointKey[]).flatMap((point) =>
  Object.keys(variants[point].answers)
    .filter((answer) => answer !== plainOAuth[point])
    .map((answer) => [point, answer] as const),
);

test('a certified client has no objection where all answers are plain OAuth', async ({ witnessOf }) => {
  expect(await heard(await witnessOf({ answers: plainOAuth }))).toEqual({});
});

for (const [point, answer] of others) {
  test(`${point} as ${answer} is to a certified client what the RFCs make of it`, async ({ witnessOf }) => {
    const witness = await witnessOf({ answers: { ...plainOAuth, [point]: answer } });

    expect(await heard(witness)).toEqual(objections[`${point} ${answer}`] ?? {});
  });
}

test('every objection is to a documented answer', () => {
  const known = others.map(([point, answer]) => `${point} ${answer}`);
  expect(known).toEqual(expect.arrayContaining(Object.keys(objections)));
});

/** What it heard instead of what the RFCs say; the first walk alone, if that is barred. */
async function heard(witness: Witness): Promise<Record<string, string>> {
  const walk = await saidTo(witness.authorize().then((tokens) => witness.refresh(tokens)));
  if (walk !== '') return { walk };
  const other: Record<string, string> = {};
  for (const [name, [error, act]] of Object.entries(probes)) {
    const said = await saidTo(act(witness));
    if (said !== error) other[name] = said;
  }
  return other;
}

/** The error of the server, else the library's own code; empty for a success. */
function saidTo(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => '',
    (thrown: unknown) => {
      const { error, code } = thrown as { error?: string; code?: string };
      return error ?? code ?? String(thrown);
    },
  );
}
