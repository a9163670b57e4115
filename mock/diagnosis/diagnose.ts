import { Problem } from '#mock/protocol/hosted/problem.ts';
import { Refusal } from '#mock/protocol/refusal.ts';
import type { Mock } from '#mock/serve/server.ts';
import type { Finding, Diagnosis } from './finding.ts';
import { ofGrants } from './of-grants.ts';
import { ofForms, ofRequests } from './of-requests.ts';
import { ofSignIns, otpIsAskedFor } from './of-sign-ins.ts';
import type { Known, Spoken } from './observed.ts';

const byRule: Record<string, Diagnosis> = { ...ofRequests, ...ofSignIns, ...ofGrants };

/** Why a request was refused; null where it was not, or nobody knows. */
export function diagnose({ table, rule, x, error }: Spoken, mocks: readonly Mock[]): Finding | null {
  if (error instanceof Problem) return ofPages[error.problem]?.(x) ?? null;
  if (!(error instanceof Refusal)) {
    // A challenge may be a 200, and then no rule refuses.
    const isChallenge = rule === 'otpIsAskedFor';
    return isChallenge ? otpIsAskedFor({ x, refusal: new Refusal('otpRequired'), table, mocks }) : null;
  }
  const refused = { x, refusal: error, table, mocks };
  return (ofForms[error.reason] ?? byRule[rule])?.(refused) ?? null;
}

/** The hosted page. */
const ofPages: Partial<Record<Problem['problem'], (x: Known) => Finding>> = {
  expired: () => ({
    ...{
      cause: 'session',
      claim: 'SEED-060',
      expected: 'a sign-in within ten minutes of initiate',
      got: 'a later one',
    },
    hint: 'Start anew at initiate.',
  }),
  finished: () => ({ expected: 'a session that is still open', got: 'one that has led back to the app' }),
  redirectUri: ({ session }) => ({
    cause: 'redirect',
    claim: 'SEED-057',
    expected: `one of ${session?.client.redirectUris.join(', ') ?? ''}`,
    got: session?.redirectUri ?? '',
    hint: 'API mode takes any redirect URI; a browser is never sent to one that is not listed.',
  }),
  forged: () => ({ expected: 'the form of this page in the same browser', got: 'another, or no cookie' }),
};
