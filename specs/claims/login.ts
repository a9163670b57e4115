import { defineClaims } from './define.ts';

export const login = defineClaims('login', {
  'DOC-028': {
    place: 'headers',
    binds: ['server'],
    says: 'Login requires x-client-key; x-us-env is false unless given.',
  },
  'DOC-029': {
    place: 'body and errors',
    binds: ['server'],
    says: 'Login requires a well-formed email and a password, and knows a validation error.',
  },
  'DOC-030': { place: 'response fields', binds: ['server'], says: 'A login answer has the seven documented members.' },
  'DOC-031': {
    place: 'response fields, accessToken',
    binds: ['server'],
    says: 'A login access token is valid for six hours.',
    also: ['user-authentication'],
  },
  'DOC-033': {
    place: 'outcome table',
    binds: ['server'],
    says: 'While the one-time password is pending, accessToken is null or not yet valid.',
    also: ['user-authentication'],
  },
  'DOC-034': {
    place: 'response fields, phoneNumber',
    binds: ['server'],
    says: 'phoneNumber is there only when a one-time password is required, and is masked.',
  },
  'DOC-035': {
    place: 'response fields, phase',
    binds: ['server'],
    says: 'phase is null when registration is complete, and one of five values otherwise.',
  },
  'DOC-036': {
    place: 'response fields, verificationState',
    binds: ['server'],
    says: 'verificationState is UNVERIFIED, PENDING, VERIFIED or REJECTED.',
  },
  'DOC-037': {
    place: 'response fields, isLinked',
    binds: ['server'],
    says: 'isLinked is false until the OAuth authorization has been granted.',
  },
  'DOC-038': {
    place: 'outcome table',
    binds: ['server'],
    says: 'accessToken, isOtpRequired and phase form one of four documented outcomes.',
  },
  'DOC-039': { place: 'errors', binds: ['server'], says: 'Wrong credentials are a 400.' },
  'DOC-040': { place: 'errors', binds: ['server'], says: 'A missing one-time password is a 400.' },
  'DOC-041': { place: 'overview', binds: ['hosted-ui'], says: 'The hosted flow needs no login call of the app.' },
  'DOC-066': {
    place: 'advice',
    binds: ['client'],
    says: 'Tokens belong in httpOnly cookies or in secure sessionStorage.',
  },
});
