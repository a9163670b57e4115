/** Signing in, with and without a one-time password. */
export const signIn = {
  // Signing in
  credentialsAreRequired: true,
  emailFormatIsChecked: true,
  passwordIsChecked: true,
  strangersAreRefused: true,
  strangersAreRefusedAlike: true,
  disabledUsersAreRefused: true,
  wrongPasswordsLock: true,
  loginTokensExpire: true,
  loginTokensLastSixHours: true,
  loginAnswerIsComplete: true,
  phaseIsTold: true,
  phoneNumberIsMasked: true,
  linkIsTold: true,
  loginGivesNoRefreshToken: true,
  otpTokensAuthorize: true,

  // One-time passwords
  otpIsRequired: true,
  otpHasSixDigits: true,
  otpIsChecked: true,
  otpIsComparedWhole: true,
  otpExpires: true,
  otpIsSingleUse: true,
  otpsAreAtomic: true,
  otpBelongsToOneUser: true,
  newOtpReplacesTheOld: true,
  wrongOtpGivesNoToken: true,
  pendingTokensAreUnusable: true,
  otpUserIsChecked: true,
};
