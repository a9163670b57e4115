import { expect, test } from '@playwright/test';
import { startMock } from '#mock/serve/server.ts';
import { noted } from '#mock/world/asked-points.ts';
import { profiles } from '#mock/world/profiles.ts';

test('a mock tells to which variation points requests came', async () => {
  const mock = await startMock({ stage: 'sandbox' });
  const atStart = mock.asked();
  await fetch(`${mock.baseUrl}/v1/auth/login`, { method: 'POST' });
  const afterwards = mock.asked();
  await mock.stop();

  expect(atStart).toEqual(['probe.path']);
  expect(afterwards).toContain('clientKey.missing');
  expect(afterwards).not.toContain('grant.status');
});

test('a point counts however it is read, and the answers stay what they are', () => {
  const one = noted(profiles.guide);
  const other = noted(profiles.reference);
  const { 'grant.status': status } = one.answers;

  expect(status).toBe(profiles.guide['grant.status']);
  expect([...one.asked]).toEqual(['grant.status']);
  expect({ ...other.answers }).toEqual(profiles.reference);
  expect([...other.asked].sort()).toEqual(Object.keys(profiles.reference).sort());
});
