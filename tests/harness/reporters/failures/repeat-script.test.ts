import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { redactUrl } from '#evidence/redaction/address.ts';
import { piecesOf, stringsIn } from '#reporters/failures/wire.ts';
import { sampleObserved } from '../verdicts/compliance-samples.ts';
import { pathWithTools } from '../reports/shims.ts';
import { about, settings, wire } from './repeat-samples.ts';

const shell = promisify(execFile);

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
  expect(script).toContain('"code": "$(json "$CODE")"');
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

test('a sign-in that a test shared with others leads its script, and what a server refused may be made up', () => {
  const sent = [
    { name: 'x-us-env', value: 'true' },
    { name: 'authorization', value: 'Bearer ‹bearer #b0b0b0›' },
  ];
  const authorize = (status: number) => wire({ url: 'https://api.example/v1/auth/oauth/authorize', status, sent });
  const signedIn = wire({ answer: '{"accessToken":"‹accessToken #b0b0b0›"}' });
  const known = { ...settings, '#a1a1a1': 'USER_EMAIL', '#a2a2a2': 'USER_PASSWORD' };
  const scriptOf = (...exchanges: ReturnType<typeof wire>[]) => about(sampleObserved({ settings: known, exchanges }));

  const shared = scriptOf(authorize(200));
  expect(shared).toMatch(/\nask 1 \\\n {2}-X POST "\$SANDBOX_BASE_URL"'\/v1\/auth\/login' \\\n {2}-H 'x-us-env: true'/);
  expect(shared).toContain('{"email":"$(json "$SANDBOX_USER_EMAIL")","password":"$(json "$SANDBOX_USER_PASSWORD")"}');
  expect(shared).toMatch(/LOGIN_TOKEN=\$\(value 1 '\.accessToken'\)[^]*ask 2 [^]*Bearer '"\$LOGIN_TOKEN"/);
  expect(shared).not.toContain('made-up');
  expect(scriptOf(authorize(401))).toContain('BEARER=made-up-');
  expect(scriptOf(signedIn, authorize(200)).match(/\nask /g), 'it signs in itself').toHaveLength(2);
});
