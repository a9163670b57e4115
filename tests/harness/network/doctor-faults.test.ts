import { expect } from '@playwright/test';
import { findingText } from '#fixtures/target/findings.ts';
import { codeOf } from '#scripts/doctor/doctor.ts';
import { look, test, withoutOtp } from '../doctor/live-mock.ts';
import { faults, startFaultProxy } from './fault-proxy.ts';

// A network that fails while the settings are looked at makes none of them wrong.

test.describe.configure({ timeout: 120_000 });

for (const [kind, kinds] of Object.entries(faults)) {
  test(`half of all requests meet ${kind}: no setting is called wrong`, async ({ live }) => {
    process.env['ANSWER_SECONDS'] = '1';
    const proxy = await startFaultProxy(`settings and ${kind}`);
    proxy.lead(live.sandbox.baseUrl, kinds, 0.5);
    const { findings } = await look(withoutOtp(live.env), {
      SANDBOX_BASE_URL: proxy.url,
      SANDBOX_HOSTED_UI_ORIGINS: live.sandbox.baseUrl,
    });
    proxy.stop();
    delete process.env['ANSWER_SECONDS'];

    expect(proxy.seen.failed).toBeGreaterThan(0);
    const wrong = findings.filter(({ weight, cause }) => weight !== 'notice' && cause === 'configuration');
    expect(wrong.map(findingText)).toEqual([]);
    expect(codeOf(findings)).not.toBe(3);
  });
}
