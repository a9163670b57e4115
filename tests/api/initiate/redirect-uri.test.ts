import { expect, premise, test, verifies } from '#fixtures/index.ts';
import { requirements } from '#specs/requirements/index.ts';

const UNLISTED = 'https://not-listed.example/elsewhere';

interface Parts {
  scheme: string;
  host: string;
  rest: string;
  whole: string;
}

/** Each requirement's neighbours of the white-listed redirect URI. */
const FAULTS = [
  // Twice: what was refused stays refused.
  { id: 'REDIRECT-003', neighbours: () => [UNLISTED, UNLISTED] },
  {
    id: 'REDIRECT-004',
    neighbours: ({ host, rest }: Parts) => [`http://${host}${rest}`, `com.example.app://${host}${rest}`],
  },
  {
    id: 'REDIRECT-005',
    neighbours: ({ scheme, host, rest }: Parts) => [
      `${scheme}not-listed.example${rest}`,
      `${scheme}www.${host}${rest}`,
    ],
  },
  {
    id: 'REDIRECT-006',
    neighbours: ({ scheme, host, rest }: Parts) => [`${scheme}${host}/auth${rest}`, `${scheme}${host}/another`],
  },
  {
    id: 'REDIRECT-007',
    neighbours: ({ whole }: Parts) => [`${whole}/`, whole.replace(/\/$/, '')],
  },
  { id: 'REDIRECT-008', neighbours: ({ whole }: Parts) => [`${whole}?next=1`] },
  {
    id: 'REDIRECT-009',
    neighbours: ({ scheme, host, rest, whole }: Parts) => [
      `${scheme}${host}.evil.example${rest}`,
      `${scheme}${host}@evil.example${rest}`,
      `${scheme}evil-${host}${rest}`,
      `${scheme}evil.example/${whole}`,
      `${whole}more`,
      `${whole}/more`,
    ],
  },
  {
    id: 'REDIRECT-010',
    neighbours: ({ scheme, host, rest, whole }: Parts) => [
      `${scheme}${host.replace(/:\d+$/, '')}:4443${rest}`,
      `${scheme}${host.toUpperCase()}${rest}`,
      `${scheme}${host}${rest.toUpperCase()}`,
      `${scheme}${host}/elsewhere/..${rest}`,
      `${whole}#fragment`,
    ],
  },
  {
    id: 'REDIRECT-016',
    neighbours: ({ scheme, host, rest, whole }: Parts) => [
      `${scheme}${host}${encodedOnce(rest)}`,
      `${scheme}${host}/.${rest}`,
      `${scheme}${host}/%2e${rest}`,
      `${scheme}${host}/${rest}`,
      `${scheme}${host}${/:\d+$/.test(host) ? '' : (PORTS[scheme] ?? '')}${rest}`,
      `${scheme}${host}.${rest}`,
      `${scheme}user@${host}${rest}`,
      `${scheme}${wide(host)}${rest}`,
      `${scheme}${host}${wide(rest)}`,
      `${scheme.toUpperCase()}${host}${rest}`,
      ...[' ', '\t', '\n', '\u00a0'].flatMap((space) => [`${space}${whole}`, `${whole}${space}`]),
      `${whole}?`,
      `${whole}#`,
      `${whole};x`,
      `${whole}\0`,
      `${whole} ${UNLISTED}`,
    ],
  },
  {
    id: 'REDIRECT-017',
    neighbours: ({ scheme, host, rest, whole }: Parts) => [
      `${scheme}evil.example\\@${host}${rest}`,
      `${scheme}evil.example#@${host}${rest}`,
      `${scheme}evil.example?@${host}${rest}`,
      `${scheme}evil.example/@${host}${rest}`,
      `${scheme}${host}:443@evil.example${rest}`,
      `${scheme}${host}%2eevil.example${rest}`,
      `${scheme}${host.replace('.', 'x')}${rest}`,
      `${scheme}${host}\u3002evil.example${rest}`,
      `${scheme}evil.example/\n${whole}`,
      `${scheme}evil.example/?${whole}`,
    ],
  },
] as const;

/** What stands for no port at all. */
const PORTS: Record<string, string> = { 'https://': ':443', 'http://': ':80' };

for (const { id, neighbours } of FAULTS) {
  test(requirements[id].title, verifies(id), async ({ api, oauth, target }) => {
    await oauth.hostedSession();
    const listed = [target.redirectUri, target.otherRedirectUri];
    const unlisted = neighbours(partsOf(target.redirectUri)).filter((uri) => !listed.includes(uri));
    premise(unlisted.length > 0, 'such a redirect URI is not white-listed as well');

    for (const redirectUri of unlisted) {
      const answer = await api.initiate(oauth.request({ mode: 'hosted' }), { query: { redirect_uri: redirectUri } });
      expect.soft(answer, redirectUri).toBeRefused('invalid_request: redirect_uri');
    }
  });
}

test('a redirect URI that is no address is refused', verifies('REDIRECT-011'), async ({ api, oauth }) => {
  await oauth.hostedSession();
  const nonsense = [
    'callback',
    '/callback',
    '//not-listed.example/callback',
    'javascript:alert(1)',
    'data:text/html,1',
  ];

  for (const redirectUri of nonsense) {
    const answer = await api.initiate(oauth.request({ mode: 'hosted' }), { query: { redirect_uri: redirectUri } });
    expect.soft(answer, redirectUri).toBeRefused('invalid_request');
  }
});

test('a refused redirect URI never receives a redirect', verifies('REDIRECT-012'), async ({ api, oauth, target }) => {
  await oauth.hostedSession();
  const { scheme, host, rest } = partsOf(target.redirectUri);
  const foreign = [UNLISTED, `${scheme}${host}.evil.example${rest}`, `${scheme}${host}@evil.example${rest}`];

  for (const redirectUri of foreign) {
    const answer = await api.initiate(oauth.request({ mode: 'hosted' }), { query: { redirect_uri: redirectUri } });

    const isSent = hostOf(answer.headers['location']) === hostOf(redirectUri);
    const [kept, sent] = [`the browser is not sent to ${redirectUri}`, `it is sent to ${redirectUri}`];
    expect.soft(!isSent).toHold(kept, sent, { of: answer });
    premise(answer.status >= 400, 'a foreign redirect URI is refused');
  }
});

test('an unlisted redirect URI in API mode', verifies('REDIRECT-013'), async ({ api, oauth }) => {
  await oauth.session();

  const answer = await api.initiate(oauth.request(), { query: { redirect_uri: UNLISTED } });

  expect(answer).toBeRefused('redirect URI in API mode');
});

/** The path with its last letter percent-encoded: decoded, it is the same. */
const encodedOnce = (rest: string) =>
  rest.replace(/[a-z](?=[^a-z]*$)/i, (letter) => `%${letter.charCodeAt(0).toString(16)}`);

/** With the first letter in its wide form, which Unicode normalises to the plain one. */
const wide = (text: string) =>
  text.replace(/[a-z]/, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x21 + 0xff01));

/** As text: parsing would tidy up what an exact comparison has to see. */
function partsOf(whole: string): Parts {
  const [, scheme = '', host = '', rest = ''] = /^(\w+:\/\/)([^/?#]*)(.*)$/.exec(whole) ?? [];
  return { scheme, host, rest, whole };
}

/** The host that an address leads to; undefined if it is none. */
function hostOf(address: string | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).host : undefined;
}
