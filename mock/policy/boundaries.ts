/** Limits, kept to the minute and to the character. */
export const boundaries = {
  sessionsEndOnTime: true,
  codesEndOnTime: true,
  codesKeepTheirLastMinute: true,
  accessTokensEndOnTime: true,
  accessTokensKeepTheirLastMinute: true,
  refreshTokensEndOnTime: true,
  loginTokensEndOnTime: true,
  verifiersOf42AreRefused: true,
  verifiersOf129AreRefused: true,
  statesOfSevenAreRefused: true,
};
