import { expect, test } from '@playwright/test';
import { declaredCause } from '#evidence/reasons.ts';
import { Clients } from '#fixtures/client/clients.ts';
import { hostedJourney } from '#fixtures/client/host/hosted-journey.ts';
import { startJourneyHost } from '#fixtures/client/host/journey-host.ts';
import { WebClient } from '#fixtures/client/web/web-client.ts';
import { knownValues } from '#fixtures/client/world/instrumented-mock.ts';
import { Journey } from '#fixtures/client/journey.ts';
import { PrerequisiteError } from '#fixtures/prerequisite-error.ts';
import { CONFORMANT_WEB, webAppOf } from '#proof/clients/clients.ts';

const trip = { profile: 'guide', starts: 'once' } as const;

test('a client goes on each journey once, and what it did arrives whole', async () => {
  const clients = new Clients({});
  const travel = clients.travel({ command: 'node tests/harness/clients/reference/main.mjs' });
  let journeys = 0;
  const host = await startJourneyHost((wanted) => {
    journeys += 1;
    return travel(wanted);
  });
  const [first, again] = [await hostedJourney(host.url, trip), await hostedJourney(host.url, trip)];
  host.stop();

  expect(journeys).toBe(1);
  expect(first.ended).toMatchObject([{ by: 'exit', code: 0 }]);
  expect(first.steps.at(-1)).toMatchObject({ operation: 'revoke', status: 200 });
  expect(first.log).toContain('TOKEN_EXCHANGE');
  expect(again.steps).toEqual(first.steps);
});

test('what hindered a journey keeps its cause', async () => {
  const host = await startJourneyHost(() => Promise.reject(new PrerequisiteError('configuration', 'It is not there.')));
  const error: unknown = await hostedJourney(host.url, trip).catch((problem: unknown) => problem);
  host.stop();

  expect(error).toBeInstanceOf(PrerequisiteError);
  const { message, cause } = error as PrerequisiteError;
  expect([message, declaredCause({ cause: cause as Error })]).toEqual(['It is not there.', 'configuration']);
});

test('what an app printed is masked where it hindered a journey', async ({ browser }) => {
  const settings = { ...webAppOf(CONFORMANT_WEB).web, command: 'echo "the key is $BAANX_SECRET_KEY"; exit 1' };
  const client = new WebClient(settings, () => Promise.resolve(browser));
  const told: string[] = [];
  const host = await startJourneyHost(async (wanted) => {
    try {
      return await client.journey(wanted);
    } finally {
      told.push(...knownValues().masked);
    }
  });
  const error: unknown = await hostedJourney(host.url, trip).catch((problem: unknown) => problem);
  host.stop();
  client.stop();

  const { message } = error as PrerequisiteError;
  expect(message).toContain('CLIENT_APP_COMMAND ended, and said: the key is');
  expect(told.filter((secret) => message.includes(secret))).toEqual([]);
});

test('verdicts that are told reach whoever listens', async () => {
  const told: unknown[] = [];
  const host = await startJourneyHost(
    () => Promise.resolve(new Journey([], [])),
    (verdict) => told.push(verdict),
  );
  await fetch(`${host.url}/told`, { method: 'POST', body: '{"verdict":"conformant"}' });
  host.stop();

  expect(told).toEqual([{ verdict: 'conformant' }]);
});

test('a host that is gone is an error of our own', async () => {
  const host = await startJourneyHost(() => Promise.resolve(new Journey([], [])));
  host.stop();

  await expect(hostedJourney(host.url, trip)).rejects.toThrow('does not answer any more');
});
