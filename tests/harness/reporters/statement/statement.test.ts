import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { certificateHtml } from '#reporters/reports/statement/certificate.ts';
import {
  keyIdOf,
  opened,
  preAuthEncoding,
  privateKeyIn,
  publicKeyIn,
  sealed,
} from '#reporters/reports/statement/envelope.ts';
import { statementOf } from '#reporters/reports/statement/statement.ts';
import { wholeRun } from '#reporters/reports/statement/whole-run.ts';
import type { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import type { Run } from '#reporters/verdicts/formats/run.ts';
import { NoRun } from '#reporters/run/files/no-run.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';
import { sampleCompliance, sampleRequirement, sampleRun, sampleSide } from '../verdicts/compliance-samples.ts';

const pair = generateKeyPairSync('ed25519');
const redaction = { artefacts: 3, bytes: 10, leaks: [], values: 1, slots: {} };

/** A reports folder with a run, and the statement's view of it. */
function stated(folder: string, run: Partial<Run> = {}, compliance: Partial<Compliance> = {}) {
  const whole = sampleRun({ redaction, ...run });
  writeWhole(join(folder, 'run.json'), JSON.stringify(whole));
  writeWhole(
    join(folder, 'sandbox', 'compliance.json'),
    JSON.stringify(sampleCompliance({ target: 'live', ...compliance })),
  );
  writeWhole(join(folder, 'sandbox', 'index.html'), '<!doctype html>');
  return () => wholeRun(folder);
}

test('what is signed is encoded as the protocol shows it', () => {
  // The example of DSSE's own protocol.md.
  const encoded = preAuthEncoding('http://example.com/HelloWorld', Buffer.from('hello world'));
  expect(encoded.toString()).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
});

test('one changed bit anywhere makes a statement invalid', () => {
  const text = sealed({ hello: 'wörld', list: [1, 2] }, pair.privateKey);
  expect(opened(text, pair.publicKey)).toEqual({ hello: 'wörld', list: [1, 2] });
  const bytes = Buffer.from(text);
  const accepted = [...bytes.keys()].flatMap((at) =>
    Array.from({ length: 8 }, (_, bit) => bit).filter((bit) => {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
      return isOpened(changed.toString('utf8'));
    }),
  );
  expect(accepted).toEqual([]);
  expect(isOpened(`${text}\n`), 'a line more').toBe(false);
  expect(isOpened(text), 'the control').toBe(true);
});

function isOpened(text: string, key = pair.publicKey): boolean {
  try {
    opened(text, key);
    return true;
  } catch {
    return false;
  }
}

test('another key does not open it, and another kind of key is refused', () => {
  const other = generateKeyPairSync('ed25519');
  const text = sealed({}, pair.privateKey);
  expect(() => opened(text, other.publicKey)).toThrow(/names the key [0-9a-f]{64}, which is another one/);
  // Even where somebody writes the other id into it.
  expect(isOpened(text.replace(keyIdOf(pair.publicKey), keyIdOf(other.publicKey)), other.publicKey)).toBe(false);
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
  expect(() => privateKeyIn(rsa.toString())).toThrow('kind rsa: it has to be an Ed25519 key');
  expect(() => publicKeyIn('no key')).toThrow('The key cannot be read');
});

test('a key in one line, as .env has it, is read', () => {
  const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  expect(privateKeyIn(pem.replaceAll('\n', String.raw`\n`)).equals(pair.privateKey)).toBe(true);
});

const leak = { artefact: 'a', net: 'form', kind: 'JWT', encoding: [] } as const;
const untested = { conformant: 0, violated: 0, inconclusive: 0, notApplicable: 0, untested: 1, waived: 0 };

for (const { name, run = {}, compliance = {}, says } of [
  { name: 'that was cut off', run: { complete: false }, says: 'the run was cut off' },
  {
    name: 'whose reports leak',
    run: { redaction: { ...redaction, leaks: [leak] } },
    says: 'its reports held 1 secret',
  },
  { name: 'that nobody searched', run: { redaction: undefined }, says: 'nobody searched its reports' },
  {
    name: 'with an objection',
    run: { objections: ['3 tests are missing'] },
    says: 'the run objects: 3 tests are missing',
  },
  {
    name: 'of a part',
    run: { environments: [sampleSide({ totals: untested })] },
    compliance: { totals: untested },
    says: 'sandbox is a part: 1 requirements are untested',
  },
  { name: 'of a mock that is called live', compliance: { baseUrl: 'http://127.0.0.1:4010' }, says: 'is this machine' },
  { name: 'whose verdicts were changed', compliance: { totals: { ...untested, untested: 0 } }, says: 'or was changed' },
] as { name: string; run?: Partial<Run>; compliance?: Partial<Compliance>; says: string }[]) {
  test(`nothing is stated about a run ${name}`, ({}, info) => {
    const make = stated(info.outputPath('reports'), run, compliance);
    expect(make).toThrow(NoRun);
    expect(make).toThrow(says);
  });
}

test('a statement names target, totals, what was not applicable, and the digests of the files', ({}, info) => {
  const requirements = [
    sampleRequirement({}),
    sampleRequirement({ id: 'TOKEN-009', verdict: 'not applicable', reason: 'needs a clock' }),
  ];
  const statement = statementOf(stated(info.outputPath('reports'), {}, { requirements })());
  expect(statement.predicate.environments).toMatchObject([
    { environment: 'sandbox', target: 'live', baseUrl: 'https://dev.api.baanx.com', totals: { conformant: 1 } },
  ]);
  expect(statement.predicate.environments[0]?.notApplicable).toEqual([{ id: 'TOKEN-009', reason: 'needs a clock' }]);
  expect(statement.subject).toContainEqual({
    name: 'sandbox/index.html',
    digest: { sha256: 'fe26c59e91ac8de694b2531dc3bdc1b7faf471d3d7e4e00870af60f5f22897cb' },
  });
  expect(statement.subject.map(({ name }) => name)).toEqual([
    'run.json',
    'sandbox/compliance.json',
    'sandbox/index.html',
  ]);
});

test('a mock is never called live on the page', ({}, info) => {
  const page = (target: 'mock' | 'live') =>
    certificateHtml(statementOf(stated(info.outputPath(target), {}, { target })()), 'k1').replace(
      /<style>[^]*<\/style>/,
      '',
    );
  expect(page('mock')).toContain('Statement about the built-in mock');
  expect(page('mock')).toContain('not from Baanx');
  expect(page('mock')).not.toContain('Statement of conformance');
  expect(page('live')).toContain('Statement of conformance');
  expect(page('live')).not.toContain('mock');
  const red = certificateHtml(statementOf(stated(info.outputPath('red'), { exitCode: 1 })()), 'k1');
  expect(red, 'a violated run is no statement of conformance').not.toContain('Statement of conformance');
});

test('a statement about a client names the client, and not the mock that played the API', ({}, info) => {
  const folder = info.outputPath('reports');
  const client = { name: 'Wallet', version: '1.2' };
  const whole = stated(folder, { environments: [sampleSide({ environment: 'client' })] });
  const compliance = sampleCompliance({ environment: 'client', client, target: 'mock', baseUrl: 'mock' });
  writeWhole(join(folder, 'client', 'compliance.json'), JSON.stringify(compliance));
  const statement = statementOf(whole());
  expect(statement.predicate.environments).toMatchObject([{ environment: 'client', title: 'Client Wallet 1.2' }]);
  const page = certificateHtml(statement, 'k1');
  expect(page).toContain('<h1>Statement about a client of the Baanx API</h1>');
  expect(page).toContain('Client Wallet 1.2');
  expect(page).toContain('The built-in mock played the API.');
  expect(page).not.toContain('not from Baanx');
});
