import { filedRegister } from './filed-register.ts';
import { registerProblems, registerSummary } from './register-check.ts';

const problems = registerProblems(filedRegister);

if (problems.length > 0) {
  console.error(`The register has ${problems.length} problem${problems.length === 1 ? '' : 's'}:`);
  for (const problem of problems) console.error(`- ${problem}`);
  process.exitCode = 1;
} else {
  console.log(registerSummary(filedRegister));
}
