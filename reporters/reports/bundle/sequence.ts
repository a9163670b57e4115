import { pathOf } from '#evidence/exchange.ts';
import { exchangeText } from '#reporters/failures/exchange-text.ts';
import type { Explanation } from '#reporters/failures/failure.ts';
import { judgedAt } from '#reporters/failures/marked-exchanges.ts';
import { memberAt, bodyOf } from '#reporters/failures/repeat/members.ts';
import { wireOf, type Wire } from '#reporters/failures/wire.ts';
import { html, type Markup } from '#reporters/markup/html.ts';
import { listTable } from '#reporters/markup/table.ts';
import { leftOut, shortened } from './shortened.ts';

type Recorded = Explanation['exchanges'][number];

/** What services call the name of a request in their own logs. */
const REQUEST_ID =
  /^(?:x-)?(?:request|correlation|trace|amzn-trace|amzn-request|b3-trace)-?id$|^traceparent$|^cf-ray$/i;

/**
 * The exchanges of a test as a sequence diagram: an arrow to the API, an arrow back, the answer in question marked.
 * @param kept how many are drawn at the beginning and at the end
 */
export function sequence(explained: Explanation, kept: number): Markup {
  const { exchanges } = explained;
  const asked = judgedAt(explained);
  const from = exchanges[0]?.start ?? 0;
  const parts = shortened(
    exchanges.map((each, index) => ({ each, index })),
    kept,
    asked,
  );
  const drawn = parts.map((part) => {
    return typeof part === 'number' ? gap(part) : step(part.each, part.index, { isAsked: part.index === asked, from });
  });
  return html`<div class="lanes" aria-hidden="true"><span>The test, or its browser</span><span>The API</span></div>
    <ol class="sequence">
      ${drawn}
    </ol>`;
}

/** By what whoever runs the API finds the answer in question, or the last one, in their logs. */
export function requestIdOf(explained: Explanation): string {
  const wires = explained.exchanges.map(wireOf);
  const asked = wires[judgedAt(explained)] ?? wires.at(-1);
  if (asked === undefined) return 'the test sent no request';
  const id = idIn(asked);
  return id === undefined ? 'the server sent none with its answer' : `${id.value} (${id.name.toLowerCase()})`;
}

const idIn = ({ response }: Wire) => response?.headers.find(({ name }) => REQUEST_ID.test(name));

const gap = (left: number) => html`<li class="gap quiet">${leftOut(left)}</li>`;

interface Drawing {
  isAsked: boolean;
  /** When the first request was sent. */
  from: number;
}

function step(recorded: Recorded, index: number, { isAsked, from }: Drawing): Markup {
  const wire = wireOf(recorded);
  const { request, response } = wire;
  const path = pathOf(request.url);
  const after = ((recorded.start - from) / 1000).toFixed(3);
  const status = response === undefined ? 'no answer' : `${response.status}${errorOf(wire)}`;
  const id = idIn(wire);
  return html`<li class="${isAsked ? 'asked' : ''}">
    <p class="there"><b>${index + 1}</b> <span class="arrow">${request.method} ${path || request.url}</span></p>
    <p class="back">
      <span class="arrow">${status}</span>
      ${isAsked ? html`<strong class="mark">the answer in question</strong>` : null}
    </p>
    <p class="quiet">
      +${after} s, ${recorded.stop - recorded.start}
      ms${id === undefined ? '' : `, ${id.name.toLowerCase()}: ${id.value}`}
    </p>
    <details ${isAsked ? 'open' : ''}>
      <summary>Request and answer ${index + 1}</summary>
      <pre tabindex="0">${exchangeText(recorded)}</pre>
    </details>
  </li>`;
}

function errorOf(wire: Wire): string {
  const error = memberAt(bodyOf(wire), 'error');
  return typeof error === 'string' && /^\w{1,40}$/.test(error) ? ` ${error}` : '';
}

/** What was expected and what was seen, part by part where an answer has parts. */
export function contrast({ expected, seen, differences, title }: Explanation): Markup | null {
  if (differences.length === 0) {
    const cells = [
      html`<span class="conformant">${expected || title}</span>`,
      html`<span class="violated">${seen}</span>`,
    ];
    return listTable(['Expected', 'Seen'], [cells]);
  }
  const rows = differences.map(({ what, expected: wanted, seen: got }) => [
    html`<b>${what}</b>`,
    html`<span class="conformant">${wanted}</span>`,
    html`<span class="violated">${got}</span>`,
  ]);
  return listTable(['Part', 'Expected', 'Seen'], rows);
}
