import { html, type Markup } from '#reporters/markup/html.ts';
import { areasIn } from '#reporters/verdicts/register/register.ts';
import { listTable } from '#reporters/markup/table.ts';
import { counted, fold, idList, mark } from './markup.ts';
import type { DefectProof } from '#reporters/verdicts/formats/proof.ts';
import { areaOf, type Register } from '#reporters/verdicts/register/register.ts';

/** Every defect and what turned red for it, by the area of the first requirement that it names. */
export function killTable(defects: readonly DefectProof[], areas: Register['areas']): Markup {
  return html`<section aria-labelledby="defects">
    <h2 id="defects">Defects and what they turn red</h2>
    <p>
      Due: what its harm is about. Caught: a requirement is violated, or one of level INFO records something else.
      Exactly: all that was due was seen, and nothing that the golden verdicts lack. Not reached: no test came to where
      the mock is broken.
    </p>
    ${groupsOf(defects, areas).map(groupFold)}
  </section>`;
}

interface Group {
  area: string;
  title: string;
  members: DefectProof[];
}

function groupsOf(defects: readonly DefectProof[], areas: Register['areas']): Group[] {
  const firsts = defects.flatMap(({ violates }) => violates.slice(0, 1).map((id) => ({ id })));
  const groups = areasIn(firsts, areas).map(([area, title]) => ({
    area,
    title,
    members: defects.filter(({ violates: [first] }) => first !== undefined && areaOf(first) === area),
  }));
  // No requirement is due to turn red for them.
  const recorded = defects.filter(({ violates }) => violates.length === 0);
  const last = { area: 'INFO', title: 'Seen by INFO requirements alone', members: recorded };
  return recorded.length === 0 ? groups : [...groups, last];
}

/** Open where something is wrong, and only what is wrong. */
function groupFold({ area, title, members }: Group): Markup {
  const [wrong, sound] = [members.filter((defect) => !isSound(defect)), members.filter(isSound)];
  const caught = members.filter((defect) => defect.caught).length;
  const exact = members.filter((defect) => defect.caught && defect.exact).length;
  const summary = html`<b>${title}</b> <span class="quiet">${area}</span>
    <span>${counted(members.length, 'defect')}, ${caught} caught, ${exact} exactly</span>`;
  if (wrong.length === 0) return fold(summary, tableOf(sound));
  const others = sound.length === 0 ? null : fold(html`${counted(sound.length, 'other')}, exactly`, tableOf(sound));
  return fold(summary, html`${tableOf(wrong)} ${others}`, { open: true });
}

const tableOf = (defects: readonly DefectProof[]) =>
  html`<div class="proofs">${listTable(['Defect', 'Due', 'Seen', 'Result'], defects.map(defectRow))}</div>`;

const isSound = ({ caught, exact, reached }: DefectProof) => caught && exact && reached;

function defectRow(defect: DefectProof): Markup[] {
  const { id, harm, violates, red, changes, changed } = defect;
  const what = html`<code id="defect-${id}">${id}</code>
    <p>${harm}</p>`;
  return [what, seenBy(violates, changes), seenBy(red, changed), resultOf(defect)];
}

/** What is red, and what records something else. */
function seenBy(red: readonly string[], recorded: readonly string[]): Markup {
  if (recorded.length === 0) return idList(red);
  const records = html`<span class="quiet">recorded otherwise:</span> ${idList(recorded)}`;
  return red.length === 0 ? records : html`${idList(red)} ${records}`;
}

function resultOf({ caught, exact, reached }: DefectProof): Markup {
  if (!reached) return mark('violated', 'not reached');
  if (!caught) return mark('violated', 'survived');
  return exact ? mark('conformant', 'exactly') : mark('inconclusive', 'not exactly');
}
