import type { Wire } from '../wire.ts';
import type { ShellVariables } from './shell-variables.ts';
import { hereDocument, shellWord } from './shell-text.ts';

/**
 * The lines that send a recorded request again: a call of the script's `ask`, which is curl with the answer kept by its number.
 * @param path with a slash, without the base and the query
 */
export function asked({ request }: Wire, number: number, path: string, variables: ShellVariables): string[] {
  const [, query] = request.url.split(/\?(.*)/s);
  const parameters = query === undefined ? [] : query.split('&');
  const word = (shown: string) => shellWord(shown, variables);
  const data = (pair: string) => `--data-urlencode ${word(decoded(pair))}`;
  const { lines, document } = bodyOf(request, data);
  const options = [
    `-X ${request.method} "$${variables.base}"${path === '' ? '' : word(path)}`,
    ...request.headers.map(({ name, value }) => `-H ${word(`${name}: ${value}`)}`),
    ...(parameters.length > 0 ? ['-G', ...parameters.map(data)] : []),
    ...lines,
  ];
  const call = [`ask ${number}`, ...options].join(' \\\n  ');
  return [document === null ? call : `${call} --data-binary @- ${hereDocument(document, variables)}`];
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
