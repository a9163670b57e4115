import type { Defect } from './define.ts';

/** Ways around a rule. */
export const bypasses = {
  'secret-key-beside-bearer-ignored': {
    harm: 'Takes any secret key when there is a bearer.',
    breaks: { secretKeyCountsBesideBearers: false },
    violates: ['CLIENT-018'],
    changes: ['CLIENT-029'],
  },
  'secret-key-half-compared': {
    harm: 'Compares secret keys only as far as both go, so that one character may suffice.',
    breaks: { secretKeyIsComparedWhole: false },
    violates: ['CLIENT-017', 'CLIENT-018', 'CLIENT-019'],
  },
  'secret-key-case-blind': {
    harm: 'Compares secret keys without their letter case, which makes them easier to guess.',
    breaks: { secretKeyCaseCounts: false },
    violates: ['CLIENT-017', 'CLIENT-018', 'CLIENT-019'],
  },
  'password-case-blind': {
    harm: 'Compares passwords without their letter case, which makes them easier to guess.',
    breaks: { passwordCaseCounts: false },
    violates: ['LOGIN-012'],
  },
  'code-case-blind': {
    harm: 'Compares codes without their letter case.',
    breaks: { codeCaseCounts: false },
    violates: ['TOKEN-010'],
  },
  'refresh-case-blind': {
    harm: 'Compares refresh tokens without their letter case.',
    breaks: { refreshTokenCaseCounts: false },
    violates: ['REFRESH-008'],
  },
  'access-half-compared': {
    harm: 'Takes an access token with something behind it.',
    breaks: { accessTokensAreComparedWhole: false },
    violates: ['USER-011'],
  },
  'grant-type-case-blind': {
    harm: 'Takes a grant_type in capitals.',
    breaks: { grantTypeCaseCounts: false },
    violates: ['TOKEN-018'],
  },
  'exchange-uri-half-compared': {
    harm: 'Exchanges a code for the beginning of its redirect URI.',
    breaks: { exchangeUriIsComparedWhole: false },
    violates: ['REDIRECT-014'],
  },
  'list-as-text': {
    harm: 'Takes a list of one text for the text, where a filter before it may look for texts alone.',
    breaks: { listsAreNoTexts: false },
    violates: ['LOGIN-018', 'AUTHZ-012', 'TOKEN-019'],
  },
  'empty-verifier-unchecked': {
    harm: 'Exchanges a code with an empty verifier, as if none were needed.',
    breaks: { emptyVerifiersAreChecked: false },
    violates: ['TOKEN-019'],
  },
  'empty-otp-unchecked': {
    harm: 'Signs in with an empty one-time password, as if none were needed.',
    breaks: { emptyOtpsAreChecked: false },
    violates: ['OTP-011'],
  },
  'slashed-path-open': {
    harm: 'Answers without a bearer when the path ends with a slash.',
    breaks: { slashedPathsAreChecked: false },
    violates: ['USER-005'],
  },
} as const satisfies Record<string, Defect>;
