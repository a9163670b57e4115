import type { Defect } from './define.ts';

/** Broken rules of the hosted page. */
export const hostedUi = {
  'hosted-page-missing': {
    harm: 'Leads to an address at which there is no page to sign in.',
    breaks: { hostedModeLeadsToThePage: false },
    violates: ['UI-001'],
  },
  'exchange-uri-ignored': {
    harm: 'Exchanges with another redirect URI than that of the start.',
    breaks: { codesBelongToOneRedirectUri: false },
    violates: ['UI-046'],
  },
  'denial-silent': {
    harm: 'Does not tell the app that the person denied.',
    breaks: { denialIsTold: false },
    violates: ['UI-012'],
  },
  'form-forgeable': {
    harm: 'Takes a form that another site has sent.',
    breaks: { formsNeedTheirToken: false },
    violates: ['UI-041'],
  },
  'sign-in-borrowed': {
    harm: 'Completes one session with the sign-in of another.',
    breaks: { signInsBelongToOneSession: false },
    violates: ['UI-034'],
  },
  'markup-executed': {
    harm: 'Shows the text of a request as markup.',
    breaks: { pagesEscapeMarkup: false },
    violates: ['UI-040'],
  },
  'page-framed': {
    harm: 'Lets another site show the page in a frame.',
    breaks: { pagesRefuseFrames: false },
    violates: ['UI-042'],
  },
  'page-foreign': {
    harm: 'Loads something from another host, which learns who signs in.',
    breaks: { pagesLoadNothingForeign: false },
    violates: ['UI-035'],
  },
  'referrer-sent': {
    harm: 'Tells other sites the address of the page.',
    breaks: { pagesSendNoReferrer: false },
    violates: ['UI-043'],
  },
  'page-cached': {
    harm: 'Lets the page be cached.',
    breaks: { pagesAreNotStored: false },
    violates: ['UI-043'],
  },
  'password-in-page': {
    harm: 'Writes the password back into the page.',
    breaks: { passwordsStayOutOfPages: false },
    violates: ['UI-038'],
  },
  'expired-page-open': {
    harm: 'Issues a code although the session has expired.',
    breaks: { expiredPagesGiveNoCode: false },
    violates: ['UI-014', 'UI-015'],
  },
  'expiry-unexplained': {
    harm: 'Does not say that the session has expired.',
    breaks: { expiryIsExplained: false },
    violates: ['UI-015'],
  },
  'denial-with-code': {
    harm: 'Sends a code beside the denial.',
    breaks: { denialCarriesNoCode: false },
    violates: ['UI-013'],
  },
  'cookie-readable': {
    harm: 'Sets a cookie that scripts can read.',
    breaks: { cookieIsHidden: false },
    violates: ['UI-044'],
  },
  'page-in-the-clear': {
    harm: 'Asks for the password on a page over plain HTTP, so whoever is on the way reads it.',
    breaks: { pagesUseHttps: false },
    under: { environment: 'production' },
    violates: ['UI-045'],
  },
  'hosted-code-absent': {
    harm: 'Sends people back from the page without a code.',
    breaks: { redirectCarriesTheCode: false },
    violates: ['UI-002'],
  },
  'hosted-state-lost': {
    harm: 'Sends people back from the page without the state, so a careful app refuses every sign-in.',
    breaks: { redirectCarriesTheState: false },
    violates: ['UI-003', 'UI-009'],
  },
  'hosted-state-altered': {
    harm: 'Replaces characters of the state, so it no longer is what the app has kept.',
    breaks: { stateKeepsItsCharacters: false },
    violates: ['UI-009'],
  },
  'hosted-redirect-elsewhere': {
    harm: 'Sends the code to another white-listed redirect URI than that of the start.',
    breaks: { redirectIsThatOfTheStart: false },
    violates: ['UI-008', 'UI-031'],
  },
  'hosted-otp-skipped': {
    harm: 'Signs in at the page without the one-time password that the account demands.',
    breaks: { otpIsRequired: false },
    violates: ['UI-006'],
  },
  'hosted-code-needs-login': {
    harm: 'Takes the code of the page only after the app itself has logged the person in.',
    breaks: { hostedCodesNeedNoLogin: false },
    violates: ['UI-004', 'UI-005'],
  },
  'permission-asked-again': {
    harm: 'Asks for one more click after the sign-in, which nothing announces.',
    breaks: { permissionIsAutomatic: false },
    violates: ['UI-007'],
  },
  'hosted-tokens-unrefreshable': {
    harm: 'Sells no refresh token for a code of the page, so people sign in again every six hours.',
    breaks: { hostedTokensAreComplete: false },
    violates: ['UI-010'],
  },
  'hosted-tokens-hurried': {
    harm: 'Announces another lifetime for tokens of the page than for those of API mode.',
    breaks: { hostedTokensLastAsLong: false },
    violates: ['UI-010'],
  },
  'hosted-user-mistaken': {
    harm: 'Gives the tokens of somebody else to the person who signed in at the page.',
    breaks: { hostedTokensAreThePersons: false },
    violates: ['UI-010'],
  },
  'field-unnamed': {
    harm: 'Names its fields to the eye alone, so a screen reader cannot say what to type.',
    breaks: { fieldsHaveNames: false },
    violates: ['UI-011', 'UI-027'],
  },
  'expiry-contagious': {
    harm: 'Refuses every later session in a browser in which one has expired.',
    breaks: { expiryEndsWithItsSession: false },
    violates: ['UI-016'],
  },
  'wrong-password-silent': {
    harm: 'Shows the same page again after a wrong password, as if nothing had been sent.',
    breaks: { wrongPasswordsAreExplained: false },
    violates: ['UI-017'],
  },
  'wrong-password-fatal': {
    harm: 'Refuses the right password once a wrong one was typed.',
    breaks: { wrongPasswordsAreForgiven: false },
    violates: ['UI-017'],
  },
  'hosted-password-ignored': {
    harm: 'Signs in at the page with any password.',
    breaks: { passwordIsChecked: false },
    violates: ['UI-017'],
  },
  'wrong-otp-silent': {
    harm: 'Shows the same page again after a wrong one-time password, as if nothing had been sent.',
    breaks: { wrongCodesAreExplained: false },
    violates: ['UI-018'],
  },
  'wrong-otp-fatal': {
    harm: 'Refuses the right one-time password once a wrong one was typed.',
    breaks: { wrongCodesAreForgiven: false },
    violates: ['UI-018', 'UI-019'],
  },
  'hosted-otp-ignored': {
    harm: 'Takes anything for the one-time password at the page.',
    breaks: { otpIsChecked: false },
    violates: ['UI-018', 'UI-019'],
  },
  'hosted-otp-immortal': {
    harm: 'Takes a one-time password of any age at the page.',
    breaks: { otpExpires: false },
    violates: ['UI-019'],
  },
  'resend-idle': {
    harm: 'Says that another one-time password is on its way, and sends none.',
    breaks: { codesAreSentAgain: false },
    violates: ['UI-020'],
  },
  'hosted-disabled-admitted': {
    harm: 'Signs in at the page to an account that was disabled.',
    breaks: { disabledUsersAreRefused: false },
    violates: ['UI-021'],
  },
  'tab-confused': {
    harm: 'Gives the state of the tab that was opened last to every other tab.',
    breaks: { sessionsKeepTheirState: false },
    violates: ['UI-022'],
  },
  'double-click-refused': {
    harm: 'Ends a double click on a page of error.',
    breaks: { doubledFormsEndAlike: false },
    violates: ['UI-023'],
  },
  'double-click-devalued': {
    harm: 'Answers a double click with a code that no longer works.',
    breaks: { doubledCodesWork: false },
    violates: ['UI-023'],
  },
  'reload-fatal': {
    harm: 'Ends the session when its page is reloaded or gone back to.',
    breaks: { pagesMayBeReopened: false },
    violates: ['UI-024'],
  },
  'keyboard-excluded': {
    harm: 'Sends its forms by mouse only.',
    breaks: { keyboardSuffices: false },
    violates: ['UI-025'],
  },
  'phone-overflowing': {
    harm: 'Is wider than the screen of a phone.',
    breaks: { pagesFitPhones: false },
    violates: ['UI-026'],
  },
  'image-unexplained': {
    harm: 'Shows an image without saying what it is.',
    breaks: { imagesHaveAlternatives: false },
    violates: ['UI-027'],
  },
  'language-unnamed': {
    harm: 'Does not say in which language the page is, so a screen reader mispronounces it.',
    breaks: { pagesNameTheirLanguage: false },
    violates: ['UI-027'],
  },
  'page-authorizing': {
    harm: 'Calls the API of the app from within the page.',
    breaks: { pagesLeaveAuthorizeAlone: false },
    violates: [],
    changes: ['UI-028'],
  },
  'link-reusable': {
    harm: 'Signs in a second time with the same link.',
    breaks: { sessionsAreSingleUse: false },
    violates: [],
    changes: ['UI-029'],
  },
  'person-remembered': {
    harm: 'Signs in whoever uses the browser next, without asking.',
    breaks: { peopleAreAskedEachTime: false },
    violates: [],
    changes: ['UI-030'],
  },
  'callback-talkative': {
    harm: 'Tells the app in the address who signed in.',
    breaks: { callbacksHaveKnownParameters: false },
    violates: ['UI-031'],
  },
  'callback-with-fragment': {
    harm: 'Puts something into the fragment of the callback, where scripts of the app find it.',
    breaks: { callbacksHaveNoFragment: false },
    violates: ['UI-032'],
  },
  'redirect-by-address': {
    harm: 'Returns to wherever the address of the page says, so a link with a trap receives the code.',
    breaks: { pagesKeepTheirRedirectUri: false },
    violates: ['UI-033'],
  },
  'redirect-unlisted': {
    harm: 'Follows a redirect URI that is not white-listed, because API mode had taken it.',
    breaks: { pagesLeadToListedUris: false },
    under: { answers: { 'redirect.apiMode': 'ignored' } },
    violates: ['UI-033'],
  },
  'credentials-shared': {
    harm: 'Sends what was typed to another host too.',
    breaks: { credentialsGoToNobodyElse: false },
    violates: ['UI-035'],
  },
  'password-in-address': {
    harm: 'Leads by an address that holds the password, which histories and logs keep.',
    breaks: { passwordsStayOutOfAddresses: false },
    violates: ['UI-036'],
  },
  'otp-in-address': {
    harm: 'Leads by an address that holds the one-time password.',
    breaks: { codesStayOutOfAddresses: false },
    violates: ['UI-049'],
  },
  'password-in-cookie': {
    harm: 'Keeps the password in a cookie.',
    breaks: { passwordsStayOutOfCookies: false },
    violates: ['UI-037'],
  },
  'password-in-storage': {
    harm: 'Keeps passwords of both kinds in the storage of the browser, where every script of the page finds it.',
    breaks: { secretsStayOutOfStorage: false },
    violates: ['UI-037', 'UI-049'],
  },
  'password-shown': {
    harm: 'Shows the password that was typed.',
    breaks: { passwordsAreNotShown: false },
    violates: ['UI-038'],
  },
  'secret-key-in-page': {
    harm: 'Writes the secret key of the app into the page.',
    breaks: { keysStayOutOfPages: false },
    violates: ['UI-038'],
  },
  'state-executed': {
    harm: 'Shows the state as markup, so whoever makes the link runs a script beside the password.',
    breaks: { stateIsNoMarkup: false },
    violates: ['UI-039'],
  },
  'error-executed': {
    harm: 'Shows an error from the address of the page as markup.',
    breaks: { errorsAreNoMarkup: false },
    violates: ['UI-040'],
  },
  'cookie-cross-site': {
    harm: 'Sets a cookie that other sites send along.',
    breaks: { cookieIsSameSite: false },
    violates: ['UI-044'],
  },
  'cookie-insecure': {
    harm: 'Sets a cookie of production that plain HTTP sends along.',
    breaks: { cookieIsSecure: false },
    under: { environment: 'production' },
    violates: ['UI-044'],
  },
  'form-forwarded': {
    harm: 'Has the browser send the password on to the redirect URI.',
    breaks: { redirectsLeaveTheFormBehind: false },
    violates: ['UI-047'],
  },
  'page-readable': {
    harm: 'Lets another site read the page.',
    breaks: { otherSitesCannotRead: false },
    violates: ['UI-048'],
  },
} as const satisfies Record<string, Defect>;
