import { expect, test } from '@playwright/test';
import { ESLint } from 'eslint';

/** A forbidden import in a file of each house, and the words of the rule that has to object. */
const forbidden = [
  ['specs/environments.ts', '#fixtures/target/clock.ts', 'specs imports nothing else of ours'],
  ['fixtures/target/clock.ts', '#mock/world/clock.ts', 'only mock-target.ts knows the mock'],
  ['fixtures/target/clock.ts', '#reporters/verdicts/verdict.ts', 'only mock-target.ts knows the mock'],
  ['mock/serve/app.ts', '#fixtures/oauth/pkce.ts', 'mock and suite share no code'],
  ['mock/serve/app.ts', '#specs/environments.ts', 'mock imports only types of specs'],
  ['mock/protocol/token/token.ts', '#mock/faults/defects.ts', 'the protocol knows neither what breaks it'],
  ['mock/looks/reply.ts', '#mock/serve/app.ts', 'the protocol knows neither what breaks it'],
  ['mock/world/clock.ts', '#mock/protocol/protocol.ts', 'the world knows no rules'],
  ['evidence/exchange.ts', '#fixtures/api/answer.ts', 'evidence imports only specs'],
  ['reporters/compliance.ts', '#fixtures/api/answer.ts', 'reporters import only specs and evidence'],
  ['reporters/verdicts/verdict.ts', '../run/journal.ts', 'verdicts are computed from data alone'],
  ['reporters/verdicts/verdict.ts', 'node:fs', 'verdicts are computed from data alone'],
  ['reporters/leaks/secret-signs.ts', '#reporters/reports/publication.ts', 'only what writes the reports'],
  ['tests/api/token/token.test.ts', '#mock/world/clock.ts', 'a test imports fixtures/index.ts and specs'],
  ['tests/api/token/token.test.ts', '#fixtures/target/clock.ts', 'a test imports fixtures/index.ts and specs'],
  ['tests/client/session.test.ts', '#fixtures/target/clock.ts', 'a test of a client imports fixtures/client/index.ts'],
  ['tests/browser/sign-in.test.ts', '../../mock/world/clock.ts', 'Use the # import'],
  ['tests/harness/fixtures/target/turn.test.ts', '../../../mock/world/clock.ts', 'Use the # import'],
] as const;

test('an import through a wall of the house is an error', async () => {
  test.setTimeout(90_000);
  const eslint = new ESLint();

  for (const [file, source, words] of forbidden) {
    const [result] = await eslint.lintText(`import * as it from '${source}';\nexport const seen = it;\n`, {
      filePath: file,
    });
    expect
      .soft(result?.messages.map(({ message }) => message).join('\n'), `${file} imports ${source}`)
      .toContain(words);
  }
});

test('the same file with an allowed import has no such error', async () => {
  const [result] = await new ESLint().lintText(`export { lifetimes } from '#specs/environments.ts';\n`, {
    filePath: 'fixtures/target/clock.ts',
  });

  expect(result?.messages).toEqual([]);
});

test('a forgotten await is an error', async () => {
  const text = `import { expect, test, verifies } from '#fixtures/index.ts';
test('a page', verifies('UI-001'), async ({ page }) => {
  expect(page.getByRole('main')).toBeVisible();
});
`;
  const [result] = await new ESLint().lintText(text, { filePath: 'tests/browser/sign-in.test.ts' });

  expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('playwright/missing-playwright-await');
});
