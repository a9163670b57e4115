import { defineClaims } from '../define.ts';

/** The accordions on client authentication, state and the redirect URI. */
export const clientsAndRedirects = defineClaims('oauth-troubleshooting', {
  'SEED-028': {
    place: 'L109-112',
    binds: ['server'],
    says: 'Failed client authentication is answered with invalid_client and "Client authentication failed".',
  },
  'SEED-029': { place: 'L116', binds: ['server'], says: 'A wrong x-client-key fails client authentication.' },
  'SEED-030': { place: 'L116', binds: ['server'], says: 'A wrong x-secret-key fails client authentication.' },
  'SEED-031': {
    place: 'L117',
    binds: ['server'],
    says: 'Sandbox keys in production, and production keys in the sandbox, fail client authentication.',
  },
  'SEED-032': {
    place: 'L118',
    binds: ['server'],
    says: 'Revoked or expired keys fail client authentication.',
  },
  'SEED-033': { place: 'L119', binds: ['server'], says: 'Missing required headers fail client authentication.' },
  'SEED-034': { place: 'L123', binds: ['server'], says: 'Both the client key and the secret key have to be right.' },
  'SEED-035': { place: 'L124', binds: ['server'], says: 'Keys belong to one environment.' },
  'SEED-036': {
    place: 'L125',
    binds: ['server'],
    says: 'The headers are named exactly x-client-key and x-secret-key.',
  },
  'SEED-037': { place: 'L131-135', binds: ['server'], says: 'Headers named client-key and secret-key do not count.' },
  'SEED-038': {
    place: 'L133-141',
    binds: ['documentation'],
    says: 'The samples show keys that begin with pk_ and sk_.',
    excluded: 'background',
  },
  'SEED-039': { place: 'L126', binds: ['documentation'], says: 'Support regenerates keys.', excluded: 'process' },
  'SEED-040': {
    place: 'L147-148',
    binds: ['client'],
    says: 'The app compares the states; the server has no error for a mismatch.',
  },
  'SEED-041': { place: 'L152, L159', binds: ['server', 'hosted-ui'], says: 'The state comes back unmodified.' },
  'SEED-042': {
    place: 'L158',
    binds: ['client'],
    says: 'The app keeps state in storage that is secure and ends with the session.',
  },
  'SEED-043': {
    place: 'L159',
    binds: ['client'],
    says: 'The app compares states exactly, letter case included.',
  },
  'SEED-044': { place: 'L160', binds: ['client', 'hosted-ui'], says: 'The state does not change during the flow.' },
  'SEED-045': {
    place: 'L161, L174-177',
    binds: ['client'],
    says: 'On a mismatch the app stops, treats it as a possible CSRF attack and restarts the login.',
  },
  'SEED-046': {
    place: 'L166-170',
    binds: ['client'],
    says: 'The app keeps state in sessionStorage under oauth_state, not in localStorage.',
  },
  'SEED-047': {
    place: 'L153-154',
    binds: ['documentation'],
    says: 'A mismatch can come from another session or device, or from a CSRF attack.',
    excluded: 'background',
  },
  'SEED-048': {
    place: 'L186-189',
    binds: ['server'],
    says: 'A redirect URI that does not match is answered with invalid_request and "redirect_uri does not match whitelisted URI".',
  },
  'SEED-049': {
    place: 'L193',
    binds: ['server'],
    says: 'A redirect URI that is not white-listed in the environment is refused.',
    also: ['oauth-authorize-initiate', 'oauth-hosted-ui'],
  },
  'SEED-050': { place: 'L194, L209', binds: ['server'], says: 'A redirect URI with another scheme does not match.' },
  'SEED-051': { place: 'L194', binds: ['server'], says: 'A redirect URI with another host does not match.' },
  'SEED-052': { place: 'L194, L211', binds: ['server'], says: 'A redirect URI with another path does not match.' },
  'SEED-053': {
    place: 'L195, L203, L210',
    binds: ['server'],
    says: 'A redirect URI with a trailing slash too many or too few does not match.',
  },
  'SEED-054': { place: 'L196, L202', binds: ['server'], says: 'A redirect URI with query parameters does not match.' },
  'SEED-055': { place: 'L213-214', binds: ['server'], says: 'The exact white-listed redirect URI is accepted.' },
  'SEED-056': {
    place: 'L200',
    binds: ['documentation'],
    says: 'An administrator white-lists redirect URIs.',
    excluded: 'process',
  },
  'SEED-057': {
    place: 'L186-193',
    binds: ['server'],
    says: 'A redirect URI that is not white-listed never receives a redirect.',
  },
});
