import type { Skin } from '../skin.ts';

export const BRAND = 'Harbourline';

export const fields: Skin['fields'] = {
  email: 'email',
  password: 'password',
  code: 'code',
  action: 'action',
  form_token: 'form_token',
};

export const mistakes: Skin['mistakes'] = {
  incomplete: 'Enter your e-mail address and your password.',
  mismatch: 'That e-mail address and password do not match. Check both, then try again.',
  unfinished: 'Your registration is not complete. Finish it in the app, then sign in again.',
  disabled: 'Your account has been disabled. Contact support to open it again.',
  locked: 'Your account is locked after too many failed attempts. Try again in 15 minutes.',
  tooMany: 'Too many attempts. Wait a minute, then try again.',
  wrongCode: 'That code is wrong or has expired. Check it, or ask for a new one.',
};

export const problems: Skin['problems'] = {
  unknown: {
    title: 'This sign-in link does not work',
    text: 'The link is incomplete, or it is no longer known here.',
  },
  expired: {
    title: 'This sign-in has expired',
    text: 'OAuth session has expired: a sign-in has to be completed within 10 minutes. Nothing was shared.',
  },
  finished: {
    title: 'This sign-in is already complete',
    text: 'Each link works once, and this one has been used.',
  },
  redirectUri: {
    title: 'This app cannot be reached',
    text: 'redirect_uri does not match whitelisted URI',
  },
  forged: {
    title: 'We could not confirm that this came from you',
    text: 'The form was sent from another page or browser, or cookies are switched off.',
  },
  garbled: {
    title: 'We could not read that',
    text: 'The form did not arrive as it was sent.',
  },
  missing: {
    title: 'There is no such page',
    text: 'Check the address.',
  },
  broken: {
    title: 'Something went wrong on our side',
    text: 'Nothing was shared. Try again in a moment.',
  },
};

export const deadlineWords = {
  ends: 'This sign-in expires at',
  warning: 'Please complete sign-in within 1 minute.',
};
