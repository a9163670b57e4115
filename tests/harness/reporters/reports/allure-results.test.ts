import fs, { readdirSync, readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FileSystemWriter, type Writer } from 'allure-js-commons/sdk/reporter';
import AllureResults from '#reporters/allure-results.ts';

/** The writer that a reporter of ours uses once a run has begun. */
function writerIn(folder: string): Writer {
  const reporter = new AllureResults({ resultsDir: folder });
  reporter.onBegin({} as Parameters<AllureResults['onBegin']>[0]);
  return (Reflect.get(reporter, 'allureRuntime') as { writer: Writer }).writer;
}

/** How often a file was synced while something was done. */
function syncs(act: () => void): number {
  const { fsyncSync } = fs;
  let count = 0;
  fs.fsyncSync = (file) => {
    count += 1;
    fsyncSync(file);
  };
  syncBuiltinESMExports();
  try {
    act();
  } finally {
    fs.fsyncSync = fsyncSync;
    syncBuiltinESMExports();
  }
  return count;
}

const result = { uuid: 'one', name: 'a code buys tokens' } as Parameters<Writer['writeResult']>[0];

function writeAll(writer: Writer, from: string): void {
  // The first thing of a run may be the copy of a file: the folder is not there yet.
  writer.writeAttachmentFromPath('four-attachment.txt', from);
  writer.writeResult(result);
  writer.writeGroup({ uuid: 'two', children: [], befores: [], afters: [] });
  writer.writeAttachment('three-attachment.json', Buffer.from('{}'));
}

test("results are written as Allure's own writer writes them, without waiting for the disk", ({}, info) => {
  const [ours, theirs] = [info.outputPath('ours'), info.outputPath('theirs')];
  const from = info.outputPath('picture.txt');
  fs.writeFileSync(from, 'a picture');

  const waited = {
    ours: syncs(() => writeAll(writerIn(ours), from)),
    theirs: syncs(() => writeAll(new FileSystemWriter({ resultsDir: theirs }), from)),
  };

  expect(waited, 'Allure’s own is the control').toEqual({ ours: 0, theirs: 4 });
  expect(readdirSync(ours).sort()).toEqual(readdirSync(theirs).sort());
  for (const file of readdirSync(theirs)) {
    expect(readFileSync(join(ours, file), 'utf8'), file).toBe(readFileSync(join(theirs, file), 'utf8'));
  }
});
