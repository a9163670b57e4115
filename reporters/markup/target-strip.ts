import type { Compliance } from '../verdicts/formats/compliance.ts';
import { html, type Markup } from './html.ts';
import { noticeOf } from './words.ts';

type Answered = Pick<Compliance, 'environment' | 'target'>;

export const targetsOf = (rows: readonly Answered[]) => [...new Set(rows.map(({ target }) => target))];

/**
 * Which target answered is the first thing on a page, or a mock's success is taken for Baanx's.
 * @param notice what is said of it
 */
export function targetStrip(rows: readonly Answered[], notice = noticeOf(rows)): Markup {
  const targets = targetsOf(rows);
  return html`<header class="strip ${targets.includes('mock') ? 'mock' : 'live'}">
    <strong class="badge">${targets.join(' + ') || 'nothing'}</strong> <span>${notice}</span>
  </header>`;
}

/** The same for a page about one environment: a live target is named by its address. */
export const answered = (row: Answered & Pick<Compliance, 'baseUrl'>): Markup =>
  row.target === 'mock' ? targetStrip([row]) : targetStrip([row], `${row.baseUrl} answered.`);
