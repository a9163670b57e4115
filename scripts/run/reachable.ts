import { environments } from '#specs/environments.ts';
import type { Settings } from '#fixtures/target/settings.ts';

const LONGEST_WAIT = 10_000;

/**
 * Asks each live host once whether anything answers there, before any test runs. Any answer will do: what it means is
 * for the tests. Returns a sentence per host that does not answer: which setting, what happened, what to do.
 */
export async function unreachable({ live }: Settings): Promise<string[]> {
  const asked = Object.entries(live).map(async ([name, { baseUrl }]) => {
    const problem = await ask(baseUrl);
    if (!problem) return [];
    const { prefix } = Object.entries(environments).find(([environment]) => environment === name)?.[1] ?? {
      prefix: '',
    };
    return [`${prefix}BASE_URL: ${new URL(baseUrl).origin} does not answer (${problem}). ${advice(problem)}`];
  });
  return (await Promise.all(asked)).flat();
}

/** By the system's word for the problem. */
function advice(problem: string): string {
  return /CERT|SIGNATURE/.test(problem)
    ? 'Its certificate is not trusted: name the file of its authority in NODE_EXTRA_CA_CERTS, in the shell and not in .env.'
    : 'Correct it, or check the network.';
}

async function ask(url: string): Promise<string | undefined> {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(LONGEST_WAIT) });
    return undefined;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.name;
    return error instanceof Error && error.name === 'TimeoutError'
      ? 'no answer in time'
      : 'no request can be made of it';
  }
}
