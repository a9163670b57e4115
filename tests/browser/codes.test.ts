import { createPkce, expect, test, verifies } from '#fixtures/index.ts';

test('a hosted code buys tokens once', verifies('UI-051'), async ({ api, oauth, signIn, callback, target }) => {
  const session = await oauth.hostedSession();
  await signIn.open(session.url);
  await signIn.as(target.user);
  await callback.arrived();
  const grant = callback.grantFor(session);

  expect(await api.exchange(grant)).toSucceed();

  expect.soft(await api.exchange(grant)).toBeRefused('invalid_grant: code');
  expect.soft(await api.exchange(grant), 'again').toBeRefused('invalid_grant: code');
});

test(
  'a hosted code dies after ten minutes',
  verifies('UI-052'),
  async ({ api, oauth, signIn, callback, clock, target }) => {
    const [one, other] = [await oauth.hostedSession(), await oauth.hostedSession()];
    for (const [count, { url }] of [one, other].entries()) {
      await signIn.open(url);
      await signIn.as(target.user);
      await callback.arrived(count + 1);
    }

    await clock.pass({ minutes: 9, seconds: 50 });
    expect(await api.exchange(callback.grantFor(one))).toSucceed(); // the control: age alone is not the fault

    await clock.pass({ seconds: 20 });
    expect(await api.exchange(callback.grantFor(other))).toBeRefused('invalid_grant: late code');
  },
);

test(
  'a hosted code is refused with another verifier',
  verifies('UI-053'),
  async ({ api, oauth, signIn, callback, target }) => {
    await oauth.tokens(); // the control: an exchange succeeds with its own
    const session = await oauth.hostedSession();
    await signIn.open(session.url);
    await signIn.as(target.user);
    await callback.arrived();

    const answer = await api.exchange({ ...callback.grantFor(session), verifier: createPkce().verifier });

    expect(answer).toBeRefused('invalid_grant: verifier');
  },
);

test(
  'a hosted code is refused to another client',
  verifies('UI-054'),
  async ({ oauth, otherClient, signIn, callback, target }) => {
    await otherClient.oauth.tokens();
    const session = await oauth.hostedSession();
    await signIn.open(session.url);
    await signIn.as(target.user);
    await callback.arrived();

    const answer = await otherClient.api.exchange(callback.grantFor(session));

    expect(answer).toBeRefused('refused');
  },
);
