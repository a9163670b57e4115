// Where an address may carry a secret, and what of an address is none.
import { expect, test } from '@playwright/test';
import { partsOf, redactUrl } from '#evidence/redaction/address.ts';
import { allowToShow } from '#evidence/redaction/shown-values.ts';
import { MaskedValues } from '#evidence/redaction/masked-values.ts';
import { redactHeader, redactJson } from '#evidence/redaction/redaction.ts';

const SESSION = 'h7Kd93mQ2x';

for (const [what, show, shown] of [
  [
    'a short part of a path',
    () => redactUrl(`https://a.b/login/${SESSION}/739154`),
    /^https:\/\/a\.b\/login\/‹path #\w{6}›\/‹path #\w{6}›$/,
  ],
  ['an encoded part of a path', () => redactUrl('https://a.b/o%40mail.example'), /^https:\/\/a\.b\/‹email #\w{6}›$/],
  [
    'a relative address',
    () => redactHeader('Location', `login?session=${SESSION}`),
    /^login\?session=‹session #\w{6}›$/,
  ],
  ['a query alone', () => redactHeader('location', `?session=${SESSION}`), /^\?session=‹session #\w{6}›$/],
  ['a fragment alone', () => redactHeader('location', `#tok=${SESSION}`), /^#tok=‹tok #\w{6}›$/],
  [
    'an address of the same scheme',
    () => redactHeader('location', `//a.b/?x=${SESSION}`),
    /^\/\/a\.b\/\?x=‹x #\w{6}›$/,
  ],
  ['a scheme in capitals', () => redactJson(`HTTPS://a.b/?x=${SESSION}`, 'url'), /^HTTPS:\/\/a\.b\/\?x=‹x #\w{6}›$/],
  [
    'one in a sentence',
    () => redactJson(`to HTTPS://a.b/?x=${SESSION}`, 'message'),
    /^to HTTPS:\/\/a\.b\/\?x=‹x #\w{6}›$/,
  ],
  [
    "an app's own scheme",
    () => redactHeader('location', `myapp://cb?code=${SESSION}&session=${SESSION}#tok=${SESSION}`),
    /^myapp:\/\/cb\?code=‹code #\w{6}›&session=‹session #\w{6}›#tok=‹tok #\w{6}›$/,
  ],
  ['its host', () => redactJson(`myapp://${SESSION}/cb`, 'redirect_uri'), /^myapp:\/\/‹path #\w{6}›\/cb$/],
  [
    'one in a parameter',
    () => redactUrl(`/x?redirect_uri=myapp:cb?x=${SESSION}`),
    /^\/x\?redirect_uri=myapp:cb\?x=‹x #\w{6}›$/,
  ],
  ['one in a state', () => redactJson(`myapp:cb?x=${SESSION}`, 'state'), /^myapp:cb\?x=‹x #\w{6}›$/],
  ['a user', () => redactUrl(`https://me:${SESSION}@a.b/`), /^https:\/\/‹credentials #\w{6}›@a\.b\/$/],
  ['an address with a space in it', () => redactHeader('location', `/cb?state=a ${SESSION}`), /^‹address #\w{6}›$/],
  [
    'a cookie that is named as an attribute',
    () => redactHeader('cookie', `a=1; domain=${SESSION}; path=/x; secure`),
    /^a=‹cookie #\w{6}›; domain=‹cookie #\w{6}›; path=‹cookie #\w{6}›; ‹cookie #\w{6}›$/,
  ],
] as const) {
  test(`${what} is masked`, () => {
    expect(show()).toMatch(shown);
  });
}

for (const address of [
  'https://dev.api.baanx.com/v1/auth/oauth/authorize/initiate',
  'https://127.0.0.1:8443/v2/oauth2/sign-in',
  'myapp://callback',
  'com.example.app:/callback',
]) {
  test(`${address} is shown`, () => {
    expect(redactUrl(address)).toBe(address);
    expect(redactJson(address, 'redirect_uri')).toBe(address);
  });
}

test('the parts of a configured address are shown, with whatever parameters', () => {
  const configured = ['myapp1://callback2/step3', 'https://gateway.example/stage7'];
  allowToShow(...configured.flatMap(partsOf));

  for (const address of configured) expect(redactUrl(address)).toBe(address);
  expect(redactUrl('myapp1://callback2/step3?code=x')).toMatch(/^myapp1:\/\/callback2\/step3\?code=‹code #\w{6}›$/);
});

test('what is masked in an address is known from then on', () => {
  const masked = new MaskedValues();
  redactUrl(`https://a.b/${SESSION}`, masked);
  redactHeader('location', 'login?session=Qx7-fR4k-7B2C9D4E8F3A', masked);

  expect(masked.secrets).toEqual({ 'path 1': SESSION, 'session 2': 'Qx7-fR4k-7B2C9D4E8F3A' });
});
