import type { Defect } from './define.ts';

/** Broken rules of the start, the redirect URI and the stages. */
export const start = {
  'authorize-stateless': {
    harm: 'Answers authorize without the state, so an app cannot tell whose code it has got.',
    breaks: { authorizeAnswerIsComplete: false },
    violates: ['AUTHZ-002', 'AUTHZ-005', 'STATE-008'],
  },
  'redirect-elsewhere': {
    harm: 'Sends the code to another white-listed redirect URI than that of the start.',
    breaks: { redirectIsThatOfTheStart: false },
    violates: ['AUTHZ-004'],
  },
  'slash-blind': {
    harm: 'Takes a redirect URI with another trailing slash for a white-listed one.',
    breaks: { redirectSlashIsExact: false },
    violates: ['REDIRECT-007'],
  },
  'state-truncated': {
    harm: 'Returns only the beginning of a long state, so a careful app refuses every sign-in.',
    breaks: { stateIsWhole: false },
    violates: ['STATE-005'],
  },
  'api-mode-ignored': {
    harm: 'Leads to the hosted page in API mode too, so an app with its own sign-in cannot go on.',
    breaks: { apiModeAnswersJson: false },
    violates: ['INIT-001', 'INIT-006', 'STATE-006'],
  },
  'response-type-optional': {
    harm: 'Starts without response_type, so a faulty app works until the rule is enforced.',
    breaks: { responseTypeIsRequired: false },
    violates: ['INIT-010', 'INIT-018', 'INIT-019'],
  },
  'client-id-optional': {
    harm: 'Starts an authorization that does not say for which client it is.',
    breaks: { clientIdIsRequired: false },
    violates: ['INIT-013', 'INIT-018', 'INIT-019'],
  },
  'redirect-uri-optional': {
    harm: 'Starts without redirect_uri and picks the address that receives the code.',
    breaks: { redirectUriIsRequired: false },
    violates: ['INIT-014', 'INIT-015'],
  },
  'state-optional': {
    harm: 'Starts without state, so an app cannot tell its own sign-in from a forged one.',
    breaks: { stateIsRequired: false },
    violates: ['INIT-012', 'INIT-018', 'INIT-019'],
  },
  'challenge-optional': {
    harm: 'Starts without a code challenge, so that no proof protects the code.',
    breaks: { challengeIsRequired: false },
    violates: ['INIT-008'],
  },
  'challenge-method-optional': {
    harm: 'Starts without code_challenge_method, which by the standard means an unhashed challenge.',
    breaks: { challengeMethodIsRequired: false },
    violates: ['INIT-009', 'INIT-018', 'INIT-019'],
  },
  'response-type-ignored': {
    harm: 'Takes any response_type for code, so an app that asks for a token is misled.',
    breaks: { responseTypeIsChecked: false },
    violates: ['INIT-011'],
  },
  'client-id-ignored': {
    harm: 'Starts an authorization in the name of a client other than the one that calls.',
    breaks: { clientIdMatchesTheKey: false },
    violates: ['INIT-020'],
  },
  'challenge-method-ignored': {
    harm: 'Accepts the method plain as if it protected the code.',
    breaks: { challengeMethodIsChecked: false },
    violates: ['PKCE-011'],
  },
  'base64-tolerated': {
    harm: 'Verifies a challenge in standard base64, so a faulty app works until it meets another server.',
    breaks: { challengeEncodingIsChecked: false },
    violates: ['PKCE-010'],
    changes: ['PKCE-015'],
  },
  'case-tolerated': {
    harm: 'Takes parameter names in any letter case.',
    breaks: { parameterNamesAreCaseSensitive: false },
    violates: ['INIT-018'],
  },
  'emptiness-tolerated': {
    harm: 'Takes an empty parameter for a given one, so an app may run without state or challenge.',
    breaks: { emptyParametersAreMissing: false },
    violates: ['INIT-019'],
  },
  'missing-unnamed': {
    harm: 'Refuses an incomplete start without saying what is missing, so that developers have to guess.',
    breaks: { missingParameterIsNamed: false },
    violates: ['INIT-008', 'INIT-016'],
  },
  'scope-refused': {
    harm: 'Refuses a start with the optional scope.',
    breaks: { scopeIsAccepted: false },
    violates: ['INIT-006'],
  },
  'session-opaque': {
    harm: 'Gives a session token that is no JWT.',
    breaks: { sessionTokenIsAJwt: false },
    violates: ['INIT-004'],
  },
  'address-relative': {
    harm: 'Answers an address of the hosted page that no browser can open.',
    breaks: { hostedAddressIsAbsolute: false },
    violates: ['INIT-001', 'INIT-002', 'INIT-005'],
  },
  'redirect-open': {
    harm: 'Takes any redirect URI, so a code can be sent to anybody.',
    breaks: { redirectUriIsListed: false },
    violates: ['REDIRECT-003', 'REDIRECT-005', 'REDIRECT-011'],
  },
  'list-shortened': {
    harm: 'Knows only the first white-listed redirect URI, so sign-ins of a second app fail.',
    breaks: { everyListedUriIsAccepted: false },
    violates: ['REDIRECT-002', 'STAGE-001'],
  },
  'prefix-matched': {
    harm: 'Takes every redirect URI that begins like a white-listed one.',
    breaks: { redirectUriIsWhole: false },
    violates: ['REDIRECT-009'],
  },
  'scheme-blind': {
    harm: 'Takes a redirect URI over plain HTTP for the white-listed one, so the code travels in the clear.',
    breaks: { redirectSchemeIsExact: false },
    violates: ['REDIRECT-004'],
  },
  'host-blind': {
    harm: 'Takes a redirect URI on a foreign host, so the code goes to a stranger.',
    breaks: { redirectHostIsExact: false },
    violates: ['REDIRECT-005'],
  },
  'path-blind': {
    harm: 'Takes a redirect URI with any path, so the code may reach a page that leaks it.',
    breaks: { redirectPathIsExact: false },
    violates: ['REDIRECT-006'],
  },
  'port-blind': {
    harm: 'Takes a redirect URI on another port, where another program may listen.',
    breaks: { redirectPortIsExact: false },
    violates: ['REDIRECT-010'],
  },
  'query-blind': {
    harm: 'Takes a redirect URI with a query that nobody white-listed.',
    breaks: { redirectQueryIsRefused: false },
    violates: ['REDIRECT-008'],
  },
  'fragment-blind': {
    harm: 'Takes a redirect URI with a fragment, behind which the code would get lost.',
    breaks: { redirectFragmentIsRefused: false },
    violates: ['REDIRECT-010'],
  },
  'uri-case-blind': {
    harm: 'Takes a redirect URI whose path differs in letter case and may be another page.',
    breaks: { redirectCaseIsExact: false },
    violates: ['REDIRECT-010'],
  },
  'refusal-redirected': {
    harm: 'Sends the browser on to the redirect URI that it refused, which helps phishing.',
    breaks: { refusedUrisReceiveNothing: false },
    violates: ['REDIRECT-012'],
  },
  'sandbox-http-refused': {
    harm: 'Refuses a white-listed plain HTTP redirect URI in the sandbox, so nobody can develop locally.',
    breaks: { httpIsAllowedInSandbox: false },
    violates: ['STAGE-001'],
  },
  'stages-mixed': {
    harm: 'Accepts the keys of the other stage, so that test code may act on real accounts.',
    breaks: { keysBelongToOneStage: false },
    violates: ['STAGE-002'],
  },
} as const satisfies Record<string, Defect>;
