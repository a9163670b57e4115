import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { demandSafety } from '#fixtures/applicability.ts';
import { environmentNames, environments } from '#specs/environments.ts';
import { safeInProduction } from '#specs/production.ts';
import { requirements, type Requirement, type RequirementId } from '#specs/requirements/index.ts';

// Nothing runs on the real production but what is marked safe there. Every test of an environment is made by fixtures/index.ts,
// whose automatic fixture asks `demandSafety` before it sends anything.

const HARMFUL = ['locks user', 'uses otp', 'moves clock'];
const ids = Object.keys(requirements) as RequirementId[];
const at = (name: (typeof environmentNames)[number], baseUrl = environments[name].baseUrl) =>
  ({ kind: 'live', spec: environments[name], baseUrl }) as const;

/** Whether a test would run: a skip is thrown. */
function runs(verified: readonly RequirementId[], target: Parameters<typeof demandSafety>[1]): boolean {
  const skip: unknown = Reflect.get(test, 'skip');
  let skipped = false;
  Object.assign(test, { skip: (condition: boolean) => (skipped ||= condition) });
  demandSafety(verified, target);
  Object.assign(test, { skip });
  return !skipped;
}

for (const name of environmentNames.filter((each) => environments[each].stage === 'production')) {
  test(`of all requirements, ${name} runs those that are marked safe, and no other`, () => {
    const run = ids.filter((id) => runs([id], at(name)));

    expect(run).toEqual(ids.filter((id) => safeInProduction.includes(id)));
    expect(run.length).toBeGreaterThan(200);
    expect(run.length).toBeLessThan(ids.length);
  });

  test(`a test that also verifies something else does not run in ${name}, nor one that verifies nothing`, () => {
    expect(runs(['TOKEN-001'], at(name))).toBe(true);
    expect(runs(['TOKEN-001', 'LOGIN-012'], at(name))).toBe(false);
    expect(runs([], at(name))).toBe(false);
  });
}

test('elsewhere everything runs, on a mock of production on this machine too', () => {
  expect(runs(['LOGIN-012'], at('sandbox'))).toBe(true);
  expect(runs(['LOGIN-012'], at('production', 'https://127.0.0.1:4020'))).toBe(true);
  expect(runs(['LOGIN-012'], { ...at('production'), kind: 'mock' })).toBe(true);
});

test('what is marked safe locks nobody, sends no message and moves no clock', () => {
  const rows = new Map<string, Requirement>(Object.entries(requirements));
  const harmful = safeInProduction.filter((id) => rows.get(id)?.effects?.some((effect) => HARMFUL.includes(effect)));

  expect(harmful).toEqual([]);
  expect(new Set(safeInProduction).size, 'each once').toBe(safeInProduction.length);
});

test('what is marked safe races for nothing, clicks nothing twice and sends nothing that a server may choke on', () => {
  const rough = testsWith(/atOnce\(|clickTwice\(|\\0|'\['\.repeat|repeat\(300_000\)/);

  expect(rough.length).toBeGreaterThan(8);
  expect(rough.filter((id) => safeInProduction.includes(id as never))).toEqual([]);
});

/** The requirements of all tests of environments whose own source has this. */
function testsWith(pattern: RegExp): string[] {
  const files = ['api', 'browser'].flatMap((folder) =>
    readdirSync(join('tests', folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join('tests', folder, file),
    ),
  );
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => readFileSync(file, 'utf8').split(/^(?=test\()/m))
    .filter((source) => source.startsWith('test(') && pattern.test(source))
    .flatMap((source) =>
      [...(/verifies\(([^)]*)\)/.exec(source)?.[1] ?? '').matchAll(/[A-Z]+-\d{3}/g)].map(([id]) => id),
    );
}

test('every test of an environment is one of fixtures/index.ts', () => {
  for (const folder of ['api', 'browser']) {
    const files = readdirSync(join('tests', folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.test.ts'))) {
      const source = readFileSync(join('tests', folder, file), 'utf8');
      expect(source, file).toMatch(/import \{[^}]*\btest\b[^}]*\} from '#fixtures\/index\.ts'/);
      expect(source, file).not.toContain('@playwright/test');
    }
  }
});

test('the automatic fixture asks before it sends', () => {
  const source = readFileSync('fixtures/index.ts', 'utf8');
  const [, fixture = ''] = /\n {2}recorder: \[([\s\S]*?)\n {2}\],/.exec(source) ?? [];
  expect(fixture).toMatch(/=> \{\s*demandSafety\(verifiedBy\(testInfo\.tags\), target\);/);
  expect(fixture).toContain('auto: true');
});
