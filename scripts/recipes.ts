// Checks the recipes for CI: actionlint, GitLab's schema, and that they name only what exists.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { z } from 'zod';
import { nameProblems, pipelineProblems, workflowProblems, type Known, type Recipe } from './ci/recipe-check.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const recipe = (file: string): Recipe => ({ file, text: read(file) });

const workflows = readdirSync(join(ROOT, '.github/workflows')).map((name) => recipe(`.github/workflows/${name}`));
const pipeline = recipe('.gitlab-ci.yml');
const known: Known = {
  scripts: Object.keys(
    z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json'))).scripts,
  ),
  settings: Object.keys(parse(read('.env.example'))),
  hasFile: (path) => existsSync(join(ROOT, path)),
};

const problems = [
  ...(await Promise.all(workflows.map(workflowProblems))).flat(),
  ...pipelineProblems(pipeline),
  ...[...workflows, pipeline].flatMap((each) => nameProblems(each, known)),
];
for (const problem of problems) console.error(problem);
// The linter's program would keep the process waiting.
process.exit(problems.length > 0 ? 1 : 0);
