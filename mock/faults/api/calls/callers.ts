import { isSame } from '#mock/world/secret.ts';
import { createSeed } from '#mock/world/seed.ts';
import type { Client } from '#mock/world/tenant.ts';
import type { World } from '#mock/world/world.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import type { Authenticated } from '#mock/protocol/request/secret-key.ts';
import { define, defect } from '#mock/faults/define.ts';
import { refusals } from '#mock/faults/refusals.ts';
import { firstClient, refusesOnce } from '#mock/faults/tricks.ts';

/** Who calls: the rules of the client key and the secret key. */
export const callers = define({
  'client-key-misfiled': defect('Tells an unknown client key as any other 401, so nobody learns which key is wrong.', {
    violates: ['CLIENT-008', 'CLIENT-009', 'CLIENT-011'],
    spoils: refusals(
      (reply) => {
        reply.status = 401;
        reply.json = { message: 'Unauthorized' };
      },
      ['clientKeyUnknown'],
    ),
  }),
  'client-key-optional': defect('Answers without a client key, so anybody is the first client.', {
    violates: ['CLIENT-001', 'CLIENT-002', 'USER-016'],
    instead: {
      clientKeyIsRequired: (x, kept) =>
        x.call.req.header('x-client-key') ? kept(x) : { clientKey: firstClient(x.world).key },
    },
    changes: ['STAGE-004'],
  }),
  'client-key-ignored': defect('Takes any client key, so a revoked or mistyped one goes unnoticed.', {
    violates: ['CLIENT-008', 'CLIENT-011', 'USER-017'],
    instead: {
      clientKeyIsKnown: ({ world, clientKey }) => ({ client: world.clients.get(clientKey) ?? firstClient(world) }),
    },
  }),
  'secret-key-ignored': defect('Takes any secret key, so a stolen public key is enough.', {
    violates: ['CLIENT-017', 'CLIENT-020', 'STAGE-003'],
    without: 'secretKeyIsChecked',
    changes: ['CLIENT-029'],
  }),
  'us-secret-key-ignored': defect('Takes any secret key for US users.', {
    violates: ['CLIENT-017', 'CLIENT-018', 'CLIENT-019'],
    without: 'secretKeyIsChecked',
    where: 'us',
  }),
  'header-names-loose': defect(
    'Takes client-key for x-client-key, so a faulty app works until the gateway is replaced.',
    {
      violates: ['CLIENT-022', 'CLIENT-023'],
      instead: {
        clientKeyIsRequired: (x, kept) => {
          const clientKey = x.call.req.header('x-client-key') || x.call.req.header('client-key');
          return clientKey ? { clientKey } : kept(x);
        },
        secretKeyIsSentAsDemanded: (x, kept) => {
          const secretKey = x.call.req.header('secret-key');
          return secretKey && !x.call.req.header('x-secret-key') ? { secretKey } : kept(x);
        },
      },
    },
  ),
  'header-case-exacting': defect('Knows the names of the key headers in small letters alone.', {
    instead: {
      clientKeyIsRequired: (x, kept) =>
        x.call.env.incoming.rawHeaders.includes('x-client-key') ? kept(x) : refuse('clientKeyMissing'),
      secretKeyIsSentAsDemanded: (x, kept) => {
        const isMisspelt =
          x.call.req.header('x-secret-key') && !x.call.env.incoming.rawHeaders.includes('x-secret-key');
        return isMisspelt ? refuse('secretKey') : kept(x);
      },
    },
    changes: ['CLIENT-027'],
  }),
  'oauth-for-everyone': defect('Starts an authorization for a client that may not use OAuth.', {
    violates: ['CLIENT-025'],
    without: 'clientsNeedOAuth',
    changes: ['CLIENT-026'],
  }),
  'stages-mixed': defect('Accepts the keys of the other stage, so that test code may act on real accounts.', {
    violates: ['STAGE-002'],
    instead: { clientKeyIsKnown: (x, kept) => (foreign(x.world).has(x.clientKey) ? strangerOf(x) : kept(x)) },
  }),
  'revoked-keys-alive': defect('Accepts keys that were revoked, so whoever has stolen them goes on.', {
    violates: ['CLIENT-030'],
    instead: {
      clientKeyIsKnown: (x, kept) => (x.clientKey === revoked(x.world).key ? { client: revoked(x.world) } : kept(x)),
    },
  }),
  'secret-key-beside-bearer-ignored': defect('Takes any secret key when there is a bearer.', {
    violates: ['CLIENT-018'],
    instead: {
      secretKeyIsChecked: (x, kept) => (x.call.req.header('authorization') === undefined ? kept(x) : undefined),
    },
    changes: ['CLIENT-029'],
  }),
  'secret-key-half-compared': defect(
    'Compares secret keys only as far as both go, so that one character may suffice.',
    {
      violates: ['CLIENT-017', 'CLIENT-018', 'CLIENT-019'],
      instead: {
        secretKeyIsChecked: (x, kept) => {
          const { client, secretKey = '' } = x;
          return client.secret.startsWith(secretKey) || secretKey.startsWith(client.secret) ? undefined : kept(x);
        },
      },
    },
  ),
  'secret-key-case-blind': defect('Compares secret keys without their letter case, which makes them easier to guess.', {
    violates: ['CLIENT-017', 'CLIENT-018', 'CLIENT-019'],
    instead: {
      secretKeyIsChecked: (x, kept) =>
        isSame((x.secretKey ?? '').toLowerCase(), x.client.secret.toLowerCase()) ? undefined : kept(x),
    },
  }),
  'secret-worn-down': defect('Takes a wrong secret key that is tried a second time.', {
    violates: ['CLIENT-017', 'CLIENT-018', 'CLIENT-019'],
    instead: { secretKeyIsChecked: refusesOnce((x: Authenticated) => `${x.client.key} ${x.secretKey ?? ''}`) },
  }),
});

/** The clients of the other stage, by key. */
function foreign({ secret, stage, mark }: World): Map<string, Client> {
  const { main, other } = createSeed(secret, stage === 'sandbox' ? 'production' : 'sandbox', { mark }).clients;
  return new Map([main, other].map((client) => [client.key, { ...client, hasOAuth: true }]));
}

const revoked = ({ secret, stage, mark }: World): Client => ({
  ...createSeed(secret, stage, { mark }).clients.revoked,
  hasOAuth: true,
});

const strangerOf = ({ world, clientKey }: { world: World; clientKey: string }) => ({
  client: foreign(world).get(clientKey) ?? refuse('clientKeyUnknown'),
});
