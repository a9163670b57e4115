import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');

/** One environment shows those of all, and there is one client. */
const PROJECTS = ['sandbox-api', 'sandbox-browser', 'client'];

/** A test of the suite, without having run it. */
export interface ListedTest {
  /** Below the project's root. */
  file: string;
  title: string;
  requirements: string[];
}

const Spec = z.object({ title: z.string(), tags: z.array(z.string()) });
interface Suite {
  title: string;
  specs: z.infer<typeof Spec>[];
  suites?: Suite[] | undefined;
}
const Suite: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(Spec),
  get suites() {
    return z.array(Suite).optional();
  },
});
const Listing = z.object({ suites: z.array(Suite), errors: z.array(z.object({ message: z.string().optional() })) });

/**
 * Every test of an environment and of a client, as Playwright would run it, in some three seconds.
 * @throws Error when a test file cannot be loaded
 */
export function listedTests(): ListedTest[] {
  const args = ['test', '--list', ...PROJECTS.map((name) => `--project=${name}`), '--reporter=json'];
  const { stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, TARGET: 'mock', ENVIRONMENTS: 'sandbox', WAIVERS: '', DOTENV_CONFIG_PATH: 'none' },
  });
  return testsIn(stdout, stderr);
}

/** Reads a listing of Playwright's JSON reporter. @param said what Playwright wrote beside it, for the message */
export function testsIn(listing: string, said = ''): ListedTest[] {
  const { suites, errors } = Listing.parse(JSON.parse(listing || failed(said)));
  if (errors.length > 0) failed(errors.map(({ message }) => message ?? '').join('\n'));
  return suites.flatMap((suite) => testsOf(suite, `tests/${suite.title}`, []));
}

function testsOf({ specs, suites = [] }: Suite, file: string, above: string[]): ListedTest[] {
  const own = specs.map(({ title, tags }) => {
    return { file, title: [...above, title].join(' › '), requirements: tags.filter((tag) => /-\d+$/.test(tag)) };
  });
  return [...own, ...suites.flatMap((suite) => testsOf(suite, file, [...above, suite.title]))];
}

function failed(said: string): never {
  throw new Error(`The tests cannot be listed:\n${said}`);
}
