import { html } from 'hono/html';
import type { Service } from '../service.ts';
import type { Visit } from '../visit.ts';
import { formToken } from '../visit.ts';
import type { Markup } from './page.ts';

/** What the forms of the hosted UI share. */

const MINUTE = 60_000;

/** @param field the id of the field to go to. */
export function errorSummary(fault: string | null, field: string): Markup | string {
  if (fault === null) return '';
  return html`<div class="error" role="alert" tabindex="-1" autofocus id="error">
    <h2>There is a problem</h2>
    <p><a href="#${field}">${fault}</a></p>
  </div>`;
}

export const hiddenToken = (visit: Visit, service: Service): Markup =>
  html`<input type="hidden" name="form_token" value="${formToken(visit, service)}" />`;

/** The way out, where the point deny.control has one. */
export function denyButton({ answers }: Service): Markup | string {
  if (answers['deny.control'] === 'absent') return '';
  return html`<button class="secondary" name="action" value="deny" formnovalidate data-testid="deny">Deny</button>`;
}

/** When the sign-in ends, and in its last minute a warning. */
export function deadline({ session }: Visit, { clock }: Service): Markup {
  const at = new Date(session.expiresAt);
  const time = html`<time datetime="${at.toISOString()}">${at.toISOString().slice(11, 16)} UTC</time>`;
  if (session.expiresAt - clock.now() > MINUTE) {
    return html`<p class="deadline">This sign-in expires at ${time}.</p>`;
  }
  return html`<p class="deadline urgent" role="status">
    Please complete sign-in within 1 minute: it expires at ${time}.
  </p>`;
}
