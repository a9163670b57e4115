import { textOf } from '#mock/protocol/request/incoming.ts';
import type { Reason } from '#mock/protocol/refusal.ts';
import type { Scene } from '#mock/looks/reply.ts';
import { define, defect } from '#mock/faults/define.ts';
import { refusals } from '#mock/faults/refusals.ts';
import { everybodysTenants, firstClient } from '#mock/faults/tricks.ts';

/** Adds a secret to the text of a refusal. */
const telling = (secretOf: (scene: Scene) => string | undefined, reasons: readonly Reason[]) =>
  refusals((_, body, scene) => {
    const member = 'error_description' in body ? 'error_description' : 'message';
    body[member] = `${String(body[member])} (expected ${secretOf(scene) ?? 'another'})`;
  }, reasons);

/** Of whoever is named in the body. */
function passwordOf({ call, world }: Scene): string | undefined {
  const [, email = ''] = /"email":"([^"]+)"/.exec(textOf(call.env.incoming)) ?? [];
  return everybodysTenants(world).flatMap(({ users }) => users.byEmail(email)?.password ?? [])[0];
}

/** Refusals that say what only somebody else may know. */
export const disclosures = define({
  'secret-key-told': defect('Says which secret key it expected.', {
    violates: ['ERROR-018'],
    spoils: telling(({ world }) => firstClient(world).secret, ['secretKey']),
  }),
  'password-told': defect('Says which password it expected.', {
    violates: ['ERROR-018'],
    spoils: telling(passwordOf, ['credentials']),
  }),
  'token-told': defect('Says a token of somebody else to whoever brings a wrong refresh token.', {
    violates: ['ERROR-018'],
    spoils: telling(
      ({ world }) =>
        everybodysTenants(world)
          .flatMap(({ refreshTokens }) => [...refreshTokens.keys()])
          .at(-1),
      ['refreshToken'],
    ),
  }),
});
