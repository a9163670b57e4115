import { piecesOf, stringsIn, type Wire } from '../wire.ts';
import { inWords, type Question } from './question.ts';
import type { ShellVariables } from './shell-variables.ts';
import { inOneLine, quoted, shellWord } from './shell-text.ts';

// What a browser does, a person has to do: the script says which address to open and asks where the browser ended.

interface PageScript {
  wires: readonly Wire[];
  question: Question;
  base: string;
  variables: ShellVariables;
}

export const isOfPage = ({ request }: Wire, base: string) => !request.url.startsWith(`${base}/v1/`);

/** What the browser came back to: an address of the app. */
const isCallback = (wire: Wire, base: string) =>
  isOfPage(wire, base) && wire.request.method === 'GET' && originOf(wire.request.url) !== originOf(base);

const originOf = (url: string) => (URL.canParse(url) ? new URL(url).origin : url.split(/(?<=[^/:])[/?]/)[0]);

/** The lines for a request of the browser. */
export function pageSteps(wire: Wire, number: number, { wires, base, variables }: PageScript): string[] {
  const { request, response } = wire;
  const seen = `# ${number}  in a browser: ${request.method} ${inOneLine(request.url)} (in the test: ${response?.status ?? 'no answer'})`;
  if (isCallback(wire, base)) return [seen, ...endsAt(wire, variables)];
  const isFirst = wires.findIndex(({ request: { url } }) => url === request.url) === number - 1;
  const address = isFirst ? addressIn(wires.slice(0, number - 1), request.url) : undefined;
  return [seen, ...(address === undefined ? [] : [`open_there "${address}"`])];
}

/** The answer that led the browser to an address, as the shell reads it. */
function addressIn(before: readonly Wire[], url: string): string | undefined {
  const found = before.flatMap(({ response }, index) => {
    const header = response?.headers.find(({ name, value }) => name.toLowerCase() === 'location' && value === url);
    if (header !== undefined) return [`$(header ${index + 1} location)`];
    const member = stringsIn(response?.body?.value ?? '').find(({ value }) => value === url);
    return member === undefined ? [] : [`$(value ${index + 1} ${quoted(member.path)})`];
  });
  return found.at(-1);
}

/** Asks for the address at which the browser ended, and takes the code from it. */
function endsAt({ request }: Wire, variables: ShellVariables): string[] {
  const codes = piecesOf(request.url).filter((piece) => typeof piece === 'object' && piece.name === 'code');
  const fresh = codes.flatMap((piece) =>
    typeof piece === 'object' && variables.known(piece) === undefined ? [piece] : [],
  );
  return [ASK, ...fresh.map(({ fingerprint }) => `${variables.name(fingerprint, 'code')}=$(parameter code)`)];
}

const ASK = `ended=$(tell 'Do there what the test does. Then: the whole address at which the browser ended?' "$ENDED_AT")`;

/** What the address at the end always tells. */
const STANDARD = ['code', 'state', 'error'];

/** The lines that judge a page: by the address at the end where the words are about it, and else by what a person sees. */
export function byPerson({ wires, question, base, variables }: PageScript): string[] {
  const { about, expected, seen } = question;
  const last = wires.findLast((wire) => isCallback(wire, base));
  const words = `${about} ${expected} ${seen}`;
  if (last === undefined || !/\b(?:states?|codes?|error|parameters?|callback|came back|comes back)\b/i.test(words))
    return [
      '',
      ...inWords(question),
      ...(last === undefined ? [ASK] : []),
      `judge_page "$(tell 'Is it so again, as in the test? [y/n]' "$SEEN_AGAIN")"`,
    ];
  const [address = '', query = ''] = last.request.url.split('?');
  const given = new Map(query.split('&').map((pair) => [pair.split('=')[0] ?? '', pair] as const));
  const names = [...new Set([...STANDARD, ...given.keys()])].filter((name) => /^\w+$/.test(name));
  // A parameter that the words do not name says nothing about the fault.
  const named = names.filter((name) => new RegExp(`\\b${name}s?\\b`, 'i').test(words));
  return [
    '',
    ...inWords(question),
    `ended_at ${shellWord(address, variables)}`,
    ...(named.length > 0 ? named : names).map(
      (name) => `parameter_alike ${name} ${given.has(name) ? 'there' : 'absent'}`,
    ),
  ];
}
