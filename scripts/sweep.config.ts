import { defineConfig } from '@playwright/test';
import { z } from 'zod';
import type { MockChoice } from '#fixtures/mock-target.ts';
import { withoutBrowser } from '#fixtures/without-browser.ts';
import type { EnvironmentName } from '#specs/environments.ts';
import main from '../playwright.config.ts';
import { sweeps, SWEEP, SWEEP_FILE, type SweepName } from './sweep.ts';

/** A run of many mocks, one project each: `SWEEP` names the list, `SWEEP_FILE` the file for the verdicts. */
const known = Object.keys(sweeps) as SweepName[];
const mocks = sweeps[z.enum(known).parse(process.env[SWEEP])]();

export default defineConfig<object, { environment: EnvironmentName; policy: MockChoice; failuresAreExpected: boolean }>(
  {
    ...main,
    testDir: '../tests',
    outputDir: '../test-results/sweep',
    reporter: [['../reporters/proof.ts', { outputFile: process.env[SWEEP_FILE] }]],
    projects: mocks.map(({ name, choice, environment = 'sandbox', kinds, only }) => ({
      name,
      testMatch: new RegExp(`/(${kinds.join('|')})/[^/]+\\.test\\.ts$`),
      // A mock in one worker: starting another costs more than it saves while other mocks keep the cores busy.
      workers: 1,
      ...(only ? { grep: new RegExp(`@(${only.join('|') || 'none'})(?!\\d)`) } : {}),
      use: {
        environment,
        policy: choice,
        failuresAreExpected: true,
        ...(kinds.includes('browser') ? {} : withoutBrowser),
      },
    })),
  },
);
