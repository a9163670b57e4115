// Mutation testing of our own judging code: changes it at one place at a time, and says which changes no test notices.
// `npm run mutate -- reporters/verdicts/gate.ts` limits it to files, `--sample 200 --seed x` to a repeatable part of the mutants, and
// `--quick` leaves out those that work only while files are loaded: each needs a process of its own. `--update` publishes the
// score of a run of everything.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { readSettings } from '#fixtures/target/settings.ts';
import { publish } from '#proof/figures.ts';
import { publishedFigures } from '#reporters/run/proof-figures.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';
import { Sample, SAMPLE } from '#proof/code-mutants/sample.ts';
import { byFile, scoreOf, survivorsOf, validOf, type Figures } from '#proof/code-mutants/score.ts';
import { scope } from '#proof/code-mutants/scope.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: 'baanx' },
    quick: { type: 'boolean' },
    update: { type: 'boolean' },
  },
});
const asked = positionals.length > 0 ? positionals : [...scope];
const { sample: size, seed } = values;
const sample = size === undefined ? undefined : Sample.parse({ size: Number(size), seed });
// For the process that judges the mutants.
Object.assign(process.env, { TARGET: 'mock', DOTENV_CONFIG_PATH: 'none' });
if (sample !== undefined) process.env[SAMPLE] = JSON.stringify(sample);

const root = process.cwd();
const reports = resolve(readSettings(process.env).reportsDir);
const page = join(reports, 'mutants.html');
const results = await new Stryker({
  mutate: asked,
  // Texts are for people: no test should hold their every word. Those that a machine reads are typed.
  mutator: { plugins: null, excludedMutations: ['StringLiteral'] },
  testRunner: 'harness',
  plugins: [join(import.meta.dirname, '..', 'proof', 'code-mutants', 'harness-runner.ts')],
  testRunnerNodeArgs: ['--import', 'tsx'],
  checkerNodeArgs: ['--import', 'tsx'],
  coverageAnalysis: 'perTest',
  ignoreStatic: values.quick === true,
  concurrency: 1,
  timeoutMS: 15_000,
  disableTypeChecks: false,
  tempDirName: 'test-results/mutants',
  ignorePatterns: ['reports', 'test-results'],
  reporters: ['html', 'progress-append-only'],
  htmlReporter: { fileName: page },
  warnings: false,
}).runMutationTest();

const valid = validOf(results, sample);
const files = byFile(valid, root);
const total = scoreOf(valid);
const chosen = sample ? { sample: sample.size, seed: sample.seed } : {};
const figures: Figures = {
  date: new Date().toISOString(),
  ...total,
  scope: asked,
  ...chosen,
  files: Object.fromEntries(files),
};
writeWhole(join(reports, 'mutants.json'), `${JSON.stringify(figures, null, 2)}\n`);
for (const line of survivorsOf(valid, root)) console.log(line);
const published = publishedFigures();
if (values.update && published && positionals.length === 0 && sample === undefined && total.score !== null) {
  const { score, killed, timeout } = total;
  publish({
    ...published,
    mutants: { date: figures.date.slice(0, 10), score, killed: killed + timeout, total: total.total },
  });
}
console.log();
for (const [file, score] of [...files, ['together', total] as const]) {
  console.log(
    `${String(score.score).padStart(5)} %  ${String(score.killed + score.timeout).padStart(4)} of ${String(score.total).padStart(4)}  ${file}`,
  );
}
console.log(`\n${sample ? `${sample.size} mutants, chosen by the seed ${sample.seed}. ` : ''}${page}`);
