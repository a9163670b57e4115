import { startInstrumentedMock } from '#fixtures/client/world/instrumented-mock.ts';
import { keysFor } from '#fixtures/client/world/surroundings.ts';
import { homeOf } from '#fixtures/client/web/web-client.ts';
import type { WebSettings } from '#fixtures/client/web/web-settings.ts';

/** Prints what a web app that runs already has to be configured with. The keys are those of our own mock and stay the same. */
export async function tellAppKeys(settings: WebSettings): Promise<void> {
  if (settings.command !== undefined) return;
  const { place } = await homeOf(settings);
  const mock = await startInstrumentedMock('guide', undefined, place);
  await mock.stop();
  console.log(`The app at ${settings.url} has to know:`);
  for (const [name, value] of Object.entries(keysFor(mock, place.publicUrl))) console.log(`  ${name}=${value}`);
}
