import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const kept = (me, name, make) => {
  const file = join(me.given.stateDir, name);
  if (!existsSync(file)) writeFileSync(file, make());
  return readFileSync(file, 'utf8');
};

/** What a client makes for a sign-in, and what it makes of the state that comes back. */
export const values = {
  'state-short': {
    harm: 'Makes states that can be guessed.',
    violates: ['APP-001'],
    instead: { newState: () => randomBytes(6).toString('hex') },
  },
  'state-constant': {
    harm: 'Has one state for all sign-ins, so a forged answer fits.',
    violates: ['APP-002', 'APP-011', 'APP-012'],
    instead: { newState: () => 'one-state-for-all-sign-ins' },
  },
  'state-kept-between-starts': {
    harm: 'Takes the state of its last start again.',
    violates: ['APP-002', 'APP-011', 'APP-012'],
    instead: { newState: (me) => kept(me, 'state', () => randomBytes(18).toString('hex')) },
  },
  'challenge-not-hashed': {
    harm: 'Hashes nothing, so whoever reads the challenge has the verifier.',
    violates: ['APP-003'],
    inconclusive: 'all that follows a code',
    instead: { challengeOf: (verifier) => verifier.slice(0, 42) },
  },
  'verifier-constant': {
    harm: 'Has one verifier for all sign-ins.',
    violates: ['APP-004', 'APP-011', 'APP-012'],
    instead: { newVerifier: () => 'one-verifier-for-all-sign-ins-of-this-client-123' },
  },
  'verifier-kept-between-starts': {
    harm: 'Takes the verifier of its last start again.',
    violates: ['APP-004', 'APP-011', 'APP-012'],
    instead: { newVerifier: (me) => kept(me, 'verifier', () => randomBytes(32).toString('hex')) },
  },
  'redirect-plain': {
    harm: 'Lets its codes travel over plain http.',
    violates: ['APP-008'],
    inconclusive: 'all that follows the start',
    instead: { redirectUri: () => 'http://app.example.com/callback' },
  },
  'state-not-compared': {
    harm: 'Takes the answer of a forged sign-in.',
    violates: ['APP-009', 'APP-010', 'APP-011'],
    instead: { isOwnState: () => true },
  },
  'state-compared-without-case': {
    harm: 'Takes a state in another letter case for its own.',
    violates: ['APP-010'],
    instead: { isOwnState: (answered, own) => answered?.toLowerCase() === own.toLowerCase() },
  },
  'state-compared-by-its-beginning': {
    harm: 'Takes half of a state for its own.',
    violates: ['APP-009'],
    instead: { isOwnState: (answered, own) => answered !== undefined && own.startsWith(answered) },
  },
  'state-compared-if-there': {
    harm: 'Takes an answer without a state.',
    violates: ['APP-009'],
    instead: { isOwnState: (answered, own) => answered === undefined || answered === own },
  },
  'bearer-at-the-start': {
    harm: 'Shows an old token where a sign-in begins.',
    violates: ['APP-021'],
    instead: {
      extraHeaders: (_, step) => (step === 'OAUTH_INIT' ? { authorization: 'Bearer old-token-of-yesterday' } : {}),
    },
  },
  'secret-in-the-browser': {
    harm: 'Gives its secret key to everybody who opens the page.',
    violates: ['APP-022'],
    instead: { extraHeaders: () => ({ origin: 'https://app.example.com', 'sec-fetch-site': 'cross-site' }) },
  },
  'verifier-with-padding': {
    harm: 'Makes verifiers with characters that are not allowed.',
    violates: ['APP-005'],
    inconclusive: 'all that follows a code',
    instead: { newVerifier: () => `${randomBytes(32).toString('base64')}` },
  },
  'verifier-short': {
    harm: 'Makes verifiers that can be guessed.',
    violates: ['APP-005'],
    inconclusive: 'nothing on a server that does not check',
    instead: { newVerifier: () => randomBytes(16).toString('hex') },
  },
  'verifier-of-another-sign-in': {
    harm: 'Sends a verifier that is not that of its challenge.',
    violates: ['APP-006'],
    inconclusive: 'all that follows a code',
    instead: { challengeOf: () => createHash('sha256').update(randomBytes(32)).digest('base64url') },
  },
};
