import { expect, inOtherCase, premise, stranger, test, verifies } from '#fixtures/index.ts';

test('a wrong password is refused', verifies('LOGIN-012'), async ({ api, oauth, target }) => {
  const { email, password } = target.user;
  await oauth.own.loginToken();

  const answer = await api.login({ email, password: `${password}x` });
  const again = await api.login({ email, password: `${password}x` });
  const almost = await api.login({ email, password: inOtherCase(password) });

  expect.soft(answer).toBeRefused('wrong credentials');
  expect.soft(again, 'again').toBeRefused('wrong credentials');
  expect.soft(almost, 'in the other letter case').toBeRefused('wrong credentials');
});

test('an unknown e-mail is refused', verifies('LOGIN-013'), async ({ api, oauth, target }) => {
  const { password } = target.user;
  await oauth.own.loginToken();

  const answer = await api.login({ email: stranger(), password });

  expect(answer).toBeRefused('wrong credentials');
});

test('a stranger is refused as a known user is', verifies('LOGIN-014'), async ({ api, oauth, target }) => {
  const { email, password } = target.user;
  await oauth.own.loginToken();

  const known = await api.login({ email, password: `${password}x` });
  const unknown = await api.login({ email: stranger(), password });
  premise(known.status >= 400 && unknown.status >= 400, 'both are refused');

  expect.soft(unknown.status).toShow('the status for a stranger, as for a known user', known.status, unknown);
  expect.soft(unknown.members.toSorted()).toShow('the members for a stranger', known.members.toSorted(), unknown);
  for (const text of ['error', 'error_description', 'message']) {
    expect.soft(unknown).toHaveMember(text, known.member(text));
  }
});

test('a disabled account does not sign in', verifies('LOGIN-019'), async ({ api, oauth }) => {
  await oauth.own.loginToken();

  const answer = await api.login(oauth.disabledUser());

  expect(answer).toBeRefused('account not open');
});

test('ten wrong passwords, then the right one', verifies('LOGIN-020'), async ({ api, oauth, clock }) => {
  const { email, password } = oauth.lockableUser();
  await clock.pass({ days: 1 }); // whatever another test did to this account is over
  await oauth.loginToken({ email, password });

  for (let tries = 0; tries < 10; tries += 1) await api.login({ email, password: `${password}x` });

  expect(await api.login({ email, password })).toBeRecorded('the right password after ten wrong ones');
  await clock.pass({ days: 1 });
  expect(await api.login({ email, password })).toBeRecorded('the right password a day later');
});

test(
  'the time of an answer, for a user and for a stranger',
  verifies('LOGIN-022'),
  async ({ api, oauth, target, recorder }) => {
    const { email, password } = target.user;
    await oauth.own.loginToken();
    const median = async (address: () => string, between: () => Promise<unknown>) => {
      const times: number[] = [];
      for (let tries = 0; tries < 5; tries += 1) {
        const start = performance.now();
        await api.login({ email: address(), password: `${password}x` });
        times.push(performance.now() - start);
        await between();
      }
      return times.toSorted((a, b) => a - b)[2] ?? 0;
    };

    // No row of wrong passwords, which might lock the account.
    const known = await median(
      () => email,
      () => oauth.own.loginToken(),
    );
    const unknown = await median(stranger, () => Promise.resolve());

    const isTold = Math.abs(known - unknown) > Math.max(50, Math.min(known, unknown));
    recorder.fact('the time of an answer tells a user from a stranger', isTold ? 'yes' : 'no');
  },
);
