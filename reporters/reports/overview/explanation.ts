import { checkLine } from '#reporters/failures/contrast.ts';
import { OUR_READING, type Explanation, type Failure } from '#reporters/failures/failure.ts';
import { toldExchanges } from '#reporters/failures/told-exchanges.ts';
import { address } from '#reporters/markup/address.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { listTable } from '#reporters/markup/table.ts';

/** The five parts of a failure, as its judgements left them. @param where the environments in which it failed alike */
export function fiveParts(failure: Failure, where: readonly string[]): Markup | null {
  const [first, ...others] = failure.explanations;
  if (first === undefined) return null;
  const { likelyCause, nextSteps, guide } = first;
  return html`<h4>1. What the documents say</h4>
    ${says(failure)}
    <h4>2. What was expected</h4>
    <p>${first.expected || first.title}</p>
    <h4>3. What was seen</h4>
    ${seenIn(first)}
    <h4>4. Likely cause and next step</h4>
    <p>${likelyCause}</p>
    <ol>
      ${nextSteps.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${guide === null ? null : html`<p class="quiet">By the guide: <a href="${guide.url}">${guide.title}</a>, ${guide.lines}</p>`}
    <h4>5. Repeat it</h4>
    ${repetition(failure.id, first, where)} ${exchanges(first)} ${further(others)}`;
}

function says({ says: claims }: Failure): Markup {
  if (claims.length === 0) return html`<p>${OUR_READING}</p>`;
  const items = claims.map(({ id, says: text, document, place, url }) => {
    const source = url === '' ? html`${document}` : html`<a href="${url}">${document}</a>`;
    return html`<li>
      ${text} <span class="quiet"><a href="${address.register(id)}">${id}</a>, ${source}, ${place}</span>
    </li>`;
  });
  return html`<ul>
    ${items}
  </ul>`;
}

function seenIn({ about, seen, differences, title, file, also }: Explanation): Markup {
  const rows = differences.map(({ what, expected, seen: got }) => [
    html`<code>${what}</code>`,
    html`<ins>${expected}</ins>`,
    html`<del>${got}</del>`,
  ]);
  return html`<p class="quiet">In the test “${title}” (<code>${file}</code>)</p>
    ${about === '' ? null : html`<p>${about}</p>`}
    <pre>${seen}</pre>
    ${listTable(['Where it differs', 'Expected', 'Seen'], rows)} ${checks(also)}`;
}

/** What else the test found. */
function checks(also: Explanation['also']): Markup | null {
  if (also.length === 0) return null;
  const items = also.map((check) => html`<li>${checkLine(check)}</li>`);
  return html`<p>The same test found further:</p>
    <ul>
      ${items}
    </ul>`;
}

function repetition(id: string, { command, file, project, title }: Explanation, where: readonly string[]): Markup {
  const links = where.map((environment) => {
    const test = { project: project.replace(/^.*(?=-[a-z]+$)/, environment), file, title };
    return html`<li>
      ${environment}:
      <a href="${address.script(environment, id)}">${environment === 'client' ? 'script' : 'script with curl'}</a>,
      <a href="${address.test(environment, id, test)}">the test and its exchanges</a>
    </li>`;
  });
  return html`<pre>${command}</pre>
    <ul>
      ${links}
    </ul>`;
}

/** What went over the wire, in order; the answer that the verdict is about opens. */
function exchanges(explained: Explanation): Markup | null {
  const { all, told } = toldExchanges(explained);
  if (told.length === 0) return null;
  const items = told.map(({ number, title, notes, text }) => {
    const beside = notes.length === 0 ? null : html` <em>${notes.join(', ')}</em>`;
    if (text === null) return html`<li value="${number}">${title}${beside}</li>`;
    return html`<li value="${number}">
      <strong>${title}</strong>${beside}
      <pre>${text}</pre>
    </li>`;
  });
  return html`<p>${told.length === all ? 'Its exchanges:' : `Of its ${all} exchanges:`}</p>
    <ol>
      ${items}
    </ol>`;
}

function further(others: readonly Explanation[]): Markup | null {
  if (others.length === 0) return null;
  return html`<p>Further red tests of it:</p>
    <ul>
      ${others.map(({ title, file }) => html`<li>${title} <code>${file}</code></li>`)}
    </ul>`;
}
