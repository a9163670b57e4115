import { defineRequirements } from './define.ts';

/** The state parameter: given at the start, returned unmodified by authorize. The hosted page's callback is in UI. */
export const state = defineRequirements('STATE', {
  'STATE-001': { title: 'reserved characters in state return unmodified', level: 'MUST', claims: ['SEED-041'] },
  'STATE-002': {
    title: 'percent signs, pluses and spaces in state return unmodified',
    level: 'MUST',
    claims: ['SEED-041'],
  },
  'STATE-003': { title: 'the letter case of state returns unmodified', level: 'MUST', claims: ['SEED-041'] },
  'STATE-004': { title: 'characters beyond ASCII in state return unmodified', level: 'SHOULD', claims: ['SEED-041'] },
  'STATE-005': { title: 'a state of 512 characters returns unmodified', level: 'SHOULD', claims: ['SEED-041'] },
  'STATE-006': { title: 'a state of eight characters is accepted', level: 'SHOULD', claims: [] },
  'STATE-007': {
    title: 'a state of seven characters is refused',
    level: 'SHOULD',
    claims: [],
    points: ['state.minimum', 'validation.status', 'error.family'],
  },
  'STATE-008': {
    title: 'sessions side by side keep their own state',
    level: 'SHOULD',
    claims: ['SEED-041', 'DOC-015'],
  },
  'STATE-009': {
    title: 'a state that reads as a number, a word or JSON, or has spaces around it, returns unmodified',
    level: 'MUST',
    claims: ['SEED-041'],
  },
  'STATE-010': {
    title: 'a short state, or one with control characters, returns unmodified if it is accepted',
    level: 'MUST',
    claims: ['SEED-041'],
  },
  'STATE-011': { title: 'how a state of 1000 characters returns', level: 'INFO', claims: ['SEED-041'] },
});
