import { address } from '#reporters/markup/address.ts';
import { chip } from '#reporters/markup/chip.ts';
import { OUR_READING } from '#reporters/failures/failure.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { isRed, verdicts, type Verdict } from '#reporters/verdicts/verdict.ts';
import type { ProvingDefect } from './proving.ts';
import type { ClaimEntry, RequirementEntry, Standing } from './requirements.ts';

/** Of the defects that prove a requirement: more say the same again. */
const SHOWN = 5;

/**
 * One requirement, folded. The anchor is inside, since a browser unfolds what an address leads into.
 */
export function requirementItem(entry: RequirementEntry, { hasProofPage }: { hasProofPage: boolean }): Markup {
  const { id, title, level, standings } = entry;
  const found = [...new Set(standings.map(({ verdict }) => verdict))];
  return html`<details
    class="requirement"
    data-level="${level}"
    data-area="${entry.area}"
    data-verdicts="${found.join('|')}"
  >
    <summary>
      <code>${id}</code> <span class="what">${title}</span> <span class="level">${level}</span>
      <span class="stands">${chips(standings)}</span>
    </summary>
    ${insideOf(entry, hasProofPage)}
  </details>`;
}

function insideOf({ id, claims, needs, standings, provenBy }: RequirementEntry, hasProofPage: boolean): Markup {
  return html`<div class="inside" id="${id}">
    ${part(
      'What the documents say',
      claims.length === 0
        ? html`<p>${OUR_READING}</p>`
        : html`<ul>
            ${claims.map(claimLine)}
          </ul>`,
    )}
    ${part(
      'How it stands',
      html`<ul>
        ${standings.map((each) => standingLine(id, each))}
      </ul>`,
    )}
    ${
      needs.length === 0
        ? null
        : part(
            'What a target has to offer for it',
            html`<ul>
              ${needs.map(needLine)}
            </ul>`,
          )
    }
    ${part('Its tests', testList(standings))}
    ${part('What proves that its tests can fail', proof(provenBy, hasProofPage))}
    <p class="quiet"><a href="#${id}">Link to ${id}</a> · in the terminal: <code>npm run explain -- ${id}</code></p>
  </div>`;
}

const part = (title: string, content: Markup) =>
  html`<h3>${title}</h3>
    ${content}`;

/** One chip where all environments agree; else one for each verdict, the worst first, with its environments. */
function chips(standings: readonly Standing[]): Markup {
  const found = verdicts.filter((verdict) => standings.some((each) => each.verdict === verdict));
  const [only] = found;
  if (found.length === 1 && only !== undefined) return chip(only);
  return html`${found.map((verdict) => chip(verdict, inWhich(standings, verdict)))}`;
}

const inWhich = (standings: readonly Standing[], verdict: Verdict) =>
  standings.flatMap((each) => (each.verdict === verdict ? [each.environment] : [])).join(', ');

const claimLine = (claim: ClaimEntry) =>
  html`<li>
    ${claim.says} <span class="quiet"><a href="#${claim.id}">${claim.id}</a>, ${sourceLink(claim)}</span>
  </li>`;

/** The page of the documentation, at the heading where we know it, and where on the page. */
export function sourceLink({ document, address: page, place }: ClaimEntry): Markup {
  const name = page === null ? html`${document}` : html`<a href="${page}">${document}</a>`;
  return html`${name}, ${place}`;
}

function standingLine(id: string, { environment, title, verdict, cause, reason, waiver }: Standing): Markup {
  const more = isRed(verdict) ? html`<a href="index.html#${id}">explained in the overview</a>` : null;
  const why = verdict === 'not applicable' && reason !== null ? html`<br />The target does not offer ${reason}` : null;
  return html`<li>
    ${title}: ${chip(verdict, cause ?? '')} ${waiver === null ? null : html`<strong>waived by ${waiver}</strong>`}
    ${more}
    <span class="quiet"><a href="${address.requirement(environment, id)}">tests and exchanges in ${title}</a></span>
    ${why}
  </li>`;
}

const needLine = ({ title, provide }: RequirementEntry['needs'][number]) =>
  html`<li>${title}. <span class="quiet">${provide}</span></li>`;

function testList(standings: readonly Standing[]): Markup {
  const tests = standings.flatMap((each) => each.tests.map(({ title, file }) => JSON.stringify([file, title])));
  const named = [...new Set(tests)].map((test) => JSON.parse(test) as [string, string]); // as made the line before
  if (named.length === 0) return html`<p>None ran in this run.</p>`;
  return html`<ul>
    ${named.map(
      ([file, title]) =>
        html`<li>
          ${title} <span class="quiet"><code>${file}</code></span>
        </li>`,
    )}
  </ul>`;
}

function proof(provenBy: readonly ProvingDefect[], hasProofPage: boolean): Markup {
  if (provenBy.length === 0) return html`<p>No broken mock. See docs/proof.md for what else is tried.</p>`;
  const name = (id: string) =>
    hasProofPage ? html`<a href="proof.html#defect-${id}"><code>${id}</code></a>` : html`<code>${id}</code>`;
  const rows = provenBy.slice(0, SHOWN).map(({ id, harm }) => html`<li>${name(id)} ${harm}</li>`);
  const more = provenBy.length - SHOWN;
  return html`<p>Each of these broken mocks turns it red, or changes what it records:</p>
    <ul>
      ${rows} ${more > 0 ? html`<li class="quiet">and ${more} more</li>` : null}
    </ul>`;
}
