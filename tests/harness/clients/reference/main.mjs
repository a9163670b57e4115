// The reference client as a command: signs in, calls the API twice, signs out. With CLIENT_FAULT it does one thing wrong.
import { conformant } from './conformant.mjs';

const { env } = process;
// It is started some forty times for a certificate: what it does not need is not loaded.
const fault = env.CLIENT_FAULT ? (await import('./faults.mjs')).faults[env.CLIENT_FAULT] : { instead: {} };
if (!fault) throw new Error(`There is no fault ${env.CLIENT_FAULT}.`);

const client = {
  ...conformant,
  ...fault.instead,
  tokens: undefined,
  given: {
    baseUrl: env.BAANX_BASE_URL,
    clientKey: env.BAANX_CLIENT_KEY,
    secretKey: env.BAANX_SECRET_KEY,
    redirectUri: env.BAANX_REDIRECT_URI,
    email: env.BAANX_USER_EMAIL,
    password: env.BAANX_USER_PASSWORD,
    otpUrl: env.BAANX_OTP_URL,
    logFile: env.BAANX_LOG_FILE,
    stateDir: env.BAANX_STATE_DIR,
  },
};

try {
  await client.journey(client);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
