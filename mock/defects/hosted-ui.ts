import type { Defect } from './define.ts';

/** Broken rules of the hosted page. */
export const hostedUi = {
  'hosted-page-missing': {
    harm: 'Leads to an address at which there is no page to sign in.',
    breaks: { hostedModeLeadsToThePage: false },
    violates: ['UI-001', 'UI-011'],
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
    violates: ['UI-014'],
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
} as const satisfies Record<string, Defect>;
