import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { parse } from 'dotenv';
import type { DefectName } from '#mock/faults/defects.ts';
import { startStandalone, type Standalone } from '#mock/serve/standalone.ts';
import { Failures, type Failure } from '#reporters/failures/failure.ts';
import { readReport } from '#reporters/run/files/report-file.ts';
import { resultsFolder } from '#reporters/run/files/results-folder.ts';
import { documentation } from '#scripts/mock/documentation.ts';
import { PLAYWRIGHT, run } from '../../commands/command.ts';
import { pathWithTools } from '../reports/shims.ts';

const shell = promisify(execFile);
const GUIDE = { port: 0, productionPort: 0, controlPort: 0, profile: 'guide' } as const;
const start = (...defects: DefectName[]) => startStandalone(GUIDE, documentation, { defects });

/** Passes first, so that what follows shares its sign-in, as in a whole run. */
const FIRST = 'TOKEN-001';
/** Six kinds of findings: what is wrong, and what a person says who ran the script. */
const KINDS = [
  { kind: 'a request is let through', requirement: 'TOKEN-004', says: 'expected 400 invalid_grant, got 200' },
  { kind: 'a time limit is not kept', requirement: 'TOKEN-009', says: 'expected 400 invalid_grant, got 200' },
  { kind: 'a text is another', requirement: 'INIT-008', says: 'Missing required parameter: code_challenge", got "' },
  { kind: 'two values are the same', requirement: 'REFRESH-004', says: 'refresh token 4 is refresh token 5' },
  { kind: 'a header is spelt otherwise', requirement: 'USER-009', says: 'expected 401, got 200' },
  { kind: 'a part of an address is missing', requirement: 'AUTHZ-003', says: 'In the test: the state in url: none' },
] as const;
const PAGE = 'UI-003';
const DEFECTS = [
  ...(['code-reusable', 'code-immortal', 'missing-unnamed', 'refresh-unrotated', 'state-lost'] as const),
  ...(['bearer-spacing-loose', 'hosted-state-lost'] as const),
] as const;

/** What the suite says of a broken mock. */
async function failuresOn(mock: Standalone, folder: string): Promise<readonly Failure[]> {
  const reports = join(folder, 'reports');
  const settings = { ...parse(mock.env), ENVIRONMENTS: 'sandbox', REPORTS_DIR: reports, DOCTOR: 'off' };
  const wanted = [FIRST, ...KINDS.map(({ requirement }) => requirement), PAGE].join('|');
  await run([...PLAYWRIGHT, '--project=sandbox-*', '--workers=1', `--grep=@(${wanted})\\b`], settings);
  return readReport(join(reports, 'sandbox', 'failures.json'), Failures).failures;
}

interface Repeated {
  code: number;
  lines: string[];
}

/** Runs a script with bash and the settings of a person who has them. */
async function repeated(script: string, folder: string, settings: Record<string, string>): Promise<Repeated> {
  const file = join(folder, 'repeat.sh');
  writeFileSync(file, script);
  const env = { ...settings, PATH: pathWithTools(join(folder, 'bin')) };
  const ended = await shell('sh', ['-c', 'exec bash "$0" </dev/null', file], { env }).catch(
    (error: unknown) => error as { code: number; stdout: string },
  );
  return { code: 'code' in ended ? ended.code : 0, lines: ended.stdout.trimEnd().split('\n') };
}

test.describe.configure({ timeout: 300_000 });
test.afterEach(async ({}, info) => {
  await shell('rm', ['-rf', resultsFolder(info.outputPath('reports'))]);
});

test('scripts show the fault where it is, and its absence elsewhere', async ({}, info) => {
  const [bad, good] = [await start(...DEFECTS), await start()];
  const failures = await failuresOn(bad, info.outputPath());
  const scriptOf = (wanted: string) => failures.find(({ id }) => id === wanted)?.explanations[0]?.script ?? '';
  const ask = (id: string, mock: Standalone, more = {}) =>
    repeated(scriptOf(id), info.outputPath(), { ...parse(mock.env), ...more });

  for (const { kind, requirement, says } of KINDS) {
    await test.step(kind, async () => {
      const [again, elsewhere] = [await ask(requirement, bad), await ask(requirement, good)];
      expect.soft(again, kind).toMatchObject({ code: 1 });
      expect.soft(again.lines.at(-1), kind).toBe('REPRODUCED');
      expect.soft(again.lines.join('\n'), kind).toContain(says);
      expect.soft(elsewhere, kind).toMatchObject({ code: 0 });
      expect.soft(elsewhere.lines.at(-1), kind).toBe('NOT REPRODUCED');
      expect.soft(again.lines.join('\n'), 'no fresh token is shown').not.toMatch(/eyJ|[\w-]{32,}/);
    });
  }

  const wrongPassword = await ask('TOKEN-004', bad, { SANDBOX_USER_PASSWORD: 'wrong' });
  expect.soft(wrongPassword.code).toBe(2);
  expect.soft(wrongPassword.lines.at(-1)).toMatch(/^UNDECIDED: /);

  const unset = await ask('TOKEN-004', bad, { SANDBOX_SECRET_KEY: '' });
  expect.soft(unset, 'a setting is missing').toMatchObject({ code: 2 });
  expect.soft(unset.lines.at(-1)).toBe('UNDECIDED: SANDBOX_SECRET_KEY is not set: it has this name in .env');

  const app = 'https://app.example.com/callback?code=abc';
  const opened = await ask(PAGE, bad, { ENDED_AT: app });
  expect.soft(opened.lines.find((line) => line.startsWith('Open: '))).toContain(bad.sandbox.baseUrl);
  expect.soft(opened).toMatchObject({ code: 1 });
  expect.soft(await ask(PAGE, good, { ENDED_AT: `${app}&state=x` })).toMatchObject({ code: 0 });
  expect.soft(await ask(PAGE, bad), 'nobody says where the browser ended').toMatchObject({ code: 2 });
  await Promise.all([bad.stop(), good.stop()]);
});
