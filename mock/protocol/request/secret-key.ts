import type { Answers } from '#specs/variants.ts';
import { isSame } from '#mock/world/secret.ts';
import { refuse } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import type { Called } from './caller.ts';

export interface Authenticated extends Called {
  secretKey: string | undefined;
}

type Demand = 'required' | 'optional' | 'rejected';

/**
 * Checks that the client is who its key says, and that it may use OAuth.
 * @param demandOf whether the endpoint wants the secret key, by the answers of this server
 */
export const secretKey = (demandOf: (answers: Answers) => Demand) =>
  ({
    secretKeyIsSentAsDemanded: ({ call, answers }) => {
      const secretKey = call.req.header('x-secret-key') || undefined;
      return demandOf(answers) === (secretKey ? 'rejected' : 'required') ? refuse('secretKey') : { secretKey };
    },
    secretKeyIsChecked: ({ client, secretKey, answers }) => {
      // Where the secret key is optional, shipping clients send their public key in its place.
      if (demandOf(answers) === 'optional' && secretKey === client.key) return;
      if (secretKey !== undefined && !isSame(secretKey, client.secret)) refuse('secretKey');
    },
    clientsNeedOAuth: ({ client }) => !client.hasOAuth && refuse('withoutOAuth'),
  }) satisfies Rules<Authenticated>;
