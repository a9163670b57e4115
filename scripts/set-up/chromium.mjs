// Plain JavaScript without dependencies: set-up runs it before any package is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A Chromium and where it came from. `path` is undefined for Playwright's own download, which Playwright finds itself.
 * @typedef {{ path: string | undefined, from: 'CHROMIUM_PATH' | 'playwright' | 'machine' }} Chromium
 */

const PLAYWRIGHT = '../../node_modules/playwright-core';
// The headless shell first: it runs a browser test in half the time of the full browser.
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a Chromium without starting it: `CHROMIUM_PATH`, else Playwright's download, else one on the machine.
 * @returns {Chromium | undefined}
 */
export function findChromium(env = process.env) {
  const chosen = env['CHROMIUM_PATH'];
  if (chosen) return { path: chosen, from: 'CHROMIUM_PATH' };
  if (playwrightHasOne(env)) return { path: undefined, from: 'playwright' };
  const path = onThisMachine(env);
  return path ? { path, from: 'machine' } : undefined;
}

/** Starts the browser once on an empty page: the only proof that it works. Returns what went wrong, if anything.
 * @param {string} path */
export function launchProblem(path) {
  if (!existsSync(path)) return `${path} does not exist`;
  const page = 'data:text/html,<title>ready</title>';
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--dump-dom', page];
  const run = spawnSync(path, flags, { encoding: 'utf8', timeout: 30_000 });
  if (run.stdout?.includes('ready')) return undefined;
  return run.error?.message ?? lastLine(run.stderr) ?? `${path} ended with code ${run.status}`;
}

/** Playwright installs each browser into a folder named by its revision and marks a complete one.
 * @param {NodeJS.ProcessEnv} env */
function playwrightHasOne(env) {
  const list = new URL(`${PLAYWRIGHT}/browsers.json`, import.meta.url);
  if (!existsSync(list)) return false;
  /** @type {{ browsers: { name: string, revision: string }[] }} */
  const { browsers } = JSON.parse(readFileSync(list, 'utf8'));
  const shell = browsers.find(({ name }) => name === 'chromium-headless-shell');
  const folder = `chromium_headless_shell-${shell?.revision}`;
  return existsSync(join(downloads(env), folder, 'INSTALLATION_COMPLETE'));
}

/** @param {NodeJS.ProcessEnv} env */
function downloads(env) {
  const chosen = env['PLAYWRIGHT_BROWSERS_PATH'];
  if (chosen && chosen !== '0') return chosen;
  if (chosen === '0') return fileURLToPath(new URL(`${PLAYWRIGHT}/.local-browsers`, import.meta.url));
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return join(env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright');
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'ms-playwright');
}

/** @param {NodeJS.ProcessEnv} env */
function onThisMachine(env) {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...FIXED].find((path) => existsSync(path));
}

/** @param {string | undefined} text */
function lastLine(text) {
  return text?.trim().split('\n').at(-1);
}
