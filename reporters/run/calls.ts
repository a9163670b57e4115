import { pathOf } from '#evidence/exchange.ts';
import type { Observations } from '#evidence/observations.ts';
import { operationIds, operations } from '#specs/operations.ts';
import { wireOf, type Wire } from '../failures/wire.ts';
import type { Call } from '../verdicts/test-record.ts';

/** What a test asked of the target, one line a request: for figures, long after the exchanges themselves are gone. */
export function callsOf({ exchanges, settings }: Pick<Observations, 'exchanges' | 'settings'>): Call[] {
  const wires = exchanges.flatMap((recorded) => {
    const wire = readable(recorded);
    return wire === undefined ? [] : [{ wire, ms: Math.max(0, recorded.stop - recorded.start) }];
  });
  const [base] = Object.entries(settings).find(([, name]) => name === 'BASE_URL') ?? [];
  const api = base ?? wires.map(({ wire }) => wire).find((wire) => pathOf(wire.request.url).startsWith('/v1/'));
  // Where the browser goes after the sign-in is no answer of the target.
  const own = wires.filter(({ wire }) => api === undefined || originOf(wire) === originOf(api));
  return own.map(({ wire, ms }) => [endpointOf(wire), wire.response?.status ?? 0, ms, bytesOf(wire)]);
}

/** What no recorder of ours wrote costs itself: figures must never cost a verdict. */
function readable(recorded: Observations['exchanges'][number]): Wire | undefined {
  try {
    return wireOf(recorded);
  } catch {
    return undefined;
  }
}

const HOSTED_PAGE = 'the hosted page';

/** A documented operation, or what else it is: tests also ask for paths that nobody knows. */
function endpointOf(wire: Wire): string {
  const path = pathOf(wire.request.url);
  const known = operationIds
    .map((id) => operations[id])
    .find((each) => each.path === path && each.method === wire.request.method);
  if (known !== undefined) return `${known.method} ${known.path}`;
  return path.startsWith('/v1/') ? 'other paths of the API' : HOSTED_PAGE;
}

function originOf(of: Wire | string): string {
  const url = typeof of === 'string' ? of : of.request.url;
  return /^[a-z]+:\/\/[^/?]*/i.exec(url)?.[0] ?? '';
}

/** What the answer says of itself, or what is kept of it. */
function bytesOf({ response }: Wire): number {
  const said = Number(response?.headers.find(({ name }) => name.toLowerCase() === 'content-length')?.value);
  return Number.isInteger(said) && said >= 0 ? said : Buffer.byteLength(response?.body?.value ?? '');
}
