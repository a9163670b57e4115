import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'dotenv';
import { readSettings, SettingsError } from '#fixtures/settings.ts';

const COMPLETE = {
  TARGET: 'live',
  ENVIRONMENTS: 'sandbox',
  SANDBOX_CLIENT_KEY: '9f0b4d3e-0000-4000-8000-000000000001',
  SANDBOX_SECRET_KEY: 'sk_example',
  SANDBOX_REDIRECT_URI: 'https://app.example.com/callback',
  SANDBOX_USER_EMAIL: 'plain@example.com',
  SANDBOX_USER_PASSWORD: 'correct horse',
};

function problemsOf(env: Record<string, string>): string[] {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

test('without settings, the mock answers for all four environments', () => {
  const settings = readSettings({});

  expect(settings.target).toBe('mock');
  expect(settings.environments).toEqual(['sandbox', 'sandbox-us', 'production', 'production-us']);
});

test('five settings suffice for a live environment; the host is the documented one', () => {
  const { live } = readSettings(COMPLETE);

  expect(live.sandbox?.baseUrl).toBe('https://dev.api.baanx.com');
  expect(live.sandbox?.client.key).toBe(COMPLETE.SANDBOX_CLIENT_KEY);
  expect(live.sandbox?.otp).toBeUndefined();
});

test('a US setting falls back to its international one, users excepted', () => {
  const env = {
    ...COMPLETE,
    ENVIRONMENTS: 'sandbox-us',
    SANDBOX_US_USER_EMAIL: 'us@example.com',
    SANDBOX_US_USER_PASSWORD: 'x',
  };

  const { live } = readSettings(env);
  expect(live['sandbox-us']?.client.secret).toBe('sk_example');
  expect(live['sandbox-us']?.user.email).toBe('us@example.com');

  expect(problemsOf({ ...COMPLETE, ENVIRONMENTS: 'sandbox-us' })).toEqual([
    expect.stringContaining('SANDBOX_US_USER_EMAIL is missing'),
    expect.stringContaining('SANDBOX_US_USER_PASSWORD is missing'),
  ]);
});

test('without ENVIRONMENTS, a live run covers those that have settings', () => {
  const { ENVIRONMENTS: _, ...env } = COMPLETE;

  expect(readSettings(env).environments).toEqual(['sandbox']);
});

test('every problem is named at once, by setting, and no value of a setting is repeated', () => {
  const problems = problemsOf({
    ...COMPLETE,
    STRICT: 'yes',
    GATE: 'shold',
    SANDBOX_SECRET_KEY: '',
    SANDBOX_REDIRECT_URI: 'no-address',
    SANDBOX_OTHER_CLIENT_KEY: 'lonely',
    SANDBOX_OTP_USER_EMAIL: 'otp@example.com',
    SANDBOX_OTP_USER_PASSWORD: 'hunter2',
  });

  expect(problems).toEqual([
    'GATE is "shold". Set it to must or should.',
    'STRICT is "yes". Set it to 0 or 1.',
    expect.stringMatching(/^SANDBOX_SECRET_KEY is missing\. Set it in \.env/),
    expect.stringMatching(/^SANDBOX_REDIRECT_URI is not an http\(s\) address\./),
    expect.stringMatching(/^0 of SANDBOX_OTP_TOTP_SECRET, SANDBOX_OTP_CODE, SANDBOX_OTP_COMMAND are set\./),
    expect.stringMatching(/^SANDBOX_OTHER_CLIENT_KEY is set without SANDBOX_OTHER_SECRET_KEY\./),
  ]);
  expect(problems.join()).not.toMatch(/lonely|hunter2|no-address/);
});

test('an unknown environment is named, with those that exist', () => {
  expect(problemsOf({ ENVIRONMENTS: 'sandbox,staging' })).toEqual([
    'ENVIRONMENTS names "staging". Use sandbox, sandbox-us, production, production-us, separated by commas.',
  ]);
});

test('live production needs a second word, and https', () => {
  const production = Object.fromEntries(
    Object.entries(COMPLETE).map(([name, value]) => [name.replace('SANDBOX', 'PRODUCTION'), value]),
  );
  const env = { ...production, ENVIRONMENTS: 'production' };

  expect(problemsOf(env)).toEqual([expect.stringContaining('Set ALLOW_PRODUCTION=1')]);
  expect(problemsOf({ ...env, ALLOW_PRODUCTION: '1' })).toEqual([]);
  expect(problemsOf({ ...env, ALLOW_PRODUCTION: '1', PRODUCTION_BASE_URL: 'http://api.example.com' })).toEqual([
    expect.stringContaining('PRODUCTION_BASE_URL uses http'),
  ]);
});

test('a malformed base URL is a problem, not a crash', () => {
  expect(problemsOf({ ...COMPLETE, SANDBOX_BASE_URL: 'dev.api.baanx.com' })).toEqual([
    'SANDBOX_BASE_URL is not an http(s) address. Correct it in .env.',
  ]);
});

test('.env.example lists every setting that is read, and no other', () => {
  const read = new Set<string>(['CHROMIUM_PATH', 'ALLOW_PRODUCTION', 'WAIVERS']); // read elsewhere, or only for production
  const env = new Proxy<Record<string, string>>(
    { ...COMPLETE, ...otpUser('SANDBOX_OTP'), ...otpUser('SANDBOX_OTHER_OTP') },
    { get: (settings, name: string) => (read.add(name), settings[name]) },
  );
  readSettings(env);

  const listed = Object.keys(parse(readFileSync('.env.example')));

  expect(listed.filter((name) => !/_US_|^PRODUCTION_/.test(name)).sort()).toEqual([...read].sort());
});

const otpUser = (prefix: string) => ({
  [`${prefix}_USER_EMAIL`]: 'a',
  [`${prefix}_USER_PASSWORD`]: 'b',
  [`${prefix}_CODE`]: '123456',
});
