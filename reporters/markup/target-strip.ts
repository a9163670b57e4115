import type { Compliance } from '../verdicts/formats/compliance.ts';
import { hostOf, isThisMachine } from './hosts.ts';
import { html, type Markup } from './html.ts';
import { noticeOf } from './words.ts';

/** A comparison knows no addresses. */
type Answered = Pick<Compliance, 'environment' | 'target'> & Partial<Pick<Compliance, 'baseUrl'>>;

export const targetsOf = (rows: readonly Answered[]) => [...new Set(rows.map(({ target }) => target))];

/**
 * Which target answered is the first thing on a page, or a mock's success is taken for Baanx's. Its badge is no verdict, so it has
 * the colour of none.
 * @param notice what is said of it
 */
export function targetStrip(rows: readonly Answered[], notice = whoAnswered(rows)): Markup {
  const targets = targetsOf(rows);
  return html`<header class="strip ${targets.includes('mock') ? 'mock' : 'live'}">
    <strong class="badge">${targets.join(' + ') || 'nothing'}</strong> <span>${notice}</span>
  </header>`;
}

/** A live target is named by its hosts. One that is this machine is probably a mock that somebody took for Baanx. */
function whoAnswered(rows: readonly Answered[]): string {
  const isLive = rows.every(({ target }) => target === 'live');
  const addresses = [...new Set(rows.flatMap(({ baseUrl = '' }) => (URL.canParse(baseUrl) ? baseUrl : [])))];
  if (!isLive || addresses.length === 0) return noticeOf(rows);
  const [here, there] = [addresses.filter(isThisMachine), addresses.filter((address) => !isThisMachine(address))];
  const names = (some: readonly string[]) => [...new Set(some.map(hostOf))].join(', ');
  return [
    ...(there.length === 0 ? [] : [`${names(there)} answered.`]),
    ...(here.length === 0 ? [] : [`${names(here)} answered: an address of this machine, and not of Baanx.`]),
  ].join(' ');
}
