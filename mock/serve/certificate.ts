import { isIP } from 'node:net';
import type { SelfsignedOptions } from 'selfsigned';

/** What a mock needs to speak HTTPS, as PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

/**
 * Makes a key and its certificate for this machine's own addresses. It is self-signed and no authority: whoever trusts it
 * trusts this one server, and its key can vouch for nobody else.
 * @param names other host names or addresses that it is reached by
 */
export async function createCertificate(names: readonly string[] = []): Promise<Certificate> {
  // Loading it takes longer than all the rest of the mock, and most mocks need none.
  const { generate } = await import('selfsigned');
  const { private: key, cert } = await generate(
    [{ name: 'commonName', value: 'Mock on this machine' }],
    optionsFor(names),
  );
  return { key, cert };
}

const optionsFor = (names: readonly string[]): SelfsignedOptions => ({
  keyType: 'ec',
  curve: 'P-256',
  // SHA-1, which the package takes by itself, is refused everywhere.
  algorithm: 'sha256',
  extensions: [
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, critical: true },
    { name: 'extKeyUsage', serverAuth: true },
    {
      name: 'subjectAltName',
      altNames: [
        { type: 7, ip: '127.0.0.1' },
        { type: 7, ip: '::1' },
        { type: 2, value: 'localhost' },
        ...names.map((name) => (isIP(name) ? ({ type: 7, ip: name } as const) : ({ type: 2, value: name } as const))),
      ],
    },
  ],
});
