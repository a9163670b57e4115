import { dump } from 'js-yaml';
import { armedErrors } from '#mock/faults/armed/armory.ts';
import type { ArmedError } from '#mock/faults/armed/armed-error.ts';
import { DEFECT_USAGE } from '#mock/faults/command-line.ts';
import { defects } from '#mock/faults/defects.ts';
import { USAGE, type Listing } from '#mock/serve/command-line.ts';
import { usersOf } from '#mock/serve/control/people.ts';
import { effective } from '#mock/serve/settings/defaults.ts';
import type { Settings } from '#mock/serve/settings/settings.ts';
import { startStandalone } from '#mock/serve/standalone.ts';
import { documentation } from './documentation.ts';

/** What is only printed. */
const listings: Record<Listing, (settings: Settings) => string | Promise<string>> = {
  help: () => `${USAGE}\n\nAnd:\n\n${DEFECT_USAGE}`,
  'print-config': (settings) => dump(effective(settings)),
  'list-answers': (settings) => {
    const { answers = {} } = effective(settings);
    return Object.entries(documentation.points)
      .map(([point, { title, answers: documented }]) => {
        const rows = Object.entries(documented).map(([answer, source]) => {
          return `  ${answers[point] === answer ? '*' : ' '} ${point}=${answer}  ${source}`;
        });
        return [title, ...rows].join('\n');
      })
      .concat('* is what it answers now. Choose with --answer point=value.')
      .join('\n\n');
  },
  'list-defects': () =>
    Object.entries(defects)
      .map(([name, { harm }]) => `${name}\n  ${harm}`)
      .join('\n'),
  'list-errors': () =>
    Object.entries(armedErrors)
      .map(([name, { does, app, at }]: [string, ArmedError]) => {
        return `${name}  (${at.join(', ')})\n  Server: ${does}\n  App:    ${app}`;
      })
      .concat('Arm one with POST /next {"error": …} at the control address, or sign in as <error>@certify.test.')
      .join('\n'),
  'list-users': listUsers,
};

export const listed = (listing: Listing, settings: Settings) => listings[listing](settings);

async function listUsers(settings: Settings): Promise<string> {
  const anyPort = { port: 0, productionPort: 0, controlPort: 0, state: undefined };
  const { sandbox, production, stop } = await startStandalone(
    { ...settings, ...anyPort, https: undefined },
    documentation,
  );
  await stop();
  return [sandbox, production]
    .flatMap((mock) => [
      ...[...mock.world.clients.values()].map((client) => ({ stage: mock.stage, client })),
      ...usersOf(mock).map(({ stage, ...user }) => ({ stage, user })),
    ])
    .map((row) => JSON.stringify(row))
    .join('\n');
}
