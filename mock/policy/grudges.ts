/** What a refusal or an ending does not do to what comes after it. */
export const grudges = {
  lateSessionsBarNobody: true,
  refusedExchangesBarNobody: true,
  logoutsBarNobody: true,
};
