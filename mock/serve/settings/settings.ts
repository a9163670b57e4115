/** What a partner may set: in a file (`--config`), on the command line, or in code. Every member may be absent. */
export interface Settings {
  /** Which documented answers where the documents disagree: `clients`, if absent. */
  profile?: 'guide' | 'reference' | 'clients' | undefined;
  /** Single answers that differ from the profile, by variation point: `{ 'login.status': '400' }`. */
  answers?: Record<string, string> | undefined;
  /** How the hosted pages look: `harbourline`, if absent. */
  skin?: 'harbourline' | 'lanternhouse' | 'lanternhouse-steps' | undefined;
  /** Keys and passwords that are not given derive from it. */
  seed?: string | undefined;
  /** 0 takes any free one. */
  port?: number | undefined;
  productionPort?: number | undefined;
  controlPort?: number | undefined;
  /** Where the API listens: 127.0.0.1, if absent. */
  host?: string | undefined;
  /** Where the control address listens: 127.0.0.1, if absent. It shows passwords. */
  controlHost?: string | undefined;
  /** How apps reach the sandbox: an address, or `request` for that of each request's Host header. */
  publicUrl?: string | undefined;
  productionPublicUrl?: string | undefined;
  /** Origins of web apps that may call the API from a browser; `*` for any. */
  cors?: string[] | undefined;
  https?: HttpsSettings | undefined;
  /** White-listed for the mock's own clients too, beside theirs. */
  redirectUris?: string[] | undefined;
  clients?: ClientSettings[] | undefined;
  users?: UserSettings[] | undefined;
  /** In seconds. */
  lifetimes?: LifetimeSettings | undefined;
  limits?: LimitSettings | undefined;
  /** A file that keeps sessions, tokens, registered users and the clock across restarts. */
  state?: string | undefined;
}

interface HttpsSettings {
  /** Of one's own, in PEM. */
  certificate?: string | undefined;
  key?: string | undefined;
  /** Where a certificate that the mock makes is written, for those to trust it. */
  write?: string | undefined;
  /** Whether the sandbox speaks HTTPS; production does. */
  sandbox?: boolean | undefined;
}

export interface ClientSettings {
  /** The hosted page shows it. */
  name: string;
  /** x-client-key and client_id. */
  key: string;
  /** x-secret-key. */
  secret: string;
  /** Custom schemes too: `wallet://callback`. */
  redirectUris: string[];
  /** False: the client may not use OAuth. */
  oauth?: boolean | undefined;
}

export interface UserSettings {
  email: string;
  password: string;
  /** A UUID; derived from the e-mail address, if absent. */
  id?: string | undefined;
  region?: 'international' | 'us' | undefined;
  /** Where registration stopped: then a login gives no token. */
  phase?: 'ACCOUNT' | 'PHONE_NUMBER' | 'PERSONAL_INFORMATION' | 'PHYSICAL_ADDRESS' | 'MAILING_ADDRESS' | undefined;
  /** Two-factor sign-in: sent to the outbox, always the same code, or shown by an authenticator with this base32 key. */
  otp?: 'outbox' | { code: string } | { totp: string } | undefined;
  disabled?: boolean | undefined;
  locked?: boolean | undefined;
}

interface LifetimeSettings {
  session?: number | undefined;
  code?: number | undefined;
  accessToken?: number | undefined;
  refreshToken?: number | undefined;
  oneTimePassword?: number | undefined;
  emailCode?: number | undefined;
  lock?: number | undefined;
}

interface LimitSettings {
  loginsPerMinute?: number | undefined;
  oneTimePasswordsPerMinute?: number | undefined;
  wrongPasswords?: number | undefined;
  wrongOneTimePasswords?: number | undefined;
}
