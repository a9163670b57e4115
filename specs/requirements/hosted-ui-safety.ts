import { defineRequirements } from './define.ts';

/** The hosted page under attack, and what leaks from it. Only what a document promises is MUST. */
export const hostedUiSafety = defineRequirements('UI', {
  'UI-031': {
    title: 'the callback is the redirect URI with nothing but documented parameters',
    level: 'SHOULD',
    claims: [],
    needs: ['hostedUi'],
  },
  'UI-032': { title: 'the callback has no fragment', level: 'SHOULD', claims: [], needs: ['hostedUi'] },
  'UI-033': {
    title: 'the page never redirects to an address that is not white-listed',
    level: 'SHOULD',
    claims: ['SEED-057'],
    needs: ['hostedUi'],
  },
  'UI-034': {
    title: 'the sign-in of one session does not complete another',
    level: 'SHOULD',
    claims: [],
    needs: ['hostedUi', 'otp'],
    effects: ['uses otp'],
  },
  'UI-035': {
    title: 'no third party receives code, state or credentials',
    level: 'SHOULD',
    claims: [],
    needs: ['hostedUi'],
    effects: ['locks user'],
  },
  'UI-036': {
    title: 'the password never stands in an address',
    level: 'SHOULD',
    claims: [],
    needs: ['hostedUi'],
    effects: ['locks user'],
  },
  'UI-037': {
    title: "the password never stands in the browser's storage",
    level: 'SHOULD',
    claims: [],
    needs: ['hostedUi'],
    effects: ['locks user'],
  },
  'UI-038': {
    title: 'password and secret key never stand in the text of the page',
    level: 'SHOULD',
    claims: [],
    needs: ['hostedUi'],
    effects: ['locks user'],
  },
  'UI-039': { title: 'markup in state is not executed', level: 'SHOULD', claims: ['SEED-041'], needs: ['hostedUi'] },
  'UI-040': {
    title: 'markup in the e-mail or in an error is not executed',
    level: 'SHOULD',
    claims: [],
    needs: ['hostedUi'],
  },
  'UI-041': { title: 'a forged cross-site post does not sign in', level: 'SHOULD', claims: [], needs: ['hostedUi'] },
  'UI-042': { title: 'the page refuses to be framed', level: 'SHOULD', claims: [], needs: ['hostedUi'] },
  'UI-043': {
    title: 'the page tells other sites at most its origin, and forbids caching',
    level: 'SHOULD',
    claims: [],
    needs: ['hostedUi'],
  },
  'UI-044': {
    title: 'cookies of the page are HttpOnly and SameSite, and Secure in production',
    level: 'SHOULD',
    claims: [],
    needs: ['hostedUi'],
  },
  'UI-045': {
    title: 'the page is served over HTTPS in production',
    level: 'SHOULD',
    claims: ['SEED-131'],
    needs: ['production', 'hostedUi'],
  },
  'UI-047': {
    title: 'nothing that was typed into the page is sent along to the redirect URI',
    level: 'SHOULD',
    claims: [],
    needs: ['hostedUi'],
  },
  'UI-048': {
    title: 'another site cannot read the page',
    level: 'SHOULD',
    claims: [],
    needs: ['hostedUi'],
  },
  'UI-049': {
    title: 'a one-time password never stands in an address, in storage or in the page',
    level: 'SHOULD',
    claims: [],
    needs: ['hostedUi', 'otp'],
    effects: ['uses otp'],
  },
});
