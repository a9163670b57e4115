import { createHash } from 'node:crypto';
import { goOn } from '#mock/protocol/rules.ts';
import { refuse } from '#mock/protocol/refusal.ts';
import { optional, required } from '#mock/protocol/request/members.ts';
import type { Exchange } from '#mock/protocol/token/exchange.ts';
import type { AccessToken, Code, RefreshToken } from '#mock/world/tenant.ts';
import type { Call } from '#mock/world/world.ts';
import { define, defect } from '#mock/faults/define.ts';
import {
  isAlikeButCase,
  isCredential,
  memory,
  newestCode,
  refusesOnce,
  similar,
  sleepBetweenReadAndWrite,
  somebody,
} from '#mock/faults/tricks.ts';

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
  'grant-type-optional': defect('Guesses which grant is meant.', {
    violates: ['TOKEN-017', 'TOKEN-019'],
    instead: {
      grantTypeIsRequired: ({ members }) => ({ grantType: optional(members, 'grant_type') ?? '' }),
      grantTypeIsSupported: (x, kept) =>
        x.grantType === '' ? goOn(x.members.has('refresh_token') ? 'refresh' : 'exchange') : kept(x),
    },
  }),
  'grant-type-ignored': defect('Takes any grant_type.', {
    violates: ['TOKEN-018', 'REFRESH-011'],
    instead: {
      grantTypeIsSupported: (x, kept) => {
        const isKnown = x.grantType === 'authorization_code' || x.grantType === 'refresh_token';
        return isKnown ? kept(x) : goOn(x.members.has('refresh_token') ? 'refresh' : 'exchange');
      },
    },
  }),
  'grant-type-case-blind': defect('Takes a grant_type in capitals.', {
    violates: ['TOKEN-018'],
    instead: { grantTypeIsRequired: ({ members }) => ({ grantType: required(members, 'grant_type').toLowerCase() }) },
  }),
  'code-optional': defect('Exchanges without a code, for whoever came last.', {
    violates: ['TOKEN-014', 'TOKEN-019'],
    instead: {
      codeIsRequired: ({ members }) => ({ codeText: optional(members, 'code') ?? '' }),
      codeIsKnown: (x, kept) => (x.codeText === '' ? { code: newestCode(x.tenant) } : kept(x)),
    },
  }),
  'exchange-uri-optional': defect('Exchanges without the redirect URI, so a code caught elsewhere is worth tokens.', {
    violates: ['TOKEN-015', 'TOKEN-019'],
    instead: {
      exchangeUriIsRequired: ({ members }) => ({ redirectUri: optional(members, 'redirect_uri') ?? '' }),
      codesBelongToOneRedirectUri: (x, kept) => (x.redirectUri === '' ? undefined : kept(x)),
    },
  }),
  'exchange-uri-ignored': defect('Exchanges with another redirect URI than that of the start.', {
    violates: ['UI-046'],
    without: 'codesBelongToOneRedirectUri',
  }),
  'exchange-uri-half-compared': defect('Exchanges a code for the beginning of its redirect URI.', {
    violates: ['REDIRECT-014'],
    instead: {
      codesBelongToOneRedirectUri: (x, kept) => (x.code.redirectUri.startsWith(x.redirectUri) ? undefined : kept(x)),
    },
  }),
  'code-guessable': defect('Exchanges a code that it never issued.', {
    violates: ['TOKEN-010', 'ERROR-002'],
    instead: { codeIsKnown: (x, kept) => (x.tenant.codes.has(x.codeText) ? kept(x) : { code: newestCode(x.tenant) }) },
  }),
  'code-case-blind': defect('Compares codes without their letter case.', {
    violates: ['TOKEN-010'],
    instead: {
      codeIsKnown: (x, kept) => {
        const code = similar(x.tenant.codes, (name) => isAlikeButCase(name, x.codeText));
        return code && !x.tenant.codes.has(x.codeText) ? { code } : kept(x);
      },
    },
  }),
  'code-confused': defect('Exchanges another credential as if it were a code.', {
    violates: ['TOKEN-020'],
    instead: {
      codeIsKnown: (x, kept) =>
        !x.tenant.codes.has(x.codeText) && isCredential(x.codeText, x.tenant) ? { code: forgedCode(x) } : kept(x),
    },
  }),
  'code-reusable': defect('Exchanges the same authorization code again, so a code seen in a log is a session.', {
    violates: ['TOKEN-004', 'TOKEN-012'],
    without: 'codesAreSingleUse',
  }),
  'production-code-reusable': defect('Exchanges a code again in production alone, where no test is usually run.', {
    violates: ['TOKEN-004', 'TOKEN-012'],
    without: 'codesAreSingleUse',
    where: 'production',
  }),
  'code-worn-down': defect('Exchanges a spent code when somebody insists.', {
    violates: ['TOKEN-004'],
    instead: { codesAreSingleUse: refusesOnce((x: Exchange) => x.codeText) },
  }),
  'code-immortal': defect('Exchanges an authorization code at any age, so a code found much later is a session.', {
    violates: ['TOKEN-009'],
    without: 'codesExpire',
  }),
  'code-transferable': defect('Exchanges the code of another client.', {
    violates: ['TOKEN-011'],
    without: 'codesBelongToOneClient',
  }),
  'exchange-racing': defect('Exchanges a code twice when both requests come at the same moment.', {
    violates: ['TOKEN-012'],
    before: { spendsTheCode: sleepBetweenReadAndWrite },
  }),
  'refused-exchange-barring': defect(
    'Refuses every exchange of an app once one was refused, so one old code stops all sign-ins.',
    {
      violates: ['TOKEN-013', 'TOKEN-012', 'REDIRECT-014'],
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
    },
  ),
  'repeated-code-vengeful': defect('Ends the tokens of a code that is exchanged again, by a double click too.', {
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
  }),
});
