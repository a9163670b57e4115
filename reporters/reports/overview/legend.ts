import { chip } from '#reporters/markup/chip.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { verdictMeaning } from '#reporters/markup/verdict-look.ts';
import { meaningOf, shownVerdicts } from '#reporters/markup/words.ts';

type Entry = readonly [name: Markup, says: string];

const levels: readonly Entry[] = [
  [html`MUST`, 'a document states it. Violated, it fails the run'],
  [
    html`SHOULD`,
    'it is advice, or our reading of a document. Violated, it is shown, and fails the run only with GATE=should',
  ],
  [html`INFO`, 'no document decides it. What was seen is recorded, and never violated'],
];

const names: readonly Entry[] = [
  [html`<code>TOKEN-004</code>`, 'a requirement: one thing that tests can judge. It covers one or more claims'],
  [
    html`<code>SEED-018</code>`,
    'a claim: one sentence of the OAuth Troubleshooting guide. DOC-… is one of another page',
  ],
  [html`<code>L72-75</code>`, 'lines 72 to 75 of the OAuth Troubleshooting guide'],
  [
    html`<code>#975c54</code>`,
    'the fingerprint of a secret that is not shown. Within a run, the same fingerprint is the same value',
  ],
  [
    html`signature <code>5e1b37418196</code>`,
    'the name of one failure of one requirement, the same in every run that fails alike. A waiver names it',
  ],
  [html`<code>C-10</code>`, 'a place where the documents contradict each other'],
];

/** What the words of the page mean, and the short names of it. */
export function legend(): Markup {
  const verdicts = shownVerdicts.map((verdict): Entry => [chip(verdict), verdictMeaning(verdict)]);
  const codes = ([0, 1, 2] as const).map((code): Entry => [html`${code}`, meaningOf(code)]);
  return html`<section aria-labelledby="legend">
    <h2 id="legend">What the words mean</h2>
    ${list('Verdicts', verdicts)} ${list('Levels', levels)} ${list('Exit codes', codes)} ${list('Names', names)}
  </section>`;
}

const list = (title: string, entries: readonly Entry[]) =>
  html`<h3>${title}</h3>
    <dl class="legend">
      ${entries.map(
        ([name, says]) =>
          html`<dt>${name}</dt>
            <dd>${says}.</dd>`,
      )}
    </dl>`;
