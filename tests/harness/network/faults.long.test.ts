import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { parse } from 'dotenv';
import type { DefectName } from '#mock/faults/defects.ts';
import { complianceOf, PLAYWRIGHT, run, startedMock } from '../commands/command.ts';
import { faults, startFaultProxy, type FaultProxy } from './fault-proxy.ts';

// A live run through a network that fails. Its faults are no verdicts: a sound API is never called violated, and what a
// broken one breaks is never called conformant.

/** What the broken mock breaks, with requirements that its defects violate. */
const BROKEN: Partial<Record<DefectName, string>> = { 'code-reusable': 'TOKEN-004', 'state-truncated': 'STATE-005' };
/** A worker starts anew after each failure, so these are few. */
const ASKED = '@(INIT-001|LOGIN-001|TOKEN-00[14]|STATE-005|USER-001|REFRESH-001)\\b';
// In milliseconds: on a busy machine, each fault costs a start of a worker.
const LONG = 480_000;

interface Upstream {
  proxy: FaultProxy;
  settings: Record<string, string>;
  url: string;
}

const upstream = async (defects: readonly string[], use: (upstream: Upstream) => Promise<void>) => {
  const folder = await mkdtemp(join(tmpdir(), 'baanx-faults-'));
  const file = join(folder, 'mock.env');
  const broken = defects.map((name) => `--defect=${name}`);
  const mock = await startedMock(`--write-env=${file}`, '--public-url=request', '--quiet', ...broken);
  const settings = parse(await readFile(file));
  const url = settings['SANDBOX_BASE_URL'] ?? '';
  const proxy = await startFaultProxy('the faults of this test');
  await use({ proxy, url, settings: { ...settings, ENVIRONMENTS: 'sandbox', SANDBOX_BASE_URL: proxy.url } });
  proxy.stop();
  mock.kill('SIGTERM');
  await rm(folder, { recursive: true });
};

const test = base.extend<{ folder: string }, { sound: Upstream; broken: Upstream }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'baanx-faults-'));
    await use(folder);
    await rm(folder, { recursive: true });
  },
  sound: [async ({}, use) => upstream([], use), { scope: 'worker' }],
  broken: [async ({}, use) => upstream(Object.keys(BROKEN), use), { scope: 'worker' }],
});

test.describe.configure({ timeout: LONG });

/** The verdicts of a part of the suite through faults. The look at the settings has a test of its own. */
async function verdictsThrough(
  { proxy, settings, url }: Upstream,
  { kind, share, folder, args = [] }: { kind: string; share: number; folder: string; args?: string[] },
) {
  const kinds = kind === 'all' ? Object.values(faults).flat() : (faults[kind] ?? []);
  proxy.lead(url, kinds, share);
  const settled = { ...settings, DOCTOR: 'off', RATE: '500', ANSWER_SECONDS: '1', REPORTS_DIR: folder };
  const ended = await run(
    [...PLAYWRIGHT, '--project=sandbox-*', ...(args.length ? args : [`--grep=${ASKED}`])],
    settled,
  );
  expect(proxy.seen.failed, ended.output).toBeGreaterThan(0);
  const { requirements, totals } = await complianceOf(folder, 'sandbox');
  const red = requirements.filter(({ verdict }) => verdict === 'violated' || verdict === 'inconclusive');
  return { ...ended, totals, requirements, red };
}

for (const kind of Object.keys(faults)) {
  test(`half of all requests meet ${kind}: nothing of a sound API is violated`, async ({ sound, folder }) => {
    const { code, red, totals, output } = await verdictsThrough(sound, { kind, share: 0.5, folder });

    expect(totals.violated, output).toBe(0);
    expect(totals.conformant, output).toBeGreaterThan(0);
    expect([...new Set(red.map(({ cause }) => cause))].filter((cause) => cause !== 'environment')).toEqual([]);
    // Playwright has one code for all that is not green.
    expect(code, output).toBe(totals.inconclusive > 0 ? 1 : 0);
  });
}

test('half of all requests fail: nothing that a broken API breaks is conformant', async ({ broken, folder }) => {
  const { requirements, output } = await verdictsThrough(broken, { kind: 'all', share: 0.5, folder });

  for (const id of Object.values(BROKEN)) {
    const verdict = requirements.find((row) => row.id === id)?.verdict;
    expect(['violated', 'inconclusive'], `${id}\n${output}`).toContain(verdict);
  }
});

test('one in ten fails: what was left open runs once more, and the report says so', async ({ sound, folder }) => {
  const { totals, output, requirements } = await verdictsThrough(sound, { kind: 'all', share: 0.1, folder });

  expect(totals.violated, output).toBe(0);
  expect(output).toMatch(/\d+ of \d+ tests ran once more at the end, because the environment had left them open/);
  expect(requirements.filter(({ verdict }) => verdict === 'conformant').length, output).toBeGreaterThan(3);
});

test('a broken API is not retried into green', async ({ broken, folder }) => {
  const { red, output } = await verdictsThrough(broken, { kind: 'resets', share: 0.05, folder });

  const violated = red.filter(({ verdict }) => verdict === 'violated').map(({ id }) => id);
  expect(violated, output).toEqual(expect.arrayContaining(Object.values(BROKEN)));
});

test('a dead server ends a run within seconds, and is named once', async ({ sound, folder }) => {
  const started = performance.now();
  const { code, output, totals } = await verdictsThrough(sound, {
    ...{ kind: 'resets', share: 1, folder },
    args: ['--grep-invert=@UI-'],
  });

  expect(code, output).toBe(1);
  expect({ conformant: totals.conformant, violated: totals.violated }, output).toEqual({ conformant: 0, violated: 0 });
  expect(sound.proxy.seen.requests).toBeLessThan(20);
  expect(output).toMatch(/seen The API gave no usable answer 1\d times in a row/);
  expect(output).toMatch(/and \d{2,} more have probably the same cause\./);
  // Most of it is the start of Playwright and the reports.
  expect((performance.now() - started) / 1000).toBeLessThan(120);
});
