// Makes a statement to hand over of the last run: a page to print, and the same as a signed in-toto statement. `npm run
// statement`, with the key in STATEMENT_KEY; `npm run statement -- verify FILE` checks one, without a network. Exit codes: 0
// made or valid, 1 not valid, 2 withheld, 3 nothing can be stated, or the arguments or the key are wrong.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSettings, SettingsError } from '#fixtures/target/settings.ts';
import { Scanner } from '#reporters/leaks/scanner.ts';
import { secretSignsOf } from '#reporters/leaks/secret-signs.ts';
import { noticeOf } from '#reporters/leaks/withheld.ts';
import { certificateHtml } from '#reporters/reports/statement/certificate.ts';
import { EnvelopeError, keyIdOf, privateKeyIn, publicKeyOf, sealed } from '#reporters/reports/statement/envelope.ts';
import { statementOf } from '#reporters/reports/statement/statement.ts';
import { wholeRun } from '#reporters/reports/statement/whole-run.ts';
import { NoRun } from '#reporters/run/files/no-run.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';
import { printedPage } from './statement/printed-page.ts';
import { FOLDER, verified } from './statement/verified.ts';

const [WITHHELD, WRONG_INPUT] = [2, 3];
const USAGE = `npm run statement                          of the last run, signed with the key in STATEMENT_KEY
npm run statement -- verify FILE [--key PEM]  checks a statement; PEM is the public key of whoever signed it`;

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof NoRun || error instanceof SettingsError || error instanceof EnvelopeError)) throw error;
  console.error(error.message);
  process.exitCode = WRONG_INPUT;
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parsed(args);
  const [command, file, ...more] = positionals;
  const isVerify = command === 'verify' && file !== undefined && more.length === 0;
  if (isVerify) return verified(resolve(file), values.key);
  if (command !== undefined) throw new EnvelopeError(USAGE);
  return await stated(resolve(loadSettings().reportsDir));
}

async function stated(reportsDir: string): Promise<number> {
  const pem = process.env['STATEMENT_KEY'];
  if (!pem)
    throw new EnvelopeError(
      `STATEMENT_KEY is not set. A new key: openssl genpkey -algorithm ed25519 -out statement-key.pem\n\n${USAGE}`,
    );
  const key = privateKeyIn(pem);
  const statement = statementOf(wholeRun(reportsDir));
  const page = certificateHtml(statement, keyIdOf(publicKeyOf(key)));
  const files = {
    'statement.intoto.json': sealed(statement, key),
    'statement.html': page,
    'statement.pdf': await printedPage(page),
    'public-key.pem': publicKeyOf(key).export({ type: 'spki', format: 'pem' }).toString(),
  };
  const leaks = [JSON.stringify(statement), page].flatMap((text) => {
    return new Scanner(secretSignsOf(process.env)).leaksIn('the statement', Buffer.from(text));
  });
  if (leaks.length > 0) return withheld(noticeOf(leaks));
  const folder = join(reportsDir, FOLDER);
  for (const [name, content] of Object.entries(files)) writeWhole(join(folder, name), content);
  console.log(
    `${Object.keys(files)
      .map((name) => join(folder, name))
      .join('\n')}\nKey id ${keyIdOf(publicKeyOf(key))}`,
  );
  return 0;
}

function withheld(notice: string): number {
  console.error(notice);
  return WITHHELD;
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { key: { type: 'string' } } });
  } catch (error) {
    throw new EnvelopeError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, { cause: error });
  }
}
