import type { Comparison, ShapeChange, VerdictChange } from '#reporters/verdicts/formats/comparison.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { idLink } from '#reporters/markup/id-link.ts';
import { chip } from '#reporters/markup/chip.ts';
import { listTable } from '#reporters/markup/table.ts';
import { address } from '#reporters/markup/address.ts';
import { namesOf, sharedRows, type Shared } from '#reporters/markup/shared-rows.ts';
import { capital, minuteOf } from '#reporters/markup/words.ts';
import { CHANGED_SHAPE, verdictLists } from '../comparison/lists.ts';

/** Of one kind of change, before the others are folded. */
const SHOWN = 12;

/**
 * What differs from the run before, the regressions first.
 * @param comparisons of the environments that have an earlier run
 * @param environments how many the run has
 */
export function sinceLastRun(comparisons: readonly Comparison[], environments: number): Markup {
  return html`<section aria-labelledby="changes">
    <h2 id="changes">Since the last run</h2>
    ${comparisons.length === 0 ? nothingBefore : compared(comparisons, environments)}
  </section>`;
}

const nothingBefore = html`<p class="quiet">
  There is no comparable earlier run: none of the same target that judged as much. The next run is compared with this
  one.
</p>`;

function compared(comparisons: readonly Comparison[], environments: number): Markup {
  const changed = shared(comparisons, (comparison) => comparison.changed);
  const lists = [
    ...verdictLists
      .filter(([kind]) => kind !== 'other')
      .map(([kind, title]) =>
        verdictList(
          title,
          shared(comparisons, (each) => each[kind].filter(isNews)),
        ),
      ),
    shapeList(changed, environments),
  ].filter((list) => list !== null);
  const notices = shared(comparisons, (comparison) => comparison.notices);
  return html`<p class="quiet">${sinceWhen(comparisons, environments)}</p>
    ${
      notices.length === 0
        ? null
        : html`<ul class="notices">
            ${notices.map((row) => noticeItem(row, environments))}
          </ul>`
    }
    ${lists.length === 0 ? html`<p>Nothing differs.</p>` : lists}`;
}

/** What a part of the suite left out is said with the notices. */
const isNews = ({ after }: VerdictChange) => after !== 'untested';

const noticeItem = ({ value, where }: Shared<string>, environments: number) =>
  html`<li>${capital(value)}. <span class="quiet">(${namesOf(where, environments)})</span></li>`;

function sinceWhen(comparisons: readonly Comparison[], environments: number): string {
  const runs = comparisons.map(({ after, before }) => ({
    environment: after.environment,
    value: minuteOf(before.startedAt),
  }));
  const rows = sharedRows(runs);
  return rows
    .map(
      ({ value, where }) =>
        `Compared with the run of ${value}${rows.length > 1 ? ` (${namesOf(where, environments)})` : ''}.`,
    )
    .join(' ');
}

function shared<T>(comparisons: readonly Comparison[], read: (comparison: Comparison) => readonly T[]): Shared<T>[] {
  return sharedRows(
    comparisons.flatMap((comparison) =>
      read(comparison).map((value) => ({ environment: comparison.after.environment, value })),
    ),
  );
}

function verdictList(title: string, rows: readonly Shared<VerdictChange>[]): Markup | null {
  const lines = rows.map(({ value: { id, title: says, before, after }, where }) => [
    html`${idLink(id)} ${says}`,
    html`<span class="step">${before} → ${chip(after, '')}</span>`,
    links(id, where),
  ]);
  return list(title, ['Requirement', 'Verdict', 'Environments'], lines);
}

function shapeList(rows: readonly Shared<ShapeChange>[], environments: number): Markup | null {
  const lines = rows.map(({ value: { kind, subject, before, after }, where }) => [
    html`<span class="quiet">${kind}</span> <code>${subject}</code>`,
    html`${before ?? 'none'} → <strong>${after ?? 'none'}</strong>`,
    html`${namesOf(where, environments)}`,
  ]);
  return list(`${CHANGED_SHAPE}: the same verdict, and another answer`, ['What', 'Answer', 'Environments'], lines);
}

/** The first rows, and the others folded. */
function list(title: string, heads: string[], lines: Markup[][]): Markup | null {
  const [shown, more] = [listTable(heads, lines.slice(0, SHOWN)), listTable(heads, lines.slice(SHOWN))];
  const folded =
    more &&
    html`<details>
      <summary>${lines.length - SHOWN} more</summary>
      ${more}
    </details>`;
  return (
    shown &&
    html`<h3>${title} <span class="quiet">${lines.length}</span></h3>
      ${shown} ${folded}`
  );
}

/** Where a requirement changed, each leading to its tests there. */
function links(id: string, where: readonly string[]): Markup {
  return html`${where.map((environment) => html`<a href="${address.requirement(environment, id)}">${environment}</a>`)}`;
}
