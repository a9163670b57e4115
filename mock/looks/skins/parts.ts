import { readFileSync } from 'node:fs';
import { html } from 'hono/html';
import type { Deadline, Markup } from './skin.ts';

/** What the skins share. */

const LAST_MINUTE = 60;

const BASE = readFileSync(new URL('./base.css', import.meta.url), 'utf8');

/** @param style of the skin alone */
export const withBase = (style: string): string => `${BASE}\n${style}`;

export const hidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

/** The attributes of a field that was filled in wrongly. @param id of the element that says so. */
export const invalid = (mistake: string | null, id: string): Markup | string =>
  mistake === null ? '' : html`aria-invalid="true" aria-describedby="${id}"`;

/**
 * When the sign-in ends, and in its last minute a warning. Complete without script; `page.mjs` counts down from here. What
 * does not hold yet is in templates, so that nobody reads it too early.
 */
export function deadline({ at, secondsLeft, over }: Deadline, words: { ends: string; warning: string }): Markup {
  const time = html`<time datetime="${at.toISOString()}">${at.toISOString().slice(11, 16)} UTC</time>`;
  const warning = html`<p class="urgent">${words.warning}</p>`;
  return html`<div class="deadline" data-seconds-left="${secondsLeft}">
    <p>
      ${words.ends} ${time}. <span data-countdown hidden><b></b> left.</span>
    </p>
    <div role="status" data-warning>${secondsLeft > LAST_MINUTE ? '' : warning}</div>
    <template data-when="last-minute">${warning}</template>
    <template data-when="over" data-title="${over.title}">${over.content}</template>
  </div>`;
}
