import type { Region, Seed, SeedUser } from '#mock/world/seed.ts';
import type { Mock } from './server.ts';

/** The settings of the suite for a standalone mock, as the text of a `.env` file below its heading. */

/** Its first line: tells a file of ours from one that somebody wrote. */
export const HEADING = '# Settings for the mock, written by `npm run mock`.';

export function envBlock(mocks: readonly Mock[], controlUrl: string): string {
  const blocks = mocks.flatMap((mock) => [
    `# ${mock.stage}`,
    ...internationalSettings(mock, controlUrl),
    ...userSettings(prefixOf(mock, 'us'), mock.seed, 'us', controlUrl),
    '',
  ]);
  return ['', 'TARGET=live', 'ALLOW_PRODUCTION=1', '', ...blocks].join('\n');
}

const prefixOf = ({ stage }: Mock, region: Region) => `${stage.toUpperCase()}_${region === 'us' ? 'US_' : ''}`;

function internationalSettings(mock: Mock, controlUrl: string): string[] {
  const prefix = prefixOf(mock, 'international');
  const { main, other, withoutOAuth } = mock.seed.clients;
  // In the sandbox the second one is plain http, so that its rule can be checked too.
  const otherRedirectUri = main.redirectUris.at(-1) ?? main.redirectUris[1];
  const settings = {
    BASE_URL: mock.baseUrl,
    CLIENT_KEY: main.key,
    SECRET_KEY: main.secret,
    REDIRECT_URI: main.redirectUris[0],
    OTHER_CLIENT_KEY: other.key,
    OTHER_SECRET_KEY: other.secret,
    NO_OAUTH_CLIENT_KEY: withoutOAuth.key,
    NO_OAUTH_SECRET_KEY: withoutOAuth.secret,
    OTHER_REDIRECT_URI: otherRedirectUri,
    CLOCK_URL: `${controlUrl}/clock`,
  };
  return [...lines(prefix, settings), ...userSettings(prefix, mock.seed, 'international', controlUrl)];
}

function userSettings(prefix: string, { users }: Seed, region: Region, controlUrl: string): string[] {
  const { plain, otp, otherOtp, onboarding, disabled } = users[region];
  return lines(prefix, {
    ...account('USER', plain),
    ...account('OTP_USER', otp),
    OTP_USER_ID: otp.id,
    OTP_COMMAND: otpCommand(`${controlUrl}/outbox/${otp.id}`),
    ...account('OTHER_OTP_USER', otherOtp),
    OTHER_OTP_USER_ID: otherOtp.id,
    OTHER_OTP_COMMAND: otpCommand(`${controlUrl}/outbox/${otherOtp.id}`),
    ...account('ONBOARDING_USER', onboarding.PERSONAL_INFORMATION),
    ...account('DISABLED_USER', disabled),
  });
}

const account = (name: string, { email, password }: SeedUser) => ({
  [`${name}_EMAIL`]: email,
  [`${name}_PASSWORD`]: password,
});

/** Prints the code that was sent last. Within single quotes it means the same to dotenv and to a shell. */
const otpCommand = (address: string) =>
  `'node -e "fetch(process.argv[1]).then(r=>r.ok?r.text():Promise.reject(r.status)).then(t=>console.log(t))" ${address}'`;

const lines = (prefix: string, settings: Record<string, string>) =>
  Object.entries(settings).map(([name, value]) => `${prefix}${name}=${value}`);
