import { normalForm } from '../verdicts/signature.ts';
import type { Explanation } from './failure.ts';
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

/** Which exchange of a red test its verdict is about; -1 if none is named. */
export function indexOfAsked({ about, seen, exchanges }: Told): number {
  const question = `${about}\n${seen}`;
  return exchanges.findLastIndex((exchange) => question.includes(nameOf(wireOf(exchange))));
}

/** The answer that its verdict is about; undefined if it names none. */
export function askedAnswer(told: Told): AskedAnswer | undefined {
  const exchange = told.exchanges[indexOfAsked(told)];
  if (exchange === undefined) return undefined;
  const { request, response } = wireOf(exchange);
  const [, grant = ''] = /grant_type"?\s*[:=]\s*"?(\w+)/.exec(request.body?.value ?? '') ?? [];
  const status = response?.status ?? 0;
  return {
    operation: [request.method, pathOf(request.url), grant].filter(Boolean).join(' '),
    status,
    said: status >= 400 ? normalForm(response?.body?.value ?? '') : '',
  };
}

const nameOf = ({ request, response }: Wire) =>
  `${request.method} ${pathOf(request.url)} answered ${response?.status ?? ''}`;

const pathOf = (url: string) => url.replace(/^[a-z]+:\/\/[^/]*/i, '').split('?')[0] ?? '';
