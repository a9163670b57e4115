import { html, type Markup } from '#reporters/markup/html.ts';
import { idLink } from '#reporters/markup/id-link.ts';
import { listTable } from '#reporters/markup/table.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';

/** The waivers of a run with their states, and what somebody has to know in time; nothing where there are none. */
export function waivers({ waivers: rows, notices }: Run): Markup | null {
  const list = html`<ul>
    ${notices.map((notice) => html`<li>${notice}</li>`)}
  </ul>`;
  if (rows.length === 0) {
    const alone = html`<section aria-labelledby="notices">
      <h2 id="notices">Notices</h2>
      ${list}
    </section>`;
    return notices.length === 0 ? null : alone;
  }
  const heads = ['Requirement', 'Environment', 'State', 'Until', 'Owner and ticket', 'Reason'];
  const cells = rows.map(({ requirement, environment, target, state, expires, owner, ticket, reason, says }) => [
    idLink(requirement),
    html`${environment} <span class="quiet">${target}</span>`,
    html`<strong>${state}</strong> <span class="quiet">${says}</span>`,
    html`${expires}`,
    html`${owner}, ${ticket}`,
    html`${reason}`,
  ]);
  return html`<section aria-labelledby="waivers">
    <h2 id="waivers">Waivers</h2>
    <p>A waiver changes no verdict: a violated requirement that is waived stays violated, and the run may pass.</p>
    ${notices.length === 0 ? null : list} ${listTable(heads, cells)}
  </section>`;
}
