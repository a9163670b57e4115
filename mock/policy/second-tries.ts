/** What was refused stays refused, however often it is tried. */
export const secondTries = {
  wrongPasswordsStayRefused: true,
  wrongOtpsStayRefused: true,
  wrongSecretsStayRefused: true,
  unlistedUrisStayRefused: true,
  spentCodesStayRefused: true,
  wrongVerifiersStayRefused: true,
  spentRefreshTokensStayRefused: true,
  revokedTokensStayRefused: true,
  loggedOutTokensStayRefused: true,
};
