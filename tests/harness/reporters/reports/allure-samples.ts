import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Results as allure-playwright writes them.

export const exchange = 'POST /v1/auth/oauth/token → 400 · 12 ms';
export const said = {
  schemaVersion: 1,
  request: { method: 'POST', url: 'https://dev.api.baanx.com/v1/auth/oauth/token' },
  response: { status: 400, body: { contentType: 'application/json', value: '{ "error": "invalid_grant" }' } },
  start: 0,
  stop: 12,
};
const step = { status: 'passed', stage: 'finished', statusDetails: {}, parameters: [], attachments: [], steps: [] };
const attachment = (name: string, source: string, type: string) => {
  return { ...step, status: undefined, name, attachments: [{ name, source, type }] };
};

/** One with the attachment that carries the exchanges. */
export function writeResult(folder: string, project: string, title: string, more: Record<string, unknown> = {}): void {
  mkdirSync(folder, { recursive: true });
  const result = {
    ...step,
    uuid: `${project}-${title}`,
    name: title,
    fullName: `api/token/token.test.ts › ${title}`,
    testCaseId: title,
    historyId: `${project}-${title}`,
    start: 1_800_000_000_000,
    stop: 1_800_000_000_040,
    labels: [
      { name: 'parentSuite', value: project },
      { name: 'host', value: 'build-machine-7' },
      { name: 'thread', value: 'pid-4711-worker-0' },
      { name: 'severity', value: 'critical' },
      { name: 'epic', value: 'Token exchange' },
      { name: 'feature', value: 'TOKEN-004 · an authorization code is exchanged once' },
    ],
    steps: [
      { ...step, name: 'Before Hooks', steps: [{ ...step, name: 'Fixture "oauth"' }] },
      { ...step, name: 'Expect "toBeRefused"', start: 1_800_000_000_030 },
      attachment('observations', 'observations-attachment.json', 'application/json'),
    ],
    ...more,
  };
  writeFileSync(join(folder, `${project}-${title}-result.json`.replaceAll(' ', '-')), JSON.stringify(result));
}
