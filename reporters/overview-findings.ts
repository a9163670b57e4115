import type { Compliance, RequirementResult } from './compliance-schema.ts';
import { html, type Markup } from './html.ts';
import { areaOf } from './register.ts';
import type { Run } from './run-schema.ts';
import { sharedRows, type Shared } from './shared-rows.ts';
import { shownVerdicts, titleOf } from './summary.ts';
import { classOf, symbolOf } from './verdict-look.ts';
import { isRed, verdicts, type Verdict } from './verdict.ts';

type Finding = Pick<RequirementResult, 'id' | 'title' | 'level' | 'claims' | 'verdict' | 'cause' | 'reason'>;

/** Red requirements first, the worst on top; the environments that share a reason stand together. */
export function attention(compliances: readonly Compliance[], run: Run): Markup {
  const findings = findingsIn(compliances);
  const objections = html`<h3>Objections to the evidence</h3>
    <ul class="objections">
      ${run.objections.map((objection) => html`<li>${objection}</li>`)}
    </ul>`;
  return html`<section aria-labelledby="attention">
    <h2 id="attention">What needs attention</h2>
    ${findings.length === 0 ? html`<p>No requirement is violated or inconclusive.</p>` : findings.map(findingCard)}
    ${run.objections.length === 0 ? null : objections}
  </section>`;
}

function findingsIn(compliances: readonly Compliance[]): Shared<Finding>[] {
  const red = compliances.flatMap(({ environment, requirements }) =>
    requirements
      .filter(({ verdict }) => isRed(verdict))
      .map(({ id, title, level, claims, verdict, cause, reason }) => {
        return { environment, value: { id, title, level, claims, verdict, cause, reason } };
      }),
  );
  const rank = ({ value }: Shared<Finding>) => verdicts.indexOf(value.verdict);
  return sharedRows(red).sort((a, b) => rank(a) - rank(b));
}

function findingCard({ value, where }: Shared<Finding>): Markup {
  const { id, title, level, verdict, cause, reason, claims } = value;
  const links = where.map((environment) => html`<a href="${environment}/index.html">${environment}</a>`);
  const about = claims.length > 0 ? html`<span>claims ${claims.join(', ')}</span>` : null;
  return html`<article class="finding ${classOf(verdict)}">
    <h3>${chip(verdict, cause ?? '')} <code>${id}</code> ${title}</h3>
    <pre>${reason}</pre>
    <p class="quiet facts"><span>${level}</span> ${links} ${about}</p>
  </article>`;
}

/** Symbol and word: never colour alone. */
export function chip(verdict: Verdict, more: string): Markup {
  const words = more === '' ? verdict : `${verdict}, ${more}`;
  return html`<span class="chip ${classOf(verdict)}"
    ><span aria-hidden="true">${symbolOf(verdict)}</span> ${words}</span
  >`;
}

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
    <span class="tally">${counts}</span>
  </td>`;
}

/** The areas that these requirements belong to: those of the register in its order, then any that it forgot. */
export function areasIn(
  requirements: readonly { id: string }[],
  areas: Readonly<Record<string, string>>,
): [string, string][] {
  const used = new Set(requirements.map(({ id }) => areaOf(id)));
  const known = Object.entries(areas).filter(([area]) => used.has(area));
  const forgotten = [...used].filter((area) => areas[area] === undefined);
  return [...known, ...forgotten.map((area): [string, string] => [area, area])];
}
