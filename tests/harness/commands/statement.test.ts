import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { environmentNames } from '#specs/environments.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';
import { run } from './command.ts';
import {
  sampleCompliance,
  sampleFigures,
  sampleRequirement,
  sampleRun,
  sampleSide,
} from '../reporters/verdicts/compliance-samples.ts';

const STATEMENT = ['--import', 'tsx', 'scripts/statement.ts'];
const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Four environments with as much to say as a real run has. */
function reports(folder: string): string {
  const totals = { conformant: 1, violated: 0, inconclusive: 0, notApplicable: 9, untested: 0, waived: 0 };
  const missing = Array.from({ length: 9 }, (_, index) =>
    sampleRequirement({
      id: `OTP-00${index}`,
      verdict: 'not applicable',
      reason: `needs a capability that no setting gives: ${index}`,
    }),
  );
  for (const environment of environmentNames) {
    const compliance = sampleCompliance({
      environment,
      proof: sampleFigures,
      totals,
      requirements: [sampleRequirement({}), ...missing],
    });
    writeWhole(join(folder, environment, 'compliance.json'), JSON.stringify(compliance));
    for (const page of ['index.html', 'summary.md']) writeWhole(join(folder, environment, page), page);
  }
  const redaction = { artefacts: 3, bytes: 10, leaks: [], values: 1, slots: {} };
  const sides = environmentNames.map((environment) => sampleSide({ environment, totals }));
  writeWhole(join(folder, 'run.json'), JSON.stringify(sampleRun({ redaction, environments: sides })));
  writeWhole(join(folder, 'index.html'), 'overview');
  return folder;
}

test('a statement is made, printed on one page, verified, and refused once a bit or a file has changed', async ({}, info) => {
  const folder = reports(info.outputPath('reports'));
  const file = join(folder, 'statement', 'statement.intoto.json');
  const verify = () => run([...STATEMENT, 'verify', file], {});

  const made = await run(STATEMENT, { REPORTS_DIR: folder, STATEMENT_KEY: pem });
  expect(made, made.output).toMatchObject({ code: 0 });
  const pages = readFileSync(join(folder, 'statement', 'statement.pdf'), 'latin1').match(/\/Type \/Page\b(?!s)/g);
  expect(pages).toHaveLength(1);

  const valid = await verify();
  expect(valid, valid.output).toMatchObject({ code: 0 });
  expect(valid.output).toMatch(/^Key id [0-9a-f]{64} \(beside the statement[^]*sandbox, mock[^]*\nVALID$/m);

  // Whoever got it keeps it anywhere: what lies in the folder above is not what it is about.
  const elsewhere = info.outputPath('mail', 'from-a-partner');
  mkdirSync(elsewhere, { recursive: true });
  for (const name of ['statement.intoto.json', 'public-key.pem'])
    copyFileSync(join(folder, 'statement', name), join(elsewhere, name));
  writeFileSync(info.outputPath('mail', 'index.html'), 'a page of somebody else');
  const received = await run([...STATEMENT, 'verify', join(elsewhere, 'statement.intoto.json')], {});
  expect(received, received.output).toMatchObject({ code: 0 });
  expect(received.output).toContain('14 of 14 files that it is about are not here and were not compared.');

  const key = join(folder, 'statement', 'public-key.pem');
  const mistyped = await run([...STATEMENT, 'verify', `${file}x`, '--key', key], {});
  expect(mistyped, 'no statement is no invalid one').toMatchObject({ code: 3 });
  expect(mistyped.output).toContain(`There is no statement at ${file}x.`);

  writeFileSync(join(folder, 'sandbox', 'index.html'), 'another page');
  const moved = await verify();
  expect(moved).toMatchObject({ code: 1 });
  expect(moved.output).toContain('sandbox/index.html is another file');

  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
  writeFileSync(file, bytes);
  const changed = await verify();
  expect(changed).toMatchObject({ code: 1 });
  expect(changed.output).toContain('NOT VALID: ');
});

test('without a key or a run nothing is stated', async ({}, info) => {
  const folder = reports(info.outputPath('reports'));
  expect(await run(STATEMENT, { REPORTS_DIR: folder })).toMatchObject({ code: 3 });
  expect(await run(STATEMENT, { REPORTS_DIR: info.outputPath('none'), STATEMENT_KEY: pem })).toMatchObject({ code: 3 });
});
