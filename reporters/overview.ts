import type { Compliance } from './compliance-schema.ts';
import type { Drift } from './drift.ts';
import { htmlPage } from './html-page.ts';
import { html, type Markup } from './html.ts';
import { attention, matrix } from './overview-findings.ts';
import { documentationDrift, legend, recorded, undocumented, untested } from './overview-lists.ts';
import { figuresLine } from './proof-figures.ts';
import type { Run } from './run-schema.ts';
import { countOf, meaningOf, MOCK_NOTICE, seconds, shownVerdicts, titleOf } from './summary.ts';
import { classOf, symbolOf } from './verdict-look.ts';

/** What the overview needs beside the compliance files. */
export interface OverviewExtras {
  run: Run;
  /** Title of each area by the prefix of its ids, in the order of the matrix. */
  areas: Readonly<Record<string, string>>;
  /** The contradictions of the documents, and what was seen at each. */
  drifts: readonly Drift[];
  /** Whether `proof.html` lies beside the overview. */
  hasProofPage: boolean;
}

/** `reports/index.html`: all environments side by side. Static: no script, no request to anywhere. */
export function overviewHtml(compliances: readonly Compliance[], extras: OverviewExtras): string {
  const { run, areas, drifts } = extras;
  const body = html`${targetStrip(compliances)}
    <main>
      ${heading(compliances, extras)}
      <section class="cards" aria-label="Environments">${compliances.map(card)}</section>
      ${attention(compliances, run)} ${matrix(compliances, areas)} ${untested(compliances, areas)}
      ${documentationDrift(drifts, compliances.length)} ${undocumented(run)} ${recorded(compliances, run)} ${legend()}
    </main>
    ${footer(compliances)}`;
  return htmlPage(titleText(compliances), body);
}

const targetsOf = (compliances: readonly Compliance[]) => [...new Set(compliances.map(({ target }) => target))];

const titleText = (compliances: readonly Compliance[]) =>
  `Baanx API conformance (${targetsOf(compliances).join(' and ') || 'no target'})`;

/** Which target answered is the first thing on the page, or a mock's success is taken for Baanx's. */
function targetStrip(compliances: readonly Compliance[]): Markup {
  const targets = targetsOf(compliances);
  const notice = targets.includes('mock') ? MOCK_NOTICE : 'These results are from the live environments.';
  return html`<p class="strip ${targets.includes('mock') ? 'mock' : 'live'}">
    <strong class="badge">${targets.join(' + ') || 'nothing'}</strong> <span>${notice}</span>
  </p>`;
}

function heading(compliances: readonly Compliance[], { run, hasProofPage }: OverviewExtras): Markup {
  const when = run.startedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC');
  const strict = compliances.some((compliance) => compliance.strict) ? html` · strict mode` : null;
  const kind = run.exitCode === 0 ? 'conformant' : run.exitCode === 1 ? 'violated' : 'inconclusive';
  return html`<header>
    <h1>Baanx API conformance</h1>
    <p class="result ${kind}"><strong>Result ${run.exitCode}:</strong> ${meaningOf(run.exitCode)}.</p>
    <p class="quiet">
      ${when} · ${seconds(run.durationMs)} · ${run.tests.passed} tests passed, ${run.tests.failed} failed,
      ${run.tests.skipped} skipped · ${run.exchanges} exchanges${strict}${run.complete ? null : html` · interrupted`}
    </p>
    ${proofOfSuite(compliances, hasProofPage)}
  </header>`;
}

/** How far the verdicts can be trusted: of one suite, so every environment says the same. */
function proofOfSuite([first]: readonly Compliance[], hasPage: boolean): Markup {
  const page = hasPage ? html`<a href="proof.html">The proof, defect by defect</a>` : null;
  return html`<p class="quiet">How well the suite judges: ${figuresLine(first?.proof ?? null)} ${page}</p>`;
}

function card(compliance: Compliance): Markup {
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
    <h2><a href="${environment}/index.html">${titleOf(compliance)}</a></h2>
    <p class="quiet"><span class="tag">${target}</span> ${baseUrl === target ? null : html`<code>${baseUrl}</code>`}</p>
    <div class="bar" aria-hidden="true">${parts}</div>
    <ul class="counts">
      ${counts}
    </ul>
    <p class="quiet">${requirements.length} requirements</p>
    <p class="links">
      <a href="${environment}/index.html">Tests and exchanges</a> <a href="${environment}/summary.md">summary.md</a>
      <a href="${environment}/compliance.json">compliance.json</a> <a href="${environment}/junit.xml">junit.xml</a>
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
