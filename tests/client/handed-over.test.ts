import {
  demandOffer,
  expect,
  secretsOf,
  test,
  untoldOfRefusals,
  untoldOfSurroundings,
  verifies,
  wholeTokensOf,
  type HandedOver,
} from '#fixtures/client/index.ts';

/** Of a file, so many places are shown. */
const SHOWN = 10;

/** What was handed over, or the test is not applicable. */
function given(file: HandedOver | undefined, offer: 'handedLog' | 'handedHar'): HandedOver {
  demandOffer(offer, file !== undefined);
  return file ?? { values: [], parts: [] };
}

test('a log that is handed over holds no secret', verifies('APP-054'), ({ handed }) => {
  const found = secretsOf(given(handed.log, 'handedLog'));
  expect(found.slice(0, SHOWN)).toShow('secret keys and passwords in the log', []);
});

test('a log that is handed over holds no whole token', verifies('APP-055'), ({ handed }) => {
  const found = wholeTokensOf(given(handed.log, 'handedLog'));
  expect(found.slice(0, SHOWN)).toShow('tokens and codes in the log with more than 20 of their characters', []);
});

test('a log that is handed over tells what was refused', verifies('APP-056'), ({ handed }) => {
  const untold = untoldOfRefusals(given(handed.log, 'handedLog'));
  demandOffer('refusals', untold !== undefined);
  expect(untold?.slice(0, SHOWN)).toShow('parts of refusals that the log does not tell', []);
});

test('a log that is handed over tells when and where', verifies('APP-057'), ({ handed }) => {
  const untold = untoldOfSurroundings(given(handed.log, 'handedLog'));
  demandOffer('refusals', untold !== undefined);
  expect(untold?.slice(0, SHOWN)).toShow('time and environment of refusals that the log does not tell', []);
});

test('a HAR that is handed over holds no secret', verifies('APP-058'), ({ handed }) => {
  const found = secretsOf(given(handed.har, 'handedHar'));
  expect(found.slice(0, SHOWN)).toShow('secret keys and passwords in the HAR', []);
});

test('a HAR that is handed over holds no whole token', verifies('APP-059'), ({ handed }) => {
  const found = wholeTokensOf(given(handed.har, 'handedHar'));
  expect(found.slice(0, SHOWN)).toShow('tokens and codes in the HAR with more than 20 of their characters', []);
});
