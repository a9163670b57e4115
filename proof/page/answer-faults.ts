import { html, type Markup } from '#reporters/markup/html.ts';
import { listTable } from '#reporters/markup/table.ts';
import { number } from '#reporters/run/proof-figures.ts';
import { codeList, fold, nameList } from './markup.ts';
import type { MutationProof } from '#reporters/verdicts/formats/proof.ts';

const results = ['caught', 'tolerated', 'survived'] as const;
type Mutations = readonly MutationProof[];

/** Generated mutations: how many of each operation were noticed, and why the others were not. */
export function mutationSection(mutations: Mutations | null): Markup {
  const none = html`<p>The quick form has none; <code>npm run prove -- --full</code> makes them.</p>`;
  return html`<section aria-labelledby="mutations">
    <h2 id="mutations">Generated mutations</h2>
    ${mutations === null ? none : allOf(mutations)}
  </section>`;
}

function allOf(mutations: Mutations): Markup {
  const of = (wanted: MutationProof['result']) => mutations.filter(({ result }) => result === wanted);
  return html`<p>
      Caught: a requirement is violated, or no verdict could be given where no answer came at all. Tolerated: a document
      allows the answer, or none speaks of it. Survived: neither.
    </p>
    ${survivors(of('survived'))} ${counts(mutations)} ${tolerated(of('tolerated'))} ${caught(of('caught'))}`;
}

function counts(mutations: Mutations): Markup {
  const cells = (members: Mutations) =>
    results.map((wanted) => html`${number(members.filter(({ result }) => result === wanted).length)}`);
  const rows = grouped(mutations, operationOf).map(([operation, members]) => {
    return [html`<code>${operation}</code>`, ...cells(members)];
  });
  const total = [html`all`, ...cells(mutations)];
  return html`<div class="numbers">${listTable(['Operation', ...results], [...rows, total])}</div>`;
}

function survivors(mutations: Mutations): Markup | null {
  if (mutations.length === 0) return null;
  const rows = mutations.map(({ name, because }) => [html`${name}`, html`${because ?? ''}`]);
  const table = html`<div class="survivors">${listTable(['Mutation', 'What was seen'], rows)}</div>`;
  return html`<h3 class="violated">Survived: nothing noticed them, and no document allows them</h3>
    ${mutations.length <= 50 ? table : fold(html`${number(mutations.length)} of them`, table, { open: true })}`;
}

/** Those of one operation with one reason stand together: there are hundreds. */
function tolerated(mutations: Mutations): Markup | null {
  if (mutations.length === 0) return null;
  const folds = grouped(mutations, operationOf).map(([operation, members]) => {
    const reasons = grouped(members, ({ because, allowedBy }) => JSON.stringify([because, allowedBy]));
    const table = listTable(
      ['Because', 'Allowed by', 'Mutations'],
      reasons.map(([, alike]) => toleratedRow(alike)),
    );
    return fold(summaryOf(operation, members, 'tolerated'), html`<div class="reasons">${table}</div>`);
  });
  return html`<h3>Tolerated, and why</h3>
    <div class="folds">${folds}</div>`;
}

function toleratedRow(alike: Mutations): Markup[] {
  const [first] = alike;
  return [
    html`${first?.because ?? 'no reason is given'}`,
    codeList(first?.allowedBy ?? []),
    nameList(alike.map(({ name }) => name)),
  ];
}

/** Thousands: their number for each kind of answer, not their names. */
function caught(mutations: Mutations): Markup | null {
  if (mutations.length === 0) return null;
  const folds = grouped(mutations, operationOf).map(([operation, members]) => {
    const rows = grouped(members, answerOf).map(([answer, alike]) => [html`${answer}`, html`${number(alike.length)}`]);
    const table = html`<div class="numbers">${listTable(['Answer', 'Caught'], rows)}</div>`;
    return fold(summaryOf(operation, members, 'caught'), table);
  });
  return html`<h3>Caught, by answer</h3>
    <div class="folds">${folds}</div>`;
}

const summaryOf = (operation: string, members: Mutations, word: string) =>
  html`<b><code>${operation}</code></b> <span>${number(members.length)} ${word}</span>`;

const operationOf = ({ operation }: MutationProof) => operation;

/** `token 200 (access_token …): access_token is missing` is about the answer before the colon. */
const answerOf = ({ name }: MutationProof) => name.split(': ', 1).join('');

/** In the order in which the groups first came. */
function grouped(mutations: Mutations, keyOf: (mutation: MutationProof) => string): [string, MutationProof[]][] {
  const groups = new Map<string, MutationProof[]>();
  for (const mutation of mutations) {
    const key = keyOf(mutation);
    const known = groups.get(key);
    if (known) known.push(mutation);
    else groups.set(key, [mutation]);
  }
  return [...groups];
}
