import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { parse } from 'dotenv';
import { redactUrl } from '#evidence/redaction/address.ts';
import type { DefectName } from '#mock/faults/defects.ts';
import { startStandalone, type Standalone } from '#mock/serve/standalone.ts';
import { Failures, type Failure } from '#reporters/failures/failure.ts';
import { repeatScript } from '#reporters/failures/repeat.ts';
import { piecesOf, stringsIn } from '#reporters/failures/wire.ts';
import { readReport } from '#reporters/run/files/report-file.ts';
import { resultsFolder } from '#reporters/run/files/results-folder.ts';
import { documentation } from '#scripts/mock/documentation.ts';
import { PLAYWRIGHT, run } from '../../commands/command.ts';
import { sampleObserved } from '../verdicts/compliance-samples.ts';
import { pathWithTools } from '../reports/shims.ts';

const shell = promisify(execFile);
const GUIDE = { port: 0, productionPort: 0, controlPort: 0, profile: 'guide' } as const;
const start = (...defects: DefectName[]) => startStandalone(GUIDE, documentation, { defects });

/** What the suite says of a broken mock, for one requirement. */
async function failureOn(mock: Standalone, requirement: string, folder: string): Promise<Failure> {
  const reports = join(folder, 'reports');
  const settings = { ...parse(mock.env), ENVIRONMENTS: 'sandbox', REPORTS_DIR: reports };
  await run([...PLAYWRIGHT, '--project=sandbox-*', `--grep=@${requirement}\\b`], settings);
  const { failures } = readReport(join(reports, 'sandbox', 'failures.json'), Failures);
  return failures.find(({ id }) => id === requirement) ?? Promise.reject(new Error(`${requirement} is not red`));
}

/** Runs a failure's script against a mock, with the settings of a person who has them. */
async function repeated(failure: Failure, mock: Standalone, folder: string): Promise<string> {
  const script = join(folder, 'repeat.sh');
  writeFileSync(script, failure.explanations[0]?.script ?? '');
  const settings = Object.entries(parse(mock.env)).map(([name, value]) => [name.replace(/^SANDBOX_/, ''), value]);
  const env = { ...(Object.fromEntries(settings) as Record<string, string>), PATH: pathWithTools(join(folder, 'bin')) };
  return (await shell('sh', [script], { env })).stdout;
}

test.describe.configure({ timeout: 90_000 });
test.afterEach(async ({}, info) => {
  await shell('rm', ['-rf', resultsFolder(info.outputPath('reports'))]);
});

for (const { defect, requirement, broken, conformant } of [
  { defect: 'code-reusable', requirement: 'TOKEN-004', broken: '200', conformant: '400' },
  { defect: 'code-immortal', requirement: 'TOKEN-009', broken: '200', conformant: '400' },
  { defect: 'secret-key-ignored', requirement: 'CLIENT-018', broken: '200', conformant: '401' },
] as const) {
  test(`the script of ${requirement} shows the fault again, and its absence elsewhere`, async ({}, info) => {
    const [bad, good] = [await start(defect), await start()];
    const failure = await failureOn(bad, requirement, info.outputPath());

    const again = await repeated(failure, bad, info.outputPath());
    const elsewhere = await repeated(failure, good, info.outputPath());

    const [asked] = /^\d+ {2}\d+, seen: \d+ {2}<- the answer in question$/m.exec(again) ?? [];
    expect(asked, again).toMatch(new RegExp(`^\\d+  ${broken}, seen: ${broken} `));
    expect(elsewhere).toMatch(new RegExp(`^\\d+  ${conformant}, seen: ${broken} {2}<-`, 'm'));
    for (const [, got, seen] of again.matchAll(/^\d+ {2}(\d+), seen: (\d+)/gm)) expect.soft(got).toBe(seen);
    await Promise.all([bad.stop(), good.stop()]);
  });
}

const wire = (given: { method?: string; url?: string; body?: string; status?: number; answer?: string }) => ({
  title: '',
  start: 1,
  stop: 2,
  exchange: {
    request: {
      method: given.method ?? 'POST',
      url: given.url ?? 'https://api.example/v1/auth/login',
      headers: [],
      ...(given.body === undefined ? {} : { body: { contentType: 'application/json', value: given.body } }),
    },
    response: { status: given.status ?? 200, body: { contentType: 'application/json', value: given.answer ?? '{}' } },
  },
});
const settings = { 'https://api.example': 'BASE_URL' };

test('nothing that a target says is run by the shell', async ({}, info) => {
  // Whole paths, since the script works in a folder of its own, which it removes.
  const [owned, finished] = [info.outputPath('owned'), info.outputPath('finished')];
  const nasty = `$(touch ${owned}) \`touch ${owned}\` "; touch ${owned}; ' \\ \n touch ${owned}`;
  const observed = sampleObserved({
    settings,
    exchanges: [
      wire({ url: `https://api.example/v1/${nasty}?a=${nasty}`, body: JSON.stringify({ a: nasty }), answer: nasty }),
      wire({ method: 'GET', url: `https://elsewhere.example/${nasty}` }),
    ],
  });
  const script = info.outputPath('repeat.sh');
  writeFileSync(script, `${repeatScript(observed, `TOKEN-001: ${nasty}`, nasty)}touch ${finished}\n`);
  const env = { PATH: pathWithTools(info.outputPath('bin')), BASE_URL: 'http://127.0.0.1:9' };

  await shell('sh', [script], { env }).catch(() => undefined);

  expect(existsSync(finished), 'the shell came to the end').toBe(true);
  expect(existsSync(owned)).toBe(false);
});

test('waits are repeated where they were', () => {
  const observed = sampleObserved({
    settings,
    waits: [{ at: 5, seconds: 590 }],
    exchanges: [wire({}), { ...wire({}), start: 10 }],
  });
  const script = repeatScript(observed, 'x', '');
  expect(script).toMatch(/# 1 [^]*\npass 590\n[^]*# 2 /);
  expect(script).toContain('sleep "$1"');
});

test('what a browser brings back is asked for', () => {
  const observed = sampleObserved({
    settings,
    exchanges: [
      wire({ method: 'GET', url: 'https://app.example/callback?code=‹code #1f3a9c›' }),
      wire({ body: '{ "code": "‹code #1f3a9c›" }' }),
    ],
  });
  const script = repeatScript(observed, 'x', '');
  expect(script).toContain(': "${CODE:?the code in the address where the browser ends}"');
  expect(script).toContain('"code": "$CODE"');
});

test('a parameter that looks like several stays one', () => {
  const url = redactUrl(
    `https://api.example/v1/x?redirect_uri=${encodeURIComponent('https://app.example/cb?scope=1&mode=5')}&scope=a`,
  );
  const script = repeatScript(sampleObserved({ settings, exchanges: [wire({ method: 'GET', url })] }), 'x', '');
  expect(script).toContain(`--data-urlencode 'redirect_uri=https://app.example/cb?scope=1&mode=5' \\\n`);
  expect(script).toContain(`--data-urlencode 'scope=a'`);
});

test('JSON that was sent as a form is sent as it was', () => {
  const body = { contentType: 'application/x-www-form-urlencoded', value: '{\n  "scope": "a"\n}' };
  const { exchange, ...rest } = wire({});
  const asForm = { ...rest, exchange: { ...exchange, request: { ...exchange.request, body } } };
  const script = repeatScript(sampleObserved({ settings, exchanges: [asForm] }), 'x', '');
  expect(script).toContain('--data-binary @- <<BODY\n{\n  "scope": "a"\n}\nBODY');
});

test('too many requests are not repeated by hand', () => {
  const observed = sampleObserved({ settings, exchanges: Array.from({ length: 61 }, () => wire({})) });
  expect(repeatScript(observed, 'x', '')).toContain('The test sends 61 requests, too many to repeat by hand');
});

test('hidden values are told from what is shown', () => {
  expect(piecesOf('a ‹code_verifier #1f3a9c of challenge #2d959d› b')).toEqual([
    'a ',
    { name: 'code_verifier', fingerprint: '1f3a9c', challenge: '2d959d' },
    ' b',
  ]);
  expect(stringsIn('{"a":[{"b-c":"x"}],"d":1}')).toEqual([{ path: '.a[0]["b-c"]', value: 'x' }]);
  expect(stringsIn('no JSON')).toEqual([]);
});
