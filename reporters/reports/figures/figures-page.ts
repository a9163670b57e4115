import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, type Markup } from '#reporters/markup/html.ts';
import { htmlPage } from '#reporters/markup/page.ts';
import { listTable } from '#reporters/markup/table.ts';
import { targetStrip } from '#reporters/markup/target-strip.ts';
import { minuteOf, titleOf } from '#reporters/markup/words.ts';
import { number } from '#reporters/run/proof-figures.ts';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import type { Call } from '#reporters/verdicts/test-record.ts';
import { figuresOf, type EndpointFigures, type TargetFigures } from './figures.ts';

const style = readFileSync(join(import.meta.dirname, 'figures.css'), 'utf8');

/** `reports/<environment>/figures.html`: how fast a target answered, and with what. Informative, never a verdict. */
export function figuresHtml(compliance: Compliance, calls: readonly Call[]): string {
  const { startedAt } = compliance;
  const figures = figuresOf(calls);
  const title = `Figures of ${titleOf(compliance)}`;
  const body = html`${targetStrip([compliance])}
    <main id="main">
      <p><a href="../index.html">Overview</a></p>
      <h1>${title}</h1>
      <p>
        Informative: no document says how fast the API has to be, so nothing here is a verdict. Times are as the machine
        of the suite saw them, with the network, while tests ran side by side.
      </p>
      <p class="quiet">${minuteOf(startedAt)}</p>
      ${figures.endpoints.length === 0 ? html`<p>Nothing was asked of this target.</p>` : sections(figures)}
    </main>`;
  return htmlPage(title, body, style);
}

function sections({ endpoints, all, signIns }: TargetFigures): Markup {
  const heads = ['Endpoint', 'Requests', 'p50', 'p95', 'Max', 'Answers by status', 'Bytes'];
  return html`<p>
      Tests recorded ${number(all.requests)} requests to this target and ${number(all.bytes)} bytes of its answers.
      ${number(signIns.asked)} of the requests were logins, also such as have to be refused; ${number(signIns.let)} were
      let in. What the run sent before and after its tests is not among them.
    </p>
    <h2>Latency</h2>
    <p class="quiet">
      Full colour: half of the answers came within this time (p50). Faint: 95 of 100 (p95). The line: the slowest (max).
    </p>
    ${endpoints.map((each) => bar(each, Math.max(...endpoints.map(({ max }) => max), 1)))}
    <h2>All figures</h2>
    ${listTable(heads, [...endpoints, ...(endpoints.length > 1 ? [all] : [])].map(cells))}`;
}

/** A bar of the chart. Its words stand in the table too. */
function bar({ endpoint, p50, p95, max }: EndpointFigures, longest: number): Markup {
  const at = (ms: number) => ((100 * ms) / longest).toFixed(2);
  const said = `${endpoint}: p50 ${p50} ms, p95 ${p95} ms, max ${max} ms`;
  return html`<figure class="latency">
    <figcaption>
      ${endpoint}
      ${Object.entries({ p50, p95, max }).map(([name, ms]) => html`<span class="quiet">${name} ${inUnits(ms)}</span>`)}
    </figcaption>
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${said}">
      <rect class="p95" x="0" y="1" width="${at(p95)}" height="8" />
      <rect class="p50" x="0" y="1" width="${at(p50)}" height="8" />
      <rect class="max" x="${at(Math.max(0, max - longest / 200))}" y="0" width="0.5" height="10" />
    </svg>
  </figure>`;
}

function cells({ endpoint, requests, p50, p95, max, statuses, bytes }: EndpointFigures): Markup[] {
  const answers = [...statuses].map(([status, count]) => `${status === 0 ? 'none' : status}: ${number(count)}`);
  return [
    html`<code>${endpoint}</code>`,
    html`${number(requests)}`,
    ...[p50, p95, max].map((ms) => html`${inUnits(ms)}`),
    html`${answers.join(', ')}`,
    html`${number(bytes)}`,
  ];
}

/** A number does not part from its unit. */
const inUnits = (ms: number) => `${number(ms)}\u00a0ms`;
