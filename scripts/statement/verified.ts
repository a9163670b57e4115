import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EnvelopeError, keyIdOf, opened, publicKeyIn } from '#reporters/reports/statement/envelope.ts';
import { Statement } from '#reporters/reports/statement/statement.ts';
import { digestOf } from '#reporters/reports/statement/whole-run.ts';
import { minuteOf, meaningOf } from '#reporters/markup/words.ts';

const INVALID = 1;
/** Where `npm run statement` writes, in the reports folder. */
export const FOLDER = 'statement';

/**
 * Checks a statement, and the files that it is about where they lie beside it. Prints what was found; returns the exit code.
 * @throws EnvelopeError where there is no statement, or no key
 */
export function verified(file: string, keyFile: string | undefined): number {
  const text = read(file, `There is no statement at ${file}.`);
  const { pem, from } = keyFor(file, keyFile);
  const key = publicKeyIn(pem);
  console.log(`Key id ${keyIdOf(key)} (${from})`);
  try {
    return told(Statement.parse(opened(text, key)), reportsOf(file));
  } catch (error) {
    console.log(`NOT VALID: ${error instanceof EnvelopeError ? error.message : 'It is no statement of this suite.'}`);
    return INVALID;
  }
}

/** The reports folder in whose folder `statement` the file lies. Beside a statement that was moved are files of others. */
function reportsOf(file: string): string | undefined {
  const folder = dirname(file);
  return basename(folder) === FOLDER ? dirname(folder) : undefined;
}

function told({ subject, predicate }: Statement, reportsDir: string | undefined): number {
  const { result, startedAt, suite, environments } = predicate;
  for (const { environment, title, target, baseUrl, totals } of environments) {
    const counts = `${totals.conformant} conformant, ${totals.violated} violated, ${totals.inconclusive} inconclusive`;
    console.log(
      `${environment === 'client' ? title : environment}, ${target}${baseUrl === target ? '' : `, ${baseUrl}`}: ${counts}`,
    );
  }
  console.log(
    `${minuteOf(startedAt)}, suite ${suite.version}, commit ${suite.commit ?? 'unknown'}: ${meaningOf(result)}`,
  );
  const files = subject.map(({ name, digest }) => ({ name, digest, path: reportsDir && join(reportsDir, name) }));
  const beside = files.flatMap(({ path, ...rest }) => (path && existsSync(path) ? [{ ...rest, path }] : []));
  const changed = beside.filter(({ path, digest }) => digestOf(path) !== digest.sha256);
  const absent = subject.length - beside.length;
  if (absent > 0)
    console.log(`${absent} of ${subject.length} files that it is about are not here and were not compared.`);
  for (const { name } of changed) console.log(`${name} is another file than the one that was signed for.`);
  console.log(changed.length === 0 ? 'VALID' : 'NOT VALID: the statement is whole, but files beside it were changed.');
  return changed.length === 0 ? 0 : INVALID;
}

/** Whose key it is, only its owner can say: one that lies beside a statement proves that nothing was changed since. */
function keyFor(file: string, keyFile: string | undefined): { pem: string; from: string } {
  if (keyFile !== undefined) return { pem: read(keyFile, noKey(keyFile)), from: keyFile };
  const given = process.env['STATEMENT_KEY'];
  if (given) return { pem: given, from: 'of STATEMENT_KEY' };
  const beside = join(dirname(file), 'public-key.pem');
  return { pem: read(beside, noKey(beside)), from: 'beside the statement: ask its owner for the id' };
}

const noKey = (file: string) => `There is no key at ${file}. Name the public key of whoever signed: --key FILE`;

function read(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new EnvelopeError(otherwise);
  }
}
