import { expect, test } from '@playwright/test';
import { flawsOf } from '#proof/clients/client-proof.ts';
import { clientRegister, register } from '#reporters/verdicts/register/specs-register.ts';
import { coverClaims } from '#reporters/verdicts/register/register.ts';
import { faults as commandFaults } from './reference/faults.mjs';
import { fileFaults } from './files/faults.mjs';
import { webFaults } from './web/faults.mjs';

const faults = { ...commandFaults, ...webFaults, ...fileFaults };

const violated = { verdict: 'violated', reason: 'seen' } as const;
const conformant = { verdict: 'conformant', reason: null } as const;
const unclear = { verdict: 'inconclusive', reason: 'it did not end' } as const;

test('a fault that is noticed exactly has no flaw', () => {
  expect(flawsOf('fault', { violates: ['APP-001'] }, { 'APP-001': violated, 'APP-002': conformant })).toEqual([]);
});

test('a fault that is missed, one that accuses others, and one that leaves open are flaws', () => {
  const said = { 'APP-001': conformant, 'APP-002': violated, 'APP-003': unclear };

  expect(flawsOf('fault', { violates: ['APP-001'] }, said)).toEqual([
    'fault: APP-001 is conformant and should be violated.',
    'fault: APP-002 is violated and should not be: seen',
    'fault: APP-003 is inconclusive: it did not end',
  ]);
});

test('a client about which nothing can be known must not be conformant', () => {
  const fault = { violates: [], inconclusive: 'everything' };

  expect(flawsOf('silent', fault, { 'APP-001': conformant })).toHaveLength(1);
  expect(flawsOf('silent', fault, { 'APP-001': unclear })).toEqual([]);
});

test('what has to be left open is neither passed nor called not applicable', () => {
  const fault = { violates: [], inconclusive: 'everything', unclear: ['APP-001', 'APP-002'] };

  expect(flawsOf('silent', fault, { 'APP-001': conformant, 'APP-002': unclear })).toEqual([
    'silent: APP-001 is conformant and should be left open.',
  ]);
});

test('each judged requirement of a client has a fault', () => {
  const violates = new Set(Object.values(faults).flatMap((fault) => fault.violates));
  const judged = Object.entries(clientRegister.requirements).filter(([, { level }]) => level !== 'INFO');

  expect(judged.map(([id]) => id).filter((id) => !violates.has(id))).toEqual([]);
  expect(Object.keys(faults).length).toBeGreaterThanOrEqual(45);
});

test('what only a client can keep is excluded for an environment, and nothing is unaccounted for', () => {
  expect(Object.keys(register.requirements).filter((id) => id.startsWith('APP-'))).toEqual([]);
  expect(register.claims['SEED-040']?.excluded).toBe('partner client');
  expect(coverClaims(register).unaccounted).toEqual([]);
  expect(coverClaims(clientRegister).unaccounted).toEqual([]);
  expect(clientRegister.claims['SEED-040']?.excluded).toBeUndefined();
  expect(clientRegister.claims['SEED-018']).toBeUndefined();
});
