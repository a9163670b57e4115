import { Api } from '#fixtures/api/api.ts';
import type { Finding } from '#fixtures/target/findings.ts';
import { roles, settingsOf, type OptionalRole } from '#specs/roles.ts';
import type { Examination } from './examination.ts';
import { refusalOf, type Refusal } from './refusal.ts';

/** A setting that is right and looks wrong is a fault of the server: which of the two it is, only a person can find out. */
export const OR_THE_SERVER = 'If it is right, the server is at fault: DOCTOR=off lets the tests judge it.';

type ClientRole = 'otherClient' | 'noOAuthClient' | 'revokedClient' | 'otherStageClient';

interface Claim {
  /** What a start with its keys has to come to; undefined, if it has to be let through. */
  fits: readonly (Refusal | undefined)[];
  /** What is wrong where it is let through. */
  passes: string;
}

const DENIED: readonly Refusal[] = ['client key', 'secret key'];

const claims: Record<ClientRole, Claim> = {
  otherClient: { fits: [undefined], passes: '' },
  noOAuthClient: { fits: ['no OAuth'], passes: 'This client may use OAuth.' },
  revokedClient: { fits: [...DENIED, 'no OAuth'], passes: 'These keys are not revoked.' },
  otherStageClient: { fits: [...DENIED, 'no OAuth'], passes: 'These keys are of this stage too.' },
};

/** Whether each further client is what its settings say. */
export async function otherClients(x: Examination): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const role of Object.keys(claims) as ClientRole[]) found.push(...(await otherClient(x, role)));
  return found;
}

async function otherClient(x: Examination, role: ClientRole): Promise<Finding[]> {
  const client = x.target[role];
  // Without a setting of its own it is the client of another environment, which has an examination of its own.
  if (client === undefined || x.settings[role] === undefined) return [];
  const answer = await new Api({ ...x.target, client }, x.recorder).initiate(x.newRequest('api'));
  const refusal = refusalOf(answer);
  const { fits, passes } = claims[role];
  if (fits.includes(refusal)) return [];
  const told = { settings: settingsNamed(role), answer, lacks: [roles[role].capability] };
  if (refusal === undefined) return x.optional({ ...told, what: passes, next: OR_LETS_IN });
  if (refusal === 'something else')
    return x.notice({ ...told, what: 'Its start is refused.', next: 'The tests judge it.' });
  return x.optional({ ...told, what: wrongBy[refusal], next: OR_REFUSES });
}

const wrongBy: Record<Exclude<Refusal, 'something else'>, string> = {
  'client key': 'This client key is not known there.',
  'secret key': 'The secret key of this client is not accepted.',
  'no OAuth': 'This client may not use OAuth.',
  'redirect URI': 'The redirect URI is not listed for this client.',
};

const OR_REFUSES =
  'Compare the keys with what Baanx gave you, and have the redirect URI listed for this client too. ' + OR_THE_SERVER;
const OR_LETS_IN = `Take other keys. ${OR_THE_SERVER}`;

export const settingsNamed = (role: OptionalRole): string[] =>
  settingsOf(roles[role])
    .filter(({ presence }) => presence === 'always')
    .map(({ setting }) => setting);

/** Whether the second redirect URI is listed as well. */
export async function otherRedirectUri(x: Examination): Promise<Finding[]> {
  const uri = x.target.otherRedirectUri;
  if (uri === undefined) return [];
  const answer = await x.api.initiate(x.newRequest('hosted', uri));
  if (refusalOf(answer) !== 'redirect URI') return [];
  const isHttp = uri === x.target.httpRedirectUri && x.target.spec.allowsHttpRedirect;
  return x.optional({
    settings: ['OTHER_REDIRECT_URI'],
    what: 'The second redirect URI is not listed.',
    next: 'Compare it with the listed one character by character, or have it listed. ' + OR_THE_SERVER,
    lacks: ['otherRedirectUri', ...(isHttp ? (['httpRedirectUri'] as const) : [])],
    answer,
  });
}
