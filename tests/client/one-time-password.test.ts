import { demandOffer, expect, stepsOf, test, titlesOf, verifies, type Journey } from '#fixtures/client/index.ts';

const SHAPES = ['challenge-error', 'challenge-message', 'challenge-flag'] as const;

/** Whether a one-time password was sent, then entered, and the sign-in went on. */
function lacks({ steps, isOpen }: Journey): string[] {
  if (isOpen) return [];
  const isSent = stepsOf(steps, 'loginOtp').length > 0;
  const isEntered = stepsOf(steps, 'login').some(({ sent }) => sent['otpCode'] !== undefined);
  return [...(isSent ? [] : ['login/otp']), ...(isEntered ? [] : ['a login with otpCode'])];
}

test('it signs in with a one-time password', verifies('APP-017'), async ({ app }) => {
  // Documents disagree about the challenge and about what names the user: one shape that works is enough.
  await app.meetsOneOf(SHAPES, lacks, (journey) => {
    expect(lacks(journey)).toShow('requests that are missing', []);
  });
});

test('it does not use a token before the one-time password', verifies('APP-018'), async ({ app }) => {
  await app.meets('challenge-early-token', ({ steps, isOpen }) => {
    const entered = steps.findIndex(({ sent }) => sent['otpCode'] !== undefined);
    const before = steps.slice(0, entered < 0 ? steps.length : entered);
    const early = before.find(({ operation, got }) => operation === 'login' && got['accessToken'])?.got['accessToken'];
    demandOffer('oneTimePassword', early !== undefined || isOpen);
    expect(titlesOf(before.filter(({ bearer }) => bearer === early))).toShow(
      'requests with the token before the one-time password was entered',
      [],
    );
  });
});
