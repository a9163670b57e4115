import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { run } from './command.ts';
import { sampleCompliance, sampleRequirement } from '../reporters/verdicts/compliance-samples.ts';

// Whole commands run here, and take longer on a busy machine.
test.describe.configure({ timeout: 120_000 });

const EXPLAIN = ['--import', 'tsx', 'scripts/explain.ts'];
const violated = sampleRequirement({ id: 'TOKEN-009', verdict: 'violated', signature: '3fa2c177b01e' });

test('npm run explain reads the last run, and ends with code 3 for what it does not know', async () => {
  const reports = await mkdtemp(join(tmpdir(), 'baanx-explain-'));
  await mkdir(join(reports, 'sandbox'));
  const compliance = sampleCompliance({ requirements: [violated] });
  await writeFile(join(reports, 'sandbox', 'compliance.json'), JSON.stringify(compliance));
  await mkdir(join(reports, 'production'));
  await writeFile(join(reports, 'production', 'compliance.json'), '{"format": "of another time"}');

  const known = await run([...EXPLAIN, 'TOKEN-009'], { REPORTS_DIR: reports });
  const unknown = await run([...EXPLAIN, 'TOKN-004'], { REPORTS_DIR: reports });
  const nothing = await run(EXPLAIN, { REPORTS_DIR: reports });
  await rm(reports, { recursive: true });

  expect(known.code, known.output).toBe(0);
  expect(known.output).toContain('      a code dies after ten minutes');
  expect(known.output).toContain('  code-immortal\n');
  expect(known.output).toContain('signature 3fa2c177b01e');
  expect(unknown).toMatchObject({ code: 3, output: expect.stringContaining('Near it: TOKEN-004') });
  expect(nothing).toMatchObject({ code: 3, output: expect.stringContaining('Say what: npm run explain -- TOKEN-004') });
});
