import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { provideRunMarks } from '#evidence/run-marks.ts';
import { SWEEP_STORIES } from '#evidence/sweep.ts';
import { withoutBrowser } from '#fixtures/target/without-browser.ts';
import { browserFor, MOCK_HOSTS } from '#scripts/set-up/browser.ts';
import { provideCertificate } from '#scripts/set-up/certificate.ts';
import type { EnvironmentName } from '#specs/environments.ts';
import { SWEEP_FILE } from './sweep.ts';

provideRunMarks();
await provideCertificate();

/** A run against many mocks, each test once for every mock that concerns it. `sweep.ts` starts it. */
export default defineConfig<object, { environment: EnvironmentName; failuresAreExpected: boolean }>({
  testMatch: '**/*.test.ts',
  testDir: '../../tests',
  outputDir: '../../test-results/sweep',
  // A file's tests are prepared once for each group that goes to a worker, and here a file has thousands.
  fullyParallel: false,
  // Many of these pages never show what a test waits for, and who waits needs no core.
  expect: { timeout: 2_000 },
  workers: 2 * availableParallelism(),
  reporter: [['./reporter.ts', { outputFile: process.env[SWEEP_FILE], stories: process.env[SWEEP_STORIES] === '1' }]],
  use: { ...browserFor(MOCK_HOSTS), actionTimeout: 2_000, environment: 'sandbox', failuresAreExpected: true },
  projects: [
    { name: 'browser', testDir: '../../tests/browser' },
    { name: 'api', testDir: '../../tests/api', use: withoutBrowser },
  ],
});
