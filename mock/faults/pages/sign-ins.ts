import { withQuery } from '#mock/protocol/initiate/redirect-uri.ts';
import { define } from '../define.ts';
import { codeFor, somebody } from '../tricks.ts';
import { elsewhere, withAlteredState, withoutCode, withoutState, withSharedState } from '../ways-back.ts';

/** Rules of the sign-in and of the way back that do not hold on the page. */
export const signIns = define({
  'hosted-page-missing': {
    harm: 'Leads to an address at which there is no page to sign in.',
    instead: { hostedModeLeadsToThePage: ({ call, world }) => call.redirect(`${world.baseUrl}/`, 302) },
    violates: ['UI-001'],
  },
  'hosted-password-ignored': {
    harm: 'Signs in at the page with any password.',
    without: 'passwordIsChecked',
    violates: ['UI-017'],
  },
  'hosted-disabled-admitted': {
    harm: 'Signs in at the page to an account that was disabled.',
    without: 'disabledUsersAreRefused',
    violates: ['UI-021'],
  },
  'hosted-code-absent': {
    harm: 'Sends people back from the page without a code.',
    instead: withoutCode,
    violates: ['UI-002'],
  },
  'hosted-state-lost': {
    harm: 'Sends people back from the page without the state, so a careful app refuses every sign-in.',
    instead: withoutState,
    violates: ['UI-003', 'UI-009'],
  },
  'hosted-state-altered': {
    harm: 'Replaces characters of the state, so it no longer is what the app has kept.',
    instead: withAlteredState,
    violates: ['UI-009'],
  },
  'hosted-redirect-elsewhere': {
    harm: 'Sends the code to another white-listed redirect URI than that of the start.',
    instead: elsewhere,
    violates: ['UI-008', 'UI-031'],
  },
  'tab-confused': {
    harm: 'Gives the state of the tab that was opened last to every other tab.',
    before: withSharedState,
    violates: ['UI-022'],
  },
  'denial-silent': {
    harm: 'Does not tell the app that the person denied.',
    instead: {
      denialIsTold: ({ session, answers, state }) => ({
        url: withQuery(session.redirectUri, answers['deny.state'] === 'present' ? { state } : {}),
      }),
    },
    violates: ['UI-012'],
  },
  'denial-with-code': {
    harm: 'Sends a code beside the denial.',
    instead: {
      denialIsTold: ({ session, answers, state, tenant, world, now }) => ({
        url: withQuery(session.redirectUri, {
          error: 'access_denied',
          ...(answers['deny.state'] === 'present' ? { state } : {}),
          code: codeFor(session, somebody(tenant), { tenant, world, now }),
        }),
      }),
    },
    violates: ['UI-013'],
  },
  'expired-page-open': {
    harm: 'Issues a code although the session has expired.',
    without: ['linksExpire', 'sessionsExpire'],
    violates: ['UI-014', 'UI-015'],
  },
  'link-reusable': {
    harm: 'Signs in a second time with the same link.',
    without: ['linksAreSingleUse', 'sessionsAreSingleUse'],
    changes: ['UI-029'],
  },
  'redirect-unlisted': {
    harm: 'Follows a redirect URI that is not white-listed, because API mode had taken it.',
    without: 'linksLeadToListedUris',
    under: { answers: { 'redirect.apiMode': 'ignored' } },
    violates: ['UI-033'],
  },
});
