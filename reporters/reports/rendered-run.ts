import { contradictions } from '#specs/contradictions.ts';
import { variants } from '#specs/variants.ts';
import { FAILURES_FORMAT, type Failures } from '../failures/failure.ts';
import { RUN_FILE } from '../run/files/run-file.ts';
import type { JudgedRun } from '../run/judged-run.ts';
import type { Compliance } from '../verdicts/formats/compliance.ts';
import { clientRegister, register } from '../verdicts/register/specs-register.ts';
import { targetStrip } from '../markup/target-strip.ts';
import { badgeJson, badgeSvg } from './badge.ts';
import { snapshotFile } from './comparison/history.ts';
import { snapshotOf } from './comparison/snapshot.ts';
import { figuresHtml } from './figures/figures-page.ts';
import { junitXml } from './junit.ts';
import { overviewHtml, type Overview } from './overview/overview.ts';
import { requirementsCsv } from './requirements/csv.ts';
import { requirementsHtml } from './requirements/page.ts';
import type { Proving } from './requirements/proving.ts';
import { registerOfRun } from './requirements/registers.ts';
import { requirementsReport } from './requirements/requirements.ts';
import { jobSummary } from './summary/job-summary.ts';
import { driftMarkdown } from './summary/drift-markdown.ts';
import { driftOf } from './summary/drift.ts';
import { failuresMarkdown } from './summary/failures-markdown.ts';
import { summaryMarkdown } from './summary/markdown.ts';

/** Files of the reports folder, by path in it. */
export type Files = ReadonlyMap<string, string>;

/** What the pages tell of other runs and of the suite, and what lies beside them. */
export interface Surroundings extends Pick<Overview, 'history' | 'comparisons' | 'hasProofPage'> {
  /** What shows that the tests of each requirement can fail. */
  proving: Proving;
}

/** Where the scripts that repeat a failure are, in the folder of an environment. */
export const SCRIPTS = 'repeat';

const areas = { ...register.areas, ...clientRegister.areas };

/** All files that tell of a run, but for the Allure pages. */
export function renderedRun({ run, environments }: JudgedRun, around: Surroundings): Files {
  const compliances = environments.map(({ compliance }) => compliance);
  const failures = new Map(environments.map((each) => [each.compliance.environment, each.failures]));
  const drifts = driftOf(compliances, contradictions, variants);
  return new Map([
    ...environments.flatMap((environment) => environmentFiles(environment, run)),
    ['index.html', overviewHtml({ compliances, run, failures, areas, drifts, ...around })],
    ...requirementsFiles(compliances, around),
    ['job-summary.md', jobSummary({ run, compliances, failures: environments.map(failuresOf) })],
    ['documentation-drift.md', driftMarkdown(drifts, compliances)],
    // Last: whoever finds it finds everything else.
    [RUN_FILE, `${JSON.stringify(run, null, 2)}\n`],
  ]);
}

const failuresOf = ({ compliance: { environment }, failures }: JudgedRun['environments'][number]) => ({
  environment,
  failures,
});

function requirementsFiles(
  compliances: readonly Compliance[],
  { proving, hasProofPage }: Surroundings,
): [path: string, content: string][] {
  const report = requirementsReport(compliances, registerOfRun(compliances), proving);
  return [
    ['requirements.html', requirementsHtml(report, { strip: targetStrip(compliances), hasProofPage })],
    ['requirements.csv', requirementsCsv(report)],
  ];
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
    [`${environment}/badge.json`, badgeJson(compliance, run)],
    [`${environment}/badge.svg`, badgeSvg(compliance, run)],
    [`${environment}/failures.json`, `${JSON.stringify(explained)}\n`],
    ...failures.map(({ id, explanations: [first] }) => {
      return [`${environment}/${SCRIPTS}/${id}.sh`, first?.script ?? ''] as [string, string];
    }),
    [`history/${environment}/${snapshotFile(run.startedAt)}`, `${JSON.stringify(snapshotOf(compliance, run))}\n`],
  ];
}
