import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import { isAlternative, wasRecorded, wasSeen, type Drift } from '../summary/drift.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { listTable } from '#reporters/markup/table.ts';
import { idLink } from '#reporters/markup/id-link.ts';
import { areaOf, areasIn } from '#reporters/verdicts/register/register.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';
import { namesOf, sharedRows } from '#reporters/markup/shared-rows.ts';

type Titles = Readonly<Record<string, string>>;

/** What nothing ran for; environments with the same gaps share a list. */
export function untested(compliances: readonly Compliance[], areas: Titles): Markup {
  const open = compliances.map(({ environment, requirements }) => {
    const gaps = requirements.filter(({ verdict }) => verdict === 'untested');
    return { environment, value: { total: requirements.length, gaps: gaps.map(({ id, title }) => ({ id, title })) } };
  });
  if (open.every(({ value }) => value.gaps.length === 0)) {
    return html`<section aria-labelledby="untested">
      <h2 id="untested">Untested</h2>
      <p>${nothingLeftOut(compliances)}</p>
    </section>`;
  }
  const lists = sharedRows(open).map(({ value: { total, gaps }, where }) => {
    const groups = areasIn(gaps, areas).map(([area, title]) => {
      const items = gaps.filter(({ id }) => areaOf(id) === area);
      return html`<dt>${title}</dt>
        ${items.map((item) => html`<dd>${idLink(item.id)} ${item.title}</dd>`)}`;
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
    <p>
      Nothing ran for these requirements. They say nothing about the target; a MUST among them keeps npm start from
      being green.
    </p>
    ${lists}
  </section>`;
}

function nothingLeftOut(compliances: readonly Compliance[]): string {
  const rows = compliances.flatMap(({ requirements }) => requirements);
  const { size } = new Set(rows.filter(({ verdict }) => verdict === 'not applicable').map(({ id }) => id));
  if (size === 0) return 'Nothing was left out: something ran for every requirement.';
  return `Nothing was left out except ${size} that ${size === 1 ? 'is' : 'are'} not applicable: the target does not offer what they need.`;
}

/**
 * Where the documents contradict each other, and what the target does: both sides, the side that was seen marked. Where it does
 * not what the troubleshooting guide says, somebody may want to know; the rest is folded.
 */
export function documentationDrift(drifts: readonly Drift[], environments: number): Markup {
  const all = drifts.filter(({ unobserved }) => unobserved === null);
  const [differ, rest] = [all.filter(isAlternative), all.filter((drift) => !isAlternative(drift))];
  const table = (some: readonly Drift[]) =>
    listTable(
      ['Topic', 'Kind', 'What the documents say'],
      some.map((drift) => driftRow(drift, environments)),
    );
  const folded = html`<details>
    <summary>${kindsOf(rest)}</summary>
    ${table(rest)}
  </details>`;
  const link = html`<p>
    <a href="documentation-drift.md">documentation-drift.md</a> says the same in a form that can be sent to whoever
    keeps the documents.
  </p>`;
  return html`<section aria-labelledby="drift">
    <h2 id="drift">Documentation drift</h2>
    ${
      all.length === 0
        ? html`<p>None.</p>`
        : html`<p>
            Where the documents disagree or leave a choice. Each documented answer conforms; the one seen is marked.
          </p>`
    }
    ${differ.length === 0 && all.length > 0 ? html`<p>Where the documents disagree, the target always follows the guide.</p>` : table(differ)}
    ${rest.length === 0 ? null : folded} ${all.length === 0 ? null : link}
  </section>`;
}

/** `28 as the guide says, 5 recorded, 2 not seen`: as documentation-drift.md counts them. */
function kindsOf(drifts: readonly Drift[]): string {
  const seen = drifts.filter(wasSeen);
  const recorded = seen.filter(wasRecorded).length;
  const counts = [
    ...[`${seen.length - recorded} where it does what the guide says`, `${recorded} recorded`],
    `${drifts.length - seen.length} not seen`,
  ];
  return counts.filter((count) => !count.startsWith('0 ')).join(', ');
}

function driftRow(drift: Drift, environments: number): Markup[] {
  const { id, topic, asked, sides, others } = drift;
  const kind = isAlternative(drift)
    ? html`<strong>alternative</strong>`
    : wasSeen(drift)
      ? html`default`
      : html`not seen`;
  const said = sides.map(({ says, answer, where }) => {
    const text = html`${answer === null ? null : html`<code>${answer}</code>`} <span class="quiet">${says}</span>`;
    return where.length === 0
      ? html`<li>${text}</li>`
      : html`<li class="seen"><strong>seen</strong> (${namesOf(where, environments)}) ${text}</li>`;
  });
  const more = others.map(
    ({ seen, where }) => html`<li class="seen"><strong>seen</strong> (${namesOf(where, environments)}) ${seen}</li>`,
  );
  return [
    html`${id} ${topic} <code>${asked ?? ''}</code>`,
    others.length > 0 && sides.every(({ answer }) => answer === null) ? html`recorded` : kind,
    html`<ul class="sides">
      ${said}${more}
    </ul>`,
  ];
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

/** What INFO requirements recorded, and the facts that no requirement asks for. */
export function recorded(compliances: readonly Compliance[], run: Run): Markup {
  const infos = compliances.flatMap(({ environment, requirements }) =>
    requirements
      .filter(({ level, verdict, reason }) => level === 'INFO' && verdict === 'conformant' && reason !== null)
      .map(({ id, title, reason }) => ({
        environment,
        value: { id, name: title, found: (reason ?? '').replace(/^recorded: /, '') },
      })),
  );
  const isTold = (name: string, found: string) => infos.some(({ value }) => value.found.includes(`${name}: ${found}`));
  const facts = run.environments.flatMap(({ environment, facts: named }) =>
    Object.entries(named)
      .filter(([name, found]) => !isTold(name, found))
      .map(([name, found]) => ({ environment, value: { id: '', name, found } })),
  );
  const rows = sharedRows([...infos, ...facts]).map(({ value: { id, name, found }, where }) => [
    html`${id === '' ? null : idLink(id)} ${name}`,
    html`${found.split('; ').map((sentence) => html`<span class="fact">${sentence}</span>`)}`,
    html`${namesOf(where, compliances.length)}`,
  ]);
  const folded = html`<p>No document decides these; this is what was found.</p>
    <details>
      <summary>${rows.length} questions and facts</summary>
      ${listTable(['What', 'Found', 'Environments'], rows)}
    </details>`;
  return html`<section aria-labelledby="recorded">
    <h2 id="recorded">Recorded</h2>
    ${rows.length === 0 ? html`<p>None.</p>` : folded}
  </section>`;
}

function list(id: string, title: string, note: string, heads: string[], rows: Markup[][]): Markup {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${rows.length === 0 ? html`<p>None.</p>` : html`<p>${note}</p>`} ${listTable(heads, rows)}
  </section>`;
}
