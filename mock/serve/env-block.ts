import type { Region, Seed, SeedClient, SeedUser } from '#mock/world/seed.ts';
import { offersOf } from './offers.ts';
import type { Mock } from './server.ts';

/** The settings of the suite for a standalone mock, as the text of a `.env` file below its heading. */

/** Its first line: tells a file of ours from one that somebody wrote. */
export const HEADING = '# Settings for the mock, written by `npm run mock`.';

export function envBlock(mocks: readonly Mock[], controlUrl: string): string {
  const blocks = mocks.flatMap((mock) => [
    `# ${mock.stage}`,
    ...internationalSettings(mock, mocks, controlUrl),
    ...userSettings(prefixOf(mock, 'us'), mock.seed, 'us', controlUrl),
    '',
  ]);
  return ['', 'TARGET=live', 'ALLOW_PRODUCTION=1', '', ...blocks].join('\n');
}

const prefixOf = ({ stage }: Mock, region: Region) => `${stage.toUpperCase()}_${region === 'us' ? 'US_' : ''}`;

function internationalSettings(mock: Mock, mocks: readonly Mock[], controlUrl: string): string[] {
  const prefix = prefixOf(mock, 'international');
  const { main } = mock.seed.clients;
  const otherStage = mocks.find(({ stage }) => stage !== mock.stage)?.seed;
  const { clients } = offersOf(mock.seed, 'international', otherStage);
  const settings = {
    BASE_URL: mock.baseUrl,
    REDIRECT_URI: main.redirectUris[0],
    // In the sandbox the second one is plain http, so that its rule can be checked too.
    OTHER_REDIRECT_URI: (mock.stage === 'sandbox' && main.redirectUris.at(-1)) || main.redirectUris[1],
    CLOCK_URL: `${controlUrl}/clock`,
  };
  return [
    ...lines(prefix, settings),
    ...Object.entries(clients).flatMap(([role, client]) => lines(`${prefix}${role}`, keys(client))),
    ...userSettings(prefix, mock.seed, 'international', controlUrl),
  ];
}

function userSettings(prefix: string, seed: Seed, region: Region, controlUrl: string): string[] {
  const { users, otpUsers } = offersOf(seed, region);
  return [
    ...Object.entries(users).flatMap(([role, user]) => lines(`${prefix}${role}`, account(user))),
    ...Object.entries(otpUsers).flatMap(([role, user]) =>
      lines(`${prefix}${role}`, {
        ...account(user),
        USER_ID: user.id,
        COMMAND: otpCommand(`${controlUrl}/outbox/${user.id}`),
      }),
    ),
  ];
}

const keys = ({ key, secret }: SeedClient) => ({ CLIENT_KEY: key, SECRET_KEY: secret });

const account = ({ email, password }: SeedUser) => ({ USER_EMAIL: email, USER_PASSWORD: password });

/** Prints the code that was sent last. Within single quotes it means the same to dotenv and to a shell. */
const otpCommand = (address: string) =>
  `'node -e "fetch(process.argv[1]).then(r=>r.ok?r.text():Promise.reject(r.status)).then(t=>console.log(t))" ${address}'`;

const lines = (prefix: string, settings: Record<string, string>) =>
  Object.entries(settings).map(([name, value]) => `${prefix}${name}=${value}`);
