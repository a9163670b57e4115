/** Who calls, and which tenant answers. */
export const callers = {
  // Who calls
  clientKeyIsRequired: true,
  clientKeyIsChecked: true,
  secretKeyIsChecked: true,
  headerNamesAreExact: true,
  keysBelongToOneStage: true,
  clientsNeedOAuth: true,

  // Which tenant answers
  regionHeaderRoutes: true,
  falseIsInternational: true,
  regionQueryRoutes: true,
  usersAreRegional: true,
  sessionsAreRegional: true,
  codesAreRegional: true,
  tokensAreRegional: true,
};
