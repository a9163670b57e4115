import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'dotenv';
import { nameProblems, pipelineProblems, workflowProblems } from '#scripts/ci/recipe-check.ts';
import { run } from '../commands/command.ts';

const workflow = {
  file: '.github/workflows/conformance.yml',
  text: readFileSync('.github/workflows/conformance.yml', 'utf8'),
};
const pipeline = { file: '.gitlab-ci.yml', text: readFileSync('.gitlab-ci.yml', 'utf8') };
const known = {
  scripts: ['report'],
  settings: Object.keys(parse(readFileSync('.env.example'))),
  hasFile: (path: string) => path !== 'scripts/nowhere.ts',
};
const broken = ({ file, text }: typeof workflow, from: string, to: string) => {
  expect(text).toContain(from);
  return { file, text: text.replace(from, to) };
};

test('the recipes have no problem', async () => {
  const { code, output } = await run(['--import', 'tsx', 'scripts/recipes.ts'], {});

  expect(code, output).toBe(0);
  expect(output).toBe('');
});

const workflowFaults: [string, string, string, RegExp][] = [
  [
    'a matrix member that does not exist',
    'name: shard ${{ matrix.shard }}',
    'name: ${{ matrix.part }}',
    /:20:\d+ property "part" is not defined/,
  ],
  ['a job that nobody has', 'needs: shard', 'needs: shards', /needs job "shards" which does not exist/],
  ['a key that GitHub does not know', 'timeout-minutes: 45', 'timeout: 45', /unexpected key "timeout"/],
  ['YAML that cannot be read', 'jobs:', 'jobs', /could not parse|could not find/],
];
for (const [what, from, to, says] of workflowFaults) {
  test(`a workflow with ${what} is refused`, async () => {
    expect((await workflowProblems(broken(workflow, from, to))).join('\n')).toMatch(says);
  });
}

const pipelineFaults: [string, string, string, RegExp][] = [
  ['a key that GitLab does not know', 'parallel:', 'paralel:', /'paralel' property is not expected/],
  ['a value that GitLab does not know', 'when: always', 'when: alway', /'when' property must be one of/],
  ['a stage that does not exist', 'stage: report', 'stage: end', /stage:end not found for report/],
  ['a job that nobody has', 'needs: [shard]', 'needs: [shards]', /shards/],
];
for (const [what, from, to, says] of pipelineFaults) {
  test(`a pipeline with ${what} is refused`, () => {
    expect(pipelineProblems(broken(pipeline, from, to)).join('\n')).toMatch(says);
  });
}

const nameFaults: [typeof workflow, string, string, string][] = [
  [
    workflow,
    'SANDBOX_CLIENT_KEY:',
    'SANDBOX_CLIENT_ID:',
    'sets SANDBOX_CLIENT_ID, which is no setting of .env.example',
  ],
  [pipeline, 'TARGET:', 'TARGETS:', 'sets TARGETS, which is no setting of .env.example'],
  [workflow, 'npm run report', 'npm run -s reports', 'runs the npm script reports, which does not exist'],
  [pipeline, 'scripts/set-up.mjs', 'scripts/nowhere.ts', 'names scripts/nowhere.ts, which does not exist'],
];
for (const [recipe, from, to, says] of nameFaults) {
  test(`a recipe that ${says} is refused`, () => {
    expect(nameProblems(recipe, known)).toEqual([]);
    expect(nameProblems(broken(recipe, from, to), known)).toEqual([`${recipe.file} ${says}`]);
  });
}

test('the workflow passes on every setting of the sandboxes', () => {
  const settings = known.settings.filter((name) => name.startsWith('SANDBOX_'));

  expect(settings.filter((name) => !workflow.text.includes(`${name}: \${{`))).toEqual([]);
});

test('no recipe runs for a request to merge, prints a secret, or may write to the repository', () => {
  const workflows = ['conformance', 'nightly', 'release-gate'].map((name) =>
    readFileSync(`.github/workflows/${name}.yml`, 'utf8'),
  );

  for (const text of [...workflows, pipeline.text]) {
    expect(text).not.toMatch(/pull_request|merge_request_event|(echo|printenv|env \|).*(KEY|SECRET|PASSWORD)/);
  }
  for (const text of workflows) expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
  for (const text of workflows) expect(text.match(/uses: actions\/[^@]+@(?![0-9a-f]{40} # v)/)).toBeNull();
});
