import { checkLine } from '#reporters/failures/contrast.ts';
import type { Failure } from '#reporters/failures/failure.ts';
import { groupLines } from '#reporters/failures/groups.ts';
import { address } from '#reporters/markup/address.ts';
import { chip } from '#reporters/markup/chip.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { idLink, idLinks } from '#reporters/markup/id-link.ts';
import { classOf } from '#reporters/markup/verdict-look.ts';
import { levelsOf } from '#reporters/markup/words.ts';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';
import type { Verdict } from '#reporters/verdicts/verdict.ts';
import { fiveParts } from './explanation.ts';
import type { Finding } from './found.ts';

/** All that is red, a card for each finding. */
export function attention(findings: readonly Finding[], compliances: readonly Compliance[], run: Run): Markup {
  const objections = html`<h3>Objections to the evidence</h3>
    <ul class="objections">
      ${run.objections.map((objection) => html`<li>${objection}</li>`)}
    </ul>`;
  return html`<section aria-labelledby="attention">
    <h2 id="attention">What needs attention</h2>
    <p>${inWords(compliances)}</p>
    ${findings.map((finding) => findingCard(finding, run))} ${run.objections.length === 0 ? null : objections}
  </section>`;
}

/** `6 MUST and 3 SHOULD violated.` */
function inWords(compliances: readonly Compliance[]): string {
  const rows = compliances.flatMap(({ requirements }) => requirements);
  const counts = (['violated', 'inconclusive'] as const).flatMap((wanted) => {
    const found = rows.filter(({ verdict }) => verdict === wanted);
    return found.length === 0 ? [] : [`${levelsOf(found)} ${wanted}`];
  });
  return counts.length === 0 ? 'No requirement is violated or inconclusive.' : `${counts.join(', ')}.`;
}

/** More checks of one test are in its explanation. */
const ALSO = 2;

function findingCard({ value: group, where, anchors }: Finding, run: Run): Markup {
  const { lead, others, followers } = group;
  const { id, title, level, verdict, cause, explanations } = lead;
  const { expected = '', seen = '', also: checks = [] } = explanations[0] ?? {};
  const also = checks.slice(0, ALSO);
  const places = where.map((environment) => {
    return html`<a href="${placeOf(id, verdict, environment, run)}">test in ${environment}</a>`;
  });
  const about = html`<p class="quiet facts">${places} ${supportFiles(lead, where)} ${marks(lead)}</p>`;
  const beside = [...others, ...followers].map((other) => {
    return html`<div id="${anchors.get(other.id) ?? ''}">${another(other, where)}</div>`;
  });
  return html`<article class="finding ${classOf(verdict)}" id="${anchors.get(id) ?? ''}">
    <h3>${chip(verdict, cause ?? '')} <span class="level">${level}</span> ${idLink(id)} ${title}</h3>
    <dl class="contrast">
      ${
        expected === ''
          ? null
          : html`<dt>Expected</dt>
              <dd>${expected}</dd>`
      }
      <dt>Seen</dt>
      <dd>${seen}</dd>
      ${also.map(
        (check) =>
          html`<dt>Also</dt>
            <dd>${checkLine(check)}</dd>`,
      )}
    </dl>
    ${about} ${groupLines(group).map((line) => html`<p class="because">${line}</p>`)} ${explanationOf(lead, where)}
    ${beside}
  </article>`;
}

/** What can be sent to whoever runs the API, as it lies there. */
function supportFiles({ id, explanations }: Failure, where: readonly string[]): Markup[] {
  if ((explanations[0]?.file ?? '') === '') return [];
  return where.map((environment) => {
    const of = where.length === 1 ? '' : `, ${environment}`;
    return html`<a href="${address.support(environment, id)}">file for support${of}</a>`;
  });
}

/** The explanation of the one that names the group; null where no test is left that says it. */
function explanationOf(failure: Failure, where: readonly string[]): Markup | null {
  const parts = partsOf(failure, where);
  return parts && folded(html`Explanation, how to repeat it, exchanges`, parts);
}

/** Another one of the group, in a line that opens. */
function another(failure: Failure, where: readonly string[]): Markup {
  const { id, title, level, verdict } = failure;
  const said = html`${chip(verdict)} <span class="level">${level}</span> <code>${id}</code> ${title} ${marks(failure)}`;
  const parts = partsOf(failure, where);
  if (parts === null) return html`<p>${said}</p>`;
  return folded(
    said,
    html`<p class="quiet facts">All of it: ${idLinks([id])} ${supportFiles(failure, where)}</p>
      ${parts}`,
  );
}

const partsOf = (failure: Failure, where: readonly string[]) =>
  failure.explanations[0]?.file === '' ? null : fiveParts(failure, where);

const folded = (summary: Markup, parts: Markup) =>
  html`<details>
    <summary>${summary}</summary>
    <div class="parts">${parts}</div>
  </details>`;

/** The name of the failure, and the ticket of its waiver. */
function marks({ signature, waiver }: Pick<Failure, 'signature' | 'waiver'>): Markup[] {
  return [
    ...(waiver === null ? [] : [html`<strong>waived by ${waiver}</strong>`]),
    ...(signature === null ? [] : [html`<span class="quiet">signature <code>${signature}</code></span>`]),
  ];
}

/** The test that says so, or all tests of the requirement where no single one does. */
function placeOf(id: string, verdict: Verdict, environment: string, { environments }: Run): string {
  const tests = environments.find((side) => side.environment === environment)?.verdicts ?? [];
  const test = tests.find((known) => known.requirements.includes(id) && known.verdict === verdict);
  return test ? address.test(environment, id, test) : address.requirement(environment, id);
}
