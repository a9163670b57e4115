/** How often something may be tried. No number is documented. */
export interface Limits {
  /** Far above what a person or a suite needs. */
  loginsPerMinute: number;
  oneTimePasswordsPerMinute: number;
  /** In a row, until a user is locked. */
  wrongPasswords: number;
  wrongOneTimePasswords: number;
}

export const limits: Limits = {
  loginsPerMinute: 30_000,
  oneTimePasswordsPerMinute: 600,
  wrongPasswords: 5,
  wrongOneTimePasswords: 5,
};
