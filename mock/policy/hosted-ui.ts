/** The hosted UI. */
export const hostedUi = {
  formsNeedTheirToken: true,
  signInsBelongToOneSession: true,
  pagesEscapeMarkup: true,
  pagesRefuseFrames: true,
  pagesLoadNothingForeign: true,
  pagesSendNoReferrer: true,
  pagesAreNotStored: true,
  passwordsStayOutOfPages: true,
  expiredPagesGiveNoCode: true,
  expiryIsExplained: true,
  denialIsTold: true,
  denialCarriesNoCode: true,
  cookieIsHidden: true,
  pagesUseHttps: true,
};
