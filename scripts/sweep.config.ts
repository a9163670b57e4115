import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { SWEEP_STORIES } from '#fixtures/sweep.ts';
import { withoutBrowser } from '#fixtures/without-browser.ts';
import type { EnvironmentName } from '#specs/environments.ts';
import main from '../playwright.config.ts';
import { SWEEP_FILE } from './sweep.ts';

/** A run against many mocks, each test once for every mock that concerns it. `sweep.ts` starts it. */
export default defineConfig<object, { environment: EnvironmentName; failuresAreExpected: boolean }>({
  ...main,
  use: { ...main.use, actionTimeout: 2_000 },
  testDir: '../tests',
  outputDir: '../test-results/sweep',
  // A file's tests are prepared once for each group that goes to a worker, and here a file has thousands.
  fullyParallel: false,
  // Many of these pages never show what a test waits for, and who waits needs no core.
  expect: { timeout: 2_000 },
  workers: 2 * availableParallelism(),
  reporter: [
    ['../reporters/proof.ts', { outputFile: process.env[SWEEP_FILE], stories: process.env[SWEEP_STORIES] === '1' }],
  ],
  projects: [
    { name: 'browser', testDir: '../tests/browser', use: { environment: 'sandbox', failuresAreExpected: true } },
    {
      name: 'api',
      testDir: '../tests/api',
      use: { ...withoutBrowser, environment: 'sandbox', failuresAreExpected: true },
    },
  ],
});
