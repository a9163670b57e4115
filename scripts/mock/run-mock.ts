import { takeDefects } from '#mock/faults/command-line.ts';
import type { DefectName } from '#mock/faults/defects.ts';
import { readArguments, type Arguments } from '#mock/serve/command-line.ts';
import { logLine } from '#mock/serve/log/log-line.ts';
import { chosen } from '#mock/serve/settings/defaults.ts';
import { startStandalone, type Standalone } from '#mock/serve/standalone.ts';
import { UsageError } from '#mock/serve/usage-error.ts';
import { documentation } from './documentation.ts';
import { listed } from './listings.ts';

/** The command line of the mock on its own. Exit code 3 when it cannot start as asked. */
export async function runMock(argv: readonly string[]): Promise<void> {
  // Whoever reads it, such as `head`, may end first. The mock goes on without a reader.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    const { defects, rest } = takeDefects(argv);
    const given = readArguments(rest, documentation);
    if (given.listing) console.log(await listed(given.listing, given.settings));
    else await serve(given, defects);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n--help lists the options.`);
    process.exitCode = 3;
  }
}

async function serve(given: Arguments, defects: DefectName[]): Promise<void> {
  const { settings, envFile } = given;
  const standalone = await startStandalone(settings, documentation, { envFile, defects });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void standalone.stop());
  console.log(ready(given, defects, standalone));
  if (!given.isQuiet) standalone.log.listen((request) => console.log(logLine(request)));
}

function ready({ settings, envFile }: Arguments, defects: DefectName[], standalone: Standalone): string {
  const { profile, skin } = chosen(settings);
  const { sandbox, production, control, env } = standalone;
  const certificate = settings.https?.write;
  return [
    env,
    `Sandbox     ${sandbox.baseUrl}`,
    `Production  ${production.baseUrl}`,
    `Control     ${control.baseUrl}  (open it: it shows the requests as they come)`,
    ...(envFile === null ? [] : [`The settings above are in ${envFile}.`]),
    ...(certificate === undefined ? [] : [`It is trusted with NODE_EXTRA_CA_CERTS=${certificate} before npm start.`]),
    ...(defects.length > 0 ? [`It is broken on purpose: ${defects.join(', ')}.`] : []),
    `The mock is ready (profile ${profile}, skin ${skin}). Others: --profile clients, guide or reference. Stop it with Ctrl+C.`,
  ].join('\n');
}
