import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { chip } from '#reporters/markup/chip.ts';
import { address } from '#reporters/markup/address.ts';
import { areaOf, areasIn } from '#reporters/verdicts/register/register.ts';
import { shownVerdicts, titleOf } from '#reporters/markup/words.ts';
import { classOf, symbolOf } from '#reporters/markup/verdict-look.ts';
import { isRed, verdicts } from '#reporters/verdicts/verdict.ts';

/** Areas and environments; each cell leads to the tests behind it. */
export function matrix(compliances: readonly Compliance[], areas: Readonly<Record<string, string>>): Markup {
  const requirements = compliances.flatMap((compliance) => compliance.requirements);
  const rows = areasIn(requirements, areas).map(([area, title]) => {
    const cells = compliances.map((compliance) => cell(compliance, area));
    return html`<tr>
      <th scope="row">${title} <span class="quiet">${area}</span></th>
      ${cells}
    </tr>`;
  });
  const heads = compliances.map((compliance) => html`<th scope="col">${titleOf(compliance)}</th>`);
  return html`<section aria-labelledby="matrix">
    <h2 id="matrix">Areas and environments</h2>
    <p class="key">${shownVerdicts.map((verdict) => chip(verdict, ''))}</p>
    <table class="matrix">
      <thead>
        <tr>
          <th scope="col">Requirements of</th>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section>`;
}

function cell(compliance: Compliance, area: string): Markup {
  const inArea = compliance.requirements.filter(({ id }) => areaOf(id) === area);
  const counts = shownVerdicts.flatMap((verdict) => {
    const count = inArea.filter((requirement) => requirement.verdict === verdict).length;
    if (count === 0) return [];
    const words = html`<span class="${isRed(verdict) ? '' : 'word'}"> ${verdict}</span>`;
    return html`<span class="count ${classOf(verdict)}"
      ><span aria-hidden="true">${symbolOf(verdict)}</span> ${count}${words}</span
    >`;
  });
  const worst = verdicts.find((verdict) => inArea.some((requirement) => requirement.verdict === verdict));
  return html`<td class="${worst === undefined ? '' : classOf(worst)}" data-environment="${titleOf(compliance)}">
    <a class="tally" href="${address.area(compliance.environment, area)}">${counts}</a>
  </td>`;
}
