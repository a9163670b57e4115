import { expect, test as base } from '@playwright/test';
import { complianceOf, PLAYWRIGHT, run, START } from './command.ts';

const SETTINGS = { MOCK_PROFILE: 'reference', ENVIRONMENTS: 'sandbox' };

const test = base.extend<{ reports: string }>({
  reports: async ({}, use, testInfo) => use(testInfo.outputPath('reports')),
});

test.describe.configure({ timeout: 120_000 });

test('a server that answers as the API reference says is conformant, and the report names its answers', async ({
  reports,
}) => {
  // `npm run variants` runs everything against it.
  const part = [...PLAYWRIGHT, '--project=sandbox-api', '--grep=@(OTP|TOKEN|USER)-'];
  const { code, output } = await run(part, { ...SETTINGS, REPORTS_DIR: reports });

  expect(code, output).toBe(0);
  const { totals, variants } = await complianceOf(reports, 'sandbox');
  expect(totals).toMatchObject({ violated: 0, inconclusive: 0 });
  expect(totals.conformant).toBeGreaterThan(20);
  expect(variants['otp.challenge']).toMatchObject({ seen: 'http200-flag', default: false });
  expect(variants['refresh.lifetime']).toMatchObject({ seen: '15897600', default: false });
  expect(variants['probe.path']).toMatchObject({ seen: '/v1/user', default: false });
});

test('in strict mode the same server violates what asks those points, and nothing else', async ({ reports }) => {
  // A part of the suite: each of its red tests costs a new worker.
  const part = '--grep=@(OTP-001|TOKEN-00[4-6]|REFRESH-007|REVOKE-003)';
  const { code, output } = await run([...START, part], { ...SETTINGS, STRICT: '1', REPORTS_DIR: reports });

  expect(code, output).toBe(1);
  const { requirements } = await complianceOf(reports, 'sandbox');
  const violated = requirements.filter(({ verdict }) => verdict === 'violated').map(({ id }) => id);
  expect(violated).toEqual(expect.arrayContaining(['OTP-001', 'TOKEN-005', 'TOKEN-006', 'REFRESH-007', 'REVOKE-003']));
  expect(violated).not.toContain('TOKEN-004');
});
