import type { Finding } from '#fixtures/target/findings.ts';
import type { Examination } from './examination.ts';
import { refusalOf } from './refusal.ts';

const KEYS = ['CLIENT_KEY', 'SECRET_KEY'];
const OR_THE_SERVER = 'If they are right, the server refuses a client that it should know: ask Baanx.';

/** Whether the keys are accepted: of this stage, and each in its place. */
export async function keys(x: Examination): Promise<Finding[]> {
  const answer = await x.start();
  const refusal = refusalOf(answer);
  if (refusal === 'no OAuth') {
    const next = `Have Baanx enable OAuth for it, or take the keys of another client. ${OR_THE_SERVER}`;
    return x.essential({ settings: KEYS, what: 'The client may not use OAuth.', next, answer });
  }
  if (refusal !== 'client key' && refusal !== 'secret key') return [];
  if (await areSwapped(x)) {
    return x.essential({ settings: KEYS, what: 'The two keys are swapped.', next: 'Swap them.', answer });
  }
  const isUnknown = refusal === 'client key' || !(await isKnown(x, x.target.client.key));
  const { stage } = x.target.spec;
  const next = `Compare it with what Baanx gave you, and make sure that it is of the stage ${stage}. ${OR_THE_SERVER}`;
  return isUnknown
    ? x.essential({ settings: KEYS, what: 'The client key is not known there.', next, answer })
    : x.essential({ settings: KEYS.toReversed(), what: 'The secret key is not accepted.', next, answer });
}

/** Only as headers: in an address a secret would come into logs. */
async function areSwapped(x: Examination): Promise<boolean> {
  const { key, secret } = x.target.client;
  return !(await isKnown(x, key)) && (await isKnown(x, secret));
}

/** Whether the API takes a client key: what it lacks then is a bearer. */
async function isKnown(x: Examination, key: string): Promise<boolean> {
  const answer = await x.bare('user', key);
  return answer.status === 401 && refusalOf(answer) === 'secret key' && !/client/i.test(answer.text);
}

/** Whether the redirect URI is listed. In API mode it may go unused, so the start for the hosted page counts too. */
export async function redirectUri(x: Examination): Promise<Finding[]> {
  for (const start of [() => x.start(), () => x.hosted()]) {
    const answer = await start();
    if (refusalOf(answer) !== 'redirect URI') continue;
    const next =
      'Compare it with the listed one character by character (scheme, host, path, last slash, no query), or have it listed. ' +
      'If it is listed so, the server is at fault: ask Baanx.';
    return x.essential({ settings: ['REDIRECT_URI'], what: 'The redirect URI is not listed.', next, answer });
  }
  return [];
}

/** Whether the start, asked with all that is configured, is let through. Why not, if no setting is to blame, is for the tests. */
export async function start(x: Examination): Promise<Finding[]> {
  const answer = await x.start();
  if (refusalOf(answer) === undefined) return [];
  const next = 'No setting is known to cause that. The tests judge it.';
  return x.notice({ settings: [], what: 'The start of an authorization is refused.', next, answer });
}
