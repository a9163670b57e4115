import { withQuery } from '#mock/protocol/initiate/redirect-uri.ts';
import { stop } from '#mock/protocol/hosted/problem.ts';
import * as lifetimes from '#mock/world/lifetimes.ts';
import type { Code } from '#mock/world/tenant.ts';
import { define, defect } from '../define.ts';
import { add, page } from './reply.ts';

const isHosted = ({ code }: { code: Code }) => code.mode === 'hosted';

/** What is promised of every code and does not hold of those of the page, and where the page leads to. */
export const hostedCodes = define({
  'hosted-code-reusable': defect('Exchanges a code of the page again.', {
    violates: ['UI-051'],
    instead: { codesAreSingleUse: (x, kept) => (isHosted(x) ? undefined : kept(x)) },
  }),
  'hosted-code-immortal': defect('Exchanges a code of the page at any age.', {
    violates: ['UI-052'],
    instead: { codesExpire: (x, kept) => (isHosted(x) ? undefined : kept(x)) },
  }),
  'hosted-verifier-ignored': defect('Exchanges a code of the page with any verifier.', {
    violates: ['UI-053'],
    instead: { verifierFitsTheChallenge: (x, kept) => (isHosted(x) ? undefined : kept(x)) },
  }),
  'hosted-code-unbound': defect('Exchanges a code of the page for any client.', {
    violates: ['UI-054'],
    instead: { codesBelongToOneClient: (x, kept) => (isHosted(x) ? undefined : kept(x)) },
  }),
  'denial-elsewhere': defect('Tells another white-listed redirect URI that the person denied.', {
    violates: ['UI-056'],
    instead: {
      denialIsTold: ({ session: { client, redirectUri }, answers, state }) => ({
        url: withQuery(client.redirectUris.find((uri) => uri !== redirectUri) ?? redirectUri, {
          error: 'access_denied',
          ...(answers['deny.state'] === 'present' ? { state } : {}),
        }),
      }),
    },
  }),
  'hosted-redirect-fixed': defect('Sends every code to the redirect URI that was white-listed first.', {
    violates: ['UI-055', 'UI-008'],
    instead: {
      redirectsGoWhereTheStartSaid: ({ session: { client, redirectUri } }) => ({
        redirectUri: client.redirectUris[0] || redirectUri,
      }),
    },
  }),
  'page-impatient': defect('Gives up a sign-in after half its time.', {
    violates: ['UI-057'],
    instead: {
      linksExpire: ({ session, now }) => now >= session.expiresAt - lifetimes.SESSION / 2 && stop('expired', session),
    },
  }),
  'hosted-repetition-split': defect('Checks one of two redirect URIs and leads to the other.', {
    violates: ['UI-058'],
    instead: {
      parametersAreSingle: ({ pairs }) => ({ members: new Map(pairs) }),
      redirectUriIsListed: (x, kept) =>
        x.pairs.some(([name, value]) => name === 'redirect_uri' && x.client.redirectUris.includes(value))
          ? undefined
          : kept(x),
    },
    without: 'linksLeadToListedUris',
  }),
  'secret-key-in-problem': defect('Writes the secret key of the app into a page that says what went wrong.', {
    violates: ['UI-050'],
    spoils: page((reply, { world }) => {
      const [client] = world.clients.values();
      if (reply.status >= 400 && client) add(reply, `<!-- ${client.secret} -->`);
    }),
  }),
});
