import { callerWithRegion } from '../request/caller.ts';
import { optional, required } from '../request/members.ts';
import { query, type WithQuery } from '../request/query.ts';
import { secretKey } from '../request/secret-key.ts';
import { inform } from '../answer.ts';
import { refuse } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import { isAddress } from './redirect-uri.ts';
import { openSession, type Opening } from './open-session.ts';

export interface Initiate extends Opening, WithQuery {
  responseType: string;
  clientId: string;
  challengeMethod: string;
}

/**
 * GET /v1/auth/oauth/authorize/initiate: an app starts a sign-in. Documented under oauth-authorize-initiate and SEED
 * "invalid_request".
 */
export const initiate = {
  ...callerWithRegion('clientKeyMissing'),
  ...secretKey((answers) => answers['secret.initiate']),
  ...query,

  responseTypeIsRequired: ({ members }) => ({ responseType: required(members, 'response_type') }),
  clientIdIsRequired: ({ members }) => ({ clientId: required(members, 'client_id') }),
  redirectUriIsRequired: ({ members }) => ({ redirectUri: required(members, 'redirect_uri') }),
  stateIsRequired: ({ members }) => ({ state: required(members, 'state') }),
  challengeIsRequired: ({ members }) => ({ challenge: required(members, 'code_challenge') }),
  challengeMethodIsRequired: ({ members }) => ({ challengeMethod: required(members, 'code_challenge_method') }),
  otherModesAreHosted: ({ members }) => ({ mode: optional(members, 'mode') === 'api' ? 'api' : 'hosted' }),

  responseTypeIsCode: ({ responseType }) =>
    responseType !== 'code' && refuse('responseTypeUnsupported', 'response_type'),
  clientIdIsTheCallers: ({ clientId, client }) => clientId !== client.key && refuse('parameterInvalid', 'client_id'),
  stateIsLongEnough: ({ state, answers }) =>
    answers['state.minimum'] !== 'none' &&
    state.length < Number(answers['state.minimum']) &&
    refuse('parameterInvalid', 'state'),
  challengeMethodIsS256: ({ challengeMethod }) =>
    challengeMethod !== 'S256' && refuse('parameterInvalid', 'code_challenge_method'),
  // Its length is not checked: a challenge of another hash fails at the exchange (SEED L334).
  challengeIsBase64url: ({ challenge }) => !/^[\w-]*$/.test(challenge) && refuse('parameterInvalid', 'code_challenge'),
  redirectUriIsListed: ({ redirectUri, client, mode, answers }) => {
    const mustBeListed = mode === 'hosted' || answers['redirect.apiMode'] === 'enforced';
    const isAccepted = mustBeListed ? client.redirectUris.includes(redirectUri) : isAddress(redirectUri);
    if (!isAccepted) refuse('redirectUri');
  },

  ...openSession,

  apiModeAnswersJson: ({ mode, session, pageUrl }) => mode === 'api' && inform({ token: session.token, url: pageUrl }),
  hostedModeLeadsToThePage: ({ call, answers, session, pageUrl }) =>
    answers['initiate.hosted'] === 'json'
      ? inform({ token: session.token, url: pageUrl })
      : call.redirect(pageUrl, 302),
} satisfies Rules<Initiate>;
