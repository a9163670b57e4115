import { createHash, randomBytes } from 'node:crypto';
import { goOn } from '#mock/protocol/rules.ts';
import { keepCode } from '#mock/protocol/authorize/issue-code.ts';
import { isSame } from '#mock/world/secret.ts';
import type { Session } from '#mock/world/tenant.ts';
import type { TokenRequest } from '#mock/protocol/token/token.ts';
import type { User } from '#mock/world/users.ts';
import { define, defect } from '#mock/faults/define.ts';
import { MINUTE, somebody } from '#mock/faults/tricks.ts';

/** Goes on as if a code of this user had been given. */
function exchangeFor(user: User, x: TokenRequest) {
  const [code, verifier] = [x.world.credentialTexts.code(randomBytes(24)), randomBytes(48).toString('base64url')];
  const redirectUri = x.client.redirectUris[0] ?? '';
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const session = { client: x.client, mode: 'api', redirectUri, challenge } as Session;
  keepCode({ tenant: x.tenant, session, user, code }, x.now + MINUTE);
  x.members = new Map([
    ['code', code],
    ['redirect_uri', redirectUri],
    ['code_verifier', verifier],
  ]);
  return goOn('exchange');
}

/** Grants that no document offers, and members that are null. */
export const grants = define({
  'password-grant-offered': defect('Gives tokens for a password, which apps should never see.', {
    violates: ['TOKEN-025'],
    instead: {
      grantTypeIsSupported: (x, kept) => {
        const user = x.tenant.users.byEmail(String(x.members.get('username')));
        const isRight = user && isSame(String(x.members.get('password')), user.password);
        return x.grantType === 'password' && isRight ? exchangeFor(user, x) : kept(x);
      },
    },
  }),
  'client-grant-offered': defect('Gives tokens of a user to a client that names nobody.', {
    violates: ['TOKEN-025'],
    instead: {
      grantTypeIsSupported: (x, kept) => {
        const isRight = isSame(String(x.members.get('client_secret')), x.client.secret);
        return x.grantType === 'client_credentials' && isRight ? exchangeFor(somebody(x.tenant), x) : kept(x);
      },
    },
  }),
  'null-verifier-accepted': defect('Takes a verifier that is null for one that need not be checked.', {
    violates: ['TOKEN-019'],
    instead: {
      verifierIsRequired: (x, kept) => (x.members.get('code_verifier') === null ? { verifier: '' } : kept(x)),
      verifiersHaveTheirLength: (x, kept) => (x.verifier === '' ? undefined : kept(x)),
      verifiersHaveTheirCharacters: (x, kept) => (x.verifier === '' ? undefined : kept(x)),
      verifierFitsTheChallenge: (x, kept) => (x.verifier === '' ? undefined : kept(x)),
    },
  }),
});
