import { pathOf } from '#evidence/exchange.ts';
import { normalForm } from '../verdicts/signature.ts';
import type { Explanation } from './failure.ts';
import { bodyOf, memberAt } from './repeat/members.ts';
import { wireOf, type Wire } from './wire.ts';

/** The answer that a red test speaks of, without all that differs from test to test. */
interface AskedAnswer {
  /** `POST /v1/auth/oauth/token refresh_token`: with the grant, where there is one. */
  operation: string;
  status: number;
  /** What a refusal said; empty of any other answer. */
  said: string;
}

type Told = Pick<Explanation, 'about' | 'seen' | 'exchanges'>;

/** Whether words are about this exchange: `POST /v1/auth/oauth/token answered 200`. */
export const isAbout = ({ request, response }: Wire, words: string): boolean =>
  response !== undefined && words.includes(`${request.method} ${pathOf(request.url)} answered ${response.status}`);

/** Which exchange the words of a verdict are about; -1 if they name none. */
export function questioned(wires: readonly Wire[], { about, seen }: Pick<Told, 'about' | 'seen'>): number {
  const words = `${about}\n${seen}`;
  const telling = wires.findLastIndex((wire) => isAbout(wire, words) && saysSo(wire, words));
  return telling < 0 ? wires.findLastIndex((wire) => isAbout(wire, words)) : telling;
}

/** Of several answers with the same status, the one whose error text the words repeat. */
function saysSo(wire: Wire, words: string): boolean {
  const body = bodyOf(wire);
  const said = ['error', 'error_description', 'message'].map((name) => memberAt(body, name));
  return said.every((each) => typeof each !== 'string' || words.includes(each));
}

/** The answer that its verdict is about; undefined if it names none. */
export function askedAnswer(told: Told): AskedAnswer | undefined {
  const wires = told.exchanges.map(wireOf);
  const wire = wires[questioned(wires, told)];
  if (wire === undefined) return undefined;
  const { request, response } = wire;
  const [, grant = ''] = /grant_type"?\s*[:=]\s*"?(\w+)/.exec(request.body?.value ?? '') ?? [];
  const status = response?.status ?? 0;
  return {
    operation: [request.method, pathOf(request.url), grant].filter(Boolean).join(' '),
    status,
    said: status >= 400 ? normalForm(response?.body?.value ?? '') : '',
  };
}
