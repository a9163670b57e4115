import { randomBytes } from 'node:crypto';
import * as lifetimes from './lifetimes.ts';
import { digest } from './secret.ts';
import type { Service } from './service.ts';
import type { AccessToken, Client, Link, State } from './state.ts';
import type { User } from './users.ts';

/** Minting of tokens. They are opaque; those of the US tenant begin with `US_`. */

type Kind = 'accessToken' | 'refreshToken';

const name = (kind: Kind, { shapes }: Service, { region }: State, bytes = randomBytes(32)) =>
  `${region === 'us' ? 'US_' : ''}${shapes[kind](bytes)}`;

/** A token for a signed-in user: good at authorize. */
export function mintLoginToken(user: User, pending: boolean, service: Service, client: Client, state: State): string {
  const { policy, clock } = service;
  const lifetime = policy.loginTokensLastSixHours ? lifetimes.ACCESS_TOKEN : lifetimes.ACCESS_TOKEN / 2;
  const token: AccessToken = {
    kind: 'login',
    client,
    user,
    expiresAt: clock.now() + lifetime,
    pending,
    ended: false,
    link: null,
  };
  const text = name('accessToken', service, state);
  state.accessTokens.set(text, token);
  return text;
}

export interface TokenAnswer {
  access_token: string;
  expires_in?: number;
  refresh_token?: string;
  refresh_token_expires_in?: number;
  token_type?: string;
}

/** A pair of tokens that hang on a link. */
export function mintTokens(user: User, link: Link, service: Service, client: Client, state: State): TokenAnswer {
  const { policy, clock, answers } = service;
  const bytes = policy.tokensAreUnique ? randomBytes(32) : digest(`access ${client.key} ${user.id}`);
  const access = name('accessToken', service, state, bytes);
  const life = policy.accessTokensLastSixHours ? lifetimes.ACCESS_TOKEN : lifetimes.ACCESS_TOKEN / 2;
  state.accessTokens.set(access, {
    kind: 'oauth',
    client,
    user,
    expiresAt: clock.now() + life,
    pending: false,
    ended: false,
    link,
  });
  return {
    access_token: access,
    ...(policy.expiryIsAnnounced ? { expires_in: lifetimes.ACCESS_TOKEN / 1000 } : {}),
    ...mintRefreshToken(user, link, service, client, state),
    ...(answers.token_type === 'Bearer' ? { token_type: 'Bearer' } : {}),
    ...(policy.tokenTypeIsBearer ? {} : { token_type: 'mac' }),
  };
}

function mintRefreshToken(user: User, link: Link, service: Service, client: Client, state: State) {
  const { policy, clock, answers } = service;
  const documented = answers['refresh.lifetime'] === 'absent' ? null : Number(answers['refresh.lifetime']);
  const announced = policy.refreshLifetimeIsDocumented ? documented : 30 * 86_400;
  const life = announced === null ? lifetimes.REFRESH_TOKEN : announced * 1000;
  const refresh = name('refreshToken', service, state);
  const expiresAt = clock.now() + (policy.refreshTokensLast ? life : life / 2);
  state.refreshTokens.set(refresh, { client, user, expiresAt, spent: false, link });
  return {
    ...(policy.tokenAnswerIsComplete ? { refresh_token: refresh } : {}),
    ...(announced === null ? {} : { refresh_token_expires_in: announced }),
  };
}

/** What a user has granted a client, made on the first exchange. */
export function linkOf(user: User, client: Client, { links }: State): Link {
  const name = linkName(user, client);
  const known = links.get(name);
  if (known && !known.revoked) return known;
  const link: Link = { revoked: false };
  links.set(name, link);
  return link;
}

export function isLinked(user: User, client: Client, { links }: State): boolean {
  return links.get(linkName(user, client))?.revoked === false;
}

/** Ends every token that this client holds for this user. */
export function revokeLink(user: User, client: Client, { links }: State): void {
  const link = links.get(linkName(user, client));
  if (link) link.revoked = true;
}

const linkName = (user: User, client: Client) => `${client.key} ${user.id}`;
