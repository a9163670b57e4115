import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, type Markup } from '#reporters/markup/html.ts';
import { htmlPage } from '#reporters/markup/page.ts';
import { shownVerdicts } from '#reporters/markup/words.ts';
import { claimIndex, excludedClaims } from './claims.ts';
import { requirementItem } from './item.ts';
import type { RequirementsReport } from './requirements.ts';

const style = readFileSync(join(import.meta.dirname, 'requirements.css'), 'utf8');
const script = readFileSync(join(import.meta.dirname, 'filter.js'), 'utf8');

/** What the page tells beside the register. */
interface About {
  /** `live`, `mock`, or both: the first thing on every page. */
  strip: Markup;
  /** Whether `proof.html` lies beside the page. */
  hasProofPage: boolean;
}

/** `reports/requirements.html`: every requirement and every claim. Its script only hides what nobody asked for. */
export function requirementsHtml(report: RequirementsReport, about: About): string {
  const { requirements, areas, environments } = report;
  const sections = areas.map(([area, title]) => {
    const items = requirements.filter((entry) => entry.area === area);
    return html`<section class="area" aria-labelledby="area-${area}">
      <h2 id="area-${area}">${title} <span class="quiet">${area}, ${items.length}</span></h2>
      ${items.map((item) => requirementItem(item, about))}
    </section>`;
  });
  const body = html`${about.strip}
    <main id="main">
      <header>
        <p class="up"><a href="index.html">Overview</a></p>
        <h1>Requirements</h1>
        <p>
          ${requirements.length} requirements in ${environments.map(({ title }) => title).join(' · ')}. Each opens: what
          the documents say, how it stands, its tests, and what proves that its tests can fail.
        </p>
        <p class="quiet">
          The same as a table: <a href="requirements.csv">requirements.csv</a>. By document:
          <a href="#claims">which test for which sentence</a>, and
          <a href="#excluded">sentences that no test covers</a>.
        </p>
      </header>
      ${filters(report)} ${sections} ${claimIndex(report.claims)} ${excludedClaims(report.claims)}
    </main>`;
  return htmlPage('Requirements · Baanx API conformance', body, style, script);
}

/** Shown by the script, without which they would do nothing. */
function filters({ areas, requirements }: RequirementsReport): Markup {
  const levels = ['MUST', 'SHOULD', 'INFO'].filter((level) => requirements.some((entry) => entry.level === level));
  const verdicts = shownVerdicts.filter((verdict) => {
    return requirements.some(({ standings }) => standings.some((each) => each.verdict === verdict));
  });
  const plain = (values: readonly string[]) => values.map((value): [string, string] => [value, value]);
  return html`<form id="filters" hidden>
    ${choice('verdict', 'Verdict', plain(verdicts))} ${choice('level', 'Level', plain(levels))}
    ${choice('area', 'Area', areas)}
    <label>Words <input type="search" name="words" autocomplete="off" /></label>
    <output aria-live="polite"></output>
  </form>`;
}

const choice = (name: string, title: string, options: readonly (readonly [string, string])[]) =>
  html`<label
    >${title}
    <select name="${name}">
      <option value="">all</option>
      ${options.map(([value, said]) => html`<option value="${value}">${said}</option>`)}
    </select></label
  >`;
