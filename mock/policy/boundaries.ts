/** Lifetimes, kept to the minute. */
export const boundaries = {
  sessionsEndOnTime: true,
  codesEndOnTime: true,
  codesKeepTheirLastMinute: true,
  accessTokensEndOnTime: true,
  accessTokensKeepTheirLastMinute: true,
  refreshTokensEndOnTime: true,
  loginTokensEndOnTime: true,
};
