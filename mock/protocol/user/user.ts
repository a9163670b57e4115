import { inform } from '../answer.ts';
import { apiBearer, type Bearing } from '../request/bearer.ts';
import { caller } from '../request/caller.ts';
import type { Rules } from '../rules.ts';
import { userView, type UserView } from './user-view.ts';

export interface OwnUser extends Bearing {
  view: UserView;
}

/** GET /v1/user and GET /v1/users/me: the user behind the token. */
export const user = {
  ...caller('clientKeyMissingOnCall'),
  ...apiBearer,
  usersSeeThemselves: ({ token, world }) => ({ view: userView(token.user, world) }),
  userAnswersAreComplete: ({ view }) => inform(view),
} satisfies Rules<OwnUser>;
