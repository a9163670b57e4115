import type { Observations } from '#evidence/observations.ts';
import { ShellVariables } from './shell-variables.ts';
import { hiddenIn, piecesOf, stringsIn, wireOf, type Piece, type Wire } from './wire.ts';

/** More than these nobody repeats by hand. */
const MOST = 60;

/**
 * A shell script that sends again what a test sent, with curl. It holds no secret: settings are variables to be set, and what
 * the target issues is taken from its new answers.
 * @param title for the first line
 * @param question the answer that the verdict is about: `POST /v1/auth/oauth/token answered 200`
 */
export function repeatScript(observed: Observations, title: string, question: string): string {
  const wires = observed.exchanges.map(wireOf);
  const head = ['#!/bin/sh', `# ${inOneLine(title)}`];
  if (wires.length > MOST) {
    return text([
      ...head,
      `# The test sends ${wires.length} requests, too many to repeat by hand: run the test itself.`,
    ]);
  }
  const variables = new ShellVariables(observed.settings);
  const base = baseOf(observed.settings, wires);
  const asked = wires.findLastIndex((wire) => isAbout(wire, question));
  const steps = wires.flatMap((wire, index) => [
    ...waitsBefore(index, wires, observed).flatMap((seconds) => ['', `pass ${seconds}`]),
    '',
    ...stepOf(wire, { index, base, variables, isAsked: index === asked, later: wires.slice(index + 1) }),
  ]);
  const waits = observed.waits.length > 0 ? PASS : [];
  return text([...head, ...NOTE, ...inputsOf(variables, base), ...WORK, ...waits, ...steps]);
}

/** What stands in a comment: after a line end the shell would run it. */
const inOneLine = (said: string) => said.replace(/\s+/g, ' ');

const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;

const NOTE = [
  '# Needs curl, jq and openssl. It holds no secret: set the settings below, as in .env without the prefix of the environment.',
  '# What the test made up is made up anew; a value with " or \\ in it has to be escaped.',
];
const WORK = ['', 'work=$(mktemp -d)', `trap 'rm -r "$work"' EXIT`, 'cd "$work" || exit 1'];
const PASS = [
  '',
  '# Time passes: on a clock that can be moved, or for real.',
  'pass() {',
  '  if [ -z "$CLOCK_URL" ]; then sleep "$1"; else',
  `    curl -sS -o clock.json -H 'content-type: application/json' --data-raw "{\\"advanceSeconds\\": $1}" "$CLOCK_URL"; fi`,
  '}',
];

function inputsOf(variables: ShellVariables, base: string): string[] {
  const named = [...variables.inputs].filter(([name]) => name !== 'BASE_URL');
  return [
    `: "\${BASE_URL:=${base}}"`,
    ...named.map(([name, shown]) => (shown === null ? `: "\${${name}:?}"` : `: "\${${name}:=${shown}}"`)),
  ];
}

function baseOf(settings: Observations['settings'], [first]: readonly Wire[]): string {
  const [known] = Object.entries(settings).find(([, name]) => name === 'BASE_URL') ?? [];
  return known ?? (first && URL.canParse(first.request.url) ? new URL(first.request.url).origin : '');
}

/** The seconds that the test let pass between the exchange before this one and this one. */
function waitsBefore(index: number, wires: readonly Wire[], { waits }: Observations): number[] {
  const [from, to] = [wires[index - 1]?.start ?? 0, wires[index]?.start ?? 0];
  return waits.filter(({ at }) => at >= from && at < to).map(({ seconds }) => seconds);
}

function isAbout({ request, response }: Wire, question: string): boolean {
  const [path = ''] = request.url.replace(/^[a-z]+:\/\/[^/]*/i, '').split('?');
  return question.includes(`${request.method} ${path} answered ${response?.status ?? ''}`);
}

interface Place {
  index: number;
  base: string;
  variables: ShellVariables;
  isAsked: boolean;
  later: readonly Wire[];
}

function stepOf(wire: Wire, place: Place): string[] {
  const { request, response } = wire;
  const number = place.index + 1;
  const seen = response ? `${response.status}` : 'no answer';
  const [address = ''] = request.url.split('?');
  if (!address.startsWith(`${place.base}/v1/`)) return browserStep(wire, number, place.variables);
  const path = address.slice(place.base.length);
  const mark = place.isAsked ? '  <- the answer in question' : '';
  return [
    `# ${number}  ${request.method} ${inOneLine(path)}`,
    ...introduced(wire, place.variables),
    ...curl(wire, path, { ...place, note: `${number}  %{http_code}, seen: ${seen}${mark}\\n` }),
    ...taken(wire, place),
    ...(place.isAsked ? ['jq . answer.json 2>/dev/null || cat answer.json'] : []),
  ];
}

/** A browser's requests are a person's: what comes back in an address has to be copied. */
function browserStep({ request, response }: Wire, number: number, variables: ShellVariables): string[] {
  const hidden = piecesOf(request.url).filter((piece) => typeof piece === 'object');
  const codes = hidden.filter((piece) => piece.name === 'code' && variables.known(piece) === undefined);
  return [
    `# ${number}  in a browser: ${request.method} ${inOneLine(request.url)} (seen: ${response?.status ?? 'no answer'})`,
    ...codes.map(({ fingerprint }) => {
      return `: "\${${variables.name(fingerprint, 'code')}:?the code in the address where the browser ends}"`;
    }),
  ];
}

/** Gives a value to every hidden thing that this request is the first to carry. */
function introduced({ request }: Wire, variables: ShellVariables): string[] {
  const texts = [request.url, ...request.headers.map(({ value }) => value), request.body?.value ?? ''];
  const hidden = texts.flatMap(piecesOf).filter((piece) => typeof piece === 'object');
  return hidden.flatMap((piece) => (variables.known(piece) === undefined ? variables.introduce(piece) : []));
}

function curl({ request }: Wire, path: string, { variables, note }: Place & { note: string }): string[] {
  const [, query] = request.url.split(/\?(.*)/s);
  const parameters = query === undefined ? [] : query.split('&');
  const word = (shown: string) => shellWord(shown, variables);
  const data = (pair: string) => `--data-urlencode ${word(decoded(pair))}`;
  const { lines, document } = bodyOf(request, data);
  const options = [
    `-X ${request.method} "$BASE_URL"${path === '' ? '' : word(path)}`,
    ...request.headers.map(({ name, value }) => `-H ${word(`${name}: ${value}`)}`),
    ...(parameters.length > 0 ? ['-G', ...parameters.map(data)] : []),
    ...lines,
  ];
  const call = [`curl -sS -o answer.json -w ${quoted(note)}`, ...options].join(' \\\n  ');
  if (document === null) return [call];
  return [`${call} --data-binary @- <<BODY`, inDocument(document, variables), 'BODY'];
}

/** A parameter as it was meant; one without a value has an empty one. */
function decoded(pair: string): string {
  const plain = pair.replace(/%(25|26)/g, decodeURIComponent);
  return plain.includes('=') ? plain : `${plain}=`;
}

function bodyOf({ body, method }: Wire['request'], data: (pair: string) => string) {
  if (body === undefined || method === 'GET') return { lines: [], document: null };
  if (body.contentType.includes('x-www-form-urlencoded') && !/^[[{"]/.test(body.value))
    return { lines: body.value.split('\n').map(data), document: null };
  return { lines: [], document: body.value };
}

/** What a later request carries is taken from this answer. */
function taken({ response }: Wire, { variables, later }: Place): string[] {
  const needed = JSON.stringify(later.map(({ request }) => request));
  return stringsIn(response?.body?.value ?? '').flatMap(({ path, value }) => {
    const hidden = hiddenIn(value);
    if (!hidden || variables.known(hidden) !== undefined || !needed.includes(`#${hidden.fingerprint}`)) return [];
    return [`${variables.name(hidden.fingerprint, hidden.name)}=$(jq -r ${quoted(path)} answer.json)`];
  });
}

const quoted = (literal: string) => `'${literal.replaceAll("'", String.raw`'\''`)}'`;

/** A word of the shell: settings and hidden values as variables, everything else between quotes. */
function shellWord(shown: string, variables: ShellVariables): string {
  const [, before = '', value = ''] = /^([\w-]+(?:: |=))?(.*)$/s.exec(shown) ?? [];
  const setting = variables.settingOf(value);
  if (setting !== undefined) return `"${before}$${setting}"`;
  return piecesOf(shown)
    .map((piece) => (typeof piece === 'string' ? quoted(piece) : `"$${variables.known(piece) ?? ''}"`))
    .join('');
}

function inDocument(shown: string, variables: ShellVariables): string {
  const literal = (piece: string) => piece.replace(/[\\$`]/g, String.raw`\$&`);
  const inside = (piece: Piece) => (typeof piece === 'string' ? literal(piece) : `$${variables.known(piece) ?? ''}`);
  return piecesOf(shown)
    .map(inside)
    .join('')
    .replaceAll(/"([^"\\]*)"/g, (whole, value: string) => {
      const setting = variables.settingOf(value);
      return setting === undefined ? whole : `"$${setting}"`;
    });
}
