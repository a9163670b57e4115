import type { Compliance } from '../verdicts/formats/compliance.ts';
import { html, type Markup } from './html.ts';
import { MOCK_NOTICE } from './words.ts';

export const targetsOf = (compliances: readonly Compliance[]) => [...new Set(compliances.map(({ target }) => target))];

/** Which target answered is the first thing on a page, or a mock's success is taken for Baanx's. */
export function targetStrip(compliances: readonly Compliance[]): Markup {
  const targets = targetsOf(compliances);
  const notice = targets.includes('mock') ? MOCK_NOTICE : 'These results are from the live environments.';
  return html`<header class="strip ${targets.includes('mock') ? 'mock' : 'live'}">
    <strong class="badge">${targets.join(' + ') || 'nothing'}</strong> <span>${notice}</span>
  </header>`;
}
