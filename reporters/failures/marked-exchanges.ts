import { z } from 'zod';
import { pathOf } from '#evidence/exchange.ts';
import type { Judgement } from '#evidence/judgement.ts';
import type { Observations } from '#evidence/observations.ts';
import { questioned } from './asked-answer.ts';
import { piecesOf, wireOf, type Wire } from './wire.ts';

type Exchanges = Observations['exchanges'];

/** What is said beside an exchange. */
const sayings = [
  'the answer in question',
  'it is compared with this',
  'the last exchange before it was judged',
] as const;

export type Mark = z.infer<typeof Mark>;
/** An exchange that a finding is about. */
export const Mark = z.strictObject({
  at: z.int().min(0).describe('Its place among the exchanges.'),
  says: z.enum(sayings),
});

/** The exchanges of a test in the order in which they began, and the place there of each recorded one. */
export function inOrder(exchanges: Exchanges): { exchanges: Exchanges; places: number[] } {
  const order = exchanges.map((_, place) => place);
  const sorted = order.toSorted((one, other) => (exchanges[one]?.start ?? 0) - (exchanges[other]?.start ?? 0));
  return {
    exchanges: sorted.flatMap((place) => exchanges[place] ?? []),
    places: order.map((place) => sorted.indexOf(place)),
  };
}

interface Told {
  about: string;
  seen: string;
  judgement?: Judgement | undefined;
}

/**
 * Which exchanges a finding is about: those that its judgement names, or the one that its words name, or else the last one that
 * there was.
 */
export function marksOf(recorded: Exchanges, { about, seen, judgement }: Told): Mark[] {
  const { exchanges, places } = inOrder(recorded);
  const named = (judgement?.answers ?? []).flatMap((answer) => places[answer] ?? []);
  const judged = named.at(-1) ?? questioned(exchanges.map(wireOf), { about, seen });
  if (judged >= 0) {
    const others = named.slice(0, -1).map((at): Mark => ({ at, says: 'it is compared with this' }));
    return [...others, { at: judged, says: 'the answer in question' }];
  }
  const last = exchanges.findLastIndex(({ start }) => start <= (judgement?.at ?? 0));
  return last < 0 ? [] : [{ at: last, says: 'the last exchange before it was judged' }];
}

/** The place of the exchange that a finding is about in the end; -1 if it has none. Files of earlier versions have no marks. */
export const judgedAt = ({ marks, exchanges, ...words }: Omit<Told, 'judgement'> & Marked): number =>
  marks.at(-1)?.at ?? questioned(exchanges.map(wireOf), words);

interface Marked {
  marks: readonly Mark[];
  exchanges: Exchanges;
}

/** What is good for one use, or for one story. */
const ONCE = /"(code|refresh_token|token|otpCode)":\s*"(‹[^‹›"]*›)"/g;

/**
 * What a reader has to see in a list of like requests: `the same code #61844b again`.
 * @param exchanges in the order in which they began
 */
export function repetitionsIn(exchanges: Exchanges): string[] {
  const carried = exchanges.map((exchange) => valuesOf(wireOf(exchange)));
  return carried.map((values, at) => {
    const isIn = (others: string[][], value: string) => others.some((list) => list.includes(value));
    const said = values.flatMap((value) => {
      const [, words = ''] = value.split('\n');
      if (isIn(carried.slice(0, at), value)) return [`the same ${words} again`];
      return isIn(carried.slice(at + 1), value) ? [`the ${words}`] : [];
    });
    return said.join(', ');
  });
}

/** The values of a request that its operation takes once: `POST /v1/auth/oauth/token\ncode #61844b`. */
function valuesOf({ request }: Wire): string[] {
  return [...(request.body?.value ?? '').matchAll(ONCE)].flatMap(([, name = '', shown = '']) => {
    return piecesOf(shown).flatMap((piece) =>
      typeof piece === 'string'
        ? []
        : [`${request.method} ${pathOf(request.url)}\n${name.replaceAll('_', ' ')} #${piece.fingerprint}`],
    );
  });
}
