import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { zipSync } from 'fflate';
import { inspectResults, joined } from '#reporters/leaks/inspected.ts';
import type { Leak } from '#reporters/verdicts/formats/redaction.ts';
import { Inspection } from '#reporters/leaks/inspection.ts';
import { secretSignsOf } from '#reporters/leaks/secret-signs.ts';
import { redactedRun, redactionLine } from '#reporters/leaks/redacted-run.ts';
import { noticeOf } from '#reporters/leaks/withheld.ts';
import { CANARY } from '#evidence/run-marks.ts';
import { judgedWith } from '../run/judged-samples.ts';

const canary = '7b2c9d4e8f3a';
const nets = secretSignsOf({ [CANARY]: canary, SANDBOX_OTP_CODE: '482913' });
const base64 = (text: string) => Buffer.from(text).toString('base64');
const leak: Leak = { artefact: 'a.zip', net: 'print', kind: 'refresh_token', encoding: ['zip', 'base64'] };
const clean = { artefacts: 3, bytes: 2_500_000, leaks: [] };

function write(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

const REPORTS = {
  'sandbox/compliance.json': JSON.stringify({ reason: `got ${canary}`, kept: 'still here', otp: 482913, [canary]: 1 }),
  'sandbox/summary.md': `# Sandbox\n\n${canary}`,
  'sandbox/junit.xml': `<testsuites><testcase name="${canary}"/></testsuites>`,
  'sandbox/repeat/TOKEN-001.sh': `curl -d ${canary}\n`,
  'sandbox/index.html': `<!doctype html><script>window.d("${base64(JSON.stringify({ body: base64(canary) }))}")</script>`,
  'history.jsonl': `{"a":1}\n{"b":"${canary}"}\n`,
  'bundle.zip': zipSync({ 'a.txt': Buffer.from(canary) }),
  'data.gz': gzipSync(canary),
  'picture.png': Buffer.from(`\u0089PNG\r\n\u001a\n\u0000${canary}`, 'latin1'),
  'fine.json': '{ "fine": true }',
};

test('each file with a secret is replaced by one of its kind', ({}, info) => {
  const folder = info.outputPath('reports');
  write(folder, REPORTS);
  const inspection = new Inspection(nets);
  inspection.folder(folder)();
  const { artefacts, leaks } = inspection.result;
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');

  expect(artefacts).toBe(10);
  expect([...new Set(leaks.map((each) => each.artefact))]).toEqual(
    Object.keys(REPORTS)
      .sort()
      .filter((name) => name !== 'fine.json'),
  );
  expect(JSON.parse(text('sandbox/compliance.json'))).toEqual({
    reason: expect.stringMatching(/^Withheld, because/),
    kept: 'still here',
    otp: 0,
    'withheld 4': 1,
  });
  expect(text('sandbox/summary.md')).toMatch(/^Withheld, because a secret was in it: a secret that this suite made/);
  expect(text('sandbox/junit.xml')).toMatch(/^<\?xml .*<testsuites tests="1" errors="1">.*<error message="Withheld/s);
  expect(text('sandbox/index.html')).toMatch(/^<!doctype html>.*<h1>Withheld<\/h1>/s);
  expect(text('sandbox/repeat/TOKEN-001.sh')).toMatch(/^# Withheld.*\nexit 1\n$/);
  expect(text('history.jsonl')).toMatch(/^\{"a":1\}\n\{"b":"Withheld.*"\}\n$/);
  expect(text('bundle.zip')).toContain('WITHHELD.txt');
  expect(readFileSync(join(folder, 'picture.png')).subarray(1, 4).toString()).toBe('PNG');
  expect(text('fine.json')).toBe(REPORTS['fine.json']);
  expect(text('data.gz')).toMatch(/^Withheld/);
});

test('what was replaced is clean', ({}, info) => {
  const folder = info.outputPath('reports');
  write(folder, REPORTS);
  new Inspection(nets).folder(folder)();
  const second = new Inspection(nets);
  second.folder(folder)();

  expect(second.result.leaks).toEqual([]);
});

test('an artefact that is rendered again counts once', () => {
  const inspection = new Inspection(nets);
  inspection.safe('run.json', '{}');
  inspection.safe('run.json', `{"reason":"${canary}"}`);
  expect(inspection.safe('run.json', `{"again":"${canary}"}`)).toMatch(/^\{"again":"Withheld, because/);

  expect(inspection.result).toMatchObject({ artefacts: 1, leaks: [{ artefact: 'run.json', net: 'canary' }] });
});

test('a file that vanishes while others are looked at is none', ({}, info) => {
  const folder = info.outputPath('results');
  write(folder, { 'turns/shared-1': '', 'journal.jsonl': '{}\n' });
  symlinkSync(join(folder, 'gone'), join(folder, 'turns', 'shared-2'));
  const inspection = new Inspection(nets);
  inspection.folder(folder)();
  inspection.folder(info.outputPath('nowhere'))();

  expect(inspection.result).toMatchObject({ artefacts: 2, leaks: [] });
});

test('a run without a leak keeps its exit code and says what was looked at', () => {
  const { run } = redactedRun(judgedWith({ code: { values: 2, canaries: 1 } }), clean);

  expect(run).toMatchObject({ exitCode: 0, objections: [] });
  expect(run.redaction).toEqual({ ...clean, values: 4, slots: { code: { values: 4, canaries: 2 } } });
  expect(run.redaction && redactionLine(run.redaction)).toBe(
    '4 values under 1 names went over the wire and were hidden; none is in 3 artefacts (2.5 MB decoded)',
  );
});

test('a leak is an objection; a violation stays one', () => {
  const judged = judgedWith({ code: { values: 2, canaries: 1 } });
  const leaks = Array.from({ length: 7 }, (_, index) => ({ ...leak, artefact: `${index}.zip` }));
  const { run } = redactedRun(judged, { ...clean, leaks });
  const violated = redactedRun({ ...judged, run: { ...judged.run, exitCode: 1 } }, { ...clean, leaks });

  expect(run.exitCode).toBe(2);
  expect(run.objections[0]).toBe('withheld 0.zip: it held refresh_token (by its print, in base64, in zip)');
  expect(run.objections.slice(5)).toEqual(['withheld 2 other artefacts: run.json lists them']);
  expect(violated.run.exitCode).toBe(1);
  expect(run.redaction && redactionLine(run.redaction)).toContain('7 of 3 artefacts');
});

test('exchanges in which nothing was hidden prove nothing', () => {
  expect(redactedRun(judgedWith({}), clean).run.objections).toEqual([
    'no secret was seen in any exchange: nothing shows that secrets are hidden',
  ]);
  expect(redactedRun(judgedWith({}, 0), clean).run.objections).toEqual([]);
});

test('so does a slot in which the canary never was', () => {
  const few = { refresh_token: { values: 24, canaries: 0 } };
  const enough = { refresh_token: { values: 25, canaries: 0 }, otpCode: { values: 99, canaries: 0 } };

  expect(redactedRun(judgedWith(few), clean).run.objections).toEqual([]);
  expect(redactedRun(judgedWith(enough), clean).run.objections).toEqual([
    "the run's canary is in none of 50 values of refresh_token",
  ]);
});

test("of a partner's client it is not asked of what the client may make itself", () => {
  const count = { values: 50, canaries: 0 };
  const judged = judgedWith({ code_verifier: count, 'x-secret-key': count, refresh_token: count });
  const ofClient = judged.environments.map((each) => ({
    ...each,
    compliance: { ...each.compliance, environment: 'client' as const },
  }));

  expect(redactedRun({ ...judged, environments: ofClient }, clean).run.objections).toEqual([
    "the run's canary is in none of 100 values of refresh_token",
  ]);
});

test('what was found in results is kept: whoever looks again finds them clean', ({}, info) => {
  const folder = info.outputPath('results');
  write(folder, { 'stdout.txt': canary });
  const nothing = { blind: false, leaks: [] };
  const first = inspectResults(folder, nets, { blind: false, leaks: [leak] });
  const text = readFileSync(join(folder, 'stdout.txt'), 'utf8');

  expect(first).toMatchObject({ artefacts: 1, leaks: [{ artefact: 'stdout.txt' }, leak] });
  expect(text).toMatch(/^Withheld/);
  expect(inspectResults(folder, nets, nothing)).toEqual(first);
  writeFileSync(join(folder, 'inspection.json'), '{');
  expect(inspectResults(folder, nets, nothing).leaks, 'of an inspection that cannot be read').toEqual([]);
});

test('shards are added up, and a leak that was found twice is one', () => {
  const parts = [
    { ...clean, leaks: [leak] },
    { ...clean, leaks: [leak] },
  ];
  expect(joined(parts)).toEqual({ artefacts: 6, bytes: 5_000_000, leaks: [leak] });
});

test('a notice says each secret once, how it was recognised and what to do', () => {
  const other: Leak = { artefact: 'a', net: 'configured secret', kind: 'SANDBOX_SECRET_KEY', encoding: [] };
  expect(noticeOf([leak, leak, other])).toBe(
    'Withheld, because a secret was in it: refresh_token (by its print, in base64, in zip); ' +
      'SANDBOX_SECRET_KEY (by its value). Do not pass on anything of this run; find what let it through.',
  );
});
