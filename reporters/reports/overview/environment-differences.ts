import { chip } from '#reporters/markup/chip.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { idLink } from '#reporters/markup/id-link.ts';
import { listTable } from '#reporters/markup/table.ts';
import { titleOf } from '#reporters/markup/words.ts';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';

/** The requirements on which the environments of a run do not agree; null where there are no two, or no difference. */
export function environmentDifferences(compliances: readonly Compliance[]): Markup | null {
  const compared = compliances.filter(({ environment }) => environment !== 'client');
  const [first] = compared;
  if (first === undefined || compared.length < 2) return null;
  const ids = [...new Set(compared.flatMap(({ requirements }) => requirements.map(({ id }) => id)))];
  const rows = ids.flatMap((id) => {
    const found = compared.map(({ requirements }) => requirements.find((row) => row.id === id));
    if (new Set(found.map((row) => row?.verdict)).size < 2) return [];
    const title = found.find((row) => row !== undefined)?.title ?? '';
    const cells = found.map((row) => {
      if (row === undefined) return html`not asked`;
      return chip(row.verdict);
    });
    return [[html`${idLink(id)} ${title}`, ...cells]];
  });
  if (rows.length === 0) return null;
  const heads = ['Requirement', ...compared.map((compliance) => titleOf(compliance))];
  return html`<section aria-labelledby="differences">
    <h2 id="differences">Where the environments differ</h2>
    <p>${rows.length} of ${ids.length} requirements have another verdict in another environment of this run.</p>
    ${listTable(heads, rows)}
  </section>`;
}
