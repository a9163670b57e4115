import { withQuery } from '#mock/protocol/initiate/redirect-uri.ts';
import type { Before, Instead } from './defect.ts';

/** What goes wrong on the way back to the app: in API mode and on the hosted page alike. */

export const withoutCode: Instead = {
  redirectsCarryStateAndCode: ({ redirectUri, state }) => ({ url: withQuery(redirectUri, { state }) }),
};

export const withoutState: Instead = {
  redirectsCarryStateAndCode: ({ redirectUri, code }) => ({ url: withQuery(redirectUri, { code }) }),
};

export const withAlteredState: Instead = {
  statesComeBackAsTheyWere: ({ session }) => ({ state: session.state.replaceAll(/[^\w-]/g, '_') }),
};

/** To another white-listed redirect URI. */
export const elsewhere: Instead = {
  redirectsGoWhereTheStartSaid: ({ session: { client, redirectUri } }) => ({
    redirectUri: client.redirectUris.find((uri) => uri !== redirectUri) ?? redirectUri,
  }),
};

/** With the state of the session that started last. */
export const withSharedState: Before = {
  sessionsLastTenMinutes: ({ tenant, state }) => {
    for (const session of tenant.sessions.values()) session.state = state;
  },
};
