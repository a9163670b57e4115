/** No way around a rule. */
export const bypasses = {
  secretKeyCountsBesideBearers: true,
  secretKeyIsComparedWhole: true,
  secretKeyCaseCounts: true,
  passwordCaseCounts: true,
  codeCaseCounts: true,
  refreshTokenCaseCounts: true,
  accessTokensAreComparedWhole: true,
  grantTypeCaseCounts: true,
  exchangeUriIsComparedWhole: true,
  listsAreNoTexts: true,
  emptyVerifiersAreChecked: true,
  emptyOtpsAreChecked: true,
  slashedPathsAreChecked: true,
};
