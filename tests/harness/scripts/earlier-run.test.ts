import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { journalFile } from '#reporters/run/journal.ts';
import { resultsFolder } from '#reporters/run/files/results-folder.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';
import { forgetEarlierRun } from '#scripts/run/earlier-run.ts';

const test = base.extend<{ earlier: { reports: string; journal: string } }>({
  earlier: async ({}, use, info) => {
    const reports = info.outputPath('reports');
    const journal = journalFile(resultsFolder(reports));
    writeWhole(journal, 'of an earlier run\n');
    await use({ reports, journal });
    rmSync(dirname(journal), { recursive: true });
  },
});

test('a run that cannot begin removes the journal of the one before', ({ earlier: { reports, journal } }) => {
  forgetEarlierRun({ REPORTS_DIR: reports }, ['playwright', 'test']);
  expect(existsSync(journal)).toBe(false);

  forgetEarlierRun({ REPORTS_DIR: reports }, ['playwright', 'test']); // there is none, and that is no error
});

test('a listing and a worker leave it, and so does a run with another folder', ({ earlier: { reports, journal } }) => {
  forgetEarlierRun({ REPORTS_DIR: reports }, ['playwright', 'test', '--list']);
  forgetEarlierRun({ REPORTS_DIR: reports, TEST_WORKER_INDEX: '0' }, []);
  forgetEarlierRun({ REPORTS_DIR: `${reports}-of-another` }, []);

  expect(existsSync(journal)).toBe(true);
});

test('a journal that cannot be removed is said, and hides no exit code', ({ earlier: { reports, journal } }) => {
  rmSync(journal);
  mkdirSync(journal);

  expect(() => forgetEarlierRun({ REPORTS_DIR: reports }, [])).not.toThrow();
});
