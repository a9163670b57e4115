import { createCertificate } from '#mock/certificate.ts';
import type { Promises } from './mock-promises.ts';
import { keeps } from './mock-promises.ts';

/** HTTPS, of a mock with a certificate of its own. */
export const httpsPromises = {
  pagesUseHttps: keeps(async (flow) => flow.mock.pagesUrl.startsWith('https:'), { tls: await createCertificate() }),
} satisfies Promises;
