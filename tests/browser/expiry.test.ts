import { expect, test, verifies } from '#fixtures/index.ts';

test(
  'a session that expires while the person waits issues no code',
  verifies('UI-014'),
  async ({ oauth, signIn, callback, clock, target }) => {
    const punctual = await oauth.hostedSession();
    await signIn.open(punctual.url);
    await clock.pass({ minutes: 9, seconds: 50 });
    await signIn.as(target.user);
    await callback.arrived(); // the control: a person who waits less long signs in

    const late = await oauth.hostedSession();
    await signIn.open(late.url);
    await clock.pass({ minutes: 10, seconds: 10 });
    await signIn.attempt(target.user);

    const codes = callback.received.filter(({ state }) => state !== punctual.state).map(({ code }) => code);
    expect(codes.filter(Boolean), 'codes for the expired session').toHaveLength(0);
  },
);
