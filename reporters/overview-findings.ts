import type { Compliance, RequirementResult } from './compliance-schema.ts';
import { html, type Markup } from './html.ts';
import { address } from './page-address.ts';
import type { Run } from './run-schema.ts';
import { sharedRows, type Shared } from './shared-rows.ts';
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
    ${findings.length === 0 ? html`<p>No requirement is violated or inconclusive.</p>` : findings.map((finding) => findingCard(finding, run))}
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

function findingCard({ value, where }: Shared<Finding>, run: Run): Markup {
  const { id, title, level, verdict, cause, reason, claims } = value;
  const links = where.map((environment) => html`<a href="${placeOf(value, environment, run)}">${environment}</a>`);
  const about = claims.length > 0 ? html`<span>claims ${claims.join(', ')}</span>` : null;
  return html`<article class="finding ${classOf(verdict)}">
    <h3>${chip(verdict, cause ?? '')} <code>${id}</code> ${title}</h3>
    <pre>${reason}</pre>
    <p class="quiet facts"><span>${level}</span> ${links} ${about}</p>
  </article>`;
}

/** The test that says so, or all tests of the requirement where no single one does. */
function placeOf({ id, verdict }: Finding, environment: string, { environments }: Run): string {
  const tests = environments.find((side) => side.environment === environment)?.verdicts ?? [];
  const test = tests.find((known) => known.requirements.includes(id) && known.verdict === verdict);
  return test ? address.test(environment, id, test) : address.requirement(environment, id);
}

/** Symbol and word: never colour alone. */
export function chip(verdict: Verdict, more: string): Markup {
  const words = more === '' ? verdict : `${verdict}, ${more}`;
  return html`<span class="chip ${classOf(verdict)}"
    ><span aria-hidden="true">${symbolOf(verdict)}</span> ${words}</span
  >`;
}
