import { contrastOf } from '#reporters/failures/contrast.ts';
import type { Failure } from '#reporters/failures/failure.ts';
import { groupLines, groupsOf, rankOf, type FailureGroup } from '#reporters/failures/groups.ts';
import { address } from '#reporters/markup/address.ts';
import { chip } from '#reporters/markup/chip.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { idLink, idLinks } from '#reporters/markup/id-link.ts';
import { sharedRows, type Shared } from '#reporters/markup/shared-rows.ts';
import { classOf } from '#reporters/markup/verdict-look.ts';
import { levelsOf } from '#reporters/markup/words.ts';
import type { Compliance, RequirementResult } from '#reporters/verdicts/formats/compliance.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';
import { normalForm } from '#reporters/verdicts/signature.ts';
import { isRed, type Verdict } from '#reporters/verdicts/verdict.ts';
import { fiveParts } from './explanation.ts';

/** What is red in each environment, explained. */
export type FailuresByEnvironment = ReadonlyMap<string, readonly Failure[]>;

/**
 * Red requirements first, the worst on top. Those that probably have one cause stand together, and so do the environments: one
 * broken step must not hide a violation behind a hundred lines.
 */
export function attention(compliances: readonly Compliance[], explained: FailuresByEnvironment, run: Run): Markup {
  const findings = findingsIn(compliances, explained);
  const anchors = new Set<string>();
  const objections = html`<h3>Objections to the evidence</h3>
    <ul class="objections">
      ${run.objections.map((objection) => html`<li>${objection}</li>`)}
    </ul>`;
  return html`<section aria-labelledby="attention">
    <h2 id="attention">What needs attention</h2>
    <p>${inWords(compliances)} ${asText(compliances, explained)}</p>
    ${findings.map((finding) => findingCard(finding, { run, anchors }))}
    ${run.objections.length === 0 ? null : objections}
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

/** The same as text, for a ticket. */
function asText(compliances: readonly Compliance[], explained: FailuresByEnvironment): Markup | null {
  const found = compliances.filter(({ environment }) => (explained.get(environment) ?? []).length > 0);
  if (found.length === 0) return null;
  const links = found.map(
    ({ environment }) => html`<a href="${environment}/failures.md">${environment}/failures.md</a> `,
  );
  return html`As text, for a ticket: ${links}`;
}

/** The groups of all environments; those that differ in nothing but the environment are one. */
function findingsIn(compliances: readonly Compliance[], explained: FailuresByEnvironment): Shared<FailureGroup>[] {
  const groups = new Map<string, FailureGroup>();
  const found = compliances.flatMap((compliance) =>
    groupsOf(redIn(compliance, explained)).map((group) => {
      const value = essenceOf(group);
      if (!groups.has(value)) groups.set(value, group);
      return { environment: compliance.environment, value };
    }),
  );
  return sharedRows(found)
    .flatMap(({ value, where }) => {
      const group = groups.get(value);
      return group === undefined ? [] : [{ value: group, where }];
    })
    .toSorted((one, other) => rankOf(one.value.lead) - rankOf(other.value.lead));
}

/** A red requirement of which no red test is left is told by its reason. */
function redIn({ environment, requirements }: Compliance, explained: FailuresByEnvironment): Failure[] {
  const known = new Map((explained.get(environment) ?? []).map((failure) => [failure.id, failure]));
  return requirements.filter(({ verdict }) => isRed(verdict)).map((row) => known.get(row.id) ?? unexplained(row));
}

const unexplained = ({ id, title, level, verdict, cause, reason, signature, waiver }: RequirementResult): Failure => ({
  ...{ id, title, level, verdict, cause, signature, waiver, because: null, says: [] },
  explanations: [{ ...NOTHING_TOLD, seen: reason ?? '' }],
});

const NOTHING_TOLD: Failure['explanations'][number] = {
  ...{ project: '', file: '', title: '', startedAt: null, about: '', expected: '', seen: '', differences: [] },
  ...{ likelyCause: '', nextSteps: [], guide: null },
  ...{ command: '', script: '', clientKey: null, exchanges: [], marks: [], also: [] },
};

const essenceOf = ({ lead, others, followers }: FailureGroup) =>
  JSON.stringify(
    [lead, ...others, ...followers].map(({ id, verdict, cause, waiver, explanations: [first] }) => {
      return [id, verdict, cause, waiver, normalForm(`${first?.expected ?? ''} ${first?.seen ?? ''}`)];
    }),
  );

interface Page {
  run: Run;
  /** The ids that lead into the page already: an anchor stands once. */
  anchors: Set<string>;
}

/** More checks of one test are in its explanation. */
const ALSO = 2;

function findingCard({ value: group, where }: Shared<FailureGroup>, page: Page): Markup {
  const { lead, others, followers } = group;
  const { id, title, level, verdict, cause, explanations } = lead;
  const { expected = '', seen = '', also: checks = [] } = explanations[0] ?? {};
  const also = checks.slice(0, ALSO);
  const places = where.map((environment) => {
    return html`<a href="${placeOf(id, verdict, environment, page.run)}">test in ${environment}</a>`;
  });
  const about = html`<p class="quiet facts">${places} ${marks(lead)}</p>`;
  return html`<article class="finding ${classOf(verdict)}" id="${anchor(id, page)}">
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
            <dd>${[...check.about.split('\n'), contrastOf(check)].filter(Boolean).join(', ')}</dd>`,
      )}
    </dl>
    ${about} ${explanationOf(lead, where)} ${groupLines(group).map((line) => html`<p class="because">${line}</p>`)}
    ${[...others, ...followers].map((other) => html`<div id="${anchor(other.id, page)}">${beside(other, where)}</div>`)}
  </article>`;
}

/** An id that is red in two ways leads to the first. */
function anchor(id: string, { anchors }: Page): string {
  const name = anchors.has(id) ? `${id}-${anchors.size}` : id;
  anchors.add(name);
  return name;
}

/** The explanation of the one that names the group; null where no test is left that says it. */
function explanationOf(failure: Failure, where: readonly string[]): Markup | null {
  const parts = partsOf(failure, where);
  return parts && folded(html`Explanation, how to repeat it, exchanges`, parts);
}

/** Another one of the group, in a line that opens. */
function beside(failure: Failure, where: readonly string[]): Markup {
  const { id, title, level, verdict } = failure;
  const said = html`${chip(verdict)} <span class="level">${level}</span> <code>${id}</code> ${title} ${marks(failure)}`;
  const parts = partsOf(failure, where);
  if (parts === null) return html`<p>${said}</p>`;
  return folded(
    said,
    html`<p class="quiet">All of it: ${idLinks([id])}</p>
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
