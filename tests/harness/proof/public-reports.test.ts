import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { defects, type Defect } from '#mock/faults/defects.ts';
import { readGolden, redOf } from '#proof/golden/golden.ts';

const PAGE = join(import.meta.dirname, '..', '..', '..', 'docs', 'public-reports.md');
const ROW =
  /^\| \[[^\]]+\]\((?<address>https:\/\/github\.com\/[^)]+)\).*\| `(?<defect>[a-z-]+)` +\| (?<id>[A-Z]+-\d{3})(?<isRecorded>, recorded)? *\|$/;

const rows = readFileSync(PAGE, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ['));

test('each fault that others reported has a defect, and the requirement that sees it', () => {
  const golden = redOf(readGolden().verdicts);

  const wrong = rows.filter((row) => {
    const { defect = '', id = '', isRecorded } = ROW.exec(row)?.groups ?? {};
    const known = new Map<string, Defect>(Object.entries(defects)).get(defect);
    const seenBy: readonly string[] = isRecorded ? (known?.changes ?? []) : (golden[defect] ?? []);
    return !seenBy.includes(id);
  });

  expect(wrong).toEqual([]);
  expect(rows.length).toBeGreaterThan(20);
});

test('no report stands twice', () => {
  const addresses = rows.map((row) => ROW.exec(row)?.groups?.['address']);

  expect(new Set(addresses).size).toBe(rows.length);
});
