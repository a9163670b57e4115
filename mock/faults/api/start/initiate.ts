import { refuse } from '#mock/protocol/refusal.ts';
import { optional, type Members } from '#mock/protocol/request/members.ts';
import { define, defect } from '#mock/faults/define.ts';
import type { Instead } from '#mock/faults/defect.ts';

const textOf = (members: Members, name: string): string => optional(members, name) ?? '';
const isEmpty = (members: Members, name: string): boolean => members.get(name) === '';

/** Takes no parameter for one; what is checked of it later is not there to be checked. */
const optionally = {
  responseType: {
    responseTypeIsRequired: ({ members }) => ({ responseType: textOf(members, 'response_type') }),
    responseTypeIsCode: (x, kept) => (x.responseType ? kept(x) : undefined),
  },
  clientId: {
    clientIdIsRequired: ({ members }) => ({ clientId: textOf(members, 'client_id') }),
    clientIdIsTheCallers: (x, kept) => (x.clientId ? kept(x) : undefined),
  },
  redirectUri: {
    redirectUriIsRequired: ({ members, client }) => ({
      redirectUri: textOf(members, 'redirect_uri') || (client.redirectUris[0] ?? ''),
    }),
  },
  state: {
    stateIsRequired: ({ members }) => ({ state: textOf(members, 'state') }),
    stateIsLongEnough: (x, kept) => (x.state ? kept(x) : undefined),
  },
  challenge: { challengeIsRequired: ({ members }) => ({ challenge: textOf(members, 'code_challenge') }) },
  challengeMethod: {
    challengeMethodIsRequired: ({ members }) => ({ challengeMethod: textOf(members, 'code_challenge_method') }),
    challengeMethodIsS256: (x, kept) => (x.challengeMethod ? kept(x) : undefined),
  },
} satisfies Record<string, Instead>;

/** The start: its parameters, and the session that it opens. */
export const initiate = define({
  'response-type-optional': defect('Starts without response_type, so a faulty app works until the rule is enforced.', {
    violates: ['INIT-010', 'INIT-018', 'INIT-019'],
    instead: optionally.responseType,
  }),
  'client-id-optional': defect('Starts an authorization that does not say for which client it is.', {
    violates: ['INIT-013', 'INIT-018', 'INIT-019'],
    instead: optionally.clientId,
  }),
  'redirect-uri-optional': defect('Starts without redirect_uri and picks the address that receives the code.', {
    violates: ['INIT-014', 'INIT-015'],
    instead: optionally.redirectUri,
  }),
  'state-optional': defect('Starts without state, so an app cannot tell its own sign-in from a forged one.', {
    violates: ['INIT-012', 'INIT-018', 'INIT-019'],
    instead: optionally.state,
  }),
  'challenge-optional': defect('Starts without a code challenge, so that no proof protects the code.', {
    violates: ['INIT-008'],
    instead: optionally.challenge,
  }),
  'challenge-method-optional': defect(
    'Starts without code_challenge_method, which by the standard means an unhashed challenge.',
    { violates: ['INIT-009', 'INIT-018', 'INIT-019'], instead: optionally.challengeMethod },
  ),
  'emptiness-tolerated': defect(
    'Takes an empty parameter for a given one, so an app may run without state or challenge.',
    {
      violates: ['INIT-019'],
      instead: {
        responseTypeIsRequired: (x, kept) => (isEmpty(x.members, 'response_type') ? { responseType: '' } : kept(x)),
        responseTypeIsCode: optionally.responseType.responseTypeIsCode,
        clientIdIsRequired: (x, kept) => (isEmpty(x.members, 'client_id') ? { clientId: '' } : kept(x)),
        clientIdIsTheCallers: optionally.clientId.clientIdIsTheCallers,
        redirectUriIsRequired: (x, kept) =>
          isEmpty(x.members, 'redirect_uri') ? { redirectUri: x.client.redirectUris[0] ?? '' } : kept(x),
        stateIsRequired: (x, kept) => (isEmpty(x.members, 'state') ? { state: '' } : kept(x)),
        stateIsLongEnough: optionally.state.stateIsLongEnough,
        challengeIsRequired: (x, kept) => (isEmpty(x.members, 'code_challenge') ? { challenge: '' } : kept(x)),
        challengeMethodIsRequired: (x, kept) =>
          isEmpty(x.members, 'code_challenge_method') ? { challengeMethod: '' } : kept(x),
        challengeMethodIsS256: optionally.challengeMethod.challengeMethodIsS256,
      },
    },
  ),
  'response-type-ignored': defect('Takes any response_type for code, so an app that asks for a token is misled.', {
    violates: ['INIT-011'],
    without: 'responseTypeIsCode',
  }),
  'repetition-split': defect('Checks the first of two values of a parameter and uses the last.', {
    instead: { parametersAreSingle: ({ pairs }) => ({ members: new Map(pairs) }) },
    changes: ['INIT-023'],
  }),
  'client-id-ignored': defect('Starts an authorization in the name of a client other than the one that calls.', {
    violates: ['INIT-020'],
    without: 'clientIdIsTheCallers',
  }),
  'challenge-method-ignored': defect('Accepts the method plain as if it protected the code.', {
    violates: ['PKCE-011'],
    without: 'challengeMethodIsS256',
  }),
  'base64-tolerated': defect(
    'Verifies a challenge in standard base64, so a faulty app works until it meets another server.',
    {
      violates: ['PKCE-010'],
      instead: {
        challengeIsBase64url: (x, kept) => {
          const challenge = x.challenge.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
          void kept({ ...x, challenge });
          return { challenge };
        },
      },
      changes: ['PKCE-015'],
    },
  ),
  'case-tolerated': defect('Takes parameter names in any letter case.', {
    violates: ['INIT-018'],
    instead: {
      parameterNamesAreExact: ({ call }) => ({
        pairs: [...new URL(call.req.url).searchParams].map(([name, value]) => [name.toLowerCase(), value] as const),
      }),
    },
  }),
  'parameter-repeated': defect(
    'Takes the last of a repeated parameter, where a filter before it may look at the first.',
    { instead: { parametersAreSingle: ({ pairs }) => ({ members: new Map(pairs) }) }, changes: ['INIT-022'] },
  ),
  'state-exacting': defect('Refuses a state of eight characters, which clients may send.', {
    violates: ['STATE-006'],
    instead: {
      stateIsLongEnough: (x, kept) => (x.state.length < 16 ? refuse('parameterInvalid', 'state') : kept(x)),
    },
  }),
  'scope-refused': defect('Refuses a start with the optional scope.', {
    violates: ['INIT-006'],
    instead: {
      stateIsLongEnough: (x, kept) => (x.members.has('scope') ? refuse('parameterInvalid', 'scope') : kept(x)),
    },
  }),
  'mode-exacting': defect('Refuses a start with any mode but api.', {
    instead: {
      otherModesAreHosted: (x, kept) =>
        x.members.has('mode') && x.members.get('mode') !== 'api' ? refuse('parameterInvalid', 'mode') : kept(x),
    },
    changes: ['INIT-021'],
  }),
  'api-mode-ignored': defect('Leads to the hosted page in API mode too, so an app with its own sign-in cannot go on.', {
    violates: ['INIT-001', 'INIT-006', 'STATE-006'],
    without: 'apiModeAnswersJson',
  }),
  'address-relative': defect('Answers an address of the hosted page that no browser can open.', {
    violates: ['INIT-001', 'INIT-002', 'INIT-005'],
    instead: { pagesHaveAnAddress: ({ session }) => ({ pageUrl: `/oauth/sign-in/${session.handle}` }) },
  }),
});
