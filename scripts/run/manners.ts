import { keepBooks } from '#fixtures/manners/keeper.ts';
import { Ledger } from '#fixtures/manners/ledger.ts';
import { Opened } from '#fixtures/manners/opened.ts';
import type { Settings } from '#fixtures/target/settings.ts';
import { SealedVault } from '#fixtures/vault/sealed-vault.ts';
import { tellOfManners } from '#evidence/manners.ts';
import { userAgent } from '#evidence/run-marks.ts';
import { noteEfforts } from '../plan/efforts.ts';
import { closeAll, type Closed } from './closing.ts';

/** Keeps the books of a live run from here on. Returns what ends it: all that is open is closed, and the reports know. */
export async function mindManners(settings: Settings): Promise<() => Promise<void>> {
  const { rate, budgets, messageSeconds } = settings;
  const [ledger, opened] = [new Ledger(rate, budgets, messageSeconds), new Opened()];
  const closeBooks = await keepBooks(ledger, opened);
  return async () => {
    const closed = await closeAll(opened, settings);
    closeBooks();
    noteEfforts(ledger);
    tellOfManners([
      sent(ledger),
      ended(opened.count, closed),
      ...(await left(opened, settings)),
      `Every request of the API named the suite: ${userAgent()}.`,
    ]);
  };
}

function sent({ counts, slowest }: Ledger): string {
  const { requests, signIns, messages, wrongPasswords } = counts;
  const slow = slowest.words === undefined ? '' : ` The slowest answer: ${slowest.words}.`;
  return (
    `Sent to the live API by all parts of the run, before and after its tests too: ${requests} requests, of which ${signIns} signed a user of the settings in or tried to, ` +
    `${wrongPasswords} of them with a wrong password, and ${messages} asked for a one-time password, at the API or at the hosted page.${slow}`
  );
}

/** What stays open on purpose. */
async function left({ kept }: Opened, { vault }: Settings): Promise<string[]> {
  if (kept === 0 || !vault) return [];
  const held = await new SealedVault(vault)
    .open(({ tokens }) => `holds ${tokens.length} tokens`)
    .catch(() => 'cannot be read');
  return [
    `Beside these, ${kept} sign-ins and token pairs of AGED_USER_EMAIL stay open: ending one would end what grows old. TOKEN_VAULT ${held}.`,
  ];
}

function ended(count: number, { closed, over, left }: Closed): string {
  const tests = count - closed - over - left;
  const opened = `${count} sign-ins and token pairs that the run opened`;
  const isClosed = left === 0 ? `All ${opened} are closed` : `Of ${opened}, ${left} could not be ended`;
  return `${isClosed}: the tests ended ${tests}, the end of the run ${closed}, and ${over} were over by then.`;
}
