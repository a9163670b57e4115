import { html, type Markup } from '#reporters/markup/html.ts';
import { classOf, symbolOf } from '#reporters/markup/verdict-look.ts';
import { levelsOf, minuteOf, seconds } from '#reporters/markup/words.ts';
import { number } from '#reporters/run/proof-figures.ts';
import type { Comparison } from '#reporters/verdicts/formats/comparison.ts';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import type { Figures } from '#reporters/verdicts/formats/proof.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';
import type { Finding } from './found.ts';
import { headlineOf } from './headline.ts';

interface Head {
  compliances: readonly Compliance[];
  run: Run;
  comparisons: readonly Comparison[];
  findings: readonly Finding[];
}

/** Of the findings, before the others: all of them are further down. */
const NAMED = 8;

/** What belongs on the first screen: what the result means, what was found, and how far to trust it. */
export function head({ compliances, run, comparisons, findings }: Head): Markup {
  const kind = run.exitCode === 0 ? 'conformant' : run.exitCode === 1 ? 'violated' : 'inconclusive';
  const { passed, failed, skipped } = run.tests;
  const strict = compliances.some((compliance) => compliance.strict) ? html` · strict mode` : null;
  return html`<header class="head">
    <h1>Baanx API conformance</h1>
    <p class="result ${kind}">
      <strong><span aria-hidden="true">${symbolOf(kind)}</span> ${headlineOf(compliances, run)}.</strong>
      ${run.complete ? null : html`<strong>The run was cut off.</strong>`}
    </p>
    <p class="quiet">
      <a href="#legend">Exit code ${run.exitCode}</a> · ${minuteOf(run.startedAt)} · ${seconds(run.durationMs)} ·
      ${number(passed + failed + skipped)} tests: ${passed} passed, ${failed} failed, ${skipped} skipped${strict}
    </p>
    <p class="quiet">${trust(compliances[0]?.proof ?? null)}</p>
    ${indexOf(findings)}
    <nav aria-label="What to look at first">
      <ul class="first">
        ${whatToLookAt(compliances, comparisons).map(([place, text]) => html`<li><a href="${place}">${text}</a></li>`)}
      </ul>
    </nav>
  </header>`;
}

/** How far the verdicts can be trusted, in one line. */
function trust(figures: Figures | null): Markup {
  const link = html`<a href="#proof">How well the suite judges</a>`;
  if (figures === null) return html`${link}: not proven yet.`;
  const { date, defects, mutations } = figures;
  const forbidden = mutations.caught + mutations.survived;
  return html`${link}: it caught ${number(defects.caught)} of ${number(defects.total)} mocks broken on purpose, and
  ${number(mutations.caught)} of ${number(forbidden)} answers changed against the documents (${date}).`;
}

/** The titles of the findings, each leading to its card. */
function indexOf(findings: readonly Finding[]): Markup | null {
  if (findings.length === 0) return null;
  const items = findings.slice(0, NAMED).map(({ value: { lead, others, followers }, anchors }) => {
    const { id, title, level, verdict } = lead;
    const more = others.length + followers.length;
    return html`<li>
      <span class="sign ${classOf(verdict)}" aria-hidden="true">${symbolOf(verdict)}</span>
      <span class="level"><span class="word">${verdict}, </span>${level}</span>
      <a href="#${anchors.get(id) ?? ''}"><span class="quiet">${id}</span> ${title}</a>
      ${more === 0 ? null : html`<span class="quiet">and ${more} more with this cause</span>`}
    </li>`;
  });
  const left = findings.length - items.length;
  return html`<nav aria-label="Findings">
    <ul class="found">
      ${items} ${left === 0 ? null : html`<li><a href="#attention">and ${left} more findings</a></li>`}
    </ul>
  </nav>`;
}

/** What a reader looks at first, with how much there is of it. */
function whatToLookAt(compliances: readonly Compliance[], comparisons: readonly Comparison[]): [string, string][] {
  const ids = (rows: readonly { id: string }[][]) => new Set(rows.flat().map(({ id }) => id)).size;
  const rows = compliances.flatMap(({ requirements }) => requirements);
  const levels = (verdict: string) => levelsOf(rows.filter((row) => row.verdict === verdict));
  const changed = (list: 'regressed' | 'fixed') => ids(comparisons.map((comparison) => comparison[list]));
  const counted: [string, number | string, string][] = [
    ['#attention', levels('violated'), 'violated'],
    ['#attention', levels('inconclusive'), 'inconclusive'],
    ['#changes', changed('regressed'), 'regressed since the last run'],
    ['#changes', changed('fixed'), 'fixed since the last run'],
    ['#untested', levels('untested'), 'untested'],
  ];
  const found = counted.flatMap(([place, count, text]): [string, string][] =>
    count === 0 || count === '' ? [] : [[place, `${count} ${text}`]],
  );
  return [
    ...found,
    ['#matrix', 'by area'],
    ['requirements.html', 'every requirement'],
    ['#drift', 'where the documents disagree'],
    ['#legend', 'what the words mean'],
  ];
}
