import { html, type Markup } from '#reporters/markup/html.ts';
import { areasIn } from '#reporters/verdicts/register/register.ts';
import { listTable } from '#reporters/markup/table.ts';
import { counted, fold, idList } from './markup.ts';
import type { DefectProof, Proof } from '#reporters/verdicts/formats/proof.ts';
import { areaOf, type Register } from '#reporters/verdicts/register/register.ts';

/** A requirement, and the defects that turn it red, or make it record something else. */
interface Proven {
  id: string;
  title: string;
  level: string;
  /** Those that name it come first. */
  defects: string[];
}

/** From a requirement to the defects that show that it can fail. */
export function requirementIndex(proof: Pick<Proof, 'defects' | 'full'>, { areas, requirements }: Register): Markup {
  const rows = Object.entries(requirements).map(([id, { title, level }]): Proven => {
    return { id, title, level, defects: proving(proof, id) };
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
      ${provenIn(rows)} of ${counted(rows.length, 'requirement')} turn red for a defect, or record something else where
      they are of level INFO. The defects that name a requirement come first.
      ${proof.full ? null : 'Of the others the golden verdicts say it: this form runs only what a defect names.'}
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

/** What a defect names has to be seen. What it does not name did not run in the short forms, and is known from the full one. */
function proving({ defects, full }: Pick<Proof, 'defects' | 'full'>, id: string): string[] {
  const isNamed = ({ violates, changes }: DefectProof) => violates.includes(id) || changes.includes(id);
  const isSeen = ({ red, changed }: DefectProof) => red.includes(id) || changed.includes(id);
  const named = defects.filter((defect) => isNamed(defect) && isSeen(defect));
  const others = defects.filter(
    (defect) => !isNamed(defect) && (isSeen(defect) || (!full && defect.golden.includes(id))),
  );
  return [...named, ...others].map((defect) => defect.id);
}

const provenIn = (rows: readonly Proven[]) => rows.filter(({ defects }) => defects.length > 0).length;
