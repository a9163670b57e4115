import { piecesOf, type Piece } from '../wire.ts';
import type { ShellVariables } from './shell-variables.ts';

/**
 * What stands in a comment or in a line of the script's own output: after a line end the shell would run it, and a control
 * character would steer the terminal.
 */
export const inOneLine = (said: string) => said.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** A word of the shell that it does not look into. */
export const quoted = (literal: string) => `'${literal.replaceAll("'", String.raw`'\''`)}'`;

/** The same for what is printed: in one line, and no longer than a line may be. */
export const printed = (said: string) => {
  const line = inOneLine(said);
  return quoted(line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line);
};
const LONGEST = 160;

/** A line of the script that prints a line. Not `echo`: that of some shells takes a backslash in it for a sign of its own. */
export const printing = (said: string) => `printf '%s\\n' ${printed(said)}`;

/** A word of the shell: settings and hidden values as variables, everything else between quotes. */
export function shellWord(shown: string, variables: ShellVariables): string {
  const [, before = '', value = ''] = /^([\w-]+(?:: |=))?(.*)$/s.exec(shown) ?? [];
  const setting = variables.settingOf(value);
  if (setting !== undefined) return `"${before}$${setting}"`;
  return piecesOf(shown)
    .map((piece) => (typeof piece === 'string' ? quoted(piece) : `"$${variables.known(piece) ?? ''}"`))
    .join('');
}

/** A text as a here-document: `<<BODY` and the lines after it. In a JSON text a value is a part of a string, quoted as one. */
export function hereDocument(shown: string, variables: ShellVariables): string {
  const isJson = /^\s*[[{"]/.test(shown);
  const valueOf = (variable: string) => (isJson ? `$(json "$${variable}")` : `$${variable}`);
  const literal = (piece: string) => piece.replace(/[\\$`]/g, String.raw`\$&`);
  const inside = (piece: Piece) => (typeof piece === 'string' ? literal(piece) : valueOf(variables.known(piece) ?? ''));
  const parts = shown.split(/("(?:[^"\\]|\\.)*")/s).map((part) => {
    const setting = variables.settingOf(part.slice(1, -1));
    return setting === undefined ? piecesOf(part).map(inside).join('') : `"${valueOf(setting)}"`;
  });
  const end = endOf(shown.split('\n'));
  return `<<${end}\n${parts.join('')}\n${end}`;
}

/** A line that does not occur among these. */
function endOf(lines: readonly string[]): string {
  const ends = ['BODY', ...lines.map((_line, index) => `BODY_${index + 2}`)];
  return ends.find((end) => !lines.includes(end)) ?? `BODY_${lines.length + 2}`;
}
