import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** One `expect` of a test, from its source. */
export interface Expect {
  /** Below the project's root. */
  file: string;
  /** The title of its test, or the name of the function that several tests share. */
  owner: string;
  /** Its statement, to be deleted as a whole: characters from the start of the file. */
  statement: [start: number, end: number];
}

const ROOT = join(import.meta.dirname, '..', '..');

/** Every expect of `tests/api` and `tests/browser`, in the order of the files. */
export function allExpects(root = ROOT): Expect[] {
  const files = ['tests/api', 'tests/browser'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`)
      .toSorted(),
  );
  return files.flatMap((file) => expectsOf(file, readFileSync(join(root, file), 'utf8')));
}

export function expectsOf(file: string, text: string): Expect[] {
  const source = sourceOf(file, text);
  const found: Expect[] = [];
  const visit = (node: ts.Node, owner: string): void => {
    const own = ownerOf(node) ?? owner;
    if (ts.isExpressionStatement(node) && isExpect(node.expression)) {
      found.push({ file, owner: own, statement: [node.getStart(source), node.getEnd()] });
    } else ts.forEachChild(node, (child) => visit(child, own));
  };
  visit(source, 'the file');
  return found;
}

/** How many mocks each expect was red for: by file and owner, in the order of the source. */
export type RedCounts = Record<string, Record<string, number[]>>;

/** @param failed the places where expects failed, `tests/api/token/token.test.ts:12:24`, of each mock */
export function redCounts(expects: readonly Expect[], failed: readonly (readonly string[])[], root = ROOT): RedCounts {
  const counts: RedCounts = {};
  const places = failed.map((ofMock) => ofMock.map(placeOf));
  const sources = new Map<string, ts.SourceFile>();
  for (const { file, owner, statement } of expects) {
    const source = sources.get(file) ?? sourceOf(file, readFileSync(join(root, file), 'utf8'));
    sources.set(file, source);
    const isIn = (place: Place) => {
      if (place.file !== file) return false;
      const at = source.getPositionOfLineAndCharacter(place.line - 1, place.column - 1);
      return at >= statement[0] && at < statement[1];
    };
    const owners = (counts[file] ??= {});
    (owners[owner] ??= []).push(places.filter((ofMock) => ofMock.some(isIn)).length);
  }
  return counts;
}

interface Place {
  file: string;
  line: number;
  column: number;
}

function placeOf(text: string): Place {
  const [file = '', line, column] = text.split(':');
  return { file, line: Number(line), column: Number(column) };
}

const sourceOf = (file: string, text: string) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

/** `test('title', …)` owns what it holds, and so does a named function. */
function ownerOf(node: ts.Node): string | undefined {
  if (ts.isFunctionDeclaration(node)) return node.name?.text;
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'test')
    return undefined;
  const [title] = node.arguments;
  return title?.getText().replaceAll(/^['"`]|['"`]$/g, '');
}

/** `expect(…)…`, `await expect.soft(…)…`, and what is chained to it. */
function isExpect(node: ts.Expression): boolean {
  if (ts.isAwaitExpression(node)) return isExpect(node.expression);
  if (ts.isCallExpression(node)) return isExpect(node.expression);
  if (ts.isPropertyAccessExpression(node)) return isExpect(node.expression);
  return ts.isIdentifier(node) && node.text === 'expect';
}
