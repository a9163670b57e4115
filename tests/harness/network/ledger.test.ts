import { expect, test } from '@playwright/test';
import { Ledger, type Asking, type Heard, type SignIn } from '#fixtures/manners/ledger.ts';
import { secondsToWait } from '#fixtures/manners/retry-after.ts';

const HOST = 'api.example';
const CALL: Asking = { host: HOST, what: 'GET /v1/user' };
const user: SignIn = { account: 'a1', name: 'SANDBOX_USER_EMAIL', password: 'right', works: true };
const signIn = (more: Partial<SignIn> = {}) =>
  ({ ...CALL, what: 'POST /v1/auth/login', signIn: { ...user, ...more } }) satisfies Asking;
const fault = (word: string, milliseconds = 5): Heard => ({ fault: word, milliseconds });
const answered: Heard = { status: 200, milliseconds: 5 };

const pauseOf = (ledger: Ledger, now: number, asking = CALL) => {
  const permit = ledger.permit(asking, now);
  return 'pause' in permit ? permit.pause : permit.refusal;
};

test('requests of all workers keep to the rate together', () => {
  const ledger = new Ledger(4);

  expect([0, 0, 0, 100, 2000].map((now) => pauseOf(ledger, now))).toEqual([0, 250, 500, 650, 0]);
});

test('one-time passwords keep to a pace of their own, the first after the look at the settings', () => {
  const ledger = new Ledger(1000, undefined, 60);
  const message: Asking = { ...CALL, what: 'POST /v1/auth/login/otp', isMessage: true };

  expect([0, 0].map((now) => pauseOf(ledger, now, message))).toEqual([60_000, 120_000]);
  expect(pauseOf(ledger, 10), 'others do not wait for them').toBe(0);
  expect(pauseOf(ledger, 400_000, message)).toBe(0);
});

test('after ten faults in a row nothing more is sent, and an answer in between starts anew', () => {
  const ledger = new Ledger(1000);
  const fail = (times: number) => {
    for (let count = 0; count < times; count += 1) ledger.hear(CALL, fault('ECONNREFUSED'), 0);
  };

  fail(9);
  expect(ledger.over(HOST)).toBeUndefined();
  ledger.hear(CALL, answered, 0);
  fail(9);
  expect(ledger.over(HOST)).toBeUndefined();
  fail(1);

  expect(ledger.over(HOST)).toMatch(/no usable answer 10 times in a row .*GET \/v1\/user: ECONNREFUSED/);
  expect(ledger.permit(CALL, 0)).toMatchObject({ cause: 'environment' });
  expect(ledger.over('other.example'), 'another host has nothing to do with it').toBeUndefined();
});

test('of a server that lets everybody wait, a few are enough', () => {
  const ledger = new Ledger(1000);
  for (let count = 0; count < 3; count += 1) ledger.hear(CALL, fault('no answer in time', 15_000), 0);

  expect(ledger.over(HOST)).toContain('3 times in a row');
});

test('Retry-After holds everybody back, and ends the run where it is long or comes too often', () => {
  const limited = (retryAfter: number): Heard => ({ status: 429, retryAfter, milliseconds: 5 });
  const patient = new Ledger(1000);
  patient.hear(CALL, limited(7), 1000);
  expect(pauseOf(patient, 1000)).toBe(7000);
  patient.hear(CALL, limited(7), 9000);
  expect(patient.over(HOST)).toBeUndefined();
  patient.hear(CALL, limited(7), 20_000);
  expect(patient.over(HOST)).toMatch(/429, Retry-After 7 s, 3 so far.*smaller RATE/);

  const chatty = new Ledger(1000);
  chatty.hear({ ...CALL, isMessage: true }, limited(60), 1000);
  expect(chatty.over(HOST)).toContain('MESSAGE_SECONDS set to what the API asks for');

  const busy = new Ledger(1000);
  for (const now of [1000, 1001, 1002]) busy.hear(CALL, limited(7), now);
  expect(busy.over(HOST), 'requests that were under way together meet one limit').toBeUndefined();

  const lockable = new Ledger(1000);
  for (const now of [0, 9000, 18_000, 27_000]) lockable.hear(signIn({ mayBeLocked: true }), limited(7), now);
  expect(lockable.over(HOST), 'a user who is there to be locked meets limits on purpose').toBeUndefined();

  const long = new Ledger(1000);
  long.hear(CALL, limited(600), 0);
  expect(long.over(HOST)).toContain('Retry-After 600 s');
});

test('Retry-After is a number of seconds or a date', () => {
  const now = Date.parse('2026-11-30T10:00:00Z');

  const said = ['7', '0', 'Mon, 30 Nov 2026 10:00:09 GMT', 'Mon, 30 Nov 2026 09:00:00 GMT', 'soon', '', undefined];

  expect(said.map((each) => secondsToWait(each, now))).toEqual([7, 0, 9, 0, undefined, undefined, undefined]);
});

test('a second wrong password for an account wants the right one before, unless it may be locked', () => {
  const ledger = new Ledger(1000);
  const wrong = signIn({ password: 'wrong', works: false });
  const lockable = signIn({ account: 'b2', password: 'wrong', mayBeLocked: true });

  expect(ledger.needsRight(wrong.signIn)).toBe(false);
  ledger.permit(wrong, 0);
  expect(ledger.needsRight(wrong.signIn)).toBe(true);
  ledger.hear(signIn(), { ...answered, isRight: true }, 0);
  expect(ledger.needsRight(wrong.signIn)).toBe(false);
  ledger.permit(lockable, 0);
  expect(ledger.needsRight(lockable.signIn)).toBe(false);
});

test('a user whose right password was refused is not signed in again; others are', () => {
  const ledger = new Ledger(1000);
  ledger.hear(signIn(), { status: 401, milliseconds: 5, isRefused: true }, 0);

  expect(ledger.permit(signIn(), 0)).toMatchObject({ cause: 'configuration' });
  expect(pauseOf(ledger, 0, signIn())).toMatch(/^SANDBOX_USER_EMAIL and its password were refused \(401\)/);
  expect(pauseOf(ledger, 100, signIn({ account: 'b2' }))).toBe(0);
  expect(pauseOf(ledger, 200)).toBe(0);
});

test('a password that worked before in the run is no wrong setting when it is refused', () => {
  const ledger = new Ledger(1000);
  ledger.hear(signIn(), { ...answered, isRight: true }, 0);
  ledger.hear(signIn(), { status: 401, milliseconds: 5, isRefused: true }, 0);

  expect(ledger.permit(signIn(), 0)).toMatchObject({
    cause: 'environment',
    refusal: expect.stringContaining('signed in before in this run'),
  });
});

test('an account that the server calls locked ends the run, but not one that was given for that', () => {
  const locked: Heard = { status: 401, milliseconds: 5, isLocked: true };
  const ledger = new Ledger(1000);
  ledger.hear(signIn({ mayBeLocked: true }), locked, 0);
  expect(ledger.over(HOST)).toBeUndefined();
  ledger.hear(signIn(), locked, 0);
  expect(ledger.over(HOST)).toContain('SANDBOX_USER_EMAIL is locked');
});

const budgets = { signIns: 2, messages: 1, wrongPasswords: 1 };
const beyondIt: Record<string, [setting: string, sent: Asking[], next: Asking]> = {
  'sign-ins': ['MOST_SIGN_INS', [signIn(), signIn()], signIn()],
  'one-time passwords': ['MOST_MESSAGES', [{ ...CALL, isMessage: true }], { ...CALL, isMessage: true }],
  'wrong passwords': ['MOST_WRONG_PASSWORDS', [signIn({ password: 'wrong' })], signIn({ password: 'wrong' })],
};

for (const [what, [setting, sent, next]] of Object.entries(beyondIt)) {
  test(`a budget of ${what} is a hard limit, and the refusal names its setting`, () => {
    const ledger = new Ledger(1000, budgets);
    for (const asking of sent) expect(ledger.permit(asking, 0)).toHaveProperty('pause');
    const before = { ...ledger.counts };

    expect(ledger.permit(next, 0)).toMatchObject({
      cause: 'configuration',
      refusal: expect.stringMatching(
        new RegExp(`^${setting} is \\d, .*no further one was sent. Set ${setting} higher`),
      ),
    });
    expect(ledger.counts, 'what was refused is not counted').toEqual(before);
    expect(ledger.permit(CALL, 0), 'anything else goes on').toHaveProperty('pause');
  });
}

test('it counts what was sent, and what was refused is not sent', () => {
  const ledger = new Ledger(1000);
  ledger.permit(CALL, 0);
  ledger.permit(signIn({ password: 'wrong' }), 0);
  ledger.permit({ ...CALL, isMessage: true }, 0);
  ledger.hear(signIn(), { status: 401, milliseconds: 9300, isRefused: true }, 0);
  ledger.permit(signIn(), 0);

  expect(ledger.counts).toEqual({ requests: 3, signIns: 1, messages: 1, wrongPasswords: 1 });
  expect(ledger.slowest.words).toBe('POST /v1/auth/login took 9.3 s');
});
