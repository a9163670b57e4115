import type { Initiate } from '#mock/protocol/initiate/initiate.ts';
import { isAddress, withQuery } from '#mock/protocol/initiate/redirect-uri.ts';
import type { Rule } from '#mock/protocol/rules.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import { define, defect } from '#mock/faults/define.ts';
import { refusesOnce } from '#mock/faults/tricks.ts';
import type { Defect } from '#mock/faults/defect.ts';

/** Takes a redirect URI for a listed one although they differ in what a comparison forgets. */
const blindTo = (forget: (uri: string) => string): Pick<Defect, 'instead'> => ({
  instead: {
    redirectUriIsListed: (x, kept) =>
      x.client.redirectUris.some((listed) => forget(listed) === forget(x.redirectUri)) ? undefined : kept(x),
  },
});

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

const prefixMatched: Pick<Defect, 'instead'> = {
  instead: {
    redirectUriIsListed: (x, kept) =>
      x.client.redirectUris.some((listed) => x.redirectUri.startsWith(listed)) ? undefined : kept(x),
  },
};

type Ruled = ReturnType<Rule<Initiate>>;

const once = refusesOnce<Initiate, Ruled>(({ redirectUri }) => redirectUri);

const isHttp = (uri: string) => uri.startsWith('http:');

/** Where the code may go. */
export const redirectUris = define({
  'redirect-open': defect('Takes any redirect URI, so a code can be sent to anybody.', {
    violates: ['REDIRECT-003', 'REDIRECT-005', 'REDIRECT-011'],
    without: 'redirectUriIsListed',
  }),
  'us-redirect-open': defect('Takes any redirect URI for US users, so their codes can be sent to anybody.', {
    violates: ['REDIRECT-003', 'REDIRECT-005', 'REDIRECT-011'],
    without: 'redirectUriIsListed',
    where: 'us',
  }),
  'list-shortened': defect('Knows only the first white-listed redirect URI, so sign-ins of a second app fail.', {
    violates: ['REDIRECT-002', 'STAGE-001'],
    instead: {
      redirectUriIsListed: (x, kept) => (x.redirectUri === x.client.redirectUris[0] ? kept(x) : refuse('redirectUri')),
    },
  }),
  'prefix-matched': defect('Takes every redirect URI that begins like a white-listed one.', {
    violates: ['REDIRECT-009'],
    ...prefixMatched,
  }),
  'production-prefix-matched': defect('Takes redirect URIs in production that only begin like a white-listed one.', {
    violates: ['REDIRECT-009'],
    ...prefixMatched,
    where: 'production',
  }),
  'fragment-blind': defect('Takes a redirect URI with a fragment, behind which the code would get lost.', {
    violates: ['REDIRECT-010'],
    ...blindTo((uri) => uri.replace(/#.*$/, '')),
  }),
  'query-blind': defect('Takes a redirect URI with a query that nobody white-listed.', {
    violates: ['REDIRECT-008'],
    ...blindTo((uri) => uri.replace(/\?[^#]*/, '')),
  }),
  'slash-blind': defect('Takes a redirect URI with another trailing slash for a white-listed one.', {
    violates: ['REDIRECT-007'],
    ...blindTo((uri) => uri.replace(/\/$/, '')),
  }),
  'path-blind': defect('Takes a redirect URI with any path, so the code may reach a page that leaks it.', {
    violates: ['REDIRECT-006'],
    ...blindTo((uri) => uri.replace(/^([a-z]+:\/\/[^/?#]*)\/[^?#]*/, '$1/')),
  }),
  'port-blind': defect('Takes a redirect URI on another port, where another program may listen.', {
    violates: ['REDIRECT-010'],
    ...blindTo((uri) => uri.replace(/^([a-z]+:\/\/[^/?#]*):\d+/, '$1')),
  }),
  'encoding-blind': defect('Decodes and trims a redirect URI before it compares, so another text counts as listed.', {
    violates: ['REDIRECT-016'],
    ...blindTo((uri) => decoded(uri).trim()),
  }),
  'uri-normalised': defect('Compares redirect URIs as a browser would write them, port and dot segments left out.', {
    violates: ['REDIRECT-016', 'REDIRECT-010'],
    ...blindTo((uri) => (URL.canParse(uri) ? new URL(uri).href : uri)),
  }),
  'unicode-folded': defect('Takes wide letters of a redirect URI for plain ones.', {
    violates: ['REDIRECT-016'],
    ...blindTo((uri) => uri.normalize('NFKC')),
  }),
  'host-misread': defect('Reads the host of a redirect URI behind the last @, where a browser reads another.', {
    violates: ['REDIRECT-017'],
    ...blindTo((uri) => uri.replace(/^([a-z]+:\/\/).*@/s, '$1')),
  }),
  'host-as-pattern': defect('Takes a white-listed redirect URI for a pattern, in which a dot is any letter.', {
    violates: ['REDIRECT-017'],
    instead: {
      redirectUriIsListed: (x, kept) =>
        x.client.redirectUris.some((uri) => new RegExp(`^${uri}$`, 'm').test(x.redirectUri)) ? undefined : kept(x),
    },
  }),
  'host-blind': defect('Takes a redirect URI on a foreign host, so the code goes to a stranger.', {
    violates: ['REDIRECT-005'],
    ...blindTo((uri) => uri.replace(/^([a-z]+:)\/\/[^/?#]*/, '$1//')),
  }),
  'scheme-blind': defect(
    'Takes a redirect URI over plain HTTP for the white-listed one, so the code travels in the clear.',
    { violates: ['REDIRECT-004'], ...blindTo((uri) => uri.replace(/^[a-z]+:/, '')) },
  ),
  'uri-case-blind': defect('Takes a redirect URI whose path differs in letter case and may be another page.', {
    violates: ['REDIRECT-010'],
    ...blindTo((uri) => uri.toLowerCase()),
  }),
  'http-in-production': defect('Sends codes of production over plain HTTP.', {
    violates: ['REDIRECT-004', 'STAGE-001'],
    instead: {
      redirectUriIsListed: (x, kept) => {
        const isMeant = x.client.redirectUris.includes(x.redirectUri.replace('http:', 'https:'));
        return isHttp(x.redirectUri) && isMeant ? undefined : kept(x);
      },
    },
    where: 'production',
  }),
  'sandbox-http-refused': defect(
    'Refuses a white-listed plain HTTP redirect URI in the sandbox, so nobody can develop locally.',
    {
      violates: ['STAGE-001'],
      instead: { redirectUriIsListed: (x, kept) => (isHttp(x.redirectUri) ? refuse('redirectUri') : kept(x)) },
      where: 'sandbox',
    },
  ),
  'uri-worn-down': defect('Takes a redirect URI that it refused before, as if asking made it white-listed.', {
    violates: ['REDIRECT-003'],
    instead: { redirectUriIsListed: (x, kept) => (isAddress(x.redirectUri) ? once(x, kept) : kept(x)) },
  }),
  'refusal-redirected': defect('Sends the browser on to the redirect URI that it refused, which helps phishing.', {
    violates: ['REDIRECT-012'],
    instead: {
      redirectUriIsListed: (x, kept) => {
        try {
          return kept(x);
        } catch {
          const { redirectUri } = x;
          const location = withQuery(redirectUri, { error: 'invalid_request' });
          return refuse('redirectUri', '', isAddress(redirectUri) ? { location } : {});
        }
      },
    },
    spoils: (reply, { refusal }) => {
      if (!refusal?.headers['location']) return false;
      reply.status = 302;
      return true;
    },
  }),
});
