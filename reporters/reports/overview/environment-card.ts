import { address } from '#reporters/markup/address.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { classOf, symbolOf } from '#reporters/markup/verdict-look.ts';
import { countOf, shownVerdicts, titleOf } from '#reporters/markup/words.ts';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import type { Snapshot } from '#reporters/verdicts/formats/snapshot.ts';
import { trend } from './trend.ts';

/** The environments side by side; one alone takes little room. */
export const environmentCards = (
  compliances: readonly Compliance[],
  history: ReadonlyMap<string, readonly Snapshot[]>,
) =>
  html`<section class="cards ${compliances.length === 1 ? 'alone' : ''}" aria-label="Environments">
    ${compliances.map((compliance) => card(compliance, history.get(compliance.environment) ?? []))}
  </section>`;

function card(compliance: Compliance, runs: readonly Snapshot[]): Markup {
  const { environment, target, baseUrl, totals, requirements } = compliance;
  const counts = shownVerdicts.map((verdict) => {
    const count = countOf(totals, verdict);
    return html`<li class="${classOf(verdict)} ${count === 0 ? 'none' : ''}">
      <span class="symbol" aria-hidden="true">${symbolOf(verdict)}</span> <b>${count}</b> ${verdict}
    </li>`;
  });
  const parts = shownVerdicts.flatMap((verdict) => {
    const count = countOf(totals, verdict);
    return count === 0 ? [] : html`<i class="${classOf(verdict)}" style="flex-grow: ${count}"></i>`;
  });
  return html`<article class="card">
    <h2><a href="${address.page(environment)}">${titleOf(compliance)}</a></h2>
    <p class="quiet">
      <span class="tag">${target}</span> ${baseUrl === target ? null : html`<code>${baseUrl}</code>`}
      ${requirements.length} requirements
    </p>
    <div class="bar" aria-hidden="true">${parts}</div>
    <ul class="counts">
      ${counts}
    </ul>
    ${trend(runs)}
    <p class="links">
      <a href="${address.page(environment)}">Tests and exchanges</a> <a href="${environment}/figures.html">Figures</a>
      <a href="${environment}/summary.md">summary.md</a> <a href="${environment}/failures.md">failures.md</a>
      <a href="${environment}/compliance.json">compliance.json</a> <a href="${environment}/junit.xml">junit.xml</a>
    </p>
  </article>`;
}
