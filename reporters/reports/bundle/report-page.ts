import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUR_READING, type Explanation, type Failure } from '#reporters/failures/failure.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { htmlPage } from '#reporters/markup/page.ts';
import { targetStrip } from '#reporters/markup/target-strip.ts';
import { titleOf } from '#reporters/markup/words.ts';
import type { Found } from './bundle.ts';
import { contrast, requestIdOf, sequence } from './sequence.ts';
import type { Versions } from './versions.ts';

const style = readFileSync(join(import.meta.dirname, 'report.css'), 'utf8');

interface Form {
  /** How many exchanges of a test are drawn at its beginning and at its end. */
  kept: number;
  /** What sends the requests again, beside the page. */
  script: { name: string; address: string };
}

/**
 * A page for whoever runs the API: what was asked, what came, what the documents say. It holds everything, and needs nothing.
 */
export function reportHtml({ compliance, failure, agent }: Found, versions: Versions, { kept, script }: Form): string {
  const title = `${failure.id} ${failure.verdict} in ${titleOf(compliance)}`;
  const body = html`${targetStrip([compliance])}
    <main id="main" class="report">
      <h1>${title}</h1>
      <p>${failure.title} (${failure.level}${failure.cause === null ? '' : `, ${failure.cause}`})</p>
      ${facts({ compliance, failure, agent }, versions)} ${said(failure)}
      ${failure.explanations.map((explained, index) => testSection(explained, index, kept))}
      <p class="quiet">
        Secrets and personal data are replaced by their kind and a fingerprint, such as ‹access_token #1f3a9c›. The same
        fingerprint is the same value. <a href="${script.address}">${script.name}</a> sends the requests again.
      </p>
    </main>`;
  return htmlPage(title, body, style);
}

/** What the guide asks for under "Contact Support", in its order. */
function facts({ compliance, failure, agent }: Found, { node, playwright }: Versions): Markup {
  const { target, baseUrl, strict, suite, startedAt } = compliance;
  const [first] = failure.explanations;
  const rows = [
    ['Environment', `${titleOf(compliance)}, ${baseUrl === target ? 'the built-in mock' : baseUrl}`],
    ['Time', first?.startedAt ? new Date(first.startedAt).toISOString() : startedAt],
    ['Run', agent === undefined ? `began at ${startedAt}` : `${agent}, in the user-agent of its API requests`],
    ['Request id', first === undefined ? 'no request' : requestIdOf(first)],
    ['Client key', first?.clientKey ?? 'not seen in this test'],
    ['Signature', failure.signature ?? 'none'],
    ['Suite', `baanx-conformance ${suite.version}, commit ${suite.commit ?? 'unknown'}${strict ? ', strict' : ''}`],
    ['Versions', `Node ${node}, Playwright ${playwright}`],
  ];
  return html`<dl class="facts-of-run">
    ${rows.map(
      ([name = '', value = '']) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function said({ says }: Failure): Markup {
  const claims = says.map(({ id, says: sentence, document, place, url }) => {
    const source = url === '' ? html`${document}` : html`<a href="${url}">${document}</a>`;
    return html`<li>${sentence} <span class="quiet">${id}, ${source}, ${place}</span></li>`;
  });
  return html`<h2>What the documents say</h2>
    ${
      claims.length === 0
        ? html`<p>${OUR_READING}</p>`
        : html`<ul>
            ${claims}
          </ul>`
    }`;
}

function testSection(explained: Explanation, index: number, kept: number): Markup {
  const { title, file, expected, about, startedAt } = explained;
  const when = startedAt === null ? '' : `, ${new Date(startedAt).toISOString()}`;
  return html`<h2>${index === 0 ? 'What was expected and seen' : `Also red: ${title}`}</h2>
    <p>Test “${title}” <span class="quiet">${file}${when}</span></p>
    ${about === '' ? null : html`<p>${about}</p>`} ${expected === '' ? null : html`<p>Expected: ${expected}.</p>`}
    ${contrast(explained)}
    <h3>The exchanges</h3>
    ${explained.exchanges.length === 0 ? html`<p>The test had sent no request.</p>` : sequence(explained, kept)}`;
}
