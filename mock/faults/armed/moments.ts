import type { Instead } from '../defect.ts';

/** Where an error may strike: the rule with which a good request begins to take effect. `hosted` is the way back from the page. */
export const moments = {
  initiate: 'sessionTokensAreJwts',
  login: 'disabledUsersAreRefused',
  otpSend: 'otpHasSixDigits',
  otpLogin: 'spendsTheOtp',
  authorize: 'sessionsExpire',
  hosted: 'sessionsExpire',
  exchange: 'spendsTheCode',
  refresh: 'spendsTheRefreshToken',
  call: 'usersSeeThemselves',
  revoke: 'revokesTheLink',
  logout: 'logoutEndsTheToken',
} as const satisfies Record<string, keyof Instead>;

export type Moment = keyof typeof moments;

/** @param rule that serves an app and the hosted page alike */
export function momentOf(rule: string, path: string): Moment {
  if (rule === moments.authorize) return isHosted(path) ? 'hosted' : 'authorize';
  return everywhere.find((moment) => moments[moment] === rule) ?? 'call';
}

export const isHosted = (path: string): boolean => path.startsWith('/oauth/');

export const everywhere = Object.keys(moments) as Moment[];
export const inTheApi = everywhere.filter((moment) => moment !== 'hosted');
