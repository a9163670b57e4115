import { createHash } from 'node:crypto';
import { Refusal } from './errors.ts';
import { isRefused } from './memory.ts';
import type { Policy } from './policy.ts';
import type { Service } from './service.ts';
import type { Code, State } from './state.ts';

/** The proof that who exchanges a code also started its authorization (SEED L326-343). @throws Refusal */
export function checkVerifier(verifier: string, code: Code, service: Service, state: State): void {
  const { policy, answers } = service;
  if (verifier === '' && !(policy.verifierIsRequired && policy.emptyVerifiersAreChecked)) return;
  const hasLength = isInRange(verifier.length, policy);
  if (!hasLength && answers['verifier.length'] === 'enforced') {
    throw new Refusal('verifier');
  }
  const allowed = policy.verifierMayHavePunctuation ? /^[\w.~-]+$/ : /^[\w-]+$/;
  if (policy.verifierCharactersAreChecked && !allowed.test(verifier)) throw new Refusal('verifier');
  if (!policy.verifierIsChecked || verifies(verifier, code, policy, state)) return;
  if (!policy.wrongVerifiersSpareTheCode) code.spent = true;
  if (isRefused('wrongVerifiersStayRefused', `${code.challenge} ${verifier}`, service, state))
    throw new Refusal('verifier');
}

function isInRange(length: number, policy: Policy): boolean {
  if (length === 43) return policy.shortestVerifierIsAccepted;
  if (length === 128) return policy.longestVerifierIsAccepted;
  return length > 43 && length < 128;
}

function verifies(verifier: string, { challenge }: Code, policy: Policy, { codes }: State): boolean {
  const encoding = policy.challengesAreBase64url ? 'base64url' : 'hex';
  const hashed = (hash: string) => createHash(hash).update(verifier).digest(encoding);
  const known = policy.verifiersBelongToOneSession ? [challenge] : [...codes.values()].map((code) => code.challenge);
  if (known.includes(hashed('sha256'))) return true;
  if (!policy.plainChallengesFail && verifier === challenge) return true;
  return !policy.onlySha256Verifies && ['sha1', 'sha512', 'sha3-256'].some((hash) => hashed(hash) === challenge);
}
