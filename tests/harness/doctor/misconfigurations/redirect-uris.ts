import type { Misconfiguration } from './misconfiguration.ts';

export const redirectUris: Record<string, Misconfiguration> = Object.fromEntries([
  ...(
    [
      ['another host', (uri) => uri.replace('app.', 'www.')],
      ['a slash at the end', (uri) => `${uri}/`],
      ['a query', (uri) => `${uri}?from=app`],
      ['http for https', (uri) => uri.replace('https:', 'http:')],
      ['another case', (uri) => uri.replace('callback', 'Callback')],
    ] satisfies [string, (uri: string) => string][]
  ).map(([name, spoiled]): [string, Misconfiguration] => [
    `a redirect URI with ${name}`,
    {
      change: ({ of }) => ({ REDIRECT_URI: spoiled(of('REDIRECT_URI')) }),
      setting: 'REDIRECT_URI',
      says: /redirect URI is not listed.*whitelisted/,
    },
  ]),
  [
    'a second redirect URI that is not listed',
    {
      change: () => ({ OTHER_REDIRECT_URI: 'https://app.example.com/nowhere' }),
      setting: 'OTHER_REDIRECT_URI',
      says: /second redirect URI is not listed/,
      lacks: ['otherRedirectUri'],
    } satisfies Misconfiguration,
  ],
  [
    'a second redirect URI over http that is not listed',
    {
      change: () => ({ OTHER_REDIRECT_URI: 'http://localhost:3000/nowhere' }),
      setting: 'OTHER_REDIRECT_URI',
      says: /second redirect URI is not listed/,
      lacks: ['otherRedirectUri', 'httpRedirectUri'],
    } satisfies Misconfiguration,
  ],
]);
