import { expect, test } from '@playwright/test';
import { figuresHtml } from '#reporters/reports/figures/figures-page.ts';
import { figuresOf, percentile } from '#reporters/reports/figures/figures.ts';
import { callsOf } from '#reporters/run/calls.ts';
import type { Call } from '#reporters/verdicts/test-record.ts';
import { sampleCompliance } from '../verdicts/compliance-samples.ts';

const recorded = (method: string, url: string, status: number | null, ms: number, length = '') => ({
  title: '',
  start: 1000,
  stop: 1000 + ms,
  exchange: {
    request: { method, url, headers: [] },
    ...(status === null
      ? {}
      : {
          response: {
            status,
            headers: length === '' ? [] : [{ name: 'Content-Length', value: length }],
            body: { contentType: 'application/json', value: '{"ä":1}' },
          },
        }),
  },
});

test('each request to the target is one call; those of the app and of others are none', () => {
  const exchanges = [
    recorded('POST', 'https://api.example/v1/auth/login?x=1', 200, 12, '300'),
    recorded('GET', 'https://api.example/v1/auth/login', 405, 3),
    recorded('GET', 'https://api.example/oauth/sign-in/‹path #123456›', 200, 9, '1000'),
    recorded('GET', 'https://app.example/callback?code=‹code #123456›', 200, 1),
    recorded('POST', 'https://api.example/v1/auth/login', null, 5000),
  ];
  expect(callsOf({ exchanges, settings: {} })).toEqual([
    ['POST /v1/auth/login', 200, 12, 300],
    ['other paths of the API', 405, 3, 8],
    ['the hosted page', 200, 9, 1000],
    ['POST /v1/auth/login', 0, 5000, 0],
  ]);
});

test('an exchange that nobody can read costs itself, never the record of its test', () => {
  const strange = { title: '', start: 1, stop: 2, exchange: {} };
  const exchanges = [strange, recorded('GET', 'https://api.example/v1/user', 200, 1, '2')];
  expect(callsOf({ exchanges, settings: {} })).toEqual([['GET /v1/user', 200, 1, 2]]);
});

test('percentiles are times that were really seen', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  expect([50, 95, 100].map((percent) => percentile(hundred, percent))).toEqual([50, 95, 100]);
  expect(percentile([7], 95)).toBe(7);
  expect(percentile([], 50)).toBe(0);
});

const calls: Call[] = [
  ['POST /v1/auth/login', 200, 10, 100],
  ['POST /v1/auth/login', 200, 30, 100],
  ['POST /v1/auth/login', 400, 20, 50],
  ['POST /v1/auth/login', 0, 9000, 0],
  ['GET /v1/user', 200, 5, 10],
];

test('a request without an answer counts, and has no latency', () => {
  const { endpoints, all, signIns } = figuresOf(calls);
  expect(endpoints[0]).toMatchObject({
    endpoint: 'POST /v1/auth/login',
    requests: 4,
    p50: 20,
    p95: 30,
    max: 30,
    bytes: 250,
  });
  expect(Object.fromEntries(endpoints[0]?.statuses ?? [])).toEqual({ 0: 1, 200: 2, 400: 1 });
  expect(all).toMatchObject({ requests: 5, max: 30, bytes: 260 });
  expect(signIns).toEqual({ asked: 4, let: 2 });
});

test('the page says that it judges nothing, and which target answered', () => {
  const page = figuresHtml(sampleCompliance({ target: 'mock' }), calls);
  expect(page).toContain('nothing here is a verdict');
  expect(page).toContain('not from Baanx');
  expect(page).toContain('POST /v1/auth/login: p50 20 ms, p95 30 ms, max 30 ms');
  expect(page).toContain('none: 1, 200: 2, 400: 1');
  expect(figuresHtml(sampleCompliance({}), [])).toContain('Nothing was asked of this target.');
});
