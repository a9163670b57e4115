import type { Verdict } from '../verdicts/verdict.ts';
import { html, type Markup } from './html.ts';
import { classOf, symbolOf } from './verdict-look.ts';

/** A verdict as symbol and word: never colour alone. */
export function chip(verdict: Verdict, more = ''): Markup {
  const words = more === '' ? verdict : `${verdict}, ${more}`;
  return html`<span class="chip ${classOf(verdict)}"
    ><span aria-hidden="true">${symbolOf(verdict)}</span> ${words}</span
  >`;
}
