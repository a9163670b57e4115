import { expect } from '@playwright/test';
import * as oauth from 'oauth4webapi';
import type { DefectName } from '#mock/faults/defects.ts';
import { Flow } from '../mock/protocol/flow.ts';
import { test, Witness } from './witness.ts';

interface Fault {
  what: string;
  /** What lets it in. */
  defect: DefectName;
  error: 'invalid_grant' | 'invalid_request' | 'invalid_client';
  /** Arranges what has to succeed. @returns what has to be refused */
  arrange: (witness: Witness) => Promise<() => Promise<unknown>>;
}

const stranger = ({ flow }: Witness) => new Witness(new Flow(flow.mock, flow.region, flow.mock.seed.clients.other));

const faults: Fault[] = [
  {
    what: 'a wrong verifier',
    defect: 'verifier-ignored',
    error: 'invalid_grant',
    arrange: async (witness) => {
      const start = await witness.start();
      const callback = await witness.signIn(start);
      return () => witness.exchange({ ...start, verifier: oauth.generateRandomCodeVerifier() }, callback);
    },
  },
  {
    what: 'a code that was spent',
    defect: 'code-reusable',
    error: 'invalid_grant',
    arrange: async (witness) => {
      const start = await witness.start();
      const callback = await witness.signIn(start);
      await witness.exchange(start, callback);
      return () => witness.exchange(start, callback);
    },
  },
  {
    what: 'a code after ten minutes',
    defect: 'code-immortal',
    error: 'invalid_grant',
    arrange: async (witness) => {
      const start = await witness.start();
      const callback = await witness.signIn(start);
      witness.flow.mock.clock.advance(601);
      return () => witness.exchange(start, callback);
    },
  },
  {
    what: 'a code of another client',
    defect: 'code-transferable',
    error: 'invalid_grant',
    arrange: async (witness) => {
      const start = await witness.start();
      const callback = await witness.signIn(start);
      return () => stranger(witness).exchange(start, callback);
    },
  },
  {
    what: 'another redirect URI at the exchange',
    defect: 'exchange-uri-ignored',
    error: 'invalid_request',
    arrange: async (witness) => {
      const start = await witness.start();
      const callback = await witness.signIn(start);
      return () => witness.exchange(start, callback, witness.flow.client.redirectUris[1]);
    },
  },
  {
    what: 'a refresh token that was spent',
    defect: 'refresh-reusable',
    error: 'invalid_grant',
    arrange: async (witness) => {
      const tokens = await witness.authorize();
      await witness.refresh(tokens);
      return () => witness.refresh(tokens);
    },
  },
  {
    what: 'a refresh token of another client',
    defect: 'refresh-transferable',
    error: 'invalid_grant',
    arrange: async (witness) => {
      const tokens = await witness.authorize();
      return () => stranger(witness).refresh(tokens);
    },
  },
  {
    what: 'an access token in the place of a refresh token',
    defect: 'access-token-refreshes',
    error: 'invalid_grant',
    arrange: async (witness) => {
      const tokens = await witness.authorize();
      return () => witness.refresh({ ...tokens, refresh_token: tokens.access_token });
    },
  },
  {
    what: 'a refresh token after revocation',
    defect: 'revoke-shallow',
    error: 'invalid_grant',
    arrange: async (witness) => {
      const tokens = await witness.authorize();
      await witness.revoke(tokens);
      return () => witness.refresh(tokens);
    },
  },
  {
    what: 'a wrong secret key',
    defect: 'secret-key-ignored',
    error: 'invalid_client',
    arrange: async (witness) => {
      const { mock, region, client } = witness.flow;
      const tokens = await witness.authorize();
      const impostor = new Witness(new Flow(mock, region, { ...client, secret: 'a wrong secret' }));
      return () => impostor.refresh(tokens);
    },
  },
];

for (const { what, defect, error, arrange } of faults) {
  for (const profile of ['guide', 'reference'] as const) {
    test(`${what} is ${error} to a certified client, profile ${profile}`, async ({ witnessOf }) => {
      const act = await arrange(await witnessOf({ profile }));

      await expect(act()).rejects.toMatchObject({ name: 'ResponseBodyError', code: oauth.RESPONSE_BODY_ERROR, error });
    });
  }

  test(`${what} is let in by ${defect}`, async ({ witnessOf }) => {
    const act = await arrange(await witnessOf({ defects: [defect] }));

    expect(await act()).toMatchObject({ token_type: 'bearer' });
  });
}
