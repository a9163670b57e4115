import { withQuery } from '#mock/protocol/initiate/redirect-uri.ts';
import { define, defect } from '../define.ts';
import { codeFor, somebody } from '../tricks.ts';
import { elsewhere, withAlteredState, withoutCode, withoutState, withSharedState } from '../ways-back.ts';

/** Rules of the sign-in and of the way back that do not hold on the page. */
export const signIns = define({
  'hosted-page-missing': defect('Leads to an address at which there is no page to sign in.', {
    violates: ['UI-001'],
    instead: { hostedModeLeadsToThePage: ({ call, world }) => call.redirect(`${world.baseUrl}/`, 302) },
  }),
  'hosted-password-ignored': defect('Signs in at the page with any password.', {
    violates: ['UI-017'],
    without: 'passwordIsChecked',
  }),
  'hosted-disabled-admitted': defect('Signs in at the page to an account that was disabled.', {
    violates: ['UI-021'],
    without: 'disabledUsersAreRefused',
  }),
  'hosted-code-absent': defect('Sends people back from the page without a code.', {
    violates: ['UI-002'],
    instead: withoutCode,
  }),
  'hosted-state-lost': defect(
    'Sends people back from the page without the state, so a careful app refuses every sign-in.',
    { violates: ['UI-003', 'UI-009'], instead: withoutState },
  ),
  'hosted-state-altered': defect('Replaces characters of the state, so it no longer is what the app has kept.', {
    violates: ['UI-009'],
    instead: withAlteredState,
  }),
  'hosted-redirect-elsewhere': defect('Sends the code to another white-listed redirect URI than that of the start.', {
    violates: ['UI-008', 'UI-031'],
    instead: elsewhere,
  }),
  'tab-confused': defect('Gives the state of the tab that was opened last to every other tab.', {
    violates: ['UI-022'],
    before: withSharedState,
  }),
  'denial-silent': defect('Does not tell the app that the person denied.', {
    violates: ['UI-012'],
    instead: {
      denialIsTold: ({ session, answers, state }) => ({
        url: withQuery(session.redirectUri, answers['deny.state'] === 'present' ? { state } : {}),
      }),
    },
  }),
  'denial-with-code': defect('Sends a code beside the denial.', {
    violates: ['UI-013'],
    instead: {
      denialIsTold: ({ session, answers, state, tenant, world, now }) => ({
        url: withQuery(session.redirectUri, {
          error: 'access_denied',
          ...(answers['deny.state'] === 'present' ? { state } : {}),
          code: codeFor(session, somebody(tenant), { tenant, world, now }),
        }),
      }),
    },
  }),
  'expired-page-open': defect('Issues a code although the session has expired.', {
    violates: ['UI-014', 'UI-015'],
    without: ['linksExpire', 'sessionsExpire'],
  }),
  'link-reusable': defect('Signs in a second time with the same link.', {
    without: ['linksAreSingleUse', 'sessionsAreSingleUse'],
    changes: ['UI-029'],
  }),
  'redirect-unlisted': defect('Follows a redirect URI that is not white-listed, because API mode had taken it.', {
    violates: ['UI-033'],
    without: 'linksLeadToListedUris',
    under: { answers: { 'redirect.apiMode': 'ignored' } },
  }),
});
