// What `@playwright/test` is to a harness test that is run for a mutant: it collects the tests instead of running them, so
// that one process judges many mutants. `expect` is Playwright's own. See docs/decisions/proof.md.
import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestInfo } from 'playwright/test';

export * from 'playwright/test';

type Fixtures = Record<string, unknown>;
type Body = (fixtures: Fixtures, info: TestInfo) => unknown;
type Maker = (fixtures: Fixtures, use: (value?: unknown) => Promise<void>, info: TestInfo) => unknown;
type Definition = Maker | [Maker, { auto?: boolean }?];

/** A test that was collected, and how to run it once. */
export interface HarnessTest {
  /** `verdict.test.ts › a pass is conformant`. */
  title: string;
  /** It asks for a fixture of Playwright's own (a page, say), so only Playwright can run it. */
  needsPlaywright: boolean;
  run: () => Promise<void>;
}

interface Place {
  titles: string[];
  before: Body[];
}

export const collected: HarnessTest[] = [];
const running = new AsyncLocalStorage<TestInfo>();
let place: Place = { titles: [], before: [] };

/** Collects the tests of one file. */
export async function collect(file: string, load: () => Promise<unknown>): Promise<void> {
  place = { titles: [file], before: [] };
  await load();
}

export const test = testWith({});

function testWith(defined: Record<string, Definition>) {
  const declare = (title: string, ...rest: unknown[]) => {
    const body = rest.at(-1) as Body;
    const { tag = [] } = (rest.length > 1 ? rest[0] : {}) as { tag?: string | string[] };
    const { titles, before } = place;
    const bodies = () => [...before, body];
    collected.push({
      title: [...titles, title].join(' › '),
      needsPlaywright: asked(body).some((name) => !Object.hasOwn(defined, name)),
      run: () => runOnce(infoOf(title, [tag].flat()), defined, bodies()),
    });
  };
  return Object.assign(declare, {
    describe: (title: string, declareAll: () => void) => within(title, declareAll),
    beforeEach: (body: Body) => place.before.push(body),
    extend: (more: Record<string, Definition>) => testWith({ ...defined, ...more }),
    info: infoOfRunning,
    step: (_title: string, body: () => unknown) => body(),
    use: () => undefined,
  });
}

function within(title: string, declareAll: () => void): void {
  const outside = place;
  place = { titles: [...outside.titles, title], before: [...outside.before] };
  declareAll();
  place = outside;
}

function infoOfRunning(): TestInfo {
  const info = running.getStore();
  if (info === undefined) throw new Error('There is no test running.');
  return info;
}

async function runOnce(info: TestInfo, defined: Record<string, Definition>, bodies: Body[]): Promise<void> {
  const makers = Object.entries(defined).map(([name, definition]): [string, Maker] => {
    return [name, Array.isArray(definition) ? definition[0] : definition];
  });
  const within = async (made: Fixtures, [next, ...rest]: typeof makers): Promise<void> => {
    if (next !== undefined) await next[1](made, (value) => within({ ...made, [next[0]]: value }, rest), info);
    else for (const body of bodies) await body(made, info);
  };
  await running.run(info, () => within({}, makers));
}

let scratch: string | undefined;

/** One for all tests of this process, gone when it ends. */
function scratchFolder(): string {
  if (scratch === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'baanx-mutant-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    scratch = folder;
  }
  return scratch;
}

/** The part of a test's information that our code asks for. */
function infoOf(title: string, tags: string[]): TestInfo {
  let folder: string | undefined;
  const info = {
    title,
    tags,
    annotations: [],
    timeout: 30_000,
    attach: () => Promise.resolve(),
    setTimeout: (timeout: number) => void (info.timeout = timeout),
    outputPath: (name: string) => join((folder ??= mkdtempSync(join(scratchFolder(), 'test-'))), name),
  };
  return info as unknown as TestInfo;
}

/** The fixtures that a test destructures, as Playwright finds them: in its source. */
function asked(body: Body): string[] {
  const names = /^(?:async\s*)?\(\s*\{([^}]*)\}/.exec(body.toString())?.[1] ?? '';
  return names
    .split(',')
    .map((name) => name.split(':')[0]?.trim() ?? '')
    .filter((name) => name !== '');
}
