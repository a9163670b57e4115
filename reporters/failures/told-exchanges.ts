import { exchangeText } from './exchange-text.ts';
import type { Explanation } from './failure.ts';
import { judgedAt, repetitionsIn } from './marked-exchanges.ts';

/** More exchanges than these are for the Allure page. */
const SHOWN = 12;

/** An exchange as a list of them tells it. */
export interface ToldExchange {
  /** Its place in the story, from 1: the same on every page. */
  number: number;
  title: string;
  /** What a reader has to see of it; may be empty. */
  notes: string[];
  /** All of it, where the finding is about it. */
  text: string | null;
}

/** What went over the wire in a test, in order. What the finding is about is told whole; a long story is cut at both ends. */
export function toldExchanges(explained: Pick<Explanation, 'exchanges' | 'marks' | 'about' | 'seen'>): {
  all: number;
  told: ToldExchange[];
} {
  const { exchanges, marks } = explained;
  const repetitions = repetitionsIn(exchanges);
  const told = exchanges.map(({ title }, index) => {
    const notes = [...marks.filter(({ at }) => at === index).map(({ says }) => says), repetitions[index] ?? ''];
    return { number: index + 1, title, notes: notes.filter((note) => note !== ''), text: null };
  });
  const judged = judgedAt(explained);
  const end = judged < 0 ? exchanges.length : Math.min(judged + 2, exchanges.length);
  const from = exchanges.length <= SHOWN ? 0 : Math.max(0, end - SHOWN);
  const isMarked = (index: number) => marks.some(({ at }) => at === index);
  const kept = told.filter((_, index) => (index >= from && index < from + SHOWN) || isMarked(index));
  return { all: exchanges.length, told: kept.map((each) => ({ ...each, text: textOf(explained, each.number - 1) })) };
}

function textOf({ exchanges, marks }: Pick<Explanation, 'exchanges' | 'marks'>, index: number): string | null {
  const exchange = exchanges[index];
  return exchange !== undefined && marks.some(({ at }) => at === index) ? exchangeText(exchange) : null;
}
