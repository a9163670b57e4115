import type { PlaywrightTestOptions, PlaywrightWorkerOptions } from '@playwright/test';
import { browserTrust, isOnThisMachine } from './certificate.ts';
import { findChromium } from './chromium.mjs';

type BrowserOptions = Partial<PlaywrightTestOptions & PlaywrightWorkerOptions>;

/** The hosts of the mocks. */
export const MOCK_HOSTS = ['127.0.0.1', 'localhost'];

/**
 * How a browser is started: the Chromium that set-up proved, recording nothing, since that would show secrets.
 * @param hosts all that it may look up, so that nothing else is reached
 */
export function browserFor(hosts: readonly string[]): BrowserOptions {
  const allowed = hosts.map((host) => `EXCLUDE ${host}`);
  const names = `--host-resolver-rules=${['MAP * ~NOTFOUND', ...allowed].join(', ')}`;
  const args = [names, ...browserTrust(hosts)];
  const path = findChromium()?.path;
  return {
    trace: 'off',
    video: 'off',
    screenshot: 'off',
    // Chromium asks a person before a site reaches into this machine; where the target is there, another site must be
    // stopped by the page itself.
    permissions: isOnThisMachine(hosts) ? ['local-network-access'] : [],
    launchOptions: path ? { executablePath: path, args } : { args },
  };
}
