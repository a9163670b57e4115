import { html, type Markup } from '#reporters/markup/html.ts';
import { classOf, symbolOf } from '#reporters/markup/verdict-look.ts';
import type { Verdict } from '#reporters/verdicts/verdict.ts';

/** More ids than these are folded. */
const FEW = 12;

/** Symbol and word: never colour alone. The look is that of the verdict that weighs the same. */
export function mark(look: Verdict, words: string): Markup {
  return html`<span class="chip ${classOf(look)}"><span aria-hidden="true">${symbolOf(look)}</span> ${words}</span>`;
}

/** Ids that lead to where they are explained. */
export function idList(ids: readonly string[], anchorPrefix = ''): Markup {
  if (ids.length === 0) return html`<span class="quiet">none</span>`;
  const links = ids.map((id) => html`<a href="#${anchorPrefix}${id}">${id}</a>`);
  return foldMany(html`<span class="ids">${links}</span>`, ids.length);
}

/** Ids that are explained elsewhere. */
export function codeList(ids: readonly string[]): Markup {
  return foldMany(html`<span class="ids">${ids.map((id) => html`<code>${id}</code>`)}</span>`, ids.length);
}

/** Names, folded where they are many. */
export function nameList(names: readonly string[]): Markup {
  const list = html`<ul class="names">
    ${names.map((name) => html`<li>${name}</li>`)}
  </ul>`;
  return foldMany(list, names.length);
}

const foldMany = (list: Markup, count: number) => (count <= FEW ? list : fold(html`${count} of them`, list));

/** Content that opens on demand. */
export function fold(summary: Markup, content: Markup | null, { open = false } = {}): Markup {
  const inside = html`<summary>${summary}</summary>
    ${content}`;
  return open ? html`<details open>${inside}</details>` : html`<details>${inside}</details>`;
}

export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
