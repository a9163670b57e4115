import type { Compliance } from './compliance-schema.ts';
import { html, type Markup } from './html.ts';
import { areasIn, chip } from './overview-findings.ts';
import { areaOf } from './register.ts';
import type { Run } from './run-schema.ts';
import { namesOf, sharedRows } from './shared-rows.ts';
import { shownVerdicts } from './summary.ts';
import { explain } from './verdict-look.ts';

type Titles = Readonly<Record<string, string>>;

/** What nothing ran for; environments with the same gaps share a list. */
export function untested(compliances: readonly Compliance[], areas: Titles): Markup {
  const open = compliances.map(({ environment, requirements }) => {
    const gaps = requirements.filter(({ verdict }) => verdict === 'untested');
    return { environment, value: { total: requirements.length, gaps: gaps.map(({ id, title }) => ({ id, title })) } };
  });
  const lists = sharedRows(open).map(({ value: { total, gaps }, where }) => {
    const groups = areasIn(gaps, areas).map(([area, title]) => {
      const items = gaps.filter(({ id }) => areaOf(id) === area);
      return html`<dt>${title}</dt>
        ${items.map((item) => html`<dd><code>${item.id}</code> ${item.title}</dd>`)}`;
    });
    return html`<details>
      <summary>
        ${where.length === 1 ? '' : 'Each of '}${where.join(', ')}: ${gaps.length} of ${total} requirements
      </summary>
      <dl>${groups}</dl>
    </details>`;
  });
  return html`<section aria-labelledby="untested">
    <h2 id="untested">Untested</h2>
    <p>Nothing ran for these requirements. They say nothing about the target, and do not yet fail the run.</p>
    ${lists}
  </section>`;
}

export function variantsSeen(compliances: readonly Compliance[], points: Titles): Markup {
  const seen = compliances.flatMap(({ environment, variants }) =>
    Object.entries(variants).map(([point, answer]) => ({ environment, value: { point, ...answer } })),
  );
  const byPoint = sharedRows(seen).sort((a, b) => a.value.point.localeCompare(b.value.point));
  const rows = byPoint.map(({ value, where }) => [
    html`<code>${value.point}</code> <span class="quiet">${points[value.point] ?? ''}</span>`,
    html`<code>${value.seen}</code>`,
    value.default ? html`default` : html`<strong>alternative</strong>`,
    html`${namesOf(where, compliances.length)}`,
    html`<span class="quiet">${value.source}</span>`,
  ]);
  const note = 'Where the documents disagree, this is what the target answers. Each documented answer conforms.';
  return list('variants', 'Variants seen', note, ['Point', 'Seen', 'Kind', 'Environments', 'Source'], rows);
}

export function undocumented({ environments }: Run): Markup {
  const seen = environments.flatMap(({ environment, undocumented: members }) =>
    members.map(({ operation, status, member }) => ({ environment, value: [operation, `${status}`, member] })),
  );
  const rows = sharedRows(seen).map(({ value, where }) => [
    ...value.map((cell) => html`<code>${cell}</code>`),
    html`${namesOf(where, environments.length)}`,
  ]);
  const note = 'Members of answers that no document knows. Reported, not failed.';
  return list('undocumented', 'Undocumented members', note, ['Operation', 'Status', 'Member', 'Environments'], rows);
}

/** Facts, and what INFO requirements recorded. */
export function recorded(compliances: readonly Compliance[], run: Run): Markup {
  const facts = run.environments.flatMap(({ environment, facts: named }) =>
    Object.entries(named).map(([name, found]) => ({ environment, value: { id: '', name, found } })),
  );
  const infos = compliances.flatMap(({ environment, requirements }) =>
    requirements
      .filter(({ level, verdict, reason }) => level === 'INFO' && verdict === 'conformant' && reason !== null)
      .map(({ id, title, reason }) => ({ environment, value: { id, name: title, found: reason ?? '' } })),
  );
  const rows = sharedRows([...facts, ...infos]).map(({ value, where }) => [
    html`<code>${value.id}</code> ${value.name}`,
    html`${value.found.replace(/^recorded: /, '')}`,
    html`${namesOf(where, compliances.length)}`,
  ]);
  const note = 'No document decides these; this is what was found.';
  return list('recorded', 'Recorded', note, ['What', 'Found', 'Environments'], rows);
}

export function legend(): Markup {
  const entries = shownVerdicts.map(
    (verdict) =>
      html`<dt>${chip(verdict, '')}</dt>
        <dd>${explain(verdict)}</dd>`,
  );
  return html`<section aria-labelledby="legend">
    <h2 id="legend">What the words mean</h2>
    <dl class="legend">${entries}</dl>
  </section>`;
}

function list(id: string, title: string, note: string, heads: string[], rows: Markup[][]): Markup {
  const lines = rows.map((cells) => {
    return html`<tr>
      ${cells.map((cell, index) => html`<td data-label="${heads[index] ?? ''}">${cell}</td>`)}
    </tr>`;
  });
  const table = html`<p>${note}</p>
    <table class="list">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${lines}
      </tbody>
    </table>`;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${rows.length === 0 ? html`<p>None.</p>` : table}
  </section>`;
}
