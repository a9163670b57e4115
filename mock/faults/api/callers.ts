import { isSame } from '#mock/world/secret.ts';
import { createSeed } from '#mock/world/seed.ts';
import type { Client } from '#mock/world/tenant.ts';
import type { World } from '#mock/world/world.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import type { Authenticated } from '#mock/protocol/request/secret-key.ts';
import { define } from '../define.ts';
import { firstClient, refusesOnce } from '../tricks.ts';

/** Who calls: the rules of the client key and the secret key. */
export const callers = define({
  'client-key-optional': {
    harm: 'Answers without a client key, so anybody is the first client.',
    instead: {
      clientKeyIsRequired: (x, kept) =>
        x.call.req.header('x-client-key') ? kept(x) : { clientKey: firstClient(x.world).key },
    },
    violates: ['CLIENT-001', 'CLIENT-002', 'USER-016'],
    changes: ['STAGE-004'],
  },
  'client-key-ignored': {
    harm: 'Takes any client key, so a revoked or mistyped one goes unnoticed.',
    instead: {
      clientKeyIsKnown: ({ world, clientKey }) => ({ client: world.clients.get(clientKey) ?? firstClient(world) }),
    },
    violates: ['CLIENT-008', 'CLIENT-011', 'USER-017'],
  },
  'secret-key-ignored': {
    harm: 'Takes any secret key, so a stolen public key is enough.',
    without: 'secretKeyIsChecked',
    violates: ['CLIENT-017', 'CLIENT-020', 'STAGE-003'],
    changes: ['CLIENT-029'],
  },
  'us-secret-key-ignored': {
    harm: 'Takes any secret key for US users.',
    without: 'secretKeyIsChecked',
    where: 'us',
    violates: ['CLIENT-017', 'CLIENT-018', 'CLIENT-019'],
  },
  'header-names-loose': {
    harm: 'Takes client-key for x-client-key, so a faulty app works until the gateway is replaced.',
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
    violates: ['CLIENT-022', 'CLIENT-023'],
  },
  'header-case-exacting': {
    harm: 'Knows the names of the key headers in small letters alone.',
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
  },
  'oauth-for-everyone': {
    harm: 'Starts an authorization for a client that may not use OAuth.',
    without: 'clientsNeedOAuth',
    violates: ['CLIENT-025'],
    changes: ['CLIENT-026'],
  },
  'stages-mixed': {
    harm: 'Accepts the keys of the other stage, so that test code may act on real accounts.',
    instead: { clientKeyIsKnown: (x, kept) => (foreign(x.world).has(x.clientKey) ? strangerOf(x) : kept(x)) },
    violates: ['STAGE-002'],
  },
  'secret-key-beside-bearer-ignored': {
    harm: 'Takes any secret key when there is a bearer.',
    instead: {
      secretKeyIsChecked: (x, kept) => (x.call.req.header('authorization') === undefined ? kept(x) : undefined),
    },
    violates: ['CLIENT-018'],
    changes: ['CLIENT-029'],
  },
  'secret-key-half-compared': {
    harm: 'Compares secret keys only as far as both go, so that one character may suffice.',
    instead: {
      secretKeyIsChecked: (x, kept) => {
        const { client, secretKey = '' } = x;
        return client.secret.startsWith(secretKey) || secretKey.startsWith(client.secret) ? undefined : kept(x);
      },
    },
    violates: ['CLIENT-017', 'CLIENT-018', 'CLIENT-019'],
  },
  'secret-key-case-blind': {
    harm: 'Compares secret keys without their letter case, which makes them easier to guess.',
    instead: {
      secretKeyIsChecked: (x, kept) =>
        isSame((x.secretKey ?? '').toLowerCase(), x.client.secret.toLowerCase()) ? undefined : kept(x),
    },
    violates: ['CLIENT-017', 'CLIENT-018', 'CLIENT-019'],
  },
  'secret-worn-down': {
    harm: 'Takes a wrong secret key that is tried a second time.',
    instead: { secretKeyIsChecked: refusesOnce((x: Authenticated) => `${x.client.key} ${x.secretKey ?? ''}`) },
    violates: ['CLIENT-017', 'CLIENT-018', 'CLIENT-019'],
  },
});

/** The clients of the other stage, by key. */
function foreign({ secret, stage, mark }: World): Map<string, Client> {
  const { main, other } = createSeed(secret, stage === 'sandbox' ? 'production' : 'sandbox', { mark }).clients;
  return new Map([main, other].map((client) => [client.key, { ...client, hasOAuth: true }]));
}

const strangerOf = ({ world, clientKey }: { world: World; clientKey: string }) => ({
  client: foreign(world).get(clientKey) ?? refuse('clientKeyUnknown'),
});
