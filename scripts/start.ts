// The main job: checks every configured environment and writes the reports. Exit codes: 0 every MUST is conformant or
// waived, 1 something is violated, 2 something is inconclusive, 3 the configuration is wrong.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadSettings, SettingsError, type Settings } from '#fixtures/settings.ts';
import { EVERYTHING } from '#reporters/gate.ts';
import { resultsFolder } from '#reporters/results-folder.ts';
import { countsLine, summaryLines } from '#reporters/summary.ts';
import { NoRun, writeReports, type Reports } from '#reporters/write-reports.ts';
import { playwrightTest } from './playwright.ts';
import { unreachable } from './reachable.ts';

const WRONG_CONFIGURATION = 3;
const INCONCLUSIVE = 2;

process.exitCode = await start(process.argv.slice(2));

async function start(args: string[]): Promise<number> {
  try {
    const settings = loadSettings();
    const problems = await unreachable(settings);
    if (problems.length > 0) throw new SettingsError(problems);
    console.log(announcement(settings));
    process.env[EVERYTHING] = '1';
    const ended = playwrightTest(
      args.some((arg) => arg.startsWith('--project')) ? args : [...args, ...everything(settings)],
    );
    return await report(resolve(settings.reportsDir), ended);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    return WRONG_CONFIGURATION;
  }
}

function announcement({ target, environments }: Settings): string {
  const where = target === 'mock' ? 'on the built-in mock' : 'live';
  return `Checking ${environments.join(', ')} ${where}`;
}

/** All kinds of tests of the environments; our own tests are the business of `npm test`. */
function everything({ environments }: Settings): string[] {
  return environments
    .map((name) => `--project=${name}-*`)
    .filter((filter, index, all) => all.indexOf(filter) === index);
}

async function report(reportsDir: string, ended: number): Promise<number> {
  try {
    const reports = await writeReports(reportsDir, resultsFolder(reportsDir).allure);
    console.log(['', ...summaryLines(reports.run, reports.compliances, addresses(reports)), ''].join('\n'));
    console.log(countsLine(reports.run.tests));
    return reports.run.exitCode;
  } catch (error) {
    if (!(error instanceof NoRun)) throw error;
    // Playwright has said why nothing ran; a run without a result is never green.
    console.error(error.message);
    return ended === WRONG_CONFIGURATION ? WRONG_CONFIGURATION : INCONCLUSIVE;
  }
}

function addresses({ overview, pages }: Reports) {
  const address = (file: string) => pathToFileURL(file).href;
  return {
    overview: address(overview),
    pages: pages.map(({ environment, file }) => ({ environment, address: address(file) })),
  };
}
