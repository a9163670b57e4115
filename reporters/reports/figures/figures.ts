import type { Call } from '#reporters/verdicts/test-record.ts';

/** Of one endpoint of a target. Times in milliseconds, as this machine saw them. */
export interface EndpointFigures {
  endpoint: string;
  requests: number;
  p50: number;
  p95: number;
  max: number;
  /** How many answers had which status; 0 stands for no answer. */
  statuses: ReadonlyMap<number, number>;
  bytes: number;
}

export interface TargetFigures {
  /** The busiest first. */
  endpoints: EndpointFigures[];
  all: EndpointFigures;
  /** How many sign-ins the API was asked for, and how many it let in. */
  signIns: { asked: number; let: number };
}

const SIGN_IN = 'POST /v1/auth/login';

/** The figures of all that was asked of a target. They judge nothing: how fast it has to be, no document says. */
export function figuresOf(calls: readonly Call[]): TargetFigures {
  const byEndpoint = new Map<string, Call[]>();
  for (const call of calls) byEndpoint.set(call[0], [...(byEndpoint.get(call[0]) ?? []), call]);
  const endpoints = [...byEndpoint].map(([endpoint, own]) => endpointFigures(endpoint, own));
  const signIns = byEndpoint.get(SIGN_IN) ?? [];
  return {
    endpoints: endpoints.toSorted((one, other) => other.requests - one.requests),
    all: endpointFigures('all', calls),
    signIns: { asked: signIns.length, let: signIns.filter(([, status]) => status >= 200 && status < 300).length },
  };
}

function endpointFigures(endpoint: string, calls: readonly Call[]): EndpointFigures {
  // A request that nobody answered has no latency.
  const times = calls
    .filter(([, status]) => status > 0)
    .map(([, , ms]) => ms)
    .toSorted((a, b) => a - b);
  const statuses = new Map<number, number>();
  for (const [, status] of calls) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  return {
    endpoint,
    requests: calls.length,
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    max: times.at(-1) ?? 0,
    statuses: new Map([...statuses].sort(([one], [other]) => one - other)),
    bytes: calls.reduce((sum, [, , , bytes]) => sum + bytes, 0),
  };
}

/** The nearest-rank percentile: a value that was really seen. @param sorted ascending */
export const percentile = (sorted: readonly number[], percent: number): number =>
  sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
