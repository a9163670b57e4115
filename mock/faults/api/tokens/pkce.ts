import { createHash } from 'node:crypto';
import { refuse } from '#mock/protocol/refusal.ts';
import { optional } from '#mock/protocol/request/members.ts';
import type { Verifying } from '#mock/protocol/token/verifier.ts';
import { define, defect } from '#mock/faults/define.ts';
import type { Instead } from '#mock/faults/defect.ts';
import { refusesOnce } from '#mock/faults/tricks.ts';

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
  'verifier-optional': defect('Exchanges without a verifier, so a stolen code needs no proof.', {
    violates: ['TOKEN-016', 'TOKEN-019'],
    instead: {
      verifierIsRequired: ({ members }) => ({ verifier: optional(members, 'code_verifier') ?? '' }),
      ...uncheckedIfEmpty,
    },
  }),
  'empty-verifier-unchecked': defect('Exchanges a code with an empty verifier, as if none were needed.', {
    violates: ['TOKEN-019'],
    instead: {
      verifierIsRequired: (x, kept) => (x.members.get('code_verifier') === '' ? { verifier: '' } : kept(x)),
      ...uncheckedIfEmpty,
    },
  }),
  'verifier-ignored': defect('Exchanges a code without the proof that its thief cannot give.', {
    violates: ['PKCE-006', 'PKCE-007'],
    without: 'verifierFitsTheChallenge',
  }),
  'us-verifier-ignored': defect('Exchanges the codes of US users without proof.', {
    violates: ['PKCE-006', 'PKCE-007'],
    without: 'verifierFitsTheChallenge',
    where: 'us',
  }),
  'verifier-characters-ignored': defect('Accepts a verifier with characters that the documents exclude.', {
    violates: ['PKCE-014'],
    without: 'verifiersHaveTheirCharacters',
  }),
  'verifier-punctuation-refused': defect('Refuses a verifier with dots and tildes, which the documents allow.', {
    violates: ['PKCE-004'],
    instead: { verifiersHaveTheirCharacters: ({ verifier }) => !/^[\w-]+$/.test(verifier) && refuse('verifier') },
  }),
  'shortest-verifier-refused': defect('Refuses a verifier of 43 characters, which most libraries make.', {
    violates: ['PKCE-002'],
    instead: lengthRefused(43),
  }),
  'longest-verifier-refused': defect('Refuses a verifier of 128 characters.', {
    violates: ['PKCE-003'],
    instead: lengthRefused(128),
  }),
  'verifiers-interchangeable': defect(
    'Exchanges a code with the verifier of another session, so a thief may bring his own.',
    {
      violates: ['PKCE-007'],
      instead: alsoFits(({ verifier, tenant }) =>
        [...tenant.codes.values()].some(({ challenge }) => challenge === hashed(verifier)),
      ),
    },
  ),
  'weak-hash-accepted': defect('Verifies a challenge that was made with another hash than SHA-256.', {
    violates: ['PKCE-008'],
    instead: alsoFits(({ verifier, code }) =>
      ['sha1', 'sha512', 'sha3-256'].some((hash) => hashed(verifier, hash) === code.challenge),
    ),
  }),
  'plain-challenge-accepted': defect(
    'Verifies a challenge that is the verifier itself, so whoever sees the start can redeem the code.',
    { violates: ['PKCE-009'], instead: alsoFits(({ verifier, code }) => verifier === code.challenge) },
  ),
  'challenge-in-hex': defect(
    'Compares a challenge with the hex of the hash, so no client by the documents gets its tokens.',
    {
      violates: ['PKCE-001'],
      instead: {
        verifierFitsTheChallenge: ({ verifier, code }) =>
          createHash('sha256').update(verifier).digest('hex') !== code.challenge && refuse('verifier'),
      },
    },
  ),
  'verifier-worn-down': defect('Exchanges a code with a wrong verifier that is tried a second time.', {
    violates: ['PKCE-006'],
    instead: { verifierFitsTheChallenge: refusesOnce((x: Verifying) => `${x.code.challenge} ${x.verifier}`) },
  }),
  'verifier-unforgiving': defect('Spends a code on a wrong verifier, so that whoever saw the code can void it.', {
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
  }),
});
