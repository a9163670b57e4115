import type { Answers } from '#specs/variants.ts';

/** The answers at every variation point, under three names: see `specs/variants.ts` for what they mean. */
export type Profile = 'guide' | 'reference' | 'clients';

/** The troubleshooting guide wins wherever it speaks. */
const guide: Answers = {
  'initiate.hosted': '302',
  'otp.challenge': 'seed-error',
  'otp.pendingToken': 'null',
  'otp.argument': 'userId',
  'refresh.lifetime': '604800',
  'grant.status': '400',
  'refresh.status': '401',
  'clientKey.unknown': '498',
  'clientKey.missing': '499',
  'clientKey.missingOnCall': '499',
  'clientKey.wording': 'documented',
  'client.status': '401',
  'secret.initiate': 'required',
  'secret.authorize': 'required',
  'secret.token': 'required',
  'validation.status': '400',
  'validation.unknownField': 'ignored',
  'login.status': '401',
  'error.family': 'oauth',
  'unsupported.error': 'seed',
  'probe.path': '/v1/users/me',
  'loginToken.api': 'refused',
  'deny.control': 'present',
  'deny.state': 'present',
  'redirect.apiMode': 'enforced',
  'redirect.exchange': 'invalid_request',
  'pkce.description': 'verifier',
  'verifier.length': 'enforced',
  token_type: 'absent',
  'state.minimum': '8',
  'success.status': '200',
};

/** What the API reference says, and what shipping clients rely on where it is silent. */
const reference: Answers = {
  ...guide,
  'otp.challenge': 'http200-flag',
  'refresh.lifetime': '15897600',
  'refresh.status': '400',
  'secret.initiate': 'optional',
  'secret.authorize': 'optional',
  'secret.token': 'optional',
  'validation.status': '422',
  'validation.unknownField': '422',
  'login.status': '400',
  'unsupported.error': '422',
  'probe.path': '/v1/user',
  'loginToken.api': 'allowed',
  'deny.control': 'absent',
  'redirect.apiMode': 'ignored',
  'redirect.exchange': 'ignored',
  'verifier.length': 'ignored',
  token_type: 'Bearer',
};

/** The reference, with the documented answers that shipping apps of this API act upon. */
const clients: Answers = {
  ...reference,
  // Apps take 401, 403 and 404 for a wrong password, and a 400 for a wrong one-time password.
  'login.status': '401',
  // Apps end a session on a 401; not all of them look into the body of a 400.
  'refresh.status': '401',
  // At authorize and at the exchange, apps sign in anew on a 401; a 400 is an error to some of them.
  'grant.status': '401',
  // The guide's own sample names the user by e-mail address. The user's id is good as well.
  'otp.argument': 'email',
  // /v1/user answers in every profile. Apps that follow the guide call this one.
  'probe.path': '/v1/users/me',
};

export const profiles: Record<Profile, Answers> = { guide, reference, clients };
