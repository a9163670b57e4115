import { html, type Markup } from './html.ts';
import { areasIn } from './overview-findings.ts';
import { listTable } from './overview-lists.ts';
import { counted, fold, idList } from './proof-markup.ts';
import type { DefectProof } from './proof-schema.ts';
import { areaOf, type Register } from './register.ts';

/** A requirement, and the defects that were due to turn it red, or to change what it records, and did. */
interface Proven {
  id: string;
  title: string;
  level: string;
  defects: string[];
}

/** From a requirement to the defects that show that it can fail. */
export function requirementIndex(defects: readonly DefectProof[], { areas, requirements }: Register): Markup {
  const rows = Object.entries(requirements).map(([id, { title, level }]): Proven => {
    const proving = defects.filter(
      ({ violates, red, changes, changed }) =>
        (violates.includes(id) && red.includes(id)) || (changes.includes(id) && changed.includes(id)),
    );
    return { id, title, level, defects: proving.map((defect) => defect.id) };
  });
  const due = rows.filter(isDue);
  const folds = areasIn(rows, areas).map(([area, title]) => {
    return areaFold(
      area,
      title,
      rows.filter(({ id }) => areaOf(id) === area),
    );
  });
  return html`<section aria-labelledby="requirements">
    <h2 id="requirements">Requirements and what proves them</h2>
    <p>
      ${provenIn(due)} of ${counted(due.length, 'requirement')} of level MUST and SHOULD turned red for a defect that
      was due to turn it red. The others are of level INFO and never red: ${provenIn(rows) - provenIn(due)} of
      ${rows.length - due.length} recorded something else for a defect that was due to change it.
    </p>
    ${folds}
  </section>`;
}

function areaFold(area: string, title: string, rows: readonly Proven[]): Markup {
  const count = `${provenIn(rows)} of ${counted(rows.length, 'requirement')} proven`;
  const summary = html`<b>${title}</b> <span class="quiet">${area}</span> <span>${count}</span>`;
  const table = listTable(['Requirement', 'Level', 'Defects', 'Proven by'], rows.map(requirementRow));
  return fold(summary, html`<div class="index">${table}</div>`);
}

function requirementRow({ id, title, level, defects }: Proven): Markup[] {
  const by = idList(defects, 'defect-');
  return [html`<code id="${id}">${id}</code> ${title}`, html`${level}`, html`${defects.length}`, by];
}

const isDue = ({ level }: Proven) => level !== 'INFO';
const provenIn = (rows: readonly Proven[]) => rows.filter(({ defects }) => defects.length > 0).length;
