import type { Skin } from '../skin.ts';

export const BRAND = 'Lanternhouse';

export const fields: Skin['fields'] = {
  email: 'login',
  password: 'secret',
  code: 'pin',
  action: 'intent',
  form_token: 'ticket',
};

export const mistakes: Skin['mistakes'] = {
  incomplete: 'Please fill in the missing details.',
  mismatch: 'We didn’t recognise those details. Check them and try again.',
  unfinished: 'You haven’t finished setting up your account. Complete it in the app, then come back.',
  disabled: 'This account has been disabled. Our support team can help you with it.',
  locked: 'Too many failed attempts. For your protection this account is locked for 15 minutes.',
  tooMany: 'That was too quick. Wait a minute, then try again.',
  wrongCode: 'That security code is incorrect or out of date. Try again, or have another one sent.',
};

export const problems: Skin['problems'] = {
  unknown: {
    title: 'We don’t know this link',
    text: 'Part of it may be missing, or it is too old.',
  },
  expired: {
    title: 'Your session has expired',
    text: 'For your protection, you have 10 minutes to log on. Nothing was shared with anyone.',
  },
  finished: {
    title: 'You’re all done here',
    text: 'This link has already been used, and it works only once.',
  },
  redirectUri: {
    title: 'We can’t take you back to this app',
    text: 'It asked us to send you to an address that it has not registered.',
  },
  forged: {
    title: 'We couldn’t verify your request',
    text: 'It came from a different page or browser, or cookies are turned off.',
  },
  garbled: {
    title: 'Something went wrong',
    text: 'We couldn’t read what your browser sent.',
  },
  missing: {
    title: 'This page doesn’t exist',
    text: 'The address may be mistyped.',
  },
  broken: {
    title: 'We have a problem',
    text: 'It’s not you, it’s us. Please try again in a little while.',
  },
};

export const deadlineWords = {
  ends: 'For your security, this page expires at',
  warning: 'Please complete sign-in within 1 minute.',
};
