import type { Promises } from './mock-promises.ts';
import { keeps } from './mock-promises.ts';

/** What production sends over HTTPS. */
export const httpsPromises = {
  pagesUseHttps: keeps(
    async (flow) => (await flow.initiate({ mode: undefined })).headers.get('location')?.startsWith('https:') === true,
    { stage: 'production' },
  ),
} satisfies Promises;
