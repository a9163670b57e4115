import type { Defect } from './define.ts';

/** Broken rules of state and PKCE. */
export const pkce = {
  'verifier-ignored': {
    harm: 'Exchanges a code without the proof that its thief cannot give.',
    breaks: { verifierIsChecked: false },
    violates: ['PKCE-006', 'PKCE-007'],
  },
  'state-exacting': {
    harm: 'Refuses a state of eight characters, which clients may send.',
    breaks: { eightCharactersOfStateSuffice: false },
    violates: ['STATE-006'],
  },
  'state-shared': {
    harm: 'Returns the state of the session that started last, so sign-ins side by side fail.',
    breaks: { sessionsKeepTheirState: false },
    violates: ['STATE-008'],
  },
  'state-rewritten': {
    harm: 'Replaces characters in state, so a careful app refuses the sign-in.',
    breaks: { stateKeepsItsCharacters: false },
    violates: ['STATE-001', 'STATE-002', 'STATE-004'],
  },
  'verifier-characters-ignored': {
    harm: 'Accepts a verifier with characters that the documents exclude.',
    breaks: { verifierCharactersAreChecked: false },
    violates: ['PKCE-014'],
  },
  'shortest-verifier-refused': {
    harm: 'Refuses a verifier of 43 characters, which most libraries make.',
    breaks: { shortestVerifierIsAccepted: false },
    violates: ['PKCE-002'],
  },
  'longest-verifier-refused': {
    harm: 'Refuses a verifier of 128 characters.',
    breaks: { longestVerifierIsAccepted: false },
    violates: ['PKCE-003'],
  },
  'verifier-punctuation-refused': {
    harm: 'Refuses a verifier with dots and tildes, which the documents allow.',
    breaks: { verifierMayHavePunctuation: false },
    violates: ['PKCE-004'],
  },
  'verifiers-interchangeable': {
    harm: 'Exchanges a code with the verifier of another session, so a thief may bring his own.',
    breaks: { verifiersBelongToOneSession: false },
    violates: ['PKCE-007'],
  },
  'weak-hash-accepted': {
    harm: 'Verifies a challenge that was made with another hash than SHA-256.',
    breaks: { onlySha256Verifies: false },
    violates: ['PKCE-008'],
  },
  'plain-challenge-accepted': {
    harm: 'Verifies a challenge that is the verifier itself, so whoever sees the start can redeem the code.',
    breaks: { plainChallengesFail: false },
    violates: ['PKCE-009'],
  },
  'challenge-in-hex': {
    harm: 'Compares a challenge with the hex of the hash, so no client by the documents gets its tokens.',
    breaks: { challengesAreBase64url: false },
    violates: ['PKCE-001'],
  },
} as const satisfies Record<string, Defect>;
