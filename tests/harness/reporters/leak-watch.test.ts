import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { keepInspected } from '#reporters/leaks/inspected.ts';
import { ReportsWatch } from '#reporters/leaks/leak-watch.ts';
import { SALT } from '#evidence/run-marks.ts';
import { judgedWith } from './judged-samples.ts';

const test = base.extend<{ salt: (value: string) => void }>({
  salt: async ({}, use) => {
    const { [SALT]: kept = '' } = process.env;
    await use((value) => (process.env[SALT] = value));
    process.env[SALT] = kept;
  },
});

test('results of a killed run, whose secrets are known no more, are an objection', ({ salt }, info) => {
  const [looked, killed] = [info.outputPath('looked'), info.outputPath('killed')];
  keepInspected(looked, { artefacts: 3, bytes: 2_500_000, leaks: [] });
  mkdirSync(killed);
  writeFileSync(join(killed, 'journal.jsonl'), '{}\n');
  const objectionsTo = (folders: string[]) => {
    const judged = judgedWith({ code: { values: 1, canaries: 1 } });
    return new ReportsWatch(judged, folders).write(info.outputPath('reports'), judged, () => undefined).run.objections;
  };

  salt('');
  expect(objectionsTo([looked])).toEqual([]);
  expect(objectionsTo([looked, killed])).toEqual([expect.stringContaining('Look before you publish them')]);
  salt('salt of the run');
  expect(objectionsTo([killed]), 'by the command that started it').toEqual([]);
});
