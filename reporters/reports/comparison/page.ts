import { chip } from '#reporters/markup/chip.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { htmlPage } from '#reporters/markup/page.ts';
import { listTable } from '#reporters/markup/table.ts';
import { targetsOf, targetStrip } from '#reporters/markup/target-strip.ts';
import { symbolOf } from '#reporters/markup/verdict-look.ts';
import { minuteOf, titleOf } from '#reporters/markup/words.ts';
import type {
  Comparison,
  ComparisonReport,
  Row,
  ShapeChange,
  Side,
  VerdictChange,
} from '#reporters/verdicts/formats/comparison.ts';
import { CHANGED_SHAPE, rowLists, verdictLists } from './lists.ts';
import { comparisonMeanings } from './text.ts';

/** A comparison of two runs or two environments as a page, with all rows of every list. */
export function comparisonHtml(report: ComparisonReport): string {
  const { comparisons, exitCode, onlyBefore, onlyAfter } = report;
  const sides = comparisons.flatMap(({ before, after }) => [before, after]);
  const kind = exitCode === 0 ? 'conformant' : exitCode === 1 ? 'violated' : 'inconclusive';
  const alone = (which: string, names: readonly string[]) =>
    names.length === 0 ? null : html`<p>Only in the ${which}: ${names.join(', ')}.</p>`;
  const body = html`${targetsOf(sides).length > 1 ? targetStrip(sides, MIXED) : targetStrip(sides)}
    <main id="main">
      <h1>Comparison</h1>
      <p class="result ${kind}">
        <strong>${symbolOf(kind)} Result ${exitCode}:</strong> ${comparisonMeanings[exitCode]}.
      </p>
      ${alone('first', onlyBefore)} ${alone('second', onlyAfter)} ${comparisons.map(section)}
    </main>`;
  return htmlPage('Comparison', body);
}

const MIXED = 'One side is from the built-in mock, not from Baanx.';

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
  return `${titleOf({ environment })}, ${target}, ${minuteOf(startedAt)}${complete === false ? ', cut off' : ''}`;
}

function listsOf(comparison: Comparison): (Markup | null)[] {
  return [
    ...verdictLists.map(([kind, title]) => changes(title, comparison[kind])),
    shapes(comparison.changed),
    ...rowLists.map(([kind, title]) => rows(title, comparison[kind])),
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
    chip(before),
    chip(after),
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
  return titled(CHANGED_SHAPE, list.length, listTable(['What', 'First', 'Second'], cells));
}

function rows(title: string, list: readonly Row[]): Markup | null {
  const cells = list.map(({ id, title: says, level, verdict }) => [
    html`<strong>${id}</strong> ${says} <span class="quiet">${level}</span>`,
    chip(verdict),
  ]);
  return titled(title, list.length, listTable(['Requirement', 'Verdict'], cells));
}
