import { defineRequirements } from './define.ts';

/** POST /v1/auth/login with e-mail and password. */
export const login = defineRequirements('LOGIN', {
  'LOGIN-001': {
    title: 'e-mail and password buy an access token',
    level: 'MUST',
    claims: ['SEED-074', 'DOC-038'],
    points: ['success.status'],
  },
  'LOGIN-002': { title: 'a login answer has the seven documented members', level: 'MUST', claims: ['DOC-030'] },
  'LOGIN-003': { title: 'verificationState is one of the four documented values', level: 'MUST', claims: ['DOC-036'] },
  'LOGIN-004': {
    title: 'phase is null once the registration is complete',
    level: 'MUST',
    claims: ['DOC-035', 'DOC-038'],
  },
  'LOGIN-005': {
    title: 'phoneNumber is null when no one-time password is required',
    level: 'MUST',
    claims: ['DOC-034'],
  },
  'LOGIN-006': {
    title: 'phase is one of the five documented values while the registration is unfinished',
    level: 'MUST',
    claims: ['DOC-035'],
    needs: ['onboardingUser'],
  },
  'LOGIN-007': {
    title: 'a login with an unfinished registration is a documented outcome: a token or none, and no one-time password',
    level: 'MUST',
    claims: ['DOC-038'],
    points: ['success.status'],
    needs: ['onboardingUser'],
  },
  'LOGIN-008': {
    title: 'isLinked is true once the user has authorized the client',
    level: 'SHOULD',
    claims: ['DOC-037'],
  },
  'LOGIN-009': {
    title: 'isLinked is false again after the authorization was revoked',
    level: 'SHOULD',
    claims: ['DOC-037'],
    effects: ['ends sessions'],
  },
  'LOGIN-010': { title: 'a login answer carries no refresh token', level: 'SHOULD', claims: ['DOC-030'] },
  'LOGIN-011': {
    title: 'a login token expires six hours after it was issued',
    level: 'MUST',
    claims: ['DOC-031'],
    needs: ['clock'],
    effects: ['moves clock'],
  },
  'LOGIN-012': {
    title: 'a wrong password is refused',
    level: 'MUST',
    claims: ['SEED-119', 'DOC-039'],
    points: ['login.status'],
    effects: ['locks user'],
  },
  'LOGIN-013': {
    title: 'an unknown e-mail is refused',
    level: 'MUST',
    claims: ['SEED-119', 'DOC-039'],
    points: ['login.status'],
  },
  'LOGIN-014': {
    title: 'an unknown e-mail and a wrong password get the same answer',
    level: 'SHOULD',
    claims: [],
    effects: ['locks user'],
  },
  'LOGIN-015': {
    title: 'a login without e-mail is refused',
    level: 'MUST',
    claims: ['DOC-029'],
    points: ['validation.status'],
  },
  'LOGIN-016': {
    title: 'a login without password is refused',
    level: 'MUST',
    claims: ['DOC-029'],
    points: ['validation.status'],
    effects: ['locks user'],
  },
  'LOGIN-017': {
    title: 'a malformed e-mail is refused',
    level: 'SHOULD',
    claims: ['DOC-029'],
    points: ['validation.status'],
  },
  'LOGIN-018': {
    title: 'empty or wrongly typed credentials are refused',
    level: 'SHOULD',
    claims: ['DOC-029'],
    points: ['validation.status'],
    effects: ['locks user'],
  },
  'LOGIN-019': { title: 'a disabled account does not sign in', level: 'SHOULD', claims: [], needs: ['disabledUser'] },
  'LOGIN-020': {
    title: 'whether repeated wrong passwords lock the account',
    level: 'INFO',
    claims: [],
    needs: ['lockableUser', 'clock'],
    effects: ['locks user', 'moves clock'],
  },
  'LOGIN-021': { title: 'whether a second login ends the first', level: 'INFO', claims: [] },
});
