// Says what a requirement means, how it is tested, what proves its tests, how it stands, and what to do next:
// npm run explain -- TOKEN-004; also several, an area (TOKEN), or a claim (SEED-018).
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSettings, SettingsError } from '#fixtures/target/settings.ts';
import { askedRequirements } from '#reporters/verdicts/register/asked-requirements.ts';
import { dayOf } from '#reporters/verdicts/calendar.ts';
import { Compliance } from '#reporters/verdicts/formats/compliance.ts';
import { explainedRequirement, type Subject } from '#reporters/reports/summary/explained-requirement.ts';
import { isAlike, snapshotOf } from '#reporters/reports/comparison/snapshot.ts';
import { provingOf } from '#reporters/reports/requirements/proving.ts';
import { readHistory } from '#reporters/reports/comparison/history.ts';
import { parseJson } from '#evidence/json.ts';
import type { Snapshot } from '#reporters/verdicts/formats/snapshot.ts';
import type { Verdict } from '#reporters/verdicts/verdict.ts';
import { clientRegister, register } from '#reporters/verdicts/register/specs-register.ts';
import { claims } from '#specs/claims/index.ts';
import { subjectNames } from '#specs/environments.ts';
import { appRequirements } from '#specs/requirements/app/index.ts';
import { requirements, type Requirement } from '#specs/requirements/index.ts';
import { listedTests } from './register/listed-tests.ts';

const WRONG_INPUT = 3;
/** So many runs of the history. */
const SHOWN = 20;

/** Of environments and of a partner's client. */
const whole = {
  areas: { ...register.areas, ...clientRegister.areas },
  requirements: { ...register.requirements, ...clientRegister.requirements },
  claims,
};

process.exitCode = explain(parseArgs({ allowPositionals: true }).positionals);

function explain(names: readonly string[]): number {
  const { ids, problems } = askedRequirements(names, whole);
  for (const problem of problems) console.error(problem);
  if (names.length === 0)
    console.error('Say what: npm run explain -- TOKEN-004, an area (TOKEN) or a claim (SEED-018).');
  const subjects = subjectsOf(ids);
  console.log(subjects.map((subject) => explainedRequirement(subject).join('\n')).join(`\n\n${'─'.repeat(100)}\n\n`));
  return problems.length > 0 || names.length === 0 ? WRONG_INPUT : 0;
}

function subjectsOf(ids: readonly string[]): Subject[] {
  if (ids.length === 0) return [];
  const [tests, compliances] = [listedTests(), lastCompliances()];
  const snapshots = subjectNames.map((name) => [name, readHistory(resolve(reportsDir()), name)] as const);
  const rows: [string, Requirement][] = Object.entries({ ...requirements, ...appRequirements });
  const proving = provingOf(ids);
  return rows
    .filter(([id]) => ids.includes(id))
    .map(([id, row]) => ({
      id,
      row,
      tests: tests.filter((test) => test.requirements.includes(id)),
      defects: proving.get(id) ?? [],
      last: compliances.flatMap((compliance) => {
        const result = compliance.requirements.find((each) => each.id === id);
        return result === undefined ? [] : [{ compliance, result }];
      }),
      history: Object.fromEntries(
        snapshots.map(([environment, runs]) => {
          const last = compliances.find((each) => each.environment === environment);
          const alike = last === undefined ? [] : runs.filter((run) => isAlike(run, snapshotOf(last, null)));
          return [environment, alike.flatMap((run) => verdictOn(id, run)).slice(-SHOWN)];
        }),
      ),
      today: dayOf(Date.now()),
    }));
}

function verdictOn(id: string, { requirements: rows }: Snapshot): Verdict[] {
  return rows.filter((row) => row.id === id).map(({ verdict }) => verdict);
}

/** What the last run of each environment left; a file of another version is passed over. */
function lastCompliances(): Compliance[] {
  const folder = resolve(reportsDir());
  return subjectNames
    .map((environment) => join(folder, environment, 'compliance.json'))
    .filter((file) => existsSync(file))
    .flatMap((file) => Compliance.safeParse(parseJson(readFileSync(file, 'utf8'))).data ?? []);
}

/** An explanation needs no complete settings. */
function reportsDir(): string {
  try {
    return loadSettings().reportsDir;
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return process.env['REPORTS_DIR'] || 'reports';
  }
}
