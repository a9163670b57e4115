/** Rules that hold everywhere: also for US users, also in production. */
export const places = {
  usSecretKeysAreChecked: true,
  usRedirectUrisAreListed: true,
  usVerifiersAreChecked: true,
  usRefreshTokensRotate: true,
  usRevocationsEndRefreshTokens: true,
  productionCodesAreSingleUse: true,
  productionRedirectUrisAreWhole: true,
  productionRefreshTokensAreSingleUse: true,
  productionAccessTokensExpire: true,
};
