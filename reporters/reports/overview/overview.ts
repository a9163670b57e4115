import type { Comparison } from '#reporters/verdicts/formats/comparison.ts';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import type { Drift } from '../summary/drift.ts';
import { htmlPage } from '#reporters/markup/page.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { sinceLastRun } from './changes.ts';
import { attention, type FailuresByEnvironment } from './findings.ts';
import { environmentDifferences } from './environment-differences.ts';
import { documentationDrift, legend, recorded, undocumented, untested } from './lists.ts';
import { redactionLine } from '#reporters/leaks/redacted-run.ts';
import { matrix } from './matrix.ts';
import { proofFigures } from './proof.ts';
import { trend } from './trend.ts';
import { waivers } from './waivers.ts';
import { targetsOf, targetStrip } from '#reporters/markup/target-strip.ts';
import { address } from '#reporters/markup/address.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';
import type { Snapshot } from '#reporters/verdicts/formats/snapshot.ts';
import { countOf, levelsOf, meaningOf, minuteOf, seconds, shownVerdicts, titleOf } from '#reporters/markup/words.ts';
import { classOf, symbolOf } from '#reporters/markup/verdict-look.ts';

/** All that the overview shows. */
export interface Overview {
  compliances: readonly Compliance[];
  run: Run;
  /** What is red, explained. */
  failures: FailuresByEnvironment;
  /** Title of each area by the prefix of its ids, in the order of the matrix. */
  areas: Readonly<Record<string, string>>;
  /** The contradictions of the documents, and what was seen at each. */
  drifts: readonly Drift[];
  /** The runs of each environment by its name, the oldest first, this one included. */
  history: ReadonlyMap<string, readonly Snapshot[]>;
  /** With the run before, for each environment that has one. */
  comparisons: readonly Comparison[];
  /** Whether `proof.html` lies beside the overview. */
  hasProofPage: boolean;
}

/** The sections of the page, what to look at first on top. */
const sections: readonly ((overview: Overview) => Markup | null)[] = [
  ({ compliances, history }) =>
    html`<section class="cards" aria-label="Environments">
      ${compliances.map((compliance) => card(compliance, history.get(compliance.environment) ?? []))}
    </section>`,
  ({ compliances, failures, run }) => attention(compliances, failures, run),
  ({ run }) => waivers(run),
  ({ comparisons, compliances }) => sinceLastRun(comparisons, compliances.length),
  ({ compliances, areas }) => matrix(compliances, areas),
  ({ compliances }) => environmentDifferences(compliances),
  ({ compliances, areas }) => untested(compliances, areas),
  ({ drifts, compliances }) => documentationDrift(drifts, compliances.length),
  ({ run }) => undocumented(run),
  ({ compliances, run }) => recorded(compliances, run),
  ({ compliances: [first], hasProofPage }) => proofFigures(first?.proof ?? null, hasProofPage),
  () => legend(),
];

/** `reports/index.html`: all environments side by side. Static: no script, no request to anywhere. */
export function overviewHtml(overview: Overview): string {
  const { compliances } = overview;
  const body = html`${targetStrip(compliances)}
    <main id="main">${heading(overview)} ${sections.flatMap((section) => section(overview) ?? [])}</main>
    ${footer(compliances)}`;
  return htmlPage(titleText(compliances), body);
}

const titleText = (compliances: readonly Compliance[]) =>
  `Baanx API conformance (${targetsOf(compliances).join(' and ') || 'no target'})`;

function heading({ compliances, run, comparisons }: Overview): Markup {
  const strict = compliances.some((compliance) => compliance.strict) ? html` · strict mode` : null;
  const kind = run.exitCode === 0 ? 'conformant' : run.exitCode === 1 ? 'violated' : 'inconclusive';
  return html`<header>
    <h1>Baanx API conformance</h1>
    <p class="result ${kind}">
      <strong>${symbolOf(kind)} Result ${run.exitCode}:</strong> ${meaningOf(run.exitCode)}.
      ${run.complete ? null : html`<strong>The run was cut off.</strong>`}
    </p>
    <p class="quiet">
      ${minuteOf(run.startedAt)} · ${seconds(run.durationMs)} · ${run.tests.passed} tests passed, ${run.tests.failed}
      failed, ${run.tests.skipped} skipped · ${run.exchanges} exchanges${strict}
    </p>
    ${run.redaction ? html`<p class="quiet">Secrets: ${redactionLine(run.redaction)}.</p>` : null}
    <nav aria-label="What to look at first">
      <ul class="first">
        ${whatToLookAt(compliances, comparisons).map(([place, text]) => html`<li><a href="${place}">${text}</a></li>`)}
      </ul>
    </nav>
  </header>`;
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
  ];
}

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
    <p class="quiet"><span class="tag">${target}</span> ${baseUrl === target ? null : html`<code>${baseUrl}</code>`}</p>
    <div class="bar" aria-hidden="true">${parts}</div>
    <ul class="counts">
      ${counts}
    </ul>
    <p class="quiet">${requirements.length} requirements</p>
    ${trend(runs)}
    <p class="links">
      <a href="${address.page(environment)}">Tests and exchanges</a> <a href="${environment}/figures.html">Figures</a>
      <a href="${environment}/summary.md">summary.md</a> <a href="${environment}/compliance.json">compliance.json</a>
      <a href="${environment}/junit.xml">junit.xml</a>
    </p>
  </article>`;
}

function footer(compliances: readonly Compliance[]): Markup {
  const [first] = compliances;
  if (first === undefined) return html`<footer class="quiet"></footer>`;
  const { total, covered, excluded, unaccounted } = first.claims;
  return html`<footer class="quiet">
    <p>
      The register has ${total} claims of the documentation: ${covered} are covered by requirements, ${excluded} are
      excluded with a reason, ${unaccounted.length} are unaccounted for.
    </p>
    <p>baanx-conformance ${first.suite.version}, commit ${first.suite.commit?.slice(0, 12) ?? 'unknown'}</p>
  </footer>`;
}
