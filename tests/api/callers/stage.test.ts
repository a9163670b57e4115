import { expect, overPlainHttp, test, verifies } from '#fixtures/index.ts';

/** A plain HTTP redirect URI, by stage (SEED L680, L687). */
const DOCUMENTED = { sandbox: /^accepted \((200|302)\)/, production: /^refused \(4\d\d\b/ };

test(
  'a plain HTTP redirect URI is refused in production, and accepted in the sandbox',
  verifies('STAGE-001'),
  async ({ api, oauth, target }) => {
    await oauth.hostedSession();

    const answer = await api.initiate(oauth.request({ mode: 'hosted', redirectUri: oauth.httpRedirectUri() }));

    const { stage } = target.spec;
    const outcome = answer.outcome();
    expect(DOCUMENTED[stage].test(outcome)).toHold(
      `a plain HTTP redirect URI is ${stage === 'sandbox' ? 'accepted' : 'refused'} in the ${stage} stage`,
      `it is ${outcome}`,
      { of: answer },
    );
  },
);

test('the client key of the other stage is refused', verifies('STAGE-002'), async ({ oauth, otherStage }) => {
  await oauth.session();

  const answer = await otherStage.api.initiate(otherStage.oauth.request());

  expect(answer).toBeRefused('client key of the other stage');
});

test('the secret key of the other stage is refused', verifies('STAGE-003'), async ({ api, oauth, otherStage }) => {
  await oauth.session();
  const { secret } = otherStage.target.client;

  const without = await api.initiate(oauth.request(), { headers: { 'x-secret-key': undefined } });
  const foreign = await api.initiate(oauth.request(), { headers: { 'x-secret-key': secret } });

  expect(foreign).toBeRefused(refusalBeside(without));
});

test('whether the API answers plain HTTP', verifies('STAGE-004'), async ({ oauth, target, recorder }) => {
  await oauth.session();

  recorder.fact('plain HTTP', await overPlainHttp(target, recorder));
});

/** A server that lets a start through without any secret key may not look at a wrong one either. */
function refusalBeside({ status }: { status: number }) {
  const isNeeded = status >= 400;
  return isNeeded ? 'secret key of the other stage' : 'secret key of the other stage, where none is needed';
}
