// Gets a machine ready: packages from the lock file, then a Chromium. Plain JavaScript without dependencies, because
// nothing is installed yet. A second run finds its mark and does nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, launchProblem } from './set-up/chromium.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MARK = join(ROOT, 'node_modules', '.cache', 'baanx-conformance', 'set-up.json');
const CONFIGURATION_IS_WRONG = 3;

/** @typedef {{ lock: string, chromium: string }} Mark */

const done = readMark();
const lock = hash(readFileSync(join(ROOT, 'package-lock.json')));
checkNode();
if (done?.lock !== lock) installPackages();
if (process.argv.includes('--no-browser')) {
  // The mock needs packages only. Who needs a browser later finds none in the mark, and gets one.
  if (done?.lock !== lock) keepMark('none');
} else if (done?.lock !== lock || done.chromium !== describeChromium() || !chromiumIsThere()) {
  keepMark(ensureChromium());
}

/** @param {string} chromium */
function keepMark(chromium) {
  mkdirSync(dirname(MARK), { recursive: true });
  writeFileSync(MARK, JSON.stringify({ lock, chromium }));
}

/** @returns {Mark | undefined} */
function readMark() {
  return existsSync(MARK) ? JSON.parse(readFileSync(MARK, 'utf8')) : undefined;
}

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) stop(`Node ${process.versions.node} is too old.`, 'Install Node 20 or newer and run this again.');
}

function installPackages() {
  say('installing packages from package-lock.json');
  const run = command('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (run !== 0) {
    stop(
      'npm ci failed; its message is above.',
      'Check the network or your npm registry setting, then run this again.',
    );
  }
}

/** @returns {string} the Chromium that was proved to start */
function ensureChromium() {
  const found = findChromium();
  if (found?.from === 'CHROMIUM_PATH') {
    const problem = launchProblem(String(found.path));
    if (problem)
      stop(`CHROMIUM_PATH does not start: ${problem}.`, 'Correct or unset CHROMIUM_PATH, then run this again.');
    return describeChromium();
  }
  if (!works(found)) downloadFromPlaywright();
  if (!works(findChromium())) installFromSystem();
  const chromium = findChromium();
  if (works(chromium)) {
    say(`Chromium: ${describeChromium()}`);
    return describeChromium();
  }
  return stop(
    'No Chromium could be found, downloaded or installed.',
    'Install one (Debian: apt-get install chromium-headless-shell) or set CHROMIUM_PATH to its program, then run this again.',
  );
}

/** @param {import('./set-up/chromium.mjs').Chromium | undefined} chromium */
function works(chromium) {
  if (!chromium) return false;
  return chromium.path === undefined || launchProblem(chromium.path) === undefined;
}

function downloadFromPlaywright() {
  say("no Chromium on this machine: trying Playwright's download");
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '3000' };
  // Its exit code says nothing about the browser: it also fetches ffmpeg. The caller looks for the result.
  spawnSync(process.execPath, [playwrightCli(), 'install', '--only-shell', 'chromium'], {
    cwd: ROOT,
    env,
    stdio: 'ignore',
  });
  if (findChromium()?.from === 'playwright' && process.platform === 'linux') installLibraries();
}

/** Playwright's browser may lack system libraries on a bare Linux; only a start from a test run would show it. */
function installLibraries() {
  const check = [playwrightCli(), 'install-deps', '--dry-run', 'chromium-headless-shell'];
  if (spawnSync(process.execPath, check, { cwd: ROOT, stdio: 'ignore' }).status !== 0) return;
  const probe = `import('playwright').then(async ({ chromium }) => (await chromium.launch()).close())`;
  if (spawnSync(process.execPath, ['-e', probe], { cwd: ROOT, stdio: 'ignore' }).status === 0) return;
  say('the browser lacks system libraries: installing them');
  command(process.execPath, [playwrightCli(), 'install-deps', 'chromium-headless-shell']);
}

function installFromSystem() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
  say("Playwright's download did not work: trying the system's packages (apt-get)");
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (sudo.length > 0 && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) {
    return say('apt-get needs root, and sudo asks for a password');
  }
  const apt = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  quietly([...apt, 'update']);
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (quietly([...apt, 'install', '-y', '--no-install-recommends', name]) === 0) return;
  }
}

/** The part of a mark that changes when another browser would be used. */
function describeChromium() {
  const found = findChromium();
  return found ? (found.path ?? "Playwright's own") : 'none';
}

function chromiumIsThere() {
  const found = findChromium();
  return found !== undefined && (found.path === undefined || existsSync(found.path));
}

function playwrightCli() {
  return join(ROOT, 'node_modules', 'playwright', 'cli.js');
}

/** @param {string} program @param {string[]} args */
function command(program, args) {
  return spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' }).status;
}

/** Runs a chatty command and shows its last words only when it fails. @param {string[]} words */
function quietly([program = '', ...args]) {
  const run = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (run.status !== 0) console.error(run.stderr?.trim().split('\n').slice(-3).join('\n'));
  return run.status;
}

/** @param {Buffer} content */
function hash(content) {
  return createHash('sha256').update(content).digest('hex');
}

/** @param {string} what */
function say(what) {
  console.log(`set-up: ${what}`);
}

/** @param {string} what @param {string} next @returns {never} */
function stop(what, next) {
  console.error(`set-up: ${what}\n        ${next}`);
  process.exit(CONFIGURATION_IS_WRONG);
}
