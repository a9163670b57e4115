import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, type Markup } from '#reporters/markup/html.ts';
import { htmlPage } from '#reporters/markup/page.ts';
import { listTable } from '#reporters/markup/table.ts';
import { targetStrip } from '#reporters/markup/target-strip.ts';
import { meaningOf, minuteOf, seconds } from '#reporters/markup/words.ts';
import { figuresLine } from '#reporters/run/proof-figures.ts';
import type { Statement } from './statement.ts';

const style = readFileSync(join(import.meta.dirname, 'certificate.css'), 'utf8');

/** Of the ids that a page has room for. */
const NAMED = 12;
const [REASONS, WAIVERS, LONGEST] = [8, 6, 100];

/**
 * The statement as a page to print: one of A4.
 * @param keyId of the key that signed it
 */
export function certificateHtml({ subject, predicate }: Statement, keyId: string): string {
  const { result, environments } = predicate;
  const what = headingOf(predicate);
  const isClient = environments.every(({ environment }) => environment === 'client');
  const checked = isClient ? environments.map(({ title }) => title).join(', ') : 'Baanx OAuth 2.0 API';
  const body = html`<main id="main" class="certificate">
    ${targetStrip(environments)}
    <h1>${what}</h1>
    <p>${checked}, checked against the documentation of the API. Result ${result}: ${meaningOf(result)}.</p>
    ${factsOf(predicate, keyId)} ${environmentsOf(predicate.environments)} ${notApplicableOf(predicate.environments)}
    ${waiversOf(predicate.waivers)}
    <h2>What the signature covers (SHA-256)</h2>
    <table class="digests">
      <tbody>
        ${subject.map(
          ({ name, digest }) =>
            html`<tr>
              <td>${name}</td>
              <td><code>${digest.sha256}</code></td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="quiet">
      The signature is in statement.intoto.json, not on this page. To check it, without a network:
      <code>npm run statement -- verify statement.intoto.json --key FILE</code>, with the public key of whoever signed.
    </p>
  </main>`;
  return htmlPage(what, body, style);
}

function headingOf({ environments, result }: Statement['predicate']): string {
  if (environments.every(({ environment }) => environment === 'client'))
    return 'Statement about a client of the Baanx API';
  if (environments.some(({ target }) => target === 'mock')) return 'Statement about the built-in mock';
  return result === 0 ? 'Statement of conformance' : 'Statement of a conformance check';
}

function factsOf({ startedAt, durationMs, suite, proof }: Statement['predicate'], keyId: string): Markup {
  return html`<dl>
    <dt>Run</dt>
    <dd>${minuteOf(startedAt)}, ${seconds(durationMs)}, whole</dd>
    <dt>Suite</dt>
    <dd>baanx-conformance ${suite.version}, commit ${suite.commit ?? 'unknown'}</dd>
    <dt>Proof of the suite</dt>
    <dd>${figuresLine(proof)}</dd>
    <dt>Signed with</dt>
    <dd>Ed25519, key id <code>${keyId}</code></dd>
  </dl>`;
}

type Rows = Statement['predicate']['environments'];

function environmentsOf(rows: Rows): Markup {
  const heads = ['Environment', 'Conformant', 'Violated', 'Inconclusive', 'Not applicable', 'Waived'];
  const cells = rows.map(({ title, target, baseUrl, strict, totals, violated }) => [
    html`<strong>${title}</strong> (${target}${strict ? ', strict' : ''})
      ${baseUrl === target ? null : html`<code>${baseUrl}</code>`}`,
    html`${totals.conformant}`,
    html`${totals.violated}${violated.length === 0 ? '' : `: ${named(violated)}`}`,
    html`${totals.inconclusive}`,
    html`${totals.notApplicable}`,
    html`${totals.waived}`,
  ]);
  return html`<h2>Requirements by verdict</h2>
    ${listTable(heads, cells)}`;
}

/** What was not applicable, by its reason: the same in most environments. */
function notApplicableOf(rows: Rows): Markup {
  const reasons = new Map<string, Set<string>>();
  for (const { id, reason } of rows.flatMap(({ notApplicable }) => notApplicable)) {
    const said = reason ?? 'no reason given';
    reasons.set(said, (reasons.get(said) ?? new Set()).add(id));
  }
  const lines = [...reasons].map(
    ([reason, ids]) =>
      html`<li>${named([...ids])}: ${reason.length > LONGEST ? `${reason.slice(0, LONGEST)} …` : reason}</li>`,
  );
  return html`<h2>Not applicable</h2>
    ${
      lines.length === 0
        ? html`<p>Everything was applicable.</p>`
        : html`<ul>
            ${lines.slice(0, REASONS)}
          </ul>`
    }
    ${lines.length > REASONS ? html`<p>${lines.length - REASONS} further reasons are in the statement.</p>` : null}`;
}

function waiversOf(waivers: Statement['predicate']['waivers']): Markup {
  const lines = waivers.slice(0, WAIVERS).map(({ requirement, environment, target, ticket, owner, expires, state }) => {
    return html`<li>${requirement} in ${environment} (${target}): ${state}, ${owner}, ${ticket}, until ${expires}</li>`;
  });
  const more = waivers.length - lines.length;
  return html`<h2>Waivers</h2>
    ${
      lines.length === 0
        ? html`<p>None.</p>`
        : html`<ul>
            ${lines}
          </ul>`
    }
    ${more > 0 ? html`<p>${more} further waivers are in the statement.</p>` : null}`;
}

const named = (ids: readonly string[]) =>
  `${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? ` and ${ids.length - NAMED} more` : ''}`;
