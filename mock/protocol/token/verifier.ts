import { createHash } from 'node:crypto';
import type { Code } from '#mock/world/tenant.ts';
import { refuse } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import type { TokenRequest } from './token.ts';

export interface Verifying extends TokenRequest {
  code: Code;
  verifier: string;
}

const [SHORTEST, LONGEST] = [43, 128];

/** Proves that whoever exchanges a code also started the sign-in (SEED L326-343). */
export const verifier = {
  verifiersHaveTheirLength: ({ verifier, answers }) => {
    const fits = verifier.length >= SHORTEST && verifier.length <= LONGEST;
    if (!fits && answers['verifier.length'] === 'enforced') refuse('verifier');
  },
  verifiersHaveTheirCharacters: ({ verifier }) => !/^[\w.~-]+$/.test(verifier) && refuse('verifier'),
  verifierFitsTheChallenge: ({ verifier, code }) =>
    createHash('sha256').update(verifier).digest('base64url') !== code.challenge && refuse('verifier'),
} satisfies Rules<Verifying>;
