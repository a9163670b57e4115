import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { CERTIFY, complianceOf, run } from './command.ts';

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'baanx-certify-'));
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

test.describe.configure({ timeout: 120_000 });

for (const [what, line, code] of [
  ['a log without secrets is conformant', 'POST /v1/auth/oauth/token 200 environment=sandbox', 0],
  [
    'a log that tells a password is not',
    'POST /v1/auth/login {"email":"a@example.com","password":"kX9-unlikely-3f"}',
    1,
  ],
] as const) {
  test(`a file alone is judged, and nothing else is asked for: ${what}`, async ({ folder }) => {
    const log = join(folder, 'app.log');
    await writeFile(log, `${line}\n`);

    const ended = await run([...CERTIFY, '--log', log], {
      GATE: 'should',
      CLIENT_NAME: 'Example',
      REPORTS_DIR: folder,
    });

    expect(ended.code, ended.output).toBe(code);
    const { totals, client } = await complianceOf(folder, 'client');
    expect(client?.name).toBe('Example');
    expect(totals.violated > 0).toBe(code === 1);
    expect(totals.conformant + totals.violated).toBeGreaterThan(0);
    expect(totals.untested, 'what only a running client shows').toBeGreaterThan(20);
  });
}
