// Packs what support needs to know about a red requirement: npm run bundle -- TOKEN-004 [--environment sandbox]
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSettings } from '#fixtures/target/settings.ts';
import { redIn } from '#reporters/reports/bundle/source.ts';
import { bundleOf } from '#reporters/reports/bundle/bundle.ts';
import { versions } from '#reporters/reports/bundle/versions.ts';
import { secretSignsOf } from '#reporters/leaks/secret-signs.ts';
import { Scanner } from '#reporters/leaks/scanner.ts';
import { noticeOf } from '#reporters/leaks/withheld.ts';
import { NoRun } from '#reporters/run/files/no-run.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';
import { environmentNames } from '#specs/environments.ts';
import { requirements } from '#specs/requirements/index.ts';

const USAGE = `npm run bundle -- <requirement> [--environment NAME] [--output FILE]

  <requirement>       one that is red in the last run: TOKEN-004
  --environment NAME  only of this one; every one in which it is red, if left out
  --output FILE       where to write it; bundle-<requirement>.zip in the reports folder, if left out`;

process.exitCode = bundle(process.argv.slice(2));

function bundle(args: string[]): number {
  const { id, environment, output, problems } = asked(args);
  if (id === undefined || problems.length > 0) return refused([...problems, '', USAGE]);
  const reportsDir = resolve(loadSettings().reportsDir);
  try {
    const found = redIn(reportsDir, id, environment);
    const file = resolve(output ?? join(reportsDir, `bundle-${id}.zip`));
    const zip = bundleOf(found, versions);
    const leaks = new Scanner(secretSignsOf(process.env)).leaksIn(file, zip);
    if (leaks.length > 0) return withheldBundle(noticeOf(leaks));
    writeWhole(file, zip);
    console.log(`${file}\n${zip.length} bytes, of ${found.map((each) => each.compliance.environment).join(', ')}.`);
    return 0;
  } catch (error) {
    if (!(error instanceof NoRun)) throw error;
    return refused([error.message]);
  }
}

/** The run's own marks are gone by now, but the settings are known, and so are the forms that secrets have. */
function withheldBundle(notice: string): number {
  console.error(notice);
  return 2;
}

function asked(args: string[]) {
  try {
    const options = { environment: { type: 'string' }, output: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [id, ...more] = positionals;
    return { id, ...values, problems: problemsWith(id, more, values.environment) };
  } catch (error) {
    return { id: undefined, problems: [error instanceof Error ? error.message : String(error)] };
  }
}

function problemsWith(id: string | undefined, more: readonly string[], environment: string | undefined): string[] {
  const known = environmentNames.some((name) => environment === undefined || name === environment);
  return [
    ...(id === undefined ? ['Name a requirement.'] : []),
    ...(id === undefined || Object.hasOwn(requirements, id) ? [] : [`There is no requirement ${id}.`]),
    ...(more.length > 0 ? [`A bundle is of one requirement; make another of ${more.join(', ')}.`] : []),
    ...(known ? [] : [`There is no environment ${environment ?? ''}: it is ${environmentNames.join(', ')}.`]),
  ];
}

function refused(lines: readonly string[]): number {
  console.error(lines.join('\n'));
  return 3;
}
