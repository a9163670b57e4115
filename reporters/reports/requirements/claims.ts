import { html, type Markup } from '#reporters/markup/html.ts';
import { listTable } from '#reporters/markup/table.ts';
import { capital } from '#reporters/markup/words.ts';
import { sourceLink } from './item.ts';
import { exclusions, type ClaimEntry } from './requirements.ts';

/** From a sentence of the documents to the requirements that judge it, a table for each document. */
export function claimIndex(claims: readonly ClaimEntry[]): Markup {
  const covered = claims.filter(({ excluded }) => excluded === null);
  const documents = [...new Set(covered.map(({ document }) => document))];
  const tables = documents.map((document) => {
    const rows = covered.filter((claim) => claim.document === document);
    return html`<details>
      <summary>${document} <span class="quiet">${rows.length}</span></summary>
      ${listTable(['Claim', 'What it says', 'Where', 'Requirements'], rows.map(coveredRow))}
    </details>`;
  });
  return html`<section aria-labelledby="claims">
    <h2 id="claims">Which test for which sentence <span class="quiet">${covered.length} claims</span></h2>
    ${tables}
  </section>`;
}

const coveredRow = (claim: ClaimEntry) => [
  html`<code id="${claim.id}">${claim.id}</code>`,
  html`${claim.says}`,
  sourceLink(claim),
  html`<span class="ids">${claim.requirements.map((id) => html`<a href="#${id}">${id}</a>`)}</span>`,
];

/** Every sentence that no requirement covers, with the reason. */
export function excludedClaims(claims: readonly ClaimEntry[]): Markup {
  const open = claims.filter(({ excluded }) => excluded !== null);
  const reasons = Object.keys(exclusions).filter((reason) => open.some(({ excluded }) => excluded === reason));
  const groups = reasons.map((reason) => {
    const rows = open.filter(({ excluded }) => excluded === reason);
    return html`<h3>${capital(reason)} <span class="quiet">${rows.length}</span></h3>
      <p>${exclusions[reason] ?? ''}</p>
      ${listTable(['Claim', 'What it says', 'Where'], rows.map(excludedRow))}`;
  });
  return html`<section aria-labelledby="excluded">
    <h2 id="excluded">Sentences that no test covers <span class="quiet">${open.length} claims</span></h2>
    ${groups.length === 0 ? html`<p>None.</p>` : groups}
  </section>`;
}

const excludedRow = (claim: ClaimEntry) => [
  html`<code id="${claim.id}">${claim.id}</code>`,
  html`${claim.says}`,
  sourceLink(claim),
];
