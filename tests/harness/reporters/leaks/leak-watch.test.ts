import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { inspectResults } from '#reporters/leaks/inspected.ts';
import { redactedRun } from '#reporters/leaks/redacted-run.ts';
import { secretSignsOf } from '#reporters/leaks/secret-signs.ts';
import { SALT } from '#evidence/run-marks.ts';
import { judgedWith } from '../run/judged-samples.ts';

const test = base.extend<{ salt: (value: string) => void }>({
  salt: async ({}, use) => {
    const { [SALT]: kept = '' } = process.env;
    await use((value) => (process.env[SALT] = value));
    process.env[SALT] = kept;
  },
});

test('results of a killed run, whose secrets are known no more, are an objection', ({ salt }, info) => {
  const resultsIn = (name: string) => {
    const folder = info.outputPath(name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'journal.jsonl'), '{}\n');
    return folder;
  };
  const objectionsTo = (folder: string) => {
    const signs = secretSignsOf(process.env);
    const { blind, ...inspected } = inspectResults(folder, signs, { blind: signs.salt === '', leaks: [] });
    return redactedRun(judgedWith({ code: { values: 1, canaries: 1 } }), inspected, blind).run.objections;
  };
  const [killed, looked] = [resultsIn('killed'), resultsIn('looked')];

  salt('');
  expect(objectionsTo(killed)).toEqual([expect.stringContaining('Look before you publish them')]);
  salt('salt of the run');
  expect(objectionsTo(killed), 'nor is it forgotten').toHaveLength(1);
  expect(objectionsTo(looked), 'by the command that started it').toEqual([]);
  salt('');
  expect(objectionsTo(looked), 'reported again').toEqual([]);
});
