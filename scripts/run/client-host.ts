import { Desk, DESK, type Told } from '#fixtures/client/desk/desk.ts';
import { startDeskPage } from '#fixtures/client/desk/desk-page.ts';
import { JOURNEY_HOST } from '#fixtures/client/host/hosted-journey.ts';
import { startJourneyHost } from '#fixtures/client/host/journey-host.ts';
import { Clients } from '#fixtures/client/clients.ts';
import { readClientSettings } from '#fixtures/client/client-settings.ts';
import { LASTING_SEED } from '#fixtures/client/world/surroundings.ts';
import { appHosts } from '#fixtures/client/web/web-settings.ts';
import { browserFor } from '../set-up/browser.ts';
import { addressAt, type CertifyArguments } from './certify-arguments.ts';

const REDIRECT_URI = 'https://app.example.com/callback';

/** Runs the client of the settings for the tests of this run, whose workers come and go. @returns what ends it */
export async function hostClient(): Promise<() => Promise<void>> {
  const { driver } = readClientSettings(process.env);
  const launch = 'web' in driver ? (browserFor(appHosts(driver.web)).launchOptions ?? {}) : {};
  const clients = new Clients(launch);
  const host = await startJourneyHost(clients.travel(driver));
  process.env[JOURNEY_HOST] = host.url;
  return async () => {
    host.stop();
    await clients.stop();
  };
}

/** Opens the desk and tells the tests of this run where it is. @returns what closes it */
export async function openDesk(
  { host, port, apiPort, publicUrl }: NonNullable<CertifyArguments['desk']>,
  redirectUri: string | undefined,
): Promise<() => Promise<void>> {
  const place = { host, port: apiPort, publicUrl, redirectUri: redirectUri ?? REDIRECT_URI, seed: LASTING_SEED };
  const desk = new Desk(place);
  const page = await startDeskPage(desk, { host, port });
  const journeys = await startJourneyHost(
    (trip) => desk.journey(trip),
    (told) => desk.told.push(told as Told), // of our own reporter
  );
  process.env[JOURNEY_HOST] = journeys.url;
  process.env[DESK] = journeys.url;
  console.log(`Open ${addressAt(host, page.port)}/ and do what it says. The app finds the API at ${publicUrl}`);
  return () => {
    page.stop();
    journeys.stop();
    return Promise.resolve();
  };
}
