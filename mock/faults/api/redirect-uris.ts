import type { Initiate } from '#mock/protocol/initiate/initiate.ts';
import { isAddress, withQuery } from '#mock/protocol/initiate/redirect-uri.ts';
import type { Rule } from '#mock/protocol/rules.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import { define } from '../define.ts';
import { refusesOnce } from '../tricks.ts';
import type { Defect } from '../defect.ts';

/** Takes a redirect URI for a listed one although they differ in what a comparison forgets. */
const blindTo = (forget: (uri: string) => string): Pick<Defect, 'instead'> => ({
  instead: {
    redirectUriIsListed: (x, kept) =>
      x.client.redirectUris.some((listed) => forget(listed) === forget(x.redirectUri)) ? undefined : kept(x),
  },
});

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
  'redirect-open': {
    harm: 'Takes any redirect URI, so a code can be sent to anybody.',
    without: 'redirectUriIsListed',
    violates: ['REDIRECT-003', 'REDIRECT-005', 'REDIRECT-011'],
  },
  'us-redirect-open': {
    harm: 'Takes any redirect URI for US users, so their codes can be sent to anybody.',
    without: 'redirectUriIsListed',
    where: 'us',
    violates: ['REDIRECT-003', 'REDIRECT-005', 'REDIRECT-011'],
  },
  'list-shortened': {
    harm: 'Knows only the first white-listed redirect URI, so sign-ins of a second app fail.',
    instead: {
      redirectUriIsListed: (x, kept) => (x.redirectUri === x.client.redirectUris[0] ? kept(x) : refuse('redirectUri')),
    },
    violates: ['REDIRECT-002', 'STAGE-001'],
  },
  'prefix-matched': {
    harm: 'Takes every redirect URI that begins like a white-listed one.',
    ...prefixMatched,
    violates: ['REDIRECT-009'],
  },
  'production-prefix-matched': {
    harm: 'Takes redirect URIs in production that only begin like a white-listed one.',
    ...prefixMatched,
    where: 'production',
    violates: ['REDIRECT-009'],
  },
  'fragment-blind': {
    harm: 'Takes a redirect URI with a fragment, behind which the code would get lost.',
    ...blindTo((uri) => uri.replace(/#.*$/, '')),
    violates: ['REDIRECT-010'],
  },
  'query-blind': {
    harm: 'Takes a redirect URI with a query that nobody white-listed.',
    ...blindTo((uri) => uri.replace(/\?[^#]*/, '')),
    violates: ['REDIRECT-008'],
  },
  'slash-blind': {
    harm: 'Takes a redirect URI with another trailing slash for a white-listed one.',
    ...blindTo((uri) => uri.replace(/\/$/, '')),
    violates: ['REDIRECT-007'],
  },
  'path-blind': {
    harm: 'Takes a redirect URI with any path, so the code may reach a page that leaks it.',
    ...blindTo((uri) => uri.replace(/^([a-z]+:\/\/[^/?#]*)\/[^?#]*/, '$1/')),
    violates: ['REDIRECT-006'],
  },
  'port-blind': {
    harm: 'Takes a redirect URI on another port, where another program may listen.',
    ...blindTo((uri) => uri.replace(/^([a-z]+:\/\/[^/?#]*):\d+/, '$1')),
    violates: ['REDIRECT-010'],
  },
  'host-blind': {
    harm: 'Takes a redirect URI on a foreign host, so the code goes to a stranger.',
    ...blindTo((uri) => uri.replace(/^([a-z]+:)\/\/[^/?#]*/, '$1//')),
    violates: ['REDIRECT-005'],
  },
  'scheme-blind': {
    harm: 'Takes a redirect URI over plain HTTP for the white-listed one, so the code travels in the clear.',
    ...blindTo((uri) => uri.replace(/^[a-z]+:/, '')),
    violates: ['REDIRECT-004'],
  },
  'uri-case-blind': {
    harm: 'Takes a redirect URI whose path differs in letter case and may be another page.',
    ...blindTo((uri) => uri.toLowerCase()),
    violates: ['REDIRECT-010'],
  },
  'http-in-production': {
    harm: 'Sends codes of production over plain HTTP.',
    instead: {
      redirectUriIsListed: (x, kept) => {
        const isMeant = x.client.redirectUris.includes(x.redirectUri.replace('http:', 'https:'));
        return isHttp(x.redirectUri) && isMeant ? undefined : kept(x);
      },
    },
    where: 'production',
    violates: ['REDIRECT-004', 'STAGE-001'],
  },
  'sandbox-http-refused': {
    harm: 'Refuses a white-listed plain HTTP redirect URI in the sandbox, so nobody can develop locally.',
    instead: { redirectUriIsListed: (x, kept) => (isHttp(x.redirectUri) ? refuse('redirectUri') : kept(x)) },
    where: 'sandbox',
    violates: ['STAGE-001'],
  },
  'uri-worn-down': {
    harm: 'Takes a redirect URI that it refused before, as if asking made it white-listed.',
    instead: { redirectUriIsListed: (x, kept) => (isAddress(x.redirectUri) ? once(x, kept) : kept(x)) },
    violates: ['REDIRECT-003'],
  },
  'refusal-redirected': {
    harm: 'Sends the browser on to the redirect URI that it refused, which helps phishing.',
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
    violates: ['REDIRECT-012'],
  },
});
