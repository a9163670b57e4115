/** How long things live, in milliseconds. The documented ones carry their source. */
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** SEED L230. */
export const SESSION = 10 * MINUTE;
/** SEED L80. */
export const CODE = 10 * MINUTE;
/** api-reference: login, oauth-token. */
export const ACCESS_TOKEN = 21_600 * SECOND;
/** SEED L479; the reference says 184 days (variation point refresh.lifetime). */
export const REFRESH_TOKEN = 7 * DAY;
/** "A few minutes" (api-reference: login-otp). */
const ONE_TIME_PASSWORD = 5 * MINUTE;
/** "10 to 15 minutes" (api-reference: register-email-send). */
const EMAIL_CODE = 15 * MINUTE;
/** Not documented. */
const LOCK = 15 * MINUTE;

/** How long things live on one server, in milliseconds. */
export interface Lifetimes {
  session: number;
  code: number;
  accessToken: number;
  /** Null: as its answer to `refresh.lifetime` says. */
  refreshToken: number | null;
  oneTimePassword: number;
  emailCode: number;
  lock: number;
}

export const documentedLifetimes: Lifetimes = {
  session: SESSION,
  code: CODE,
  accessToken: ACCESS_TOKEN,
  refreshToken: null,
  oneTimePassword: ONE_TIME_PASSWORD,
  emailCode: EMAIL_CODE,
  lock: LOCK,
};
