import { contradictions } from '#specs/contradictions.ts';
import { variants } from '#specs/variants.ts';
import { FAILURES_FORMAT, type Failures } from '../failures/failure.ts';
import { RUN_FILE } from '../run/files/run-file.ts';
import type { JudgedRun } from '../run/judged-run.ts';
import { clientRegister, register } from '../verdicts/register/specs-register.ts';
import { snapshotFile } from './comparison/history.ts';
import { snapshotOf } from './comparison/snapshot.ts';
import { figuresHtml } from './figures/figures-page.ts';
import { junitXml } from './junit.ts';
import { overviewHtml, type Overview } from './overview/overview.ts';
import { driftMarkdown } from './summary/drift-markdown.ts';
import { driftOf } from './summary/drift.ts';
import { failuresMarkdown } from './summary/failures-markdown.ts';
import { summaryMarkdown } from './summary/markdown.ts';

/** Files of the reports folder, by path in it. */
export type Files = ReadonlyMap<string, string>;

/** What the overview tells of other runs, and what lies beside it. */
export type Surroundings = Pick<Overview, 'history' | 'comparisons' | 'hasProofPage'>;

/** Where the scripts that repeat a failure are, in the folder of an environment. */
export const SCRIPTS = 'repeat';

const areas = { ...register.areas, ...clientRegister.areas };

/** All files that tell of a run, but for the Allure pages. */
export function renderedRun({ run, environments }: JudgedRun, around: Surroundings): Files {
  const compliances = environments.map(({ compliance }) => compliance);
  const drifts = driftOf(compliances, contradictions, variants);
  return new Map([
    ...environments.flatMap((environment) => environmentFiles(environment, run)),
    ['index.html', overviewHtml({ compliances, run, areas, drifts, ...around })],
    ['documentation-drift.md', driftMarkdown(drifts, compliances)],
    // Last: whoever finds it finds everything else.
    [RUN_FILE, `${JSON.stringify(run, null, 2)}\n`],
  ]);
}

function environmentFiles(
  { records, compliance, side, failures }: JudgedRun['environments'][number],
  run: JudgedRun['run'],
): [path: string, content: string][] {
  const { environment, target } = compliance;
  const waivers = run.waivers.filter((waiver) => waiver.environment === environment && waiver.target === target);
  const explained: Failures = { format: FAILURES_FORMAT, environment, failures };
  return [
    [`${environment}/compliance.json`, `${JSON.stringify(compliance, null, 2)}\n`],
    [`${environment}/summary.md`, summaryMarkdown(compliance, side, failures, waivers, run.redaction)],
    [`${environment}/failures.md`, failuresMarkdown(compliance, side, failures)],
    [
      `${environment}/figures.html`,
      figuresHtml(
        compliance,
        records.tests.flatMap(({ calls }) => calls),
      ),
    ],
    [`${environment}/junit.xml`, junitXml(environment, records.tests, failures)],
    [`${environment}/failures.json`, `${JSON.stringify(explained)}\n`],
    ...failures.map(({ id, explanations: [first] }) => {
      return [`${environment}/${SCRIPTS}/${id}.sh`, first?.script ?? ''] as [string, string];
    }),
    [`history/${environment}/${snapshotFile(run.startedAt)}`, `${JSON.stringify(snapshotOf(compliance, run))}\n`],
  ];
}
