import { wireOf } from './wire.ts';
import type { Observations } from '#evidence/observations.ts';

/** An exchange as a person reads it: the request, an empty line, the answer. */
export function exchangeText(recorded: Observations['exchanges'][number]): string {
  const { request, response } = wireOf(recorded);
  const headers = (list: typeof request.headers) => list.map(({ name, value }) => `${name}: ${value}`);
  const answer = response
    ? [`${response.status}`, ...headers(response.headers), ...bodyLines(response.body)]
    : ['no answer'];
  return [
    `${recorded.title}, at ${new Date(recorded.start).toISOString()}`,
    '',
    `${request.method} ${request.url}`,
    ...headers(request.headers),
    ...bodyLines(request.body),
    '',
    ...answer,
  ].join('\n');
}

const bodyLines = (body: { value: string } | undefined) => (body?.value ? ['', body.value] : []);
