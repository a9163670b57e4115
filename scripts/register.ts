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
const suite = testsPerRequirement(tests);
if (values.update) writeWhole(DEMAND_FILE, `${JSON.stringify(suite, null, 2)}\n`);
const requirements = filedRegister.requirementFiles.flatMap(({ rows }) => Object.keys(rows));
const problems = [...registerProblems(filedRegister), ...demandProblems(requirements, readDemand(), suite)];

if (problems.length > 0) {
  console.error(`The register has ${problems.length} problem${problems.length === 1 ? '' : 's'}:`);
  for (const problem of problems) console.error(`- ${problem}`);
  process.exitCode = 1;
} else {
  console.log(`${registerSummary(filedRegister)}; ${tests.length} tests`);
}
