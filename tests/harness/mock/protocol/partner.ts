import { test as base } from '@playwright/test';
import type { LoggedRequest } from '#mock/serve/log/logged-request.ts';
import type { Settings } from '#mock/serve/settings/settings.ts';
import { startStandalone, type Standalone } from '#mock/serve/standalone.ts';
import { documentation } from '#scripts/mock/documentation.ts';
import { Flow } from './flow.ts';

/** The mock on its own, as a partner starts it. */
export interface Partner {
  standalone: Standalone;
  /** The sandbox, as an app sees it. */
  flow: Flow;
  /** The request that came last, as the log tells it. */
  last: () => LoggedRequest;
  /** Asks the control address. */
  control: (method: string, path: string, body?: object) => Promise<{ status: number; body: unknown }>;
}

const ANY_PORT = { port: 0, productionPort: 0, controlPort: 0 };

export const test = base.extend<{ startPartner: (settings?: Settings) => Promise<Partner> }>({
  startPartner: [
    async ({}, use) => {
      const started: Standalone[] = [];
      await use(async (settings = {}) => {
        const standalone = await startStandalone({ ...ANY_PORT, ...settings }, documentation);
        started.push(standalone);
        return partner(standalone);
      });
      for (const { stop } of started) await stop();
    },
    { box: true },
  ],
});

const partner = (standalone: Standalone): Partner => ({
  standalone,
  flow: new Flow(standalone.sandbox),
  last: () => {
    const newest = standalone.log.since().at(-1);
    if (!newest) throw new Error('nothing was logged');
    return newest;
  },
  control: async (method, path, body) => {
    const answer = await fetch(standalone.control.baseUrl + path, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    return { status: answer.status, body: (await answer.json()) as unknown };
  },
});
