import { defineRequirements } from './define.ts';

/** What holds for every answer: bodies, statuses, methods, content types. */
export const errors = defineRequirements('ERROR', {
  'ERROR-001': { title: 'every answer of the API is JSON and says so', level: 'SHOULD', claims: ['SEED-113'] },
  'ERROR-002': {
    title: 'an OAuth refusal has error and error_description, both texts',
    level: 'MUST',
    claims: ['SEED-003', 'SEED-017', 'SEED-048'],
    points: ['validation.status', 'error.family'],
  },
  'ERROR-003': {
    title: 'a refusal uses only the documented error codes',
    level: 'SHOULD',
    claims: ['SEED-159'],
  },
  'ERROR-004': { title: 'an unknown path is a 404', level: 'MUST', claims: ['SEED-163'] },
  'ERROR-005': {
    title: 'a faulty request is never answered as a server error',
    level: 'SHOULD',
    claims: ['SEED-118', 'SEED-166'],
  },
  'ERROR-006': {
    title: 'malformed JSON is refused',
    level: 'SHOULD',
    claims: ['SEED-118'],
  },
  'ERROR-007': {
    title: 'JSON that is no object is refused',
    level: 'SHOULD',
    claims: ['SEED-118'],
  },
  'ERROR-008': {
    title: 'a documented member that is huge or deeply nested is refused',
    level: 'SHOULD',
    claims: ['SEED-118'],
    effects: ['locks user'],
  },
  'ERROR-009': {
    title: 'an undocumented member in a body is ignored or refused as invalid',
    level: 'SHOULD',
    claims: [],
    points: ['validation.unknownField'],
  },
  'ERROR-010': { title: 'no refusal carries a stack trace', level: 'SHOULD', claims: [] },
  'ERROR-011': { title: 'no refusal repeats a secret key, a password or a token', level: 'SHOULD', claims: [] },
  'ERROR-012': {
    title: 'how a POST without Content-Type, or with another one, is answered',
    level: 'INFO',
    claims: ['SEED-117'],
  },
  'ERROR-013': { title: 'how undocumented methods are answered on documented paths', level: 'INFO', claims: [] },
  'ERROR-014': { title: 'how HEAD, OPTIONS and cross-origin requests are answered', level: 'INFO', claims: [] },
  'ERROR-015': {
    title: 'whether fast repeated logins are answered with 429 and Retry-After',
    level: 'INFO',
    claims: [],
    needs: ['lockableUser'],
    effects: ['locks user'],
  },
  'ERROR-017': {
    title: 'the answer to a wrong one-time password, or to a disabled account, is JSON',
    level: 'SHOULD',
    claims: ['SEED-113'],
    needs: ['otp', 'disabledUser'],
    effects: ['uses otp'],
  },
  'ERROR-018': {
    title: 'no answer says a secret that its request did not say',
    level: 'MUST',
    claims: ['SEED-152', 'DOC-060'],
    effects: ['locks user'],
  },
  'ERROR-019': {
    title: 'how an undocumented member that is huge or deeply nested is answered',
    level: 'INFO',
    claims: [],
  },
  'ERROR-016': { title: 'whether a refusal carries further members', level: 'INFO', claims: [] },
});
