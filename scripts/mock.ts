import type { DefectName } from '#mock/faults/defects.ts';
import { DEFECT_USAGE, takeDefects } from '#mock/faults/command-line.ts';
import { variants } from '#specs/variants.ts';
import { readArguments, startStandalone, USAGE, UsageError } from '#mock/serve/standalone.ts';

/** `npm run mock`: exit code 3 when it cannot start as asked. */
try {
  const { defects, rest } = takeDefects(process.argv.slice(2));
  const given = readArguments(rest);
  if (given.help) console.log(`${USAGE}\n\nAnd:\n\n${DEFECT_USAGE}`);
  else await run(given, defects);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\nnpm run mock -- --help lists the options.`);
  process.exitCode = 3;
}

async function run(given: ReturnType<typeof readArguments>, defects: DefectName[]): Promise<void> {
  const { sandbox, production, control, env, stop } = await startStandalone(given, variants, { defects });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  console.log(env);
  console.log(`Sandbox     ${sandbox.baseUrl}`);
  console.log(`Production  ${production.baseUrl}`);
  console.log(`Control     ${control.baseUrl}  (POST /clock {"advanceSeconds": n}, GET /clock, GET /outbox/<userId>)`);
  if (given.envFile !== null) console.log(`The settings above are in ${given.envFile}.`);
  if (given.certificateFile !== null) {
    console.log(`Production is trusted with NODE_EXTRA_CA_CERTS=${given.certificateFile} before npm start.`);
  }
  if (defects.length > 0) console.log(`It is broken on purpose: ${defects.join(', ')}.`);
  console.log(`The mock is ready (profile ${given.profile}, skin ${given.skin}). Stop it with Ctrl+C.`);
}
