import { html } from 'hono/html';
import type { Markup } from '../skin.ts';

/** What the forms share. */

/** @param field the id of the field to go to. */
export function errorSummary(mistake: string | null, field: string): Markup | string {
  if (mistake === null) return '';
  return html`<div class="wrong" role="alert" tabindex="-1" autofocus id="error">
    <h2>There is a problem</h2>
    <p><a href="#${field}">${mistake}</a></p>
  </div>`;
}

export const denyButton = (mayDeny: boolean): Markup | string =>
  mayDeny ? html`<button name="action" value="deny" formnovalidate data-testid="deny">Deny</button>` : '';

export const titled = (title: string, mistake: string | null): string => (mistake === null ? title : `Error: ${title}`);
