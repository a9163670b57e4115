import { expect } from '@playwright/test';
import * as oauth from 'oauth4webapi';
import { test, Witness } from './witness.ts';
import type { Translations } from './translations.ts';

/** Where the documents leave the RFCs, a request that shows it, and what the library says when it is not told. */
const deviations: {
  what: string;
  untold: keyof Translations;
  act: (witness: Witness, told: Witness) => Promise<unknown>;
  objection: Record<string, unknown>;
}[] = [
  {
    what: 'keys in headers (SEED-114, SEED-115) and not in HTTP Basic (RFC 6749 section 2.3.1)',
    untold: 'authenticate',
    act: async (witness, told) => witness.refresh(await told.authorize()),
    objection: { code: oauth.RESPONSE_IS_NOT_CONFORM, cause: expect.objectContaining({ status: 499 }) },
  },
  {
    what: 'token requests in JSON (DOC-027) and not in a form (RFC 6749 section 4.1.3)',
    untold: 'token',
    act: async (witness, told) => witness.refresh(await told.authorize()),
    objection: { code: oauth.RESPONSE_BODY_ERROR, error: 'invalid_request', status: 400 },
  },
  {
    what: 'token answers without token_type (C-19), which RFC 6749 section 5.1 requires',
    untold: 'tokenAnswer',
    act: (witness) => witness.authorize(),
    objection: { code: oauth.INVALID_RESPONSE, message: expect.stringContaining('"token_type" property') },
  },
  {
    what: 'revocation by DELETE with a bearer (DOC-049) and not by a posted form (RFC 7009 section 2.1)',
    untold: 'revocation',
    act: async (witness, told) => witness.revoke(await told.authorize()),
    objection: { code: oauth.RESPONSE_IS_NOT_CONFORM, cause: expect.objectContaining({ status: 405 }) },
  },
];

for (const { what, untold, act, objection } of deviations) {
  test(`a certified client has to be told of ${what}`, async ({ witnessOf }) => {
    const told = await witnessOf();
    const witness = new Witness(told.flow, [untold]);

    await act(told, told);

    await expect(act(witness, told)).rejects.toMatchObject(objection);
  });
}

test('a token answer of the profile reference needs no translation', async ({ witnessOf }) => {
  const { flow } = await witnessOf({ profile: 'reference' });

  expect(await new Witness(flow, ['tokenAnswer']).authorize()).toMatchObject({ token_type: 'bearer' });
});
