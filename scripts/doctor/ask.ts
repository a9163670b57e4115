/** How long an address may take to answer, in milliseconds. */
const LONGEST_WAIT = 7_000;

export interface Heard {
  /** The system's word for why there is no answer. */
  problem?: string;
  /** What its `Date` says, in milliseconds since 1970. */
  date?: number;
}

/** Asks an address whether anything answers there. */
export async function ask(url: string): Promise<Heard> {
  try {
    const { headers } = await fetch(url, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(LONGEST_WAIT),
    });
    const date = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(date) ? {} : { date };
  } catch (error) {
    return { problem: wordFor(error) };
  }
}

function wordFor(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.name;
  return error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : 'no request can be made of it';
}
