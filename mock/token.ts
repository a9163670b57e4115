import { randomBytes } from 'node:crypto';
import * as lifetimes from './lifetimes.ts';
import { digest } from './secret.ts';
import type { Service } from './service.ts';
import type { AccessToken, Client, Link, RefreshToken, State } from './state.ts';
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
    expiresAt: clock.now() + lifetime + lifetimes.drift(policy.loginTokensEndOnTime),
    pending,
    ended: false,
    link: null,
  };
  if (!policy.loginsLiveSideBySide) endLogins(token, state);
  const text = name('accessToken', service, state);
  state.accessTokens.set(text, token);
  return text;
}

/** Ends the logins of a token's user with its client. */
export function endLogins({ user, client }: AccessToken, { accessTokens }: State): void {
  for (const token of accessTokens.values()) {
    if (token.kind === 'login' && token.user === user && token.client === client) token.ended = true;
  }
}

export interface TokenAnswer {
  access_token: string;
  expires_in?: number | string;
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
  const drift = lifetimes.drift(policy.accessTokensEndOnTime, policy.accessTokensKeepTheirLastMinute);
  const seconds = lifetimes.ACCESS_TOKEN / 1000;
  state.accessTokens.set(access, {
    kind: 'oauth',
    client,
    user,
    expiresAt: clock.now() + life + drift,
    pending: false,
    ended: false,
    link,
  });
  return {
    access_token: access,
    ...(policy.expiryIsAnnounced ? { expires_in: policy.lifetimesAreNumbers ? seconds : String(seconds) } : {}),
    ...mintRefreshToken({ client, user, link, access }, service, state),
    ...(answers.token_type === 'Bearer' ? { token_type: 'Bearer' } : {}),
    ...(policy.tokenTypeIsBearer ? {} : { token_type: 'mac' }),
  };
}

function mintRefreshToken(granted: Omit<RefreshToken, 'expiresAt' | 'spent'>, service: Service, state: State) {
  const { policy, clock, answers } = service;
  const documented = answers['refresh.lifetime'] === 'absent' ? null : Number(answers['refresh.lifetime']);
  const announced = policy.refreshLifetimeIsDocumented ? documented : 30 * 86_400;
  const life = announced === null ? lifetimes.REFRESH_TOKEN : announced * 1000;
  const refresh = name('refreshToken', service, state);
  const drift = lifetimes.drift(policy.refreshTokensEndOnTime);
  const expiresAt = clock.now() + (policy.refreshTokensLast ? life : life / 2) + drift;
  state.refreshTokens.set(refresh, { ...granted, expiresAt, spent: false });
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
