import type { Hidden } from '../wire.ts';

/** Names that say more than those of the members. */
const NAMES: Readonly<Record<string, string>> = {
  token: 'SESSION_TOKEN',
  accessToken: 'LOGIN_TOKEN',
  bearer: 'BEARER',
  otpCode: 'OTP_CODE',
  path: 'PART_OF_PATH',
};

/** What the shell, curl or the script itself read. A target may call its members as it likes. */
const TAKEN = [
  ...['PATH', 'IFS', 'ENV', 'HOME', 'PWD', 'OLDPWD', 'OPTIND', 'OPTARG', 'PS1', 'PS2', 'PS4', 'PPID', 'UID', 'EUID'],
  ...['LANG', 'LC_ALL', 'TMPDIR', 'BASH_ENV', 'SHELLOPTS', 'BASHOPTS', 'LD_PRELOAD', 'LD_LIBRARY_PATH', 'CURL_HOME'],
  ...['ALL_PROXY', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'CLOCK', 'CLOCK_URL', 'BASE_URL', 'ENDED_AT', 'SEEN_AGAIN'],
];

/** What only a person can give: it came by mail, or stands in the address where a browser ends. */
const ASKED: Readonly<Record<string, string>> = { OTP_CODE: 'the one-time password that was just sent' };

/** What settings start with, and those of the environment that stand in for missing ones: `SANDBOX_US_`, `SANDBOX_`. */
export interface Prefixes {
  own: string;
  standIn: string | null;
}

/** The regions do not know each other's people. */
const OF_PEOPLE = /USER|OTP/;

/** The variables of a script that stand for what the evidence hides. */
export class ShellVariables {
  readonly #settings: Readonly<Record<string, string>>;
  readonly #names = new Map<string, string>();
  readonly #used: Set<string>;
  readonly #inputs = new Map<string, string | null>();
  readonly #prefixes: Prefixes;

  /** @param settings which setting a value is, by what is shown of it */
  constructor(settings: Readonly<Record<string, string>>, prefixes: Prefixes) {
    this.#settings = settings;
    this.#prefixes = prefixes;
    this.#used = new Set([...TAKEN, ...Object.values(settings).map((name) => `${prefixes.own}${name}`)]);
  }

  /** The setting of the address of the API: `SANDBOX_BASE_URL`. */
  get base(): string {
    return `${this.#prefixes.own}BASE_URL`;
  }

  /** Where the clock of the target is moved, if it can be. */
  get clock(): string {
    return `${this.#prefixes.own}CLOCK_URL`;
  }

  /** Lines that give every setting its value: that of the shell, or the one that was seen, if it may be shown. */
  inputs(base: string): string[] {
    const all = new Map([['BASE_URL', base], ...this.#inputs] as [string, string | null][]);
    const { own, standIn } = this.#prefixes;
    return [...all].flatMap(([name, shown]) => {
      const other = standIn === null || OF_PEOPLE.test(name) ? null : `${standIn}${name}`;
      const value = (shown ?? '').replace(/[\\$`"}]/g, String.raw`\$&`);
      const line = `: "\${${own}${name}:=${other ? `\${${other}:-${value}}` : value}}"`;
      return shown === null ? [line, given(`${own}${name}`, 'is not set: it has this name in .env')] : [line];
    });
  }

  /** The setting that a shown value is: `SANDBOX_CLIENT_KEY`. */
  settingOf(shown: string): string | undefined {
    const name = this.#settings[shown];
    if (name === undefined) return undefined;
    this.#inputs.set(name, shown);
    return `${this.#prefixes.own}${name}`;
  }

  /** The variable of a hidden value that is known by now. */
  known({ fingerprint }: Hidden): string | undefined {
    const setting = this.#settings[`#${fingerprint}`];
    if (setting === undefined) return this.#names.get(fingerprint);
    this.#inputs.set(setting, null);
    return `${this.#prefixes.own}${setting}`;
  }

  /** From now on a variable stands for a hidden value. */
  name(fingerprint: string, member: string): string {
    const wanted =
      NAMES[member] ??
      member
        .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
        .replace(/^(?=\d)|\W+/g, '_')
        .toUpperCase();
    const [stem, numbers] = [wanted || 'VALUE', Array.from({ length: 99 }, (_, index) => index + 2)];
    const free = [stem, ...numbers.map((number) => `${stem}_${number}`)].find((name) => !this.#used.has(name)) ?? stem;
    this.#used.add(free);
    this.#names.set(fingerprint, free);
    return free;
  }

  /** The lines that give a value to a variable for which no answer did: a PKCE pair, or something made up. */
  introduce(hidden: Hidden): string[] {
    const { name, fingerprint, challenge } = hidden;
    if (name === 'code_challenge') return this.#pair(fingerprint);
    if (name === 'code_verifier') {
      const own = challenge === undefined ? undefined : this.#names.get(verifierOf(challenge));
      if (own === undefined) return [`${this.name(fingerprint, name)}=$(openssl rand -hex 32)`];
      this.#names.set(fingerprint, own);
      return [];
    }
    const variable = this.name(fingerprint, name);
    const asked = ASKED[variable];
    return asked === undefined
      ? [`${variable}=made-up-$(openssl rand -hex 12)`]
      : [given(variable, `has to be ${asked}`)];
  }

  #pair(challenge: string): string[] {
    const verifier = this.name(verifierOf(challenge), 'code_verifier');
    const variable = this.name(challenge, 'code_challenge');
    const hash = "openssl dgst -sha256 -binary | openssl base64 -A | tr '+/' '-_' | tr -d '='";
    return [`${verifier}=$(openssl rand -hex 32)`, `${variable}=$(printf %s "$${verifier}" | ${hash})`];
  }
}

/** Ends the script where a variable is empty. The shell's own `:?` ends it with 1 in some shells, which means REPRODUCED here. */
const given = (variable: string, why: string) =>
  `[ -n "\${${variable}:-}" ] || { echo 'UNDECIDED: ${variable} ${why}'; exit 2; }`;

/** Stands for the verifier of a challenge whose own fingerprint is not known yet. */
const verifierOf = (challenge: string) => `verifier of ${challenge}`;
