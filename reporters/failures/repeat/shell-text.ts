import { piecesOf, type Piece } from '../wire.ts';
import type { ShellVariables } from './shell-variables.ts';

/** What stands in a comment or in a line of the script's own output: after a line end the shell would run it. */
export const inOneLine = (said: string) => said.replace(/\s+/g, ' ').trim();

/** A word of the shell that it does not look into. */
export const quoted = (literal: string) => `'${literal.replaceAll("'", String.raw`'\''`)}'`;

/** The same for what is printed: in one line, and no longer than a line may be. */
export const printed = (said: string) => {
  const line = inOneLine(said);
  return quoted(line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line);
};
const LONGEST = 160;

/** A word of the shell: settings and hidden values as variables, everything else between quotes. */
export function shellWord(shown: string, variables: ShellVariables): string {
  const [, before = '', value = ''] = /^([\w-]+(?:: |=))?(.*)$/s.exec(shown) ?? [];
  const setting = variables.settingOf(value);
  if (setting !== undefined) return `"${before}$${setting}"`;
  return piecesOf(shown)
    .map((piece) => (typeof piece === 'string' ? quoted(piece) : `"$${variables.known(piece) ?? ''}"`))
    .join('');
}

/** The same inside a here-document. */
export function inDocument(shown: string, variables: ShellVariables): string {
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
