import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig, type Project } from '@playwright/test';
import { readClientSettings } from '#fixtures/client/client-settings.ts';
import { DESK } from '#fixtures/client/desk/desk.ts';
import { appHosts, readWebSettings } from '#fixtures/client/web/web-settings.ts';
import { SettingsError, type Settings } from '#fixtures/target/settings.ts';
import { ALONE, CLOCK } from '#fixtures/verifies.ts';
import { withoutBrowser } from '#fixtures/target/without-browser.ts';
import { allureFolder, resultsFolder } from '#reporters/run/files/results-folder.ts';
import { browserFor, MOCK_HOSTS } from '#scripts/set-up/browser.ts';
import { provideCertificate } from '#scripts/set-up/certificate.ts';
import { loadConfiguration } from '#scripts/run/configuration.ts';
import { forgetEarlierRun } from '#scripts/run/earlier-run.ts';
import { provideRunMarks } from '#evidence/run-marks.ts';
import { claims } from '#specs/claims/index.ts';
import { documents } from '#specs/documents.ts';
import type { EnvironmentName } from '#specs/environments.ts';
import type { ProjectMetadata } from '#evidence/project-metadata.ts';
import { requirements, type Requirement } from '#specs/requirements/index.ts';

const cores = availableParallelism();
const settings = settingsOrExit();
const results = resultsFolder(resolve(settings.reportsDir));
provideRunMarks();
// A mock of production speaks HTTPS.
if (settings.target === 'mock') await provideCertificate();

export default defineConfig<{ environment: EnvironmentName }>({
  testDir: 'tests',
  outputDir: results,
  testMatch: '**/*.test.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  // At the end, one by one.
  retryStrategy: 'isolated',
  globalSetup: './scripts/run/before-tests.ts',
  // A test that waits occupies a worker and no processor.
  workers: cores + settings.environments.reduce((sum, environment) => sum + waits(environment), 0),
  timeout: 30_000,
  // How long a page may take to show what it has to show.
  expect: { timeout: 5_000 },
  reporter: [
    ['./reporters/redaction.ts'],
    ['./reporters/once-more.ts'],
    [process.stdout.isTTY ? 'line' : 'dot'],
    [
      './reporters/allure-results.ts',
      {
        resultsDir: allureFolder(results),
        detail: true,
        links: { tms: { urlTemplate: claimUrl, nameTemplate: claimName } },
      },
    ],
    ['./reporters/compliance.ts'],
    ...deskReporter(),
  ],
  use: {
    ...browserFor(hostsOf(settings)),
    actionTimeout: 5_000,
  },
  projects: [...settings.environments.flatMap(projectsOf), clientProject(), ...ownTests()],
});

/**
 * An environment's projects. On a live target, tests that would disturb others form one of their own, listed last; those
 * that really wait form another, listed first and with a worker for each.
 */
function projectsOf(environment: EnvironmentName): Project<{ environment: EnvironmentName }>[] {
  const project = (kind: ProjectMetadata['kind']) => ({
    name: `${environment}-${kind}`,
    metadata: metadata(environment, kind),
    // What a network left open runs once more. Who has waited for hours does not wait again.
    retries: settings.target === 'live' && kind !== 'waiting' ? 1 : 0,
    use: { environment },
  });
  if (settings.target === 'mock') {
    return [
      // One worker per environment: with several environments that keeps all cores busy, and each start takes a second.
      { ...project('api'), testDir: 'tests/api', workers: 1, use: { ...withoutBrowser, environment } },
      { ...project('browser'), testDir: 'tests/browser', workers: 1 },
    ];
  }
  const both = { testMatch: /(api|browser)\/.*\.test\.ts$/ };
  const special = new RegExp(`${ALONE}|${CLOCK}`);
  const clock = { grep: new RegExp(CLOCK) };
  const waiting = waits(environment);
  return [
    ...(waiting ? [{ ...project('waiting'), ...both, ...clock, workers: waiting }] : []),
    {
      ...project('api'),
      testDir: 'tests/api',
      grepInvert: special,
      workers: cores,
      use: { ...withoutBrowser, environment },
    },
    { ...project('browser'), testDir: 'tests/browser', grepInvert: special, workers: cores },
    { ...project('alone'), ...both, grep: special, ...(waiting ? { grepInvert: clock.grep } : {}), workers: 1 },
  ];
}

/** Tests of this project. `npm test` runs a part of the long ones, `npm run test:full` all of them. */
function ownTests(): Project[] {
  const long = '**/*.long.test.ts';
  const harness = { testDir: 'tests/harness', outputDir: 'test-results/harness' };
  return [
    { ...harness, name: 'harness', testIgnore: long },
    { ...harness, name: 'long', testMatch: long },
  ];
}

/** A partner's own client: `npm run certify` runs it. */
function clientProject(): Project {
  const { name, version, driver, hasFilesOnly } = readClientSettings(process.env);
  const { strict, reportsDir } = settings;
  const about: ProjectMetadata = {
    ...{ environment: 'client', kind: 'client', target: 'mock', baseUrl: 'mock' },
    ...{ strict, reportsDir, client: { name, version } },
  };
  const project = { name: 'client', testDir: 'tests/client', metadata: about };
  const [web, desk] = [readWebSettings(process.env), process.env[DESK]];
  return {
    ...project,
    ...(hasFilesOnly && !desk ? { testMatch: '**/handed-over.test.ts' } : {}),
    // Two sign-ins and a fault, each with its limits. A person takes their time.
    timeout: desk ? 0 : 120_000,
    // A web app knows one address of the API, and a person does one thing after the other.
    ...(web || desk ? { workers: 1 } : {}),
    use: web && 'web' in driver ? browserFor(appHosts(web)) : withoutBrowser,
  };
}

/** A person at the desk sees each verdict as it falls. */
function deskReporter(): [string, object][] {
  const desk = process.env[DESK];
  return desk ? [['./reporters/desk-verdicts.ts', { desk }]] : [];
}

/** How many tests wait for real time to pass: none where the clock can be moved, or where nobody has the patience. */
function waits(environment: EnvironmentName): number {
  if (settings.target === 'mock' || settings.live[environment]?.clockUrl) return 0;
  const rows: Requirement[] = Object.values(requirements);
  return rows.filter(({ patience }) => patience !== undefined && patience <= settings.patience).length;
}

function metadata(environment: EnvironmentName, kind: ProjectMetadata['kind']): ProjectMetadata {
  const { target, strict, reportsDir, live } = settings;
  const baseUrl = target === 'live' ? (live[environment]?.baseUrl ?? '') : 'mock';
  return { environment, kind, target, strict, baseUrl, reportsDir };
}

/** The hosts that the browser may look up: those of the mocks, or the configured ones and no others. */
function hostsOf({ target, live }: Settings): string[] {
  if (target === 'mock') return MOCK_HOSTS;
  const origins = Object.values(live).flatMap(({ hostedUi }) => hostedUi.origins);
  return [...new Set(origins.map((origin) => new URL(origin).hostname))];
}

/** A wrong configuration is said before anything runs, with the exit code that means just that. */
function settingsOrExit(): Settings {
  try {
    return loadConfiguration();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    forgetEarlierRun();
    return process.exit(3);
  }
}

/** A claim's document; in the report a test is linked to each of its claims. */
function claimUrl(id: string): string {
  const claim = claimOf(id);
  return claim ? documents[claim.document].url : id;
}

function claimName(id: string): string {
  const claim = claimOf(id);
  return claim ? `${id}: ${documents[claim.document].title}, ${claim.place}` : id;
}

function claimOf(id: string) {
  return Object.entries(claims).find(([known]) => known === id)?.[1];
}
