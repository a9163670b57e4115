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
export const ONE_TIME_PASSWORD = 5 * MINUTE;
/** "10 to 15 minutes" (api-reference: register-email-send). */
export const EMAIL_CODE = 15 * MINUTE;
/** Not documented. */
export const LOCK = 15 * MINUTE;
