import { expect, test } from '@playwright/test';
import { readClientSettings } from '#fixtures/client/client-settings.ts';
import { PLAYWRIGHT, run } from '../commands/command.ts';

test('a log without a client is judged alone, whoever is named', () => {
  const hasFilesOnly = (env: NodeJS.ProcessEnv) => readClientSettings(env).hasFilesOnly;

  expect(hasFilesOnly({ CLIENT_NAME: 'Example Wallet', CLIENT_LOG: 'app.log' })).toBe(true);
  expect(hasFilesOnly({ CLIENT_HAR: 'app.har' })).toBe(true);
  expect(hasFilesOnly({ CLIENT_LOG: 'app.log', CLIENT_COMMAND: 'node client.js' })).toBe(false);
  expect(hasFilesOnly({ CLIENT_HAR: 'app.har', CLIENT_APP_URL: 'http://localhost:3000' })).toBe(false);
  expect(hasFilesOnly({ CLIENT_NAME: 'Example Wallet' })).toBe(false);
});

test('the reference client is not run under the name of whoever hands over a log', async () => {
  const { output } = await run([...PLAYWRIGHT, '--project=client', '--list'], {
    CLIENT_NAME: 'Example Wallet',
    CLIENT_LOG: 'app.log',
  });

  expect(output).toContain('a log that is handed over holds no secret');
  expect(output).not.toContain('its sign-ins have different states');
});
