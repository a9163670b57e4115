import { DEAD, type Misconfiguration } from './misconfiguration.ts';

export const addresses: Record<string, Misconfiguration> = {
  'nothing listens there': { change: () => ({ BASE_URL: DEAD }), setting: 'BASE_URL', says: /does not answer/ },
  'a name that nobody knows': {
    change: () => ({ BASE_URL: 'https://dev.api.baanx.invalid' }),
    setting: 'BASE_URL',
    says: /does not answer \(E.*(Nobody knows that name|check the network)/,
  },
  'https, where http is spoken': {
    change: ({ of }) => ({ BASE_URL: of('BASE_URL').replace('http:', 'https:') }),
    setting: 'BASE_URL',
    says: /It speaks http: set http:\/\/127/,
  },
  'http, where https is spoken': {
    change: ({ elsewhere }) => ({ BASE_URL: elsewhere.untrusted.replace('https:', 'http:') }),
    setting: 'BASE_URL',
    says: /It speaks https: set https:\/\/127/,
  },
  'a certificate that nobody trusts': {
    change: ({ elsewhere }) => ({ BASE_URL: elsewhere.untrusted }),
    setting: 'BASE_URL',
    says: /NODE_EXTRA_CA_CERTS/,
  },
  'a path behind the address': {
    change: ({ of }) => ({ BASE_URL: `${of('BASE_URL')}/api` }),
    setting: 'BASE_URL',
    says: /not this API.*Try it without \/api/,
  },
  'a web site': {
    change: ({ elsewhere }) => ({ BASE_URL: elsewhere.html }),
    setting: 'BASE_URL',
    says: /not this API/,
  },
  'another API': {
    change: ({ elsewhere }) => ({ BASE_URL: elsewhere.notFound }),
    setting: 'BASE_URL',
    says: /not this API/,
  },
  'an address that redirects': {
    change: ({ elsewhere }) => ({ BASE_URL: elsewhere.redirect }),
    setting: 'BASE_URL',
    says: /redirects to http:\/\/127/,
  },
};

export const clocks: Record<string, Misconfiguration> = {
  'a clock that nobody answers for': {
    change: () => ({ CLOCK_URL: `${DEAD}/clock` }),
    setting: 'CLOCK_URL',
    says: /did not answer/,
    lacks: ['clock'],
  },
  'a clock at a wrong path': {
    change: ({ of }) => ({ CLOCK_URL: `${of('CLOCK_URL')}s` }),
    setting: 'CLOCK_URL',
    says: /answered 404/,
    lacks: ['clock'],
  },
  'a clock that does not move': {
    change: ({ elsewhere }) => ({ CLOCK_URL: elsewhere.idle }),
    setting: 'CLOCK_URL',
    says: /does not move/,
    lacks: ['clock'],
  },
};
