import type { Promises } from './promise.ts';
import { keeps } from './promise.ts';

/** What production sends over HTTPS. */
export const httpsPromises = {
  pagesUseHttps: keeps(
    async (flow) => (await flow.initiate({ mode: undefined })).headers.get('location')?.startsWith('https:') === true,
    { stage: 'production' },
  ),
} satisfies Promises;
