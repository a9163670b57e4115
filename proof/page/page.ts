import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlPage } from '#reporters/markup/page.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { killTable } from './defects.ts';
import { figuresLine, number } from '#reporters/run/proof-figures.ts';
import { counted } from './markup.ts';
import { mutationSection } from './answer-faults.ts';
import { requirementIndex } from './requirements.ts';
import type { Figures, Proof } from '#reporters/verdicts/formats/proof.ts';
import { register } from '#reporters/verdicts/register/specs-register.ts';

const proofStyle = readFileSync(join(import.meta.dirname, 'proof.css'), 'utf8');

/** `reports/proof.html`: what the suite made of every broken mock. Static: no script, no request to anywhere. */
export function proofHtml(proof: Proof, figures: Figures | null): string {
  const body = html`<main id="main">
    ${heading(proof)} ${flawList(proof)} ${numbers(proof, figures)} ${killTable(proof.defects, register.areas)}
    ${requirementIndex(proof, register)} ${mutationSection(proof.mutations)}
  </main>`;
  return htmlPage('Proof of the Baanx conformance suite', body, proofStyle);
}

function heading({ flaws }: Proof): Markup {
  const holds = flaws.length === 0;
  return html`<header>
    <h1>Proof of the suite</h1>
    <p>
      Every defect is a mock that is broken on purpose. The requirements that its harm is about have to turn red, and
      nothing may that the golden verdicts lack. Every generated mutation is an answer of a sound mock that is spoiled
      in one place, and the suite has to notice unless the documents leave it open.
    </p>
    <p class="result ${holds ? 'conformant' : 'violated'}">
      <strong>${holds ? 'The proof holds.' : `The proof does not hold: ${counted(flaws.length, 'flaw')}.`}</strong>
    </p>
  </header>`;
}

function flawList({ flaws }: Proof): Markup | null {
  if (flaws.length === 0) return null;
  return html`<section aria-labelledby="flaws">
    <h2 id="flaws">Flaws</h2>
    <ul class="flaws">
      ${flaws.map((flaw) => html`<li>${flaw}</li>`)}
    </ul>
  </section>`;
}

function numbers(proof: Proof, figures: Figures | null): Markup {
  return html`<section aria-label="Figures">
    <dl class="figures">
      ${defectNumbers(proof)} ${mutationNumbers(proof)} ${mutantNumbers(figures)} ${formOf(proof)}
    </dl>
    <p class="quiet">Published: ${figuresLine(figures)}</p>
  </section>`;
}

function defectNumbers({ defects, killed, total }: Proof): Markup {
  const exact = defects.filter((defect) => defect.caught && defect.exact).length;
  const missed = defects.filter(({ reached }) => !reached).length;
  return figure('Defects caught', `${number(killed)} of ${number(total)}`, [
    `${number(exact)} exactly`,
    `${number(missed)} not reached`,
  ]);
}

function mutationNumbers({ mutations }: Proof): Markup {
  const title = 'Generated mutations caught';
  if (mutations === null) return figure(title, 'none', ['not part of the quick form']);
  const count = (wanted: string) => number(mutations.filter(({ result }) => result === wanted).length);
  return figure(title, `${count('caught')} of ${number(mutations.length)}`, [
    `${count('tolerated')} tolerated`,
    `${count('survived')} survived`,
  ]);
}

function mutantNumbers(figures: Figures | null): Markup {
  const title = 'Mutation score of the judging code';
  const mutants = figures?.mutants ?? null;
  if (mutants === null) return figure(title, 'none', ['not measured yet']);
  const { score, killed, total, date } = mutants;
  return figure(title, `${score.toFixed(1)} %`, [`${number(killed)} of ${number(total)} mutants killed`, date]);
}

function formOf({ full, date, suite }: Proof): Markup {
  const meaning = full
    ? 'every defect against all tests, and every generated mutation'
    : 'each defect against the tests of the requirements that it names, and some, drawn by lot, against all: elsewhere a red one too many is not seen';
  const when = date.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
  const commit = suite.commit?.slice(0, 12) ?? 'unknown';
  return figure('Form', full ? 'full' : 'quick', [meaning, when, `suite ${suite.version}, commit ${commit}`]);
}

function figure(title: string, value: string, more: readonly string[]): Markup {
  return html`<div>
    <dt>${title}</dt>
    <dd><b>${value}</b></dd>
    ${more.map((line) => html`<dd class="quiet">${line}</dd>`)}
  </div>`;
}
