import { expect, test } from '@playwright/test';
import { sampleObserved } from '../verdicts/compliance-samples.ts';
import { about, settings, wire } from './repeat-samples.ts';
import { against } from './repeat-server.ts';

// What a script prints, and what it sends: secrets, words of the target, and values that mean something to a shell.

const ESCAPE = '\u001b';

test('a value that may tell about a person or a session is counted, never printed', async ({}, info) => {
  const body = { dateOfBirth: '1970-01-01', phone: 4_412_345, nested: { ssn: '078' }, error: 'denied' };
  const observed = sampleObserved({ settings, exchanges: [wire({ answer: JSON.stringify(body) })] });
  const differing = ['dateOfBirth', 'phone', 'nested.ssn', 'error'].map((what) => ({ what, expected: 'x', seen: 'y' }));
  const script = about(observed, { seen: 'POST /v1/auth/login answered 200', differences: differing });

  const { lines } = await against([{ status: 200, body: JSON.stringify(body) }], script, info);

  const said = lines.join('\n');
  expect(said).not.toMatch(/1970|4412345|078/);
  expect(said).toContain('.dateOfBirth: expected x, got a text of 10 characters, masked');
  expect(said).toContain('.phone: expected x, got a number, masked');
  expect(said, 'the control: words of a refusal are shown').toContain('.error: expected x, got "denied"');
});

test('the parameters of an address, and names that may be values, are masked', async ({}, info) => {
  const headers = [{ name: 'location', value: 'https://app.example/cb' }];
  const judged = about(sampleObserved({ settings, exchanges: [wire({ status: 302, headers })] }), {
    seen: 'POST /v1/auth/login answered 302',
    differences: [{ what: 'location', expected: 'another', seen: 'https://app.example/cb' }],
  });
  const moved = { status: 302, headers: { location: 'https://app.example/cb?code=s3cret&state=abc' } };
  const { lines } = await against([moved], judged, info);
  expect(lines.join('\n')).toContain('got https://app.example/cb?code=(masked)&state=(masked)');

  const whole = about(sampleObserved({ settings, exchanges: [wire({ answer: '{"a":1}' })] }));
  const named = await against([{ status: 200, body: '{"b":1,"ada@example.com":2}' }], whole, info);
  expect(named.lines.join('\n')).toContain('its members are others than in the test: (name) b');
});

test('names that the evidence hides are not compared with those of the answer', async ({}, info) => {
  const answer = '{"‹name #1f3a9c›":{"a":1}}';
  const script = about(sampleObserved({ settings, exchanges: [wire({ answer })] }));
  const again = await against([{ status: 200, body: '{"ada@example.com":{"a":1}}' }], script, info);
  expect(again.lines.join('\n')).not.toContain('its members are others');
});

test('what the target said steers no terminal', async ({}, info) => {
  const nasty = String.raw`\033[31m ${ESCAPE}[31m \r`;
  const answer = JSON.stringify({ message: `${ESCAPE}[31m\u009b31m red`, other: 1 });
  const observed = sampleObserved({
    settings,
    exchanges: [wire({ url: 'https://api.example/v1/a', answer: '{"message":"plain"}' })],
  });
  for (const words of [
    { title: nasty, expected: nasty, seen: nasty },
    {
      title: nasty,
      seen: `POST /v1/a answered 200 ${nasty}`,
      differences: [{ what: 'message', expected: nasty, seen: nasty }],
    },
  ]) {
    const { lines } = await against([{ status: 200, body: answer }], about(observed, words), info);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('\n')).not.toMatch(/[^\P{Cc}\n]/u);
  }
});

test('a setting with signs of JSON or of the shell comes to the target as it is', async ({}, info) => {
  const password = String.raw`a"b\c $HOME` + '`d`';
  const body = '{"password":"‹password #1f3a9c›","email":"ada@example.com"}';
  const observed = sampleObserved({
    settings: { ...settings, '#1f3a9c': 'USER_PASSWORD', 'ada@example.com': 'USER_EMAIL' },
    exchanges: [wire({ body })],
  });
  const more = { SANDBOX_USER_PASSWORD: password, SANDBOX_USER_EMAIL: 'eve"@example.com' };

  const { bodies } = await against([{ status: 200 }], about(observed), info, more);

  expect(JSON.parse(bodies[0] ?? '')).toEqual({ password, email: 'eve"@example.com' });
});

test('a body is sent whole, even one that ends a document of the shell', async ({}, info) => {
  const body = 'one\nBODY\nBODY_2\ntouch owned';
  const { bodies } = await against(
    [{ status: 200 }],
    about(sampleObserved({ settings, exchanges: [wire({ body })] })),
    info,
  );
  expect(bodies[0]?.trimEnd()).toBe(body);
});

test('a hidden part of an address takes no variable that the shell needs', async ({}, info) => {
  const url = 'https://api.example/v1/‹path #1f3a9c›/‹ifs #2d959d›';
  const script = about(sampleObserved({ settings, exchanges: [wire({ url, answer: '{}' })] }));
  expect(script).not.toMatch(/^(?:PATH|IFS)=/m);
  const { code, lines } = await against([{ status: 200, body: '{}' }], script, info);
  expect(lines.at(-1)).toBe('REPRODUCED');
  expect(code).toBe(1);
});
