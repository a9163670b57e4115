import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateIn, keyIn, RUN_CERTIFICATE } from '#fixtures/target/run-certificate.ts';
import { createCertificate } from '#mock/serve/certificate.ts';

/** Node reads the file of this setting when a process starts, and never again. */
const EXTRA_AUTHORITIES = 'NODE_EXTRA_CA_CERTS';

/** As the host of an address names it. */
const THIS_MACHINE = ['127.0.0.1', 'localhost', '[::1]'];

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

/** Whether all of them are this machine itself. */
export const isOnThisMachine = (hosts: readonly string[]): boolean =>
  hosts.every((host) => THIS_MACHINE.includes(host));

/**
 * Chromium's arguments for the same trust, key by key. The flag forgives a wrong name too, so it is given only while the
 * browser may look up nothing but this machine.
 * @param hosts that it may look up
 */
export function browserTrust(hosts: readonly string[]): string[] {
  const file = process.env[EXTRA_AUTHORITIES];
  if (!file || !existsSync(file) || !isOnThisMachine(hosts)) return [];
  const certificates = readFileSync(file, 'utf8').match(ONE_CERTIFICATE) ?? [];
  return [`--ignore-certificate-errors-spki-list=${certificates.map(fingerprint).join(',')}`];
}

const ONE_CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Of the public key, the way Chromium names it. */
function fingerprint(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}
