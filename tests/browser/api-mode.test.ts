import { expect, test, verifies } from '#fixtures/index.ts';

test(
  'the hosted flow and API mode give the same kind of tokens and the same user',
  verifies('UI-010'),
  async ({ api, oauth, signIn, callback, target }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url);
    await signIn.as(target.user);
    await callback.arrived();
    const hosted = await api.exchange(callback.grantFor(session));
    const hostedUser = await api.user(hosted.need('access_token').access_token);

    const direct = await api.exchange(await oauth.grant());
    const directUser = await api.user(direct.need('access_token').access_token);

    expect.soft(hosted.status).toShow('the status, as in API mode', direct.status);
    expect.soft(hosted.members.toSorted()).toShow('members of the token response', direct.members.toSorted());
    for (const lifetime of ['expires_in', 'refresh_token_expires_in']) {
      expect.soft(hosted.member(lifetime)).toShow(`${lifetime}, as in API mode`, direct.member(lifetime));
    }
    expect.soft(hostedUser).toSucceed();
    expect.soft(hostedUser.members.toSorted()).toShow('members of the user', directUser.members.toSorted());
    const isSame = hostedUser.member('id') === directUser.member('id');
    expect.soft(isSame).toHold('both tokens are of the same user', 'they are of two users', { of: hostedUser });
  },
);

test(
  'whether the page calls authorize',
  verifies('UI-028'),
  async ({ oauth, signIn, callback, recorder, traffic, target }) => {
    const session = await oauth.hostedSession();
    await signIn.open(session.url);

    await signIn.as(target.user);

    await callback.arrived();
    const calls = traffic.requests.some((request) => new URL(request.url()).pathname.endsWith('/oauth/authorize'));
    recorder.fact('the hosted page', calls ? 'calls authorize' : 'does not call authorize');
    expect(callback.codesFor(session)).toShow('codes with the state of the session', 1);
  },
);
