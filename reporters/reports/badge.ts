import { html } from '../markup/html.ts';
import { levelsOf, titleOf } from '../markup/words.ts';
import type { Compliance } from '../verdicts/formats/compliance.ts';
import type { Run } from '../verdicts/formats/run.ts';

// One line on an environment, for a README or a wall. It is never green for a run that says too little.

interface Badge {
  label: string;
  message: string;
  color: keyof typeof COLOURS;
}

/** The names are those of shields.io. White on each of them can be read (WCAG AA). */
const COLOURS = { red: '#b3261e', orange: '#8a5a00', green: '#1b7a43', lightgrey: '#5a626c' } as const;

type Told = Pick<Run, 'complete' | 'objections'>;

/** `badge.json`: an endpoint for shields.io, https://shields.io/badges/endpoint-badge. */
export function badgeJson(compliance: Compliance, run: Told): string {
  return `${JSON.stringify({ schemaVersion: 1, ...badgeOf(compliance, run) }, null, 2)}\n`;
}

/** `badge.svg`: the same as a picture of its own. */
export function badgeSvg(compliance: Compliance, run: Told): string {
  const { label, message, color } = badgeOf(compliance, run);
  const [left, right] = [widthOf(label), widthOf(message)];
  const text = (said: string, x: number, width: number) =>
    html`<text x="${x + width / 2}" y="14" textLength="${width - 2 * PADDING}">${said}</text>`;
  const svg = html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${left + right}"
    height="20"
    role="img"
    aria-label="${label}: ${message}"
  >
    <title>${label}: ${message}</title>
    <rect width="${left}" height="20" fill="#444" />
    <rect x="${left}" width="${right}" height="20" fill="${COLOURS[color]}" />
    <g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">
      ${text(label, 0, left)} ${text(message, left, right)}
    </g>
  </svg>`;
  return `${svg.toString()}\n`;
}

const PADDING = 6;
const widthOf = (text: string) => Math.round(text.length * 6.6) + 2 * PADDING;

function badgeOf(compliance: Compliance, run: Told): Badge {
  const { target, totals, requirements } = compliance;
  const label = `${titleOf(compliance)}${target === 'mock' ? ' (mock)' : ''}`;
  const rows = (wanted: string) => requirements.filter(({ verdict }) => verdict === wanted);
  const open = rows('violated').filter(({ waiver }) => waiver === null);
  const violated = open.filter(({ level }) => level === 'MUST');
  const advice = open.filter(({ level }) => level !== 'MUST');
  // Of every level, and waived or not: a run with one of them ends with 2.
  const inconclusive = rows('inconclusive');
  if (violated.length > 0) return { label, message: `${levelsOf(violated)} violated`, color: 'red' };
  if (inconclusive.length > 0) return { label, message: `${levelsOf(inconclusive)} inconclusive`, color: 'orange' };
  if (!run.complete || run.objections.length > 0 || totals.untested > 0)
    return { label, message: 'incomplete', color: 'lightgrey' };
  const but = [
    ...(totals.waived > 0 ? [`${totals.waived} waived`] : []),
    ...(advice.length > 0 ? [`${levelsOf(advice)} violated`] : []),
  ];
  return { label, message: ['conformant', ...but].join(', '), color: 'green' };
}
