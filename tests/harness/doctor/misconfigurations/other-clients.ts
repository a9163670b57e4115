import { KEY } from './clients.ts';
import type { Misconfiguration } from './misconfiguration.ts';

export const otherClients: Record<string, Misconfiguration> = {
  'a second client that nobody knows': {
    change: () => ({ OTHER_CLIENT_KEY: KEY }),
    setting: 'OTHER_CLIENT_KEY',
    says: /key is not known/,
    lacks: ['otherClient'],
  },
  'a wrong secret key of the second client': {
    change: () => ({ OTHER_SECRET_KEY: 'wrong' }),
    setting: 'OTHER_CLIENT_KEY',
    says: /secret key of this client is not accepted/,
    lacks: ['otherClient'],
  },
  'a second client without OAuth': {
    change: ({ of }) => ({
      OTHER_CLIENT_KEY: of('NO_OAUTH_CLIENT_KEY'),
      OTHER_SECRET_KEY: of('NO_OAUTH_SECRET_KEY'),
      NO_OAUTH_CLIENT_KEY: undefined,
      NO_OAUTH_SECRET_KEY: undefined,
    }),
    setting: 'OTHER_CLIENT_KEY',
    says: /may not use OAuth/,
    lacks: ['otherClient'],
  },
  'a client without OAuth that may use it': {
    change: ({ of }) => ({
      NO_OAUTH_CLIENT_KEY: of('OTHER_CLIENT_KEY'),
      NO_OAUTH_SECRET_KEY: of('OTHER_SECRET_KEY'),
      OTHER_CLIENT_KEY: undefined,
      OTHER_SECRET_KEY: undefined,
    }),
    setting: 'NO_OAUTH_CLIENT_KEY',
    says: /may use OAuth/,
    lacks: ['noOAuthClient'],
  },
  'a client without OAuth that nobody knows': {
    change: () => ({ NO_OAUTH_CLIENT_KEY: KEY }),
    setting: 'NO_OAUTH_CLIENT_KEY',
    says: /key is not known/,
    lacks: ['noOAuthClient'],
  },
  'revoked keys that are in use': {
    change: ({ of }) => ({
      REVOKED_CLIENT_KEY: of('OTHER_CLIENT_KEY'),
      REVOKED_SECRET_KEY: of('OTHER_SECRET_KEY'),
      OTHER_CLIENT_KEY: undefined,
      OTHER_SECRET_KEY: undefined,
    }),
    setting: 'REVOKED_CLIENT_KEY',
    says: /not revoked/,
    lacks: ['revokedClient'],
  },
  'keys of the other stage that are of this one': {
    change: ({ of }) => ({
      OTHER_STAGE_CLIENT_KEY: of('OTHER_CLIENT_KEY'),
      OTHER_STAGE_SECRET_KEY: of('OTHER_SECRET_KEY'),
      OTHER_CLIENT_KEY: undefined,
      OTHER_SECRET_KEY: undefined,
    }),
    setting: 'OTHER_STAGE_CLIENT_KEY',
    says: /of this stage too/,
    lacks: ['otherStage'],
  },
};
