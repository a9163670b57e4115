import { expect, test, verifies, type Caller } from '#fixtures/index.ts';
import type { RefusalId } from '#specs/refusals.ts';
import { requirements, type RequirementId } from '#specs/requirements/index.ts';

/**
 * Which credential is taken where. `works` is what the documents say; every other cell names the requirement that keeps
 * the credential out of that place.
 */
// prettier-ignore
const matrix = {
  //                              session token  login token    code           access token   refresh token
  'body of authorize':          ['works',       'AUTHZ-018',   'AUTHZ-018',   'AUTHZ-018',   'AUTHZ-018'],
  'bearer of authorize':        ['AUTHZ-016',   'works',       'AUTHZ-017',   'AUTHZ-019',   'AUTHZ-017'],
  'code of an exchange':        ['TOKEN-020',   'TOKEN-020',   'works',       'TOKEN-020',   'TOKEN-020'],
  'refresh token of a refresh': ['REFRESH-013', 'REFRESH-013', 'REFRESH-013', 'REFRESH-013', 'works'],
  'bearer of an API call':      ['USER-012',    'USER-013',    'USER-015',    'works',       'USER-014'],
  'bearer of revoke':           ['REVOKE-010',  'REVOKE-011',  'REVOKE-010',  'works',       'REVOKE-010'],
  'bearer of logout':           ['LOGOUT-007',  'works',       'LOGOUT-007',  'works',       'LOGOUT-007'],
} as const satisfies Record<string, readonly (RequirementId | 'works')[]>;

/** How a credential is refused where it has no business. */
const refused: [RequirementId, RefusalId][] = [
  ['AUTHZ-016', 'unauthorized'],
  ['AUTHZ-017', 'unauthorized'],
  ['AUTHZ-018', 'refused'],
  ['TOKEN-020', 'no code'],
  ['REFRESH-013', 'no refresh token'],
  ['USER-012', 'unauthorized'],
  ['USER-013', 'login token on a call'],
  ['USER-014', 'unauthorized'],
  ['USER-015', 'unauthorized'],
  ['REVOKE-010', 'unauthorized'],
  ['LOGOUT-007', 'unauthorized'],
];
/** The documents leave these open. */
const open: RequirementId[] = ['AUTHZ-019', 'REVOKE-011'];

for (const [id, refusal] of refused) {
  test(requirements[id].title, verifies(id), async ({ api, oauth }) => {
    const { place, right, wrong } = cellsOf(id);
    for (const credential of right) await oauth.control(present(credential, place, { api, oauth }));

    for (const credential of wrong) {
      const answer = await present(credential, place, { api, oauth });
      expect.soft(answer, `${credential} as ${place}`).toBeRefused(refusal);
    }
  });
}

for (const id of open) {
  test(requirements[id].title, verifies(id), async ({ api, oauth }) => {
    const { place, right, wrong } = cellsOf(id);
    for (const credential of right) await oauth.control(present(credential, place, { api, oauth }));

    for (const credential of wrong) {
      const answer = await present(credential, place, { api, oauth });
      expect.soft(answer).toBeRecorded(`${credential} as ${place}`);
    }
  });
}

test('session token and login token swapped are refused', verifies('AUTHZ-015'), async ({ api, oauth }) => {
  await oauth.authorized(await oauth.session(), await oauth.loginToken());
  const [{ token: sessionToken }, loginToken] = [await oauth.session(), await oauth.loginToken()];

  const answer = await api.authorize({ loginToken: sessionToken, sessionToken: loginToken });

  expect(answer).toBeRefused('refused');
});

type Place = keyof typeof matrix;
type CredentialName = keyof typeof credentials;
type Story = Pick<Caller, 'api' | 'oauth'>;

/** A fresh credential, with the proof of its own authorization, so that a server that mixes them up finds all it needs. */
interface Credential {
  text: string;
  verifier: string;
  redirectUri: string;
}

/** How one comes by each, in the order of the columns. */
const credentials = {
  'session token': async ({ oauth }: Story): Promise<Credential> => {
    const { token, pkce, redirectUri } = await oauth.session();
    return { text: token, verifier: pkce.verifier, redirectUri };
  },
  'login token': async ({ oauth }: Story): Promise<Credential> => {
    const { pkce, redirectUri } = await oauth.session();
    return { text: await oauth.loginToken(), verifier: pkce.verifier, redirectUri };
  },
  code: async ({ oauth }: Story): Promise<Credential> => {
    const grant = await oauth.grant();
    return { ...grant, text: grant.code };
  },
  'access token': async ({ oauth }: Story): Promise<Credential> => {
    const grant = await oauth.grant();
    return { ...grant, text: (await oauth.tokens(grant)).accessToken };
  },
  'refresh token': async ({ oauth }: Story): Promise<Credential> => {
    const grant = await oauth.grant();
    return { ...grant, text: (await oauth.tokens(grant)).refreshToken };
  },
};

/** The request that has a credential in that place, and everything else right. */
const requests = {
  'body of authorize': async ({ api, oauth }: Story, { text }: Credential) =>
    api.authorize({ loginToken: await oauth.loginToken(), sessionToken: text }),
  'bearer of authorize': async ({ api, oauth }: Story, { text }: Credential) =>
    api.authorize({ loginToken: text, sessionToken: (await oauth.session()).token }),
  'code of an exchange': ({ api }: Story, { text, verifier, redirectUri }: Credential) =>
    api.exchange({ code: text, verifier, redirectUri }),
  'refresh token of a refresh': ({ api }: Story, { text }: Credential) => api.refresh(text),
  'bearer of an API call': ({ api }: Story, { text }: Credential) => api.user(text),
  'bearer of revoke': ({ api }: Story, { text }: Credential) => api.revoke(text),
  'bearer of logout': ({ api }: Story, { text }: Credential) => api.logout(text),
} satisfies Record<Place, unknown>;

async function present(credential: CredentialName, place: Place, { api, oauth }: Story) {
  // Revoke and logout would end a sign-in that others share.
  const isEnded = credential === 'login token' && /revoke|logout/.test(place);
  return requests[place]({ api, oauth }, await credentials[credential]({ api, oauth: isEnded ? oauth.own : oauth }));
}

/** The place that a requirement is about, what works there, and what it keeps out. */
function cellsOf(id: RequirementId) {
  const names = Object.keys(credentials) as CredentialName[];
  const rows = Object.entries(matrix) as [Place, readonly (RequirementId | 'works')[]][];
  const [row] = rows.filter(([, cells]) => cells.includes(id));
  if (!row) throw new Error(`${id} is in no cell of the matrix.`);
  const [place, cells] = row;
  const named = (content: RequirementId | 'works') => names.filter((_, column) => cells[column] === content);
  return { place, right: named('works'), wrong: named(id) };
}
