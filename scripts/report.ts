import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadSettings } from '#fixtures/settings.ts';
import { resultsFolder } from '#reporters/results-folder.ts';
import { NoRun, writeReports } from '#reporters/write-reports.ts';

const reportsDir = resolve(loadSettings().reportsDir);
try {
  const { overview } = await writeReports(reportsDir, resultsFolder(reportsDir).allure, (line) => console.log(line));
  console.log(`\nOpen ${pathToFileURL(overview).href}`);
} catch (error) {
  if (!(error instanceof NoRun)) throw error;
  console.error(error.message);
  process.exitCode = 3;
}
