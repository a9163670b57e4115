import { severities } from '#specs/requirements/index.ts';
import type { AllureFiles } from './files.ts';
import { STATUSES } from './results.ts';
import { areaTags, nameOfResult } from '#reporters/markup/address.ts';
import { areaOf, type Register } from '#reporters/verdicts/register/register.ts';
import type { TestVerdict } from '#reporters/verdicts/formats/run.ts';

/**
 * Adds a result for each test that left none, so that the page shows what did not run, too.
 * @param known names of the tests that have one
 */
export function addWithoutResult(
  files: AllureFiles,
  verdicts: readonly TestVerdict[],
  known: ReadonlySet<string>,
  register: Register,
): void {
  for (const [index, test] of verdicts.entries()) {
    if (known.has(nameOfResult(test))) continue;
    files.add(`without-${index}-result.json`, JSON.stringify(resultOf(test, register)));
  }
}

function resultOf(test: TestVerdict, { requirements, areas }: Register) {
  const { project, file, title, requirements: ids, verdict } = test;
  const [first = ''] = ids;
  const row = requirements[first];
  const message =
    verdict === 'untested' ? 'This test did not run.' : 'This test ran, and what it did was lost when the run ended.';
  const shortFile = file.replace(/^tests\//, '');
  const labels = [
    ['parentSuite', project],
    ['suite', shortFile],
    ['epic', areas[areaOf(first)] ?? 'Without a requirement'],
    ['feature', row ? `${first} · ${row.title}` : first],
    ['severity', severities[row?.level ?? 'MUST']],
    ...[...ids, ...areaTags(ids)].map((id) => ['tag', id]),
  ];
  return {
    uuid: nameOfResult(test),
    name: title,
    fullName: `${shortFile} › ${title}`,
    status: STATUSES[verdict],
    statusDetails: { message },
    labels: labels.map(([name, value]) => ({ name, value })),
    parameters: [{ name: 'Project', value: project }],
  };
}
