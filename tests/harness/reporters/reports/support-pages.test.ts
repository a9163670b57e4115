import { expect, test } from '@playwright/test';
import { supportPages } from '#reporters/reports/bundle/support-pages.ts';
import type { JudgedRun } from '#reporters/run/judged-run.ts';
import {
  sampleCompliance,
  sampleExplanation,
  sampleFailure,
  sampleRun,
  sampleSide,
} from '../verdicts/compliance-samples.ts';

const exchange = (headers: { name: string; value: string }[]) => ({
  ...{ title: 'POST /v1/auth/oauth/token → 200 · 7 ms', start: 1, stop: 2 },
  exchange: {
    request: { method: 'POST', url: 'https://api.example/v1/auth/oauth/token', headers: [] },
    response: { status: 200, headers, body: { value: '{}' } },
  },
});

function pageOf(headers: { name: string; value: string }[], agent?: string): string {
  const compliance = sampleCompliance({ target: 'live', baseUrl: 'https://api.example' });
  const failures = [sampleFailure({ explanations: [sampleExplanation({ exchanges: [exchange(headers)] })] })];
  const environments = [{ compliance, side: sampleSide({}), failures, records: NO_RECORDS }];
  const pages = supportPages({ run: { ...sampleRun({}), ...(agent && { agent }) }, environments });
  expect([...pages.keys()]).toEqual(['sandbox/support/TOKEN-002.html']);
  return [...pages.values()]
    .join('')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

const NO_RECORDS: JudgedRun['environments'][number]['records'] = {
  metadata: {
    environment: 'sandbox',
    kind: 'api',
    target: 'live',
    strict: false,
    baseUrl: 'https://api.example',
    reportsDir: '.',
  },
  tests: [],
};

test('a page for support lies ready for each red requirement, with the run and the name of the request', () => {
  const page = pageOf([{ name: 'X-Request-Id', value: 'r-17' }], 'baanx-conformance (run 3f9c01ab)');
  expect(page).toContain('Run baanx-conformance (run 3f9c01ab), in the user-agent of its API requests');
  expect(page).toContain('Request id r-17 (x-request-id)');
  expect(page).toContain('TOKEN-002.sh sends the requests again');
});

test('it says where the server sent no name of the request', () => {
  const page = pageOf([]);
  expect(page).toContain('Request id the server sent none with its answer');
  expect(page).toContain('Run began at');
});

test('where everything is red, each page tells less', () => {
  const exchanges = Array.from({ length: 100 }, () => exchange([]));
  const failures = Array.from({ length: 400 }, (_, index) =>
    sampleFailure({ id: `TOKEN-${index}`, explanations: [sampleExplanation({ exchanges })] }),
  );
  const environments = [{ compliance: sampleCompliance({}), side: sampleSide({}), failures, records: NO_RECORDS }];
  const pages = [...supportPages({ run: sampleRun({}), environments }).values()];
  expect(pages).toHaveLength(400);
  expect(Math.max(...pages.map(({ length }) => length))).toBeLessThan(25_000);
});
