/** Status and body of an answer tell the same story. */
export const mismatches = {
  codeRefusalsAreGrantErrors: true,
  refreshRefusalsHaveTheirStatus: true,
  secretRefusalsAreClientErrors: true,
  unknownKeysHaveTheirMessage: true,
  unknownKeysHaveTheirStatus: true,
  bearerRefusalsHaveABody: true,
  bearerRefusalsHaveTheirStatus: true,
  otpChallengesAreWhole: true,
  lifetimesAreNumbers: true,
  endingsHaveABody: true,
};
