import { readFileSync } from 'node:fs';
import config from './playwright.config.ts';
const rows = JSON.parse(readFileSync(process.env['ROWS']!, 'utf8')) as { name: string; environment?: string; policy: unknown }[];
export default { ...config, reporter: [['json', { outputFile: process.env['OUT'] }]], outputDir: '/tmp/zz-out-' + process.pid,
  projects: rows.map(({ name, environment = 'sandbox', policy }) => ({ name, testDir: 'tests/api', use: { environment, policy } })) };
