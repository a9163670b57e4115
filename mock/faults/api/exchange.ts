import { createHash } from 'node:crypto';
import { goOn } from '#mock/protocol/rules.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import { optional, required } from '#mock/protocol/request/members.ts';
import type { Exchange } from '#mock/protocol/token/exchange.ts';
import type { AccessToken, Code, RefreshToken } from '#mock/world/tenant.ts';
import type { Call } from '#mock/world/world.ts';
import { define } from '../define.ts';
import {
  isAlikeButCase,
  isCredential,
  memory,
  newestCode,
  refusesOnce,
  similar,
  sleepBetweenReadAndWrite,
  somebody,
} from '../tricks.ts';

const bought = new WeakMap<Code, { access: AccessToken | undefined; refresh: RefreshToken | undefined }>();
const barred = memory();
/** Which client exchanges a code in a request. */
const exchanging = new WeakMap<Call, string>();

/** The code as it should be, whatever was given for it. */
const forgedCode = ({ client, tenant, redirectUri, verifier }: Exchange): Code => ({
  client,
  user: somebody(tenant),
  mode: 'api',
  redirectUri,
  challenge: createHash('sha256').update(verifier).digest('base64url'),
  expiresAt: Infinity,
  spent: false,
});

/** What a code buys, and who may buy. */
export const exchange = define({
  'grant-type-optional': {
    harm: 'Guesses which grant is meant.',
    instead: {
      grantTypeIsRequired: ({ members }) => ({ grantType: optional(members, 'grant_type') ?? '' }),
      grantTypeIsSupported: (x, kept) =>
        x.grantType === '' ? goOn(x.members.has('refresh_token') ? 'refresh' : 'exchange') : kept(x),
    },
    violates: ['TOKEN-017', 'TOKEN-019'],
  },
  'grant-type-ignored': {
    harm: 'Takes any grant_type.',
    instead: {
      grantTypeIsSupported: (x, kept) => {
        const isKnown = x.grantType === 'authorization_code' || x.grantType === 'refresh_token';
        return isKnown ? kept(x) : goOn(x.members.has('refresh_token') ? 'refresh' : 'exchange');
      },
    },
    violates: ['TOKEN-018', 'REFRESH-011'],
  },
  'grant-type-case-blind': {
    harm: 'Takes a grant_type in capitals.',
    instead: { grantTypeIsRequired: ({ members }) => ({ grantType: required(members, 'grant_type').toLowerCase() }) },
    violates: ['TOKEN-018'],
  },
  'code-optional': {
    harm: 'Exchanges without a code, for whoever came last.',
    instead: {
      codeIsRequired: ({ members }) => ({ codeText: optional(members, 'code') ?? '' }),
      codeIsKnown: (x, kept) => (x.codeText === '' ? { code: newestCode(x.tenant) } : kept(x)),
    },
    violates: ['TOKEN-014', 'TOKEN-019'],
  },
  'exchange-uri-optional': {
    harm: 'Exchanges without the redirect URI, so a code caught elsewhere is worth tokens.',
    instead: {
      exchangeUriIsRequired: ({ members }) => ({ redirectUri: optional(members, 'redirect_uri') ?? '' }),
      codesBelongToOneRedirectUri: (x, kept) => (x.redirectUri === '' ? undefined : kept(x)),
    },
    violates: ['TOKEN-015', 'TOKEN-019'],
  },
  'exchange-uri-ignored': {
    harm: 'Exchanges with another redirect URI than that of the start.',
    without: 'codesBelongToOneRedirectUri',
    violates: ['UI-046'],
  },
  'exchange-uri-half-compared': {
    harm: 'Exchanges a code for the beginning of its redirect URI.',
    instead: {
      codesBelongToOneRedirectUri: (x, kept) => (x.code.redirectUri.startsWith(x.redirectUri) ? undefined : kept(x)),
    },
    violates: ['REDIRECT-014'],
  },
  'code-guessable': {
    harm: 'Exchanges a code that it never issued.',
    instead: { codeIsKnown: (x, kept) => (x.tenant.codes.has(x.codeText) ? kept(x) : { code: newestCode(x.tenant) }) },
    violates: ['TOKEN-010', 'ERROR-002'],
  },
  'code-case-blind': {
    harm: 'Compares codes without their letter case.',
    instead: {
      codeIsKnown: (x, kept) => {
        const code = similar(x.tenant.codes, (name) => isAlikeButCase(name, x.codeText));
        return code && !x.tenant.codes.has(x.codeText) ? { code } : kept(x);
      },
    },
    violates: ['TOKEN-010'],
  },
  'code-confused': {
    harm: 'Exchanges another credential as if it were a code.',
    instead: {
      codeIsKnown: (x, kept) =>
        !x.tenant.codes.has(x.codeText) && isCredential(x.codeText, x.tenant) ? { code: forgedCode(x) } : kept(x),
    },
    violates: ['TOKEN-020'],
  },
  'code-reusable': {
    harm: 'Exchanges the same authorization code again, so a code seen in a log is a session.',
    without: 'codesAreSingleUse',
    violates: ['TOKEN-004', 'TOKEN-012'],
  },
  'production-code-reusable': {
    harm: 'Exchanges a code again in production alone, where no test is usually run.',
    without: 'codesAreSingleUse',
    where: 'production',
    violates: ['TOKEN-004', 'TOKEN-012'],
  },
  'code-worn-down': {
    harm: 'Exchanges a spent code when somebody insists.',
    instead: { codesAreSingleUse: refusesOnce((x: Exchange) => x.codeText) },
    violates: ['TOKEN-004'],
  },
  'code-immortal': {
    harm: 'Exchanges an authorization code at any age, so a code found much later is a session.',
    without: 'codesExpire',
    violates: ['TOKEN-009'],
  },
  'code-transferable': {
    harm: 'Exchanges the code of another client.',
    without: 'codesBelongToOneClient',
    violates: ['TOKEN-011'],
  },
  'exchange-racing': {
    harm: 'Exchanges a code twice when both requests come at the same moment.',
    before: { spendsTheCode: sleepBetweenReadAndWrite },
    violates: ['TOKEN-012'],
  },
  'refused-exchange-barring': {
    harm: 'Refuses every exchange of an app once one was refused, so one old code stops all sign-ins.',
    instead: {
      codeIsRequired: (x, kept) => {
        exchanging.set(x.call, x.client.key);
        return barred(x.world).has(x.client.key) ? refuse('code') : kept(x);
      },
    },
    spoils: (_, { refusal, call, world }) => {
      const client = exchanging.get(call);
      if (!refusal || client === undefined) return false;
      barred(world).add(client);
      return true;
    },
    violates: ['TOKEN-013', 'TOKEN-012', 'REDIRECT-014'],
  },
  'repeated-code-vengeful': {
    harm: 'Ends the tokens of a code that is exchanged again, by a double click too.',
    before: {
      codesAreSingleUse: ({ code }) => {
        const { access, refresh } = (code.spent ? bought.get(code) : undefined) ?? {};
        if (access) access.ended = true;
        if (refresh) refresh.spent = true;
      },
      exchangesAnswerWithTokens: ({ tenant, code, accessName, refreshName }) => {
        const pair = { access: tenant.accessTokens.get(accessName), refresh: tenant.refreshTokens.get(refreshName) };
        bought.set(code, pair);
      },
    },
    changes: ['TOKEN-022'],
  },
});
