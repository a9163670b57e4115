import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { parse } from 'dotenv';
import type { Observations } from '#evidence/observations.ts';
import { redactUrl } from '#evidence/redaction/address.ts';
import type { DefectName } from '#mock/faults/defects.ts';
import { startStandalone, type Standalone } from '#mock/serve/standalone.ts';
import { Failures, type Failure } from '#reporters/failures/failure.ts';
import type { Question } from '#reporters/failures/repeat/question.ts';
import { repeatScript } from '#reporters/failures/repeat/repeat-script.ts';
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

/** Five kinds of findings: what is wrong, and what a person says who ran the script. */
const KINDS = [
  { kind: 'a request is let through', requirement: 'TOKEN-004', says: 'expected 400 invalid_grant, got 200' },
  { kind: 'a time limit is not kept', requirement: 'TOKEN-009', says: 'expected 400 invalid_grant, got 200' },
  { kind: 'a text is another', requirement: 'INIT-008', says: 'Missing required parameter: code_challenge", got "' },
  { kind: 'two values are the same', requirement: 'REFRESH-004', says: 'refresh token 4 is refresh token 5' },
  { kind: 'a part of an address is missing', requirement: 'AUTHZ-003', says: 'In the test: the state in url: none' },
] as const;
const PAGE = 'UI-003';
const DEFECTS = [
  ...(['code-reusable', 'code-immortal', 'missing-unnamed', 'refresh-unrotated', 'state-lost'] as const),
  'hosted-state-lost',
] as const;

/** What the suite says of a broken mock. */
async function failuresOn(mock: Standalone, folder: string): Promise<readonly Failure[]> {
  const reports = join(folder, 'reports');
  const settings = { ...parse(mock.env), ENVIRONMENTS: 'sandbox', REPORTS_DIR: reports, DOCTOR: 'off' };
  const wanted = [...KINDS.map(({ requirement }) => requirement), PAGE].join('|');
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
const about = (observed: Observations, given: Partial<Question> = {}) =>
  repeatScript(observed, 'sandbox', { title: 'x', about: '', expected: '', seen: '', differences: [], ...given });

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
  writeFileSync(
    script,
    `${about(observed, { title: `TOKEN-001: ${nasty}`, expected: nasty, seen: nasty }).replace(/\nif \[ -n "\$stuck"[^]*$/, '\n')}touch ${finished}\n`,
  );
  const env = { PATH: pathWithTools(info.outputPath('bin')), SANDBOX_BASE_URL: 'http://127.0.0.1:9' };

  await shell('sh', ['-c', 'exec sh "$0" </dev/null', script], { env }).catch(() => undefined);

  expect(existsSync(finished), 'the shell came to the end').toBe(true);
  expect(existsSync(owned)).toBe(false);
});

test('waits are repeated where they were', () => {
  const observed = sampleObserved({
    settings,
    waits: [{ at: 5, seconds: 590 }],
    exchanges: [wire({}), { ...wire({}), start: 10 }],
  });
  const script = about(observed);
  expect(script).toMatch(/\nask 1 [^]*\npass 590\nask 2 /);
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
  const script = about(observed);
  expect(script).toContain('CODE=$(parameter code)');
  expect(script).toContain('"code": "$CODE"');
});

test('a parameter that looks like several stays one', () => {
  const url = redactUrl(
    `https://api.example/v1/x?redirect_uri=${encodeURIComponent('https://app.example/cb?scope=1&mode=5')}&scope=a`,
  );
  const script = about(sampleObserved({ settings, exchanges: [wire({ method: 'GET', url })] }));
  expect(script).toContain(`--data-urlencode 'redirect_uri=https://app.example/cb?scope=1&mode=5' \\\n`);
  expect(script).toContain(`--data-urlencode 'scope=a'`);
});

test('JSON that was sent as a form is sent as it was', () => {
  const body = { contentType: 'application/x-www-form-urlencoded', value: '{\n  "scope": "a"\n}' };
  const { exchange, ...rest } = wire({});
  const asForm = { ...rest, exchange: { ...exchange, request: { ...exchange.request, body } } };
  const script = about(sampleObserved({ settings, exchanges: [asForm] }));
  expect(script).toContain('--data-binary @- <<BODY\n{\n  "scope": "a"\n}\nBODY');
});

test('too many requests are not repeated by hand', () => {
  const observed = sampleObserved({ settings, exchanges: Array.from({ length: 61 }, () => wire({})) });
  expect(about(observed)).toContain('the test sends 61 requests, too many to repeat by hand');
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
