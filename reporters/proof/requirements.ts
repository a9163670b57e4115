import { html, type Markup } from '../markup/html.ts';
import { areasIn } from '../register/register.ts';
import { listTable } from '../markup/table.ts';
import { counted, fold, idList } from './markup.ts';
import type { DefectProof } from '../formats/proof.ts';
import { areaOf, type Register } from '../register/register.ts';

/** A requirement, and the defects that were due to turn it red, or to make it record something else, and did. */
interface Proven {
  id: string;
  title: string;
  level: string;
  defects: string[];
}

/** From a requirement to the defects that show that it can fail. */
export function requirementIndex(defects: readonly DefectProof[], { areas, requirements }: Register): Markup {
  const rows = Object.entries(requirements).map(([id, { title, level }]): Proven => {
    return { id, title, level, defects: defects.filter((defect) => proves(defect, id)).map((defect) => defect.id) };
  });
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
      ${provenIn(rows)} of ${counted(rows.length, 'requirement')} turned red, or recorded something else where they are
      of level INFO, for a defect that was due to do that.
    </p>
    ${folds}
  </section>`;
}

function areaFold(area: string, title: string, rows: readonly Proven[]): Markup {
  const count = html`<span>${provenIn(rows)} of ${counted(rows.length, 'requirement')} proven</span>`;
  const summary = html`<b>${title}</b> <span class="quiet">${area}</span> ${count}`;
  const table = listTable(['Requirement', 'Level', 'Defects', 'Noticed'], rows.map(requirementRow));
  return fold(summary, html`<div class="index">${table}</div>`);
}

function requirementRow({ id, title, level, defects }: Proven): Markup[] {
  const noticed = idList(defects, 'defect-');
  return [html`<code id="${id}">${id}</code> ${title}`, html`${level}`, html`${defects.length}`, noticed];
}

function proves({ violates, red, changes, changed }: DefectProof, id: string): boolean {
  return (violates.includes(id) && red.includes(id)) || (changes.includes(id) && changed.includes(id));
}

const provenIn = (rows: readonly Proven[]) => rows.filter(({ defects }) => defects.length > 0).length;
