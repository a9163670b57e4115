// Checks the register. --update also takes the number of tests of each requirement as what a run has to show.
import { parseArgs } from 'node:util';
import { DEMAND_FILE, readDemand } from '#reporters/run/demand-file.ts';
import { testsPerRequirement } from '#reporters/verdicts/demand.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';
import { demandProblems } from './register/demand-check.ts';
import { filedRegister } from './register/filed-register.ts';
import { listedTests } from './register/listed-tests.ts';
import { registerProblems, registerSummary } from './register/register-check.ts';

const { values } = parseArgs({ options: { update: { type: 'boolean' } } });
const tests = listedTests();
const all = testsPerRequirement(tests);
// What an environment has to show; of a client every requirement has to be tested at all.
const isOfClient = (id: string) => id.startsWith('APP-');
const suite = Object.fromEntries(Object.entries(all).filter(([id]) => !isOfClient(id)));
if (values.update) writeWhole(DEMAND_FILE, `${JSON.stringify(suite, null, 2)}\n`);
const requirements = filedRegister.requirementFiles.flatMap(({ rows }) => Object.keys(rows));
const ofClient = filedRegister.appRequirementFiles.flatMap(({ rows }) => Object.keys(rows));
const problems = [
  ...registerProblems(filedRegister),
  ...demandProblems(requirements, readDemand(), suite),
  ...ofClient.filter((id) => !all[id]).map((id) => `${id} has no test in tests/client: write one that verifies it.`),
];

if (problems.length > 0) {
  console.error(`The register has ${problems.length} problem${problems.length === 1 ? '' : 's'}:`);
  for (const problem of problems) console.error(`- ${problem}`);
  process.exitCode = 1;
} else {
  console.log(`${registerSummary(filedRegister)}; ${tests.length} tests`);
}
