import type { Compliance, RequirementResult } from '#reporters/verdicts/formats/compliance.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { address } from '#reporters/markup/address.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';
import { sharedRows, type Shared } from '#reporters/markup/shared-rows.ts';
import { chip } from '#reporters/markup/chip.ts';
import { classOf } from '#reporters/markup/verdict-look.ts';
import { isRed, verdicts, type Verdict } from '#reporters/verdicts/verdict.ts';

/** The requirements of an environment that are red for one and the same reason. */
interface Finding extends Pick<RequirementResult, 'verdict' | 'cause' | 'reason'> {
  rows: Pick<RequirementResult, 'id' | 'title' | 'level' | 'claims' | 'signature' | 'waiver'>[];
}

/**
 * Red requirements first, the worst on top. Those that share a reason stand together, and so do the environments: one
 * broken step must not hide a violation behind a hundred lines.
 */
export function attention(compliances: readonly Compliance[], run: Run): Markup {
  const findings = findingsIn(compliances);
  const objections = html`<h3>Objections to the evidence</h3>
    <ul class="objections">
      ${run.objections.map((objection) => html`<li>${objection}</li>`)}
    </ul>`;
  return html`<section aria-labelledby="attention">
    <h2 id="attention">What needs attention</h2>
    ${
      findings.length === 0
        ? html`<p>No requirement is violated or inconclusive.</p>`
        : findings.map((finding) => findingCard(finding, run))
    }
    ${run.objections.length === 0 ? null : objections}
  </section>`;
}

function findingsIn(compliances: readonly Compliance[]): Shared<Finding>[] {
  const found = compliances.flatMap(({ environment, requirements }) => {
    const findings = new Map<string, Finding>();
    for (const { id, title, level, claims, verdict, cause, reason, signature, waiver } of requirements) {
      if (!isRed(verdict)) continue;
      const key = JSON.stringify([verdict, cause, reason]);
      const rows = [...(findings.get(key)?.rows ?? []), { id, title, level, claims, signature, waiver }];
      findings.set(key, { verdict, cause, reason, rows });
    }
    return [...findings.values()].map((value) => ({ environment, value }));
  });
  const rank = ({ value }: Shared<Finding>) => verdicts.indexOf(value.verdict);
  return sharedRows(found).sort((a, b) => rank(a) - rank(b));
}

/** The name of the failure, and the ticket of its waiver. */
function marks({ signature, waiver }: Pick<RequirementResult, 'signature' | 'waiver'>): Markup[] {
  return [
    ...(waiver === null ? [] : [html`<strong>waived by ${waiver}</strong>`]),
    ...(signature === null ? [] : [html`<span class="quiet">signature <code>${signature}</code></span>`]),
  ];
}

function findingCard({ value, where }: Shared<Finding>, run: Run): Markup {
  const { verdict, cause, reason, rows } = value;
  const [first, ...others] = rows;
  if (first === undefined) return html``;
  const places = (id: string) =>
    where.map((environment) => html`<a href="${placeOf(id, verdict, environment, run)}">${environment}</a>`);
  const about = first.claims.length > 0 ? html`<span>claims ${first.claims.join(', ')}</span>` : null;
  const single = html`<code>${first.id}</code> ${first.title}`;
  const all = html`<details>
    <summary>Which ${rows.length}</summary>
    <ul class="rows">
      ${rows.map((row) => html`<li><code>${row.id}</code> ${row.title} ${marks(row)} <span class="facts">${places(row.id)}</span></li>`)}
    </ul>
  </details>`;
  return html`<article class="finding ${classOf(verdict)}">
    <h3>
      ${chip(verdict, cause ?? '')} ${others.length === 0 ? single : html`${rows.length} requirements, for one reason`}
    </h3>
    <pre>${reason}</pre>
    ${
      others.length === 0
        ? html`<p class="quiet facts"><span>${first.level}</span> ${places(first.id)} ${about} ${marks(first)}</p>`
        : html`<p class="quiet">${where.join(', ')}</p>
            ${all}`
    }
  </article>`;
}

/** The test that says so, or all tests of the requirement where no single one does. */
function placeOf(id: string, verdict: Verdict, environment: string, { environments }: Run): string {
  const tests = environments.find((side) => side.environment === environment)?.verdicts ?? [];
  const test = tests.find((known) => known.requirements.includes(id) && known.verdict === verdict);
  return test ? address.test(environment, id, test) : address.requirement(environment, id);
}
