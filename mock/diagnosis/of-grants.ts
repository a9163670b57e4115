import { createHash } from 'node:crypto';
import type { Code } from '#mock/world/tenant.ts';
import { ago, masked, type Case, type Diagnosis } from './finding.ts';
import { differenceOf } from './of-sign-ins.ts';
import { whatItIs } from './what-it-is.ts';

/** What is wrong with a code, a verifier or a refresh token: by rule. */

const RESTART = 'Start anew at initiate; a code is exchanged once, at once.';

const codeOf = ({ x }: Case): Code | undefined => (typeof x.code === 'object' ? x.code : undefined);

const badCode =
  (claim: 'SEED-018' | 'SEED-019' | 'SEED-027', expected: string, got: (refused: Case) => string): Diagnosis =>
  (refused) => ({ cause: 'grant', claim, expected, got: got(refused), hint: RESTART });

const codesBelongToOneRedirectUri: Diagnosis = (refused) => {
  const started = codeOf(refused)?.redirectUri ?? '';
  const sent = refused.x.redirectUri ?? '';
  const expected = `the redirect_uri of initiate, ${started}`;
  return { cause: 'redirect', claim: 'SEED-048', expected, got: sent, hint: differenceOf(sent, [started]) };
};

const sha256 = (text: string, encoding: 'base64' | 'base64url' | 'hex') =>
  createHash('sha256').update(text).digest(encoding);

/** How a challenge may have come about instead. */
const mistakes: [isIt: (challenge: string, verifier: string) => boolean, what: string][] = [
  [(challenge, verifier) => challenge === verifier, 'The challenge is the verifier itself: hash it with SHA-256.'],
  [
    (challenge, verifier) => challenge === sha256(verifier, 'base64').replaceAll(/[+/=]/g, ''),
    'The challenge is standard base64 without its special characters: use base64url.',
  ],
  [(challenge, verifier) => challenge === sha256(verifier, 'hex'), 'The challenge is hexadecimal: use base64url.'],
  [
    (challenge, verifier) => challenge === Buffer.from(sha256(verifier, 'hex')).toString('base64url'),
    'The challenge is the base64url of hexadecimal digits: encode the bytes of the hash.',
  ],
];

const verifierFitsTheChallenge: Diagnosis = (refused) => {
  const { verifier = '' } = refused.x;
  const challenge = codeOf(refused)?.challenge ?? '';
  const made = mistakes.find(([isIt]) => isIt(challenge, verifier))?.[1];
  return {
    cause: 'pkce',
    claim: made ? 'SEED-080' : 'SEED-079',
    expected: `the verifier whose base64url SHA-256 is ${masked(challenge)}`,
    got: `one whose is ${masked(sha256(verifier, 'base64url'))}`,
    hint: made ?? 'It is the verifier of another sign-in: store it with the state, and read the same one back.',
  };
};

const badRefresh =
  (claim: 'SEED-102' | 'SEED-104' | 'SEED-105' | 'SEED-101', got: (refused: Case) => string, hint: string): Diagnosis =>
  (refused) => ({ cause: 'refresh', claim, expected: 'the newest refresh token', got: got(refused), hint });

const SIGN_IN = 'Clear all tokens and have the user sign in.';

export const ofGrants: Record<string, Diagnosis> = {
  codeIsKnown: (refused) => {
    const what = whatItIs(refused.x.codeText ?? '', refused);
    const isOurs = !what.includes('has not issued');
    return {
      cause: isOurs ? 'confusion' : 'grant',
      ...{ claim: 'SEED-027', expected: 'an authorization code', got: what, hint: RESTART },
    };
  },
  codesAreSingleUse: badCode('SEED-018', 'a code that was not used', () => 'one that was already exchanged'),
  codesExpire: badCode('SEED-019', 'a code that is still good', (refused) => {
    const ended = codeOf(refused)?.expiresAt;
    return ended === undefined ? 'an older one' : `one that expired ${ago(ended, refused.x.now)}`;
  }),
  codesBelongToOneClient: badCode('SEED-027', "this client's code", () => "another client's"),
  ...{ codesBelongToOneRedirectUri, verifierFitsTheChallenge },
  verifiersHaveTheirLength: ({ x }) => ({
    ...{ cause: 'pkce', claim: 'SEED-083', expected: 'a code_verifier of 43 to 128 characters' },
    got: `${(x.verifier ?? '').length} characters`,
  }),
  verifiersHaveTheirCharacters: () => ({
    ...{ cause: 'pkce', claim: 'SEED-123', expected: 'letters, digits and -._~ in code_verifier', got: 'others' },
  }),
  refreshTokenIsKnown: badRefresh(
    'SEED-101',
    (refused) => whatItIs(refused.x.refreshTokenText ?? '', refused),
    SIGN_IN,
  ),
  refreshTokensAreSingleUse: badRefresh(
    'SEED-104',
    () => 'one that was already used: they rotate',
    'Store the new refresh token at once, and do not refresh twice at the same time.',
  ),
  refreshTokensExpire: badRefresh(
    'SEED-102',
    ({ x }) => (x.held ? `one that expired ${ago(x.held.expiresAt, x.now)}` : 'an older one'),
    SIGN_IN,
  ),
  refreshTokensBelongToOneClient: badRefresh('SEED-101', () => "another client's", SIGN_IN),
  revocationEndsRefreshTokens: badRefresh('SEED-105', () => 'one that was revoked', SIGN_IN),
  grantTypeIsSupported: ({ x }) => ({
    cause: x.members?.has('refresh_token') ? 'refresh' : 'request',
    claim: 'SEED-107',
    expected: 'grant_type authorization_code or refresh_token',
    got: 'another',
  }),
};
