import { issueCode, type Issuing } from '../authorize/issue-code.ts';
import { withQuery } from '../initiate/redirect-uri.ts';
import type { Rules } from '../rules.ts';
import type { Submission } from './visit.ts';
import { stop } from './problem.ts';

/** How the hosted page ends: back to the app, with a code or without one. */

export interface Leaving extends Submission, Issuing {}

const backToTheApp = {
  remembersWhereTheFormLed: ({ session, browser, form, url }) =>
    void (session.outcome = { browser, form, location: url }),
  pagesLeadToTheApp: ({ call, url }) => call.redirect(url, 303),
} satisfies Rules<Leaving>;

export const leave = { ...issueCode, ...backToTheApp } satisfies Rules<Leaving>;

/** SEED L979, RFC 6749 section 4.1.2.1. */
export const deny = {
  denialNeedsItsControl: ({ answers, session }) => answers['deny.control'] === 'absent' && stop('garbled', session),
  spendsTheSession: issueCode.spendsTheSession,
  statesComeBackAsTheyWere: issueCode.statesComeBackAsTheyWere,
  denialIsTold: ({ session, answers, state }) => ({
    url: withQuery(session.redirectUri, {
      error: 'access_denied',
      ...(answers['deny.state'] === 'present' ? { state } : {}),
    }),
  }),
  ...backToTheApp,
} satisfies Rules<Leaving>;
