import { html, type Markup } from '#reporters/markup/html.ts';
import { listTable } from '#reporters/markup/table.ts';
import { number } from '#reporters/run/proof-figures.ts';
import type { Figures } from '#reporters/verdicts/formats/proof.ts';

/** How far the verdicts can be trusted: of one suite, so every environment says the same. */
export function proofFigures(figures: Figures | null, hasPage: boolean): Markup {
  const page = hasPage ? html`<p><a href="proof.html">The proof, defect by defect</a></p>` : null;
  const table = figures && listTable(['What was broken on purpose', 'Noticed', 'Of', 'More'], rowsOf(figures));
  return html`<section aria-labelledby="proof">
    <h2 id="proof">How well the suite judges</h2>
    ${table ?? html`<p>Not proven yet.</p>`} ${page}
  </section>`;
}

function rowsOf({ date, defects, mutations, mutants }: Figures): Markup[][] {
  const row = (what: string, noticed: number, all: number, more: string) => [
    html`${what}`,
    html`<strong>${number(noticed)}</strong>`,
    html`${number(all)}`,
    html`${more}`,
  ];
  const forbidden = mutations.caught + mutations.survived;
  const allowed = `${number(mutations.tolerated)} more are allowed by the documents, ${number(mutations.survived)} missed; ${date}`;
  return [
    row(
      'A rule of the mock',
      defects.caught,
      defects.total,
      `${number(defects.exact)} turned exactly the expected requirements red; ${date}`,
    ),
    row('A part of an answer', mutations.caught, forbidden, allowed),
    ...(mutants === null
      ? []
      : [row('The judging code', mutants.killed, mutants.total, `${mutants.score.toFixed(1)} %; ${mutants.date}`)]),
  ];
}
