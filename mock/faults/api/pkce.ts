import { createHash } from 'node:crypto';
import { refuse } from '#mock/protocol/refusal.ts';
import { optional } from '#mock/protocol/request/members.ts';
import type { Verifying } from '#mock/protocol/token/verifier.ts';
import { define } from '../define.ts';
import type { Instead } from '../defect.ts';
import { refusesOnce } from '../tricks.ts';

/** Checks nothing of a verifier that is not there. */
const uncheckedIfEmpty = {
  verifiersHaveTheirLength: (x, kept) => (x.verifier === '' ? undefined : kept(x)),
  verifiersHaveTheirCharacters: (x, kept) => (x.verifier === '' ? undefined : kept(x)),
  verifierFitsTheChallenge: (x, kept) => (x.verifier === '' ? undefined : kept(x)),
} satisfies Instead;

/** Refuses a verifier of this length. */
const lengthRefused = (length: number): Instead => ({
  verifiersHaveTheirLength: (x, kept) => (x.verifier.length === length ? refuse('verifier') : kept(x)),
});

/** Takes a verifier for the right one in one case more. */
const alsoFits = (fits: (x: Verifying) => boolean): Instead => ({
  verifierFitsTheChallenge: (x, kept) => (fits(x) ? undefined : kept(x)),
});

const hashed = (text: string, hash = 'sha256') => createHash(hash).update(text).digest('base64url');

/** The proof of who exchanges a code. */
export const pkce = define({
  'verifier-optional': {
    harm: 'Exchanges without a verifier, so a stolen code needs no proof.',
    instead: {
      verifierIsRequired: ({ members }) => ({ verifier: optional(members, 'code_verifier') ?? '' }),
      ...uncheckedIfEmpty,
    },
    violates: ['TOKEN-016', 'TOKEN-019'],
  },
  'empty-verifier-unchecked': {
    harm: 'Exchanges a code with an empty verifier, as if none were needed.',
    instead: {
      verifierIsRequired: (x, kept) => (x.members.get('code_verifier') === '' ? { verifier: '' } : kept(x)),
      ...uncheckedIfEmpty,
    },
    violates: ['TOKEN-019'],
  },
  'verifier-ignored': {
    harm: 'Exchanges a code without the proof that its thief cannot give.',
    without: 'verifierFitsTheChallenge',
    violates: ['PKCE-006', 'PKCE-007'],
  },
  'us-verifier-ignored': {
    harm: 'Exchanges the codes of US users without proof.',
    without: 'verifierFitsTheChallenge',
    where: 'us',
    violates: ['PKCE-006', 'PKCE-007'],
  },
  'verifier-characters-ignored': {
    harm: 'Accepts a verifier with characters that the documents exclude.',
    without: 'verifiersHaveTheirCharacters',
    violates: ['PKCE-014'],
  },
  'verifier-punctuation-refused': {
    harm: 'Refuses a verifier with dots and tildes, which the documents allow.',
    instead: { verifiersHaveTheirCharacters: ({ verifier }) => !/^[\w-]+$/.test(verifier) && refuse('verifier') },
    violates: ['PKCE-004'],
  },
  'shortest-verifier-refused': {
    harm: 'Refuses a verifier of 43 characters, which most libraries make.',
    instead: lengthRefused(43),
    violates: ['PKCE-002'],
  },
  'longest-verifier-refused': {
    harm: 'Refuses a verifier of 128 characters.',
    instead: lengthRefused(128),
    violates: ['PKCE-003'],
  },
  'verifiers-interchangeable': {
    harm: 'Exchanges a code with the verifier of another session, so a thief may bring his own.',
    instead: alsoFits(({ verifier, tenant }) =>
      [...tenant.codes.values()].some(({ challenge }) => challenge === hashed(verifier)),
    ),
    violates: ['PKCE-007'],
  },
  'weak-hash-accepted': {
    harm: 'Verifies a challenge that was made with another hash than SHA-256.',
    instead: alsoFits(({ verifier, code }) =>
      ['sha1', 'sha512', 'sha3-256'].some((hash) => hashed(verifier, hash) === code.challenge),
    ),
    violates: ['PKCE-008'],
  },
  'plain-challenge-accepted': {
    harm: 'Verifies a challenge that is the verifier itself, so whoever sees the start can redeem the code.',
    instead: alsoFits(({ verifier, code }) => verifier === code.challenge),
    violates: ['PKCE-009'],
  },
  'challenge-in-hex': {
    harm: 'Compares a challenge with the hex of the hash, so no client by the documents gets its tokens.',
    instead: {
      verifierFitsTheChallenge: ({ verifier, code }) =>
        createHash('sha256').update(verifier).digest('hex') !== code.challenge && refuse('verifier'),
    },
    violates: ['PKCE-001'],
  },
  'verifier-worn-down': {
    harm: 'Exchanges a code with a wrong verifier that is tried a second time.',
    instead: { verifierFitsTheChallenge: refusesOnce((x: Verifying) => `${x.code.challenge} ${x.verifier}`) },
    violates: ['PKCE-006'],
  },
  'verifier-unforgiving': {
    harm: 'Spends a code on a wrong verifier, so that whoever saw the code can void it.',
    instead: {
      verifierFitsTheChallenge: (x, kept) => {
        try {
          return kept(x);
        } catch (error) {
          x.code.spent = true;
          throw error;
        }
      },
    },
    changes: ['PKCE-016'],
  },
});
