import { defineRequirements } from '../define.ts';

/** What a partner's web app shows, and what it keeps in a browser. */
export const browser = defineRequirements('APP', {
  'APP-060': {
    title: 'nothing that the app gives to a browser holds the secret key',
    level: 'MUST',
    claims: ['DOC-060'],
  },
  'APP-061': {
    title: 'the app keeps no state where it outlives the session of the browser',
    level: 'SHOULD',
    claims: ['SEED-042', 'SEED-046'],
  },
  'APP-062': {
    title: 'the app keeps no verifier where it outlives the session of the browser',
    level: 'SHOULD',
    claims: ['SEED-085'],
  },
  'APP-063': {
    title: 'the app keeps tokens in httpOnly cookies or in the session storage, if in the browser at all',
    level: 'SHOULD',
    claims: ['DOC-066'],
  },
  'APP-064': {
    title: 'the app shows no token on its page or in its address',
    level: 'SHOULD',
    claims: ['DOC-066'],
  },
  'APP-065': {
    title: 'the app starts anew if its verifier is lost',
    level: 'SHOULD',
    claims: ['SEED-084'],
  },
  'APP-066': {
    title: 'the app stays signed out if the person denies',
    level: 'SHOULD',
    claims: ['SEED-157'],
  },
  'APP-067': {
    title: 'the page of the app counts down while a sign-in is under way',
    level: 'SHOULD',
    claims: ['SEED-062'],
  },
  'APP-068': {
    title: 'the page of the app says after ten minutes that the sign-in has expired, and never counts below zero',
    level: 'SHOULD',
    claims: ['SEED-065'],
  },
  'APP-069': {
    title: 'the page of the app warns in the last minute of a sign-in',
    level: 'SHOULD',
    claims: ['SEED-066'],
  },
  'APP-070': {
    title: 'the app exchanges a code once, also if its answer comes twice',
    level: 'MUST',
    claims: ['SEED-023', 'SEED-026'],
  },
  'APP-071': {
    title: 'the app goes no further if it has no state to compare',
    // A server of the app may hold the state instead of the browser, and no document forbids that.
    level: 'SHOULD',
    claims: ['SEED-040'],
  },
});
