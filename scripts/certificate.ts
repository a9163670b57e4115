import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateIn, keyIn, RUN_CERTIFICATE } from '#fixtures/run-certificate.ts';
import { createCertificate } from '#mock/certificate.ts';

/** Node reads the file of this setting when a process starts, and never again. */
const EXTRA_AUTHORITIES = 'NODE_EXTRA_CA_CERTS';

/**
 * Makes the run's certificate, unless this process inherited one, and has every process trust it that starts from here:
 * the workers. It lies outside the results, which are kept and handed on, and goes with this process.
 */
export async function provideCertificate(): Promise<void> {
  if (process.env[RUN_CERTIFICATE] !== undefined) return;
  const { key, cert } = await createCertificate();
  const folder = mkdtempSync(join(tmpdir(), 'baanx-certificate-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(keyIn(folder), key, { mode: 0o600 });
  writeFileSync(certificateIn(folder), cert);
  process.env[RUN_CERTIFICATE] = folder;
  process.env[EXTRA_AUTHORITIES] = certificateIn(folder);
}

/** Chromium's arguments for the same trust: not "any certificate", but the one public key. */
export function browserTrust(): string[] {
  const folder = process.env[RUN_CERTIFICATE];
  if (folder === undefined) return [];
  const { publicKey } = new X509Certificate(readFileSync(certificateIn(folder)));
  const key = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' }));
  return [`--ignore-certificate-errors-spki-list=${key.digest('base64')}`];
}
