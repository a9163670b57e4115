import { PrerequisiteError } from '#fixtures/prerequisite-error.ts';
import type { Answer } from '#fixtures/api/answer.ts';
import type { Finding } from '#fixtures/target/findings.ts';
import { lifetimes } from '#specs/environments.ts';
import type { Examination } from './examination.ts';
import { OR_THE_SERVER } from './other-clients.ts';

/** A little longer than sessions and codes live, in seconds. */
const FORWARD = Math.max(lifetimes.session, lifetimes.code) + 1;

/**
 * Whether the clock moves: of what should be over afterwards, something is, or what is made now is dated later. A server that
 * lets sessions live too long and dates nothing would look the same as a clock that stands, if codes did as well.
 */
export async function movingClock(x: Examination): Promise<Finding[]> {
  const { moveClock } = x.target;
  if (moveClock === undefined) return [];
  const told = { settings: ['CLOCK_URL'], lacks: ['clock' as const] };
  const [loginToken] = (await x.signIn()).strings('accessToken');
  const before = await x.start();
  const [session] = before.strings('token');
  const late = await x.api.initiate(x.newRequest('api'));
  if (loginToken === undefined || session === undefined) return [];
  const [code] = (await x.api.authorize({ loginToken, sessionToken: session })).strings('code');
  try {
    await moveClock(FORWARD);
  } catch (error) {
    if (!(error instanceof PrerequisiteError)) throw error;
    const next = 'It has to take POST {"advanceSeconds": n}. Correct it, or start the system that moves the clock.';
    return x.optional({ ...told, what: error.message, next });
  }
  const after = await x.api.initiate(x.newRequest('api'));
  if (datedAt(after) - datedAt(before) >= FORWARD - 1) return [];
  const { pkce, redirectUri } = x.request;
  const sessionToken = late.strings('token')[0] ?? session;
  if ((await x.api.authorize({ loginToken, sessionToken })).status >= 400) return [];
  if (code === undefined) return [];
  if ((await x.api.exchange({ code, verifier: pkce.verifier, redirectUri })).status >= 400) return [];
  const what = `The clock does not move: ${FORWARD} seconds later, sessions and codes are as good as new.`;
  const next = `Correct the address. ${OR_THE_SERVER}`;
  return x.optional({ ...told, what, next });
}

/** When a session was made, by its own words (a JWT) or by `Date`, in seconds since 1970; 0, if nothing tells. */
function datedAt(answer: Answer): number {
  const [, claims = ''] = (answer.strings('token')[0] ?? '').split('.');
  const dated = /"(?:iat|exp)":\s*(\d+)/.exec(Buffer.from(claims, 'base64url').toString('utf8'))?.[1];
  return dated === undefined ? 0 : Number(dated);
}
