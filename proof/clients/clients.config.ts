import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { judgesWebApps } from '#fixtures/client/judged-clients.ts';
import { provideRunMarks } from '#evidence/run-marks.ts';
import { withoutBrowser } from '#fixtures/target/without-browser.ts';
import { browserFor, MOCK_HOSTS } from '#scripts/set-up/browser.ts';
import { CLIENTS_FILE } from './clients.ts';

provideRunMarks();

/** A run of the client's tests against many clients. `clients.ts` starts it. */
export default defineConfig<object, { failuresAreExpected: boolean }>({
  testDir: '../../tests/client',
  testMatch: '**/*.test.ts',
  outputDir: '../../test-results/clients',
  // What a client did already is kept by the worker that saw it, so the tests of a file stay together.
  fullyParallel: false,
  timeout: 90_000,
  // The apps of a worker stay until its end.
  workers: judgesWebApps ? 1 : 2 * availableParallelism(),
  reporter: [['./reporter.ts', { outputFile: process.env[CLIENTS_FILE] }]],
  use: { ...(judgesWebApps ? browserFor(MOCK_HOSTS) : withoutBrowser), failuresAreExpected: true },
});
