import { createHmac } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { liveTarget } from '#fixtures/live-target.ts';
import { readSettings } from '#fixtures/settings.ts';

const PRINTS = (text: string) => `node -e "console.log('${text}')"`;

/** The one-time password that a live target offers with this source. */
function codeFrom(source: Record<string, string>): Promise<string> {
  const settings = readSettings({
    TARGET: 'live',
    ENVIRONMENTS: 'sandbox',
    SANDBOX_CLIENT_KEY: 'key',
    SANDBOX_SECRET_KEY: 'secret',
    SANDBOX_REDIRECT_URI: 'https://app.example.com/callback',
    SANDBOX_USER_EMAIL: 'plain@example.com',
    SANDBOX_USER_PASSWORD: 'password',
    SANDBOX_OTP_USER_EMAIL: 'otp@example.com',
    SANDBOX_OTP_USER_PASSWORD: 'password',
    ...source,
  });
  return liveTarget('sandbox', settings).otpUser?.code() ?? Promise.reject(new Error('the target offers no OTP user'));
}

test('a fixed code is used as it is', async () => {
  expect(await codeFrom({ SANDBOX_OTP_CODE: '123456' })).toBe('123456');
});

test('a command gives what it prints', async () => {
  expect(await codeFrom({ SANDBOX_OTP_COMMAND: PRINTS('654321') })).toBe('654321');
});

test('a command that prints something else, or fails, is a configuration problem that repeats no output', async () => {
  await expect(codeFrom({ SANDBOX_OTP_COMMAND: PRINTS('your code is 654321') })).rejects.toThrow(
    /^inconclusive \(configuration\): The command in SANDBOX_OTP_COMMAND printed something that is not a code of digits\.$/,
  );
  await expect(codeFrom({ SANDBOX_OTP_COMMAND: 'exit 7' })).rejects.toThrow(
    /^inconclusive \(configuration\): The command in SANDBOX_OTP_COMMAND failed with code 7\./,
  );
});

test("an authenticator's secret gives the code of the current half minute", async () => {
  const counter = () => Math.floor(Date.now() / 30_000);
  const before = counter();
  const code = await codeFrom({ SANDBOX_OTP_TOTP_SECRET: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' });

  // The secret of RFC 6238, appendix B, is this text in base32.
  const expected = [before, counter()].map((at) => totp('12345678901234567890', at));
  expect(expected).toContain(code);
});

/** RFC 6238 with SHA-1 and six digits, written out for comparison. */
function totp(secret: string, counter: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const digest = createHmac('sha1', secret).update(message).digest();
  const offset = digest.readUInt8(19) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
