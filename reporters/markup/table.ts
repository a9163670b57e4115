import { html, type Markup } from './html.ts';

/** A table that becomes a list of labelled lines on a phone; null without rows. */
export function listTable(heads: readonly string[], rows: readonly (readonly Markup[])[]): Markup | null {
  if (rows.length === 0) return null;
  const lines = rows.map((cells) => {
    return html`<tr>
      ${cells.map((cell, index) => html`<td data-label="${heads[index] ?? ''}">${cell}</td>`)}
    </tr>`;
  });
  return html`<table class="list">
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines}
    </tbody>
  </table>`;
}
