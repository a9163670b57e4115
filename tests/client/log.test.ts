import {
  demandOffer,
  expect,
  readLog,
  test,
  untoldOfSurroundings,
  verifies,
  type Journey,
} from '#fixtures/client/index.ts';

const LONGEST = 20;
const TOKENS = ['access_token', 'refresh_token', 'accessToken', 'token', 'code'];

/** Whether more than twenty characters of a text in a row stand in another. */
function holds(log: string, token: string): boolean {
  const starts = Array.from({ length: Math.max(0, token.length - LONGEST) }, (_, start) => start);
  return starts.some((start) => log.includes(token.slice(start, start + LONGEST + 1)));
}

const sentSecrets = ({ steps }: Journey) =>
  steps.flatMap(({ requestHeaders, sent }) => [requestHeaders['x-secret-key'], sent['password']]);

test('its log holds no secret key and no password', verifies('APP-050'), async ({ app }) => {
  await app.meets('code-refused', (journey) => {
    const { log, isOpen } = journey;
    demandOffer('log', log !== undefined || isOpen);
    const found = new Set(sentSecrets(journey).filter((secret) => secret && log?.includes(secret)));
    expect(found.size).toShow('secrets in the log', 0);
  });
});

test('its log holds at most 20 characters of a token', verifies('APP-051'), async ({ app }) => {
  await app.meets('code-refused', ({ log, steps, isOpen }) => {
    demandOffer('log', log !== undefined || isOpen);
    const tokens = new Set(steps.flatMap(({ got }) => TOKENS.flatMap((name) => got[name] ?? [])));
    const found = [...tokens].filter((token) => holds(log ?? '', token));
    expect(found.length).toShow('tokens and codes in the log with more than 20 of their characters', 0);
  });
});

test('its log tells what was refused', verifies('APP-052'), async ({ app }) => {
  await app.meets('code-refused', ({ log, fault, isOpen }) => {
    demandOffer('log', log !== undefined || isOpen);
    const parts = { code: fault?.got['error'], description: fault?.got['error_description'], status: '400' };
    const missing = Object.entries(parts).flatMap(([name, text]) =>
      isOpen || log?.includes(text ?? '') ? [] : [name],
    );
    expect(missing).toShow('parts of the refusal that the log does not tell', []);
  });
});

test('its log tells when and where something was refused', verifies('APP-053'), async ({ app }) => {
  await app.meets('code-refused', ({ log, isOpen }) => {
    demandOffer('log', log !== undefined || isOpen);
    const untold = untoldOfSurroundings(readLog(log ?? ''));
    demandOffer('refusals', untold !== undefined || isOpen);
    expect(isOpen ? [] : untold).toShow('time and environment of refusals that the log does not tell', []);
  });
});
