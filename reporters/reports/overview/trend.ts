import { html, type Markup } from '#reporters/markup/html.ts';
import type { Snapshot } from '#reporters/verdicts/formats/snapshot.ts';
import { minuteOf } from '#reporters/markup/words.ts';
import { isWhole } from '../comparison/snapshot.ts';

const [WIDTH, HEIGHT, GAP] = [6, 28, 2];
/** So that one violation among hundreds is seen. */
const LEAST = 5;

/**
 * The runs of an environment as bars, the oldest first: what is violated, what is inconclusive, what is untested, and the rest.
 * Null before there are two.
 */
export function trend(runs: readonly Snapshot[]): Markup | null {
  if (runs.length < 2) return null;
  const width = runs.length * (WIDTH + GAP) - GAP;
  const red = runs.map(({ totals }) => totals.violated + totals.inconclusive);
  const said = `Violated or inconclusive in the last ${runs.length} runs, the oldest first: ${red.join(', ')}`;
  return html`<figure class="trend">
    <svg viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" role="img" aria-label="${said}">
      ${runs.map((run, index) => bar(run, index * (WIDTH + GAP)))}
    </svg>
    <figcaption class="quiet">last ${runs.length} runs</figcaption>
  </figure>`;
}

function bar(run: Snapshot, x: number): Markup {
  const { violated, inconclusive, untested } = run.totals;
  const total = Math.max(run.requirements.length, 1);
  const height = (count: number) => (count === 0 ? 0 : Math.max(LEAST, (HEIGHT * count) / total));
  let top = 0;
  const parts = [
    ['violated', height(violated)],
    ['inconclusive', height(inconclusive)],
    ['untested', height(untested)],
  ] as const;
  const drawn = parts.map(([name, tall]) => {
    const y = Math.min(top, HEIGHT - tall);
    top += tall;
    return tall === 0 ? html`` : rect(name, x, y, tall);
  });
  const rest = Math.max(0, HEIGHT - top);
  const part = isWhole(run) ? '' : ', a part';
  const title = `${minuteOf(run.startedAt)}: ${violated} violated, ${inconclusive} inconclusive${part}`;
  return html`<g>
    <title>${title}</title>
    ${drawn} ${rest === 0 ? null : rect('conformant', x, HEIGHT - rest, rest)}
  </g>`;
}

const rect = (name: string, x: number, y: number, tall: number) =>
  html`<rect class="${name}" x="${x}" y="${y.toFixed(1)}" width="${WIDTH}" height="${tall.toFixed(1)}" />`;
