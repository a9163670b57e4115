import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { nameProblems } from '#fixtures/target/settings-form/names.ts';
import { readSettingsFile } from '#fixtures/target/settings-form/settings-file.ts';
import { readSettings, SettingsError } from '#fixtures/target/settings.ts';
import { SANDBOX } from '../fixtures/target/sample-settings.ts';

/** What is wrong with a setting before anybody is asked, and that a run ends with it instead of checking the mock. */

const test = base.extend<{ problemsOf: (content: string | Buffer) => string[] }>({
  problemsOf: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'baanx-settings-'));
    const file = join(folder, 'live.env');
    await use((content) => {
      writeFileSync(file, content);
      return readSettingsFile({ DOTENV_CONFIG_PATH: file });
    });
    rmSync(folder, { recursive: true });
  },
});

const GOOD = 'SANDBOX_CLIENT_KEY=9f0b4d3e-0000-4000-8000-000000000001\n';

const files: Record<string, { content: string | Buffer; says: RegExp }> = {
  'an empty file': { content: '', says: /live\.env, which sets nothing/ },
  'a file of comments': { content: '# later\n\n', says: /which sets nothing/ },
  'an example that nobody filled in': { content: 'SANDBOX_CLIENT_KEY=\n', says: /which sets nothing/ },
  'a file in UTF-16': { content: Buffer.from(`\ufeff${GOOD}`, 'utf16le'), says: /not UTF-8/ },
  'a name with a slip': { content: 'TARGT=live\n', says: /^TARGT is no setting\. Did you mean TARGET\?/ },
  'a name in lower case': { content: 'sandbox_client_key=x\n', says: /Did you mean SANDBOX_CLIENT_KEY/ },
  'a name with dashes': { content: 'SANDBOX-CLIENT-KEY=x\n', says: /Did you mean SANDBOX_CLIENT_KEY/ },
  'a name without its prefix': { content: 'USER_PASSWORD=x\n', says: /Did you mean SANDBOX_USER_PASSWORD/ },
  'a name of another region': { content: 'SANDBOX_EU_USER_EMAIL=x\n', says: /Did you mean SANDBOX_US_USER_EMAIL/ },
  'a name of nobody': { content: 'PRODUCTION_FAVOURITE_COLOUR=x\n', says: /is no setting\. Take it out/ },
  'a setting that comes too late': { content: 'NODE_EXTRA_CA_CERTS=ca.pem\n', says: /Set it in the shell/ },
  'a setting given twice': { content: `${GOOD}SANDBOX_CLIENT_KEY=other\n`, says: /set on lines 1 and 2\. Keep one/ },
  'a filled setting that an empty line below undoes': {
    content: `${GOOD}SANDBOX_CLIENT_KEY=\nSTRICT=1\n`,
    says: /set on lines 1 and 2/,
  },
  'a # in a value': { content: 'SANDBOX_USER_PASSWORD=ab#cd\n', says: /ends before its "#".*single quotes/ },
  'a # at the beginning of a value': { content: 'STRICT=1\nSANDBOX_USER_PASSWORD=#cd\n', says: /ends before its "#"/ },
  'a quote that does not close': { content: 'SANDBOX_USER_PASSWORD="abcd\n', says: /quotes around.*do not close/ },
  'something behind the quotes': { content: "SANDBOX_USER_PASSWORD='ab'cd\n", says: /something follows them/ },
  'a line that sets nothing': { content: `${GOOD}SANDBOX_SECRET_KEY abc\n`, says: /line 2 sets nothing/ },
};

for (const [name, { content, says }] of Object.entries(files)) {
  test(`${name} is a problem`, ({ problemsOf }) => {
    const problems = problemsOf(content);
    expect(problems).toEqual([expect.stringMatching(says)]);
    expect(problems.join(), 'no value is told').not.toMatch(/ab|cd|9f0b/);
  });
}

const harmless: Record<string, string> = {
  'comments behind values': `${GOOD.trim()} # ours\nSTRICT=1 # strict\n`,
  'quoted values': `SANDBOX_USER_PASSWORD='a#b"c'\nSANDBOX_SECRET_KEY="x" # y\n`,
  'an empty line of the example above the filled one': `SANDBOX_CLIENT_KEY=\n${GOOD}`,
  'a mark of the byte order': `\ufeff${GOOD}`,
  'settings of other programs': 'HTTPS_PROXY=http://proxy.example:3128\nEDITOR=vi\nCI=1\n',
  'export before names, and Windows lines': `export ${GOOD.trim()}\r\nSTRICT=1\r\n`,
};

for (const [name, content] of Object.entries(harmless)) {
  test(`nothing is wrong with ${name}`, ({ problemsOf }) => {
    expect(problemsOf(content)).toEqual([]);
  });
}

test('a file that is named and is not there is a problem; none reads none', () => {
  expect(readSettingsFile({ DOTENV_CONFIG_PATH: '/nowhere/.env' })).toEqual([
    expect.stringContaining('DOTENV_CONFIG_PATH names /nowhere/.env, which is not there'),
  ]);
  expect(readSettingsFile({ DOTENV_CONFIG_PATH: 'none' })).toEqual([]);
  expect(readSettingsFile({ DOTENV_CONFIG_PATH: tmpdir() })).toEqual([
    expect.stringContaining('cannot be read (EISDIR)'),
  ]);
});

test('in a shell only what is nearly a setting of ours is one that was meant', () => {
  expect(nameProblems([], ['SANDBOX_CLIENT_KYE', 'SANDBOX_ID', 'TARGETS', 'PATH', 'PRODUCTION_BUILD'])).toEqual([
    'SANDBOX_CLIENT_KYE is no setting. Did you mean SANDBOX_CLIENT_KEY?',
  ]);
});

const values: Record<string, { change: Record<string, string>; says: RegExp }> = {
  'a blank behind a password': {
    change: { SANDBOX_USER_PASSWORD: 'abcd ' },
    says: /PASSWORD begins or ends with a blank/,
  },
  'quotes that became part of a key': { change: { SANDBOX_SECRET_KEY: '"abcd"' }, says: /KEY has quotes around it/ },
  'typographic quotes': { change: { SANDBOX_USER_PASSWORD: '“abcd”' }, says: /PASSWORD has quotes around it/ },
  'half a pair of quotes': { change: { SANDBOX_CLIENT_KEY: "abcd'" }, says: /KEY begins or ends with a quote/ },
  'a blank that nobody sees': { change: { SANDBOX_CLIENT_KEY: 'ab\u00a0cd' }, says: /character that nobody sees/ },
  'a joiner that nobody sees': { change: { SANDBOX_USER_EMAIL: 'ab\u200bcd@example.com' }, says: /nobody sees/ },
  'the end of a line in a value': { change: { SANDBOX_SECRET_KEY: 'ab\ncd' }, says: /nobody sees/ },
  'a key that no header can carry': { change: { SANDBOX_SECRET_KEY: 'abcdé' }, says: /no header can carry/ },
  'a placeholder': { change: { SANDBOX_CLIENT_KEY: '<client key>' }, says: /CLIENT_KEY is a placeholder/ },
  'a name in place of an e-mail address': { change: { SANDBOX_USER_EMAIL: 'abcd' }, says: /not an e-mail address/ },
  'a query behind the address': {
    change: { SANDBOX_BASE_URL: 'https://dev.api.baanx.com?x=1' },
    says: /BASE_URL has a query or a fragment/,
  },
  'a fragment behind the address': {
    change: { SANDBOX_BASE_URL: 'https://dev.api.baanx.com/#v1' },
    says: /BASE_URL has a query or a fragment/,
  },
  'the version behind the address': {
    change: { SANDBOX_BASE_URL: 'https://dev.api.baanx.com/v1/' },
    says: /BASE_URL ends with a version/,
  },
  'the address of production in a sandbox': {
    change: { SANDBOX_BASE_URL: 'https://api.baanx.com' },
    says: /BASE_URL is the address of production, not of sandbox/,
  },
  'a second client that is the first': {
    change: { SANDBOX_OTHER_CLIENT_KEY: SANDBOX.SANDBOX_CLIENT_KEY, SANDBOX_OTHER_SECRET_KEY: 'x' },
    says: /OTHER_CLIENT_KEY is the same as SANDBOX_CLIENT_KEY.*a second client/,
  },
  'a disabled user that is the user': {
    change: { SANDBOX_DISABLED_USER_EMAIL: 'Plain@example.com', SANDBOX_DISABLED_USER_PASSWORD: 'x' },
    says: /DISABLED_USER_EMAIL is the same as SANDBOX_USER_EMAIL/,
  },
  'a second redirect URI that is the first': {
    change: { SANDBOX_OTHER_REDIRECT_URI: SANDBOX.SANDBOX_REDIRECT_URI },
    says: /OTHER_REDIRECT_URI is the same as SANDBOX_REDIRECT_URI/,
  },
};

function problemsIn(env: Record<string, string>): string[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

for (const [name, { change, says }] of Object.entries(values)) {
  test(`${name} is a problem, unless DOCTOR is off`, () => {
    const problems = problemsIn({ ...SANDBOX, ...change });
    expect(problems).toEqual([expect.stringMatching(says)]);
    expect(problems.join(), 'no value is told').not.toMatch(/ab.?cd/s);
    expect(problemsIn({ ...SANDBOX, ...change, DOCTOR: 'off' })).toEqual([]);
  });
}

test('a setting that another environment lends is told by the name that it has', () => {
  const lent = { ...SANDBOX, ENVIRONMENTS: 'sandbox-us', SANDBOX_SECRET_KEY: "abcd'" };
  const own = { SANDBOX_US_USER_EMAIL: 'us@example.com', SANDBOX_US_USER_PASSWORD: 'x' };
  expect(problemsIn({ ...lent, ...own })).toEqual([expect.stringMatching(/^SANDBOX_SECRET_KEY begins or ends/)]);
});
