import { environments, type SubjectName } from '#specs/environments.ts';
import { pathOf } from '#evidence/exchange.ts';
import type { Observations } from '#evidence/observations.ts';
import { isAbout } from '../asked-answer.ts';
import { hiddenIn, piecesOf, stringsIn, wireOf, type Wire } from '../wire.ts';
import { asked } from './curl.ts';
import { comparisonsOf, likenessOf } from './likeness.ts';
import { byPerson, isOfPage, pageSteps } from './page.ts';
import { conclusion, prelude } from './prelude.ts';
import { withSignIn } from './shared-sign-in.ts';
import { inWords, judgedAnswer, type JudgedAnswer, type Question } from './question.ts';
import { ShellVariables, type Prefixes } from './shell-variables.ts';
import { bodyOf, memberAt } from './members.ts';
import { inOneLine, printed, quoted } from './shell-text.ts';

/** More than these nobody repeats by hand. */
const MOST = 60;

/**
 * A shell script that sends again what a test sent, with curl, and says whether the fault is still there: `REPRODUCED` and exit
 * code 1, `NOT REPRODUCED` and 0, or `UNDECIDED` and 2 where the way to the answer in question went otherwise. It holds no
 * secret: settings are variables by their names in `.env`, and what the target issues is taken from its new answers.
 * @param observed its exchanges in the order in which they began
 */
export function repeatScript(observed: Observations, subject: SubjectName, question: Question): string {
  const own = observed.exchanges.map(wireOf);
  const wires = withSignIn(own, observed.settings);
  const judged = question.judged === undefined ? undefined : question.judged + wires.length - own.length;
  const head = ['#!/bin/sh', `# ${inOneLine(question.title)}`];
  if (wires.length > MOST || wires.length === 0) {
    const why =
      wires.length === 0
        ? 'the test sent no request'
        : `the test sends ${wires.length} requests, too many to repeat by hand`;
    return text([...head, `echo 'UNDECIDED: ${why}; run the test itself'`, 'exit 2']);
  }
  const script: Script = {
    wires,
    question: { ...question, judged },
    observed,
    base: baseOf(observed.settings, wires),
    variables: new ShellVariables(observed.settings, prefixesOf(subject)),
  };
  const body = bodyLines(script);
  return text([...head, ...NOTE, ...script.variables.inputs(script.base), ...body]);
}

interface Script {
  wires: readonly Wire[];
  question: Question;
  observed: Observations;
  base: string;
  variables: ShellVariables;
}

const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;

const NOTE = [
  '# Needs curl, jq and openssl. It holds no secret: settings come from the shell, by their names in .env:',
  '#   set -a; . ./.env; set +a',
  '# The last line is REPRODUCED (exit code 1), NOT REPRODUCED (0), or UNDECIDED (2) with the reason.',
];

/** An environment whose settings stand in for missing ones; a client's script has plain names. */
function prefixesOf(subject: SubjectName): Prefixes {
  if (subject === 'client') return { own: '', standIn: null };
  const { prefix, fallback } = environments[subject];
  return { own: prefix, standIn: fallback === null ? null : environments[fallback].prefix };
}

function baseOf(settings: Observations['settings'], [first]: readonly Wire[]): string {
  const [known] = Object.entries(settings).find(([, name]) => name === 'BASE_URL') ?? [];
  return known ?? (first && URL.canParse(first.request.url) ? new URL(first.request.url).origin : '');
}

function bodyLines(script: Script): string[] {
  const { wires, question, observed, base } = script;
  const words = `${question.about}\n${question.expected}\n${question.seen}`;
  const page = wires.some((wire) => isOfPage(wire, base));
  const judged = judgedAnswer(wires, question);
  const comparisons = page || judged ? [] : comparisonsOf(wires, words);
  const isCompared = /#[0-9a-f]{6}/.test(words) && comparisons.length > 0;
  const kind = { judged, page, isCompared, words };
  const last = judged?.index ?? wires.length - 1;
  const steps = wires.slice(0, last + 1).flatMap((wire, index) => {
    const waits = waitsBefore(index, wires, observed).map((seconds) => `pass ${seconds}`);
    return ['', ...waits, ...stepOf(wire, index, script, kind)];
  });
  return [
    ...[
      prelude.START,
      prelude.LINES,
      ...(judged ? [prelude.JUDGING] : [prelude.ALIKE]),
      ...(page ? [prelude.PAGE] : []),
    ],
    ...(observed.waits.length > 0 ? [`CLOCK=\${${script.variables.clock}:-}`, prelude.PASS] : []),
    ...steps,
    ...(judged || page ? [] : ['', ...inWords(question), ...comparisons]),
    ...(page && !judged ? byPerson(script) : []),
    ...conclusion(!judged),
  ].map((line) => line.replace(/^\n|\n$/g, ''));
}

/** The seconds that the test let pass between the exchange before this one and this one. */
function waitsBefore(index: number, wires: readonly Wire[], { waits }: Observations): number[] {
  const [from, to] = [wires[index - 1]?.start ?? 0, wires[index]?.start ?? 0];
  return waits.filter(({ at }) => at >= from && at < to).map(({ seconds }) => seconds);
}

interface Kind {
  judged: JudgedAnswer | undefined;
  page: boolean;
  isCompared: boolean;
  words: string;
}

function stepOf(wire: Wire, index: number, script: Script, kind: Kind): string[] {
  const { base, variables, wires } = script;
  const number = index + 1;
  const [address = ''] = wire.request.url.split('?');
  if (isOfPage(wire, base)) return pageSteps(wire, number, script);
  const path = address.slice(base.length);
  return [
    ...introduced(wire, variables),
    ...asked(wire, number, path, variables),
    ...told(wire, index, inOneLine(`${wire.request.method} ${path}`), script, kind),
    ...taken(wire, index, { variables, later: wires.slice(number), isQuestioned: isQuestioned(wire, script, kind) }),
  ];
}

/** Whether an assertion was about this answer: it may come out otherwise elsewhere. The first of an operation is its control. */
function isQuestioned(wire: Wire, { observed, wires }: Script, { words }: Kind): boolean {
  const said = [words, ...observed.judgements.map(({ about, seen }) => `${about}\n${seen}`)];
  const operation = ({ request }: Wire) => `${request.method} ${request.url.split('?')[0] ?? ''}`;
  const isControl = wires.find((each) => operation(each) === operation(wire)) === wire;
  return !isControl && said.some((each) => isAbout(wire, each));
}

/** What the script says of an answer, and how it judges it. */
function told(wire: Wire, index: number, what: string, script: Script, kind: Kind): string[] {
  const number = index + 1;
  const status = `${wire.response?.status ?? '000'}`;
  const error = memberAt(bodyOf(wire), 'error');
  const seen = typeof error === 'string' && /^\w{1,40}$/.test(error) ? `${status} ${error}` : status;
  if (kind.judged?.index === index) {
    const { expected, checks } = kind.judged;
    return [`line ${number} ${printed(what)} ${printed(expected)} '  <- the answer in question'`, ...checks];
  }
  if (kind.judged === undefined && !kind.page && !kind.isCompared && isLooked(wire, index, script, kind))
    return [`line ${number} ${printed(what)} ${printed(seen)} ''`, ...likenessOf(wire, number, script.base)];
  if (!isQuestioned(wire, script, kind)) return [`went ${number} ${printed(what)} ${printed(seen)} ${status}`];
  const expected = isAskedBefore(wire, index, script, kind) ? (kind.judged?.expected ?? seen) : seen;
  return [`line ${number} ${printed(what)} ${printed(expected)} ''`];
}

/** The request in question, once more than it may be sent: the first of them is the control. */
function isAskedBefore({ request }: Wire, index: number, { wires }: Script, { judged }: Kind): boolean {
  const isSame = (wire: Wire | undefined) => JSON.stringify(wire?.request) === JSON.stringify(request);
  return judged !== undefined && isSame(wires[judged.index]) && wires.slice(0, index).some(isSame);
}

/** Answers that lead to no later request are what the test was after; where the words name a path, those of it. */
function isLooked({ request, response }: Wire, index: number, { wires }: Script, { words }: Kind): boolean {
  const path = pathOf(request.url);
  if (/(?:GET|POST|PUT|DELETE) \/v1\//.test(words)) return words.includes(`${request.method} ${path}`);
  const later = JSON.stringify(wires.slice(index + 1).map((wire) => wire.request));
  const hidden = piecesOf(response?.body?.value ?? '').filter((piece) => typeof piece === 'object');
  return !hidden.some(({ fingerprint }) => later.includes(`#${fingerprint}`));
}

/** Gives a value to every hidden thing that this request is the first to carry. */
function introduced({ request }: Wire, variables: ShellVariables): string[] {
  const texts = [request.url, ...request.headers.map(({ value }) => value), request.body?.value ?? ''];
  const hidden = texts.flatMap(piecesOf).filter((piece) => typeof piece === 'object');
  return hidden.flatMap((piece) => (variables.known(piece) === undefined ? variables.introduce(piece) : []));
}

interface Taking {
  variables: ShellVariables;
  later: readonly Wire[];
  isQuestioned: boolean;
}

/** What a later request carries is taken from this answer. */
function taken({ response }: Wire, index: number, { variables, later, isQuestioned }: Taking): string[] {
  const needed = JSON.stringify(later.map(({ request }) => request));
  return stringsIn(response?.body?.value ?? '').flatMap(({ path, value }) => {
    const hidden = hiddenIn(value);
    if (!hidden || variables.known(hidden) !== undefined || !needed.includes(`#${hidden.fingerprint}`)) return [];
    const name = variables.name(hidden.fingerprint, hidden.name);
    const check = isQuestioned ? [] : [`needed ${index + 1} ${quoted(path)} "$${name}"`];
    return [`${name}=$(value ${index + 1} ${quoted(path)})`, ...check];
  });
}
