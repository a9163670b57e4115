import { expect, test } from '@playwright/test';
import { addressAt, certifyArguments } from '#scripts/run/certify-arguments.ts';

test('what is not for certify is for Playwright', () => {
  expect(certifyArguments(['-g', 'state', '--log', 'app.log', '--har=a=b.har'])).toEqual({
    desk: undefined,
    log: 'app.log',
    har: 'a=b.har',
    rest: ['-g', 'state'],
  });
});

test('a desk is on this machine, unless a host is named', () => {
  expect(certifyArguments(['--desk']).desk).toEqual({
    host: '127.0.0.1',
    port: 4011,
    apiPort: 4010,
    publicUrl: 'http://127.0.0.1:4010',
  });
  const args = ['--desk', '--host', '0.0.0.0', '--api-port=5000', '--public-url', 'https://mock.example.com/'];
  expect(certifyArguments(args).desk).toEqual({
    host: '0.0.0.0',
    port: 4011,
    apiPort: 5000,
    publicUrl: 'https://mock.example.com',
  });
});

test('a desk that listens everywhere is opened on this machine', () => {
  expect(['0.0.0.0', '::', '192.168.1.20', '::1'].map((host) => addressAt(host, 4011))).toEqual([
    'http://127.0.0.1:4011',
    'http://127.0.0.1:4011',
    'http://192.168.1.20:4011',
    'http://[::1]:4011',
  ]);
});

test('every wrong argument is said at once', () => {
  expect(() => certifyArguments(['--desk', '--port', 'x', '--public-url', 'nowhere', '--log'])).toThrow(
    /--log wants a value\.[^]*--port wants a port\.[^]*--public-url wants an address/,
  );
});
