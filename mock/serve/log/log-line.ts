import type { LoggedRequest } from './logged-request.ts';

/** A request on one line of a terminal; what was wrong with it on the lines below. */
export function logLine(request: LoggedRequest): string {
  const { at, stage, method, path, status, milliseconds, region, user, armed } = request;
  const where = `${stage}${region === 'us' ? ' us' : ''}`;
  const line = [at.slice(11, 23), where, method, path, status ?? 'closed', `${milliseconds} ms`, user ?? ''];
  return [line.join('  ').trimEnd(), ...(armed ? [`  armed     ${armed}`] : []), ...told(request)].join('\n');
}

function told({ rule, cause, expected, got, claim, hint, notes = [] }: LoggedRequest): string[] {
  const lines: [string, string | undefined][] = [
    ['rule', rule],
    ['cause', cause],
    ['expected', expected],
    ['got', got],
    ['claim', claim],
    ['hint', hint],
    ...notes.map((note): [string, string] => ['note', note]),
  ];
  return lines.flatMap(([name, text]) => (text === undefined ? [] : [`  ${name.padEnd(9)} ${text}`]));
}
