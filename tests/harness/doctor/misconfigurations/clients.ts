import type { Misconfiguration } from './misconfiguration.ts';

/** Of nobody. */
export const KEY = '00000000-0000-4000-8000-000000000000';

export const clients: Record<string, Misconfiguration> = {
  'a client key of nobody': { change: () => ({ CLIENT_KEY: KEY }), setting: 'CLIENT_KEY', says: /key is not known/ },
  'the client key of production': {
    change: ({ production }) => ({ CLIENT_KEY: production.seed.clients.main.key, OTHER_STAGE_CLIENT_KEY: KEY }),
    setting: 'CLIENT_KEY',
    says: /of the stage sandbox/,
  },
  'both keys of production': {
    change: ({ production }) => ({
      CLIENT_KEY: production.seed.clients.main.key,
      SECRET_KEY: production.seed.clients.main.secret,
      OTHER_STAGE_CLIENT_KEY: KEY,
    }),
    setting: 'CLIENT_KEY',
    says: /of the stage sandbox/,
  },
  'a wrong secret key': { change: () => ({ SECRET_KEY: 'wrong' }), setting: 'SECRET_KEY', says: /not accepted/ },
  'the secret key of another client': {
    change: ({ of }) => ({ SECRET_KEY: of('OTHER_SECRET_KEY') }),
    setting: 'SECRET_KEY',
    says: /not accepted/,
  },
  'swapped keys': {
    change: ({ of }) => ({ CLIENT_KEY: of('SECRET_KEY'), SECRET_KEY: of('CLIENT_KEY') }),
    setting: 'CLIENT_KEY',
    says: /swapped/,
  },
  'a revoked client': {
    change: ({ of }) => ({
      CLIENT_KEY: of('REVOKED_CLIENT_KEY'),
      SECRET_KEY: of('REVOKED_SECRET_KEY'),
      REVOKED_CLIENT_KEY: undefined,
      REVOKED_SECRET_KEY: undefined,
    }),
    setting: 'CLIENT_KEY',
    says: /key is not known/,
  },
  'a client without OAuth': {
    change: ({ of }) => ({
      CLIENT_KEY: of('NO_OAUTH_CLIENT_KEY'),
      SECRET_KEY: of('NO_OAUTH_SECRET_KEY'),
      NO_OAUTH_CLIENT_KEY: undefined,
      NO_OAUTH_SECRET_KEY: undefined,
    }),
    setting: 'CLIENT_KEY',
    says: /may not use OAuth.*unauthorized_client/,
  },
};
