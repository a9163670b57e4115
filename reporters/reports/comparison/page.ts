import { environments } from '#specs/environments.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { htmlPage } from '#reporters/markup/page.ts';
import { listTable } from '#reporters/markup/table.ts';
import { classOf, symbolOf } from '#reporters/markup/verdict-look.ts';
import { minuteOf, MOCK_NOTICE } from '#reporters/markup/words.ts';
import type {
  Comparison,
  ComparisonReport,
  Row,
  ShapeChange,
  Side,
  VerdictChange,
} from '#reporters/verdicts/formats/comparison.ts';
import type { Verdict } from '#reporters/verdicts/verdict.ts';
import { comparisonMeanings } from './text.ts';

/** A comparison of two runs or two environments as a page, with all rows of every list. */
export function comparisonHtml(report: ComparisonReport): string {
  const { comparisons, exitCode, onlyBefore, onlyAfter } = report;
  const targets = new Set(comparisons.flatMap(({ before, after }) => [before.target, after.target]));
  const kind = exitCode === 0 ? 'conformant' : exitCode === 1 ? 'violated' : 'inconclusive';
  const alone = (which: string, names: readonly string[]) =>
    names.length === 0 ? null : html`<p>Only in the ${which}: ${names.join(', ')}.</p>`;
  const body = html`<p class="strip ${targets.has('mock') ? 'mock' : 'live'}">
      <strong class="badge">${[...targets].join(' + ')}</strong>
      <span>${noticeOf(targets)}</span>
    </p>
    <main id="main">
      <h1>Comparison</h1>
      <p class="result ${kind}">
        <strong>${symbolOf(kind)} Result ${exitCode}:</strong> ${comparisonMeanings[exitCode]}.
      </p>
      ${alone('first', onlyBefore)} ${alone('second', onlyAfter)} ${comparisons.map(section)}
    </main>`;
  return htmlPage('Comparison', body, '.verdict { white-space: nowrap; }');
}

function noticeOf(targets: ReadonlySet<string>): string {
  if (targets.size > 1) return 'One side is from the built-in mock, not from Baanx.';
  return targets.has('mock') ? MOCK_NOTICE : 'These results are from the live environments.';
}

function section(comparison: Comparison): Markup {
  const { before, after, notices } = comparison;
  const lists = listsOf(comparison).filter((list) => list !== null);
  return html`<section>
    <h2>${nameOf(before)} → ${nameOf(after)}</h2>
    ${
      notices.length === 0
        ? null
        : html`<ul>
            ${notices.map((notice) => html`<li>${notice}</li>`)}
          </ul>`
    }
    ${lists.length === 0 ? html`<p>Nothing differs.</p>` : lists}
  </section>`;
}

function nameOf({ environment, target, startedAt, complete }: Side): string {
  const title = environment === 'client' ? 'Client' : environments[environment].title;
  return `${title}, ${target}, ${minuteOf(startedAt)}${complete === false ? ', cut off' : ''}`;
}

function listsOf({
  regressed,
  lost,
  fixed,
  changed,
  gained,
  other,
  onlyBefore,
  onlyAfter,
}: Comparison): (Markup | null)[] {
  return [
    changes('Regressed', regressed),
    changes('Can no longer be judged', lost),
    changes('Fixed', fixed),
    shapes(changed),
    changes('Judged now, and not before', gained),
    changes('Other changes', other),
    rows('Only in the first', onlyBefore),
    rows('Only in the second', onlyAfter),
  ];
}

const titled = (title: string, count: number, table: Markup | null) =>
  table === null
    ? null
    : html`<h3>${title} (${count})</h3>
        ${table}`;

function changes(title: string, list: readonly VerdictChange[]): Markup | null {
  const cells = list.map(({ id, title: says, level, before, after, reason }) => [
    html`<strong>${id}</strong> ${says} <span class="quiet">${level}</span>`,
    verdictOf(before),
    verdictOf(after),
    html`${reason ?? ''}`,
  ]);
  return titled(title, list.length, listTable(['Requirement', 'First', 'Second', 'Why'], cells));
}

function shapes(list: readonly ShapeChange[]): Markup | null {
  const cells = list.map(({ kind, subject, before, after }) => [
    html`${kind} <strong>${subject}</strong>`,
    html`${before ?? 'none'}`,
    html`${after ?? 'none'}`,
  ]);
  return titled('Changed shape', list.length, listTable(['What', 'First', 'Second'], cells));
}

function rows(title: string, list: readonly Row[]): Markup | null {
  const cells = list.map(({ id, title: says, level, verdict }) => [
    html`<strong>${id}</strong> ${says} <span class="quiet">${level}</span>`,
    verdictOf(verdict),
  ]);
  return titled(title, list.length, listTable(['Requirement', 'Verdict'], cells));
}

const verdictOf = (verdict: Verdict) =>
  html`<span class="verdict ${classOf(verdict)}"
    ><span aria-hidden="true">${symbolOf(verdict)}</span> ${verdict}</span
  >`;
