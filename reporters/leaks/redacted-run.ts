import { CANARY_SLOTS } from '#evidence/run-marks.ts';
import type { SlotCount } from '#evidence/observations.ts';
import type { JudgedRun } from '../run/judged-run.ts';
import type { Inspected, Leak, Redaction } from '../verdicts/formats/redaction.ts';
import { describe } from './withheld.ts';

const NAMED = 5;
/** Among so many values of a slot there is a good one: a few may all be those that a test made up. */
const ENOUGH = 50;

/**
 * A run that says what was hidden, and what was looked at to see that it was. A secret in an artefact spoils it.
 * @param blind whether a part of it was searched by somebody who did not know its secrets
 */
export function redactedRun({ run, environments }: JudgedRun, inspected: Inspected, blind = false): JudgedRun {
  const tests = environments.flatMap(({ records }) => records.tests);
  const slots = sumOf(tests.map(({ observed }) => observed?.slots ?? {}));
  const values = Object.values(slots).reduce((sum, slot) => sum + slot.values, 0);
  const redaction: Redaction = { values, slots, ...inspected };
  const onMock = environments.every(({ compliance }) => compliance.target === 'mock');
  const ofClient = environments.every(({ compliance }) => compliance.environment === 'client');
  const objections = [
    ...leaked(inspected.leaks),
    ...(blind ? [NOT_SEARCHED] : []),
    ...(run.exchanges > 0 && values === 0 ? [NOTHING_HIDDEN] : []),
    ...(onMock ? withoutCanary(slots, ofClient ? MADE_BY_CLIENTS : []) : []),
  ];
  const exitCode = run.exitCode === 0 && objections.length > 0 ? 2 : run.exitCode;
  return { run: { ...run, exitCode, objections: [...run.objections, ...objections], redaction }, environments };
}

const NOTHING_HIDDEN = 'no secret was seen in any exchange: nothing shows that secrets are hidden';

const NOT_SEARCHED =
  'the results of a killed run were searched only for what the settings hold and for what looks like a secret: its other secrets are known no more. Look before you publish them';

function leaked(leaks: readonly Leak[]): string[] {
  const byArtefact = new Map<string, string[]>();
  for (const leak of leaks) byArtefact.set(leak.artefact, [...(byArtefact.get(leak.artefact) ?? []), describe(leak)]);
  const lines = [...byArtefact].map(([artefact, kinds]) => `withheld ${artefact}: it held ${kinds.join('; ')}`);
  const more = lines.length - NAMED;
  return [...lines.slice(0, NAMED), ...(more > 0 ? [`withheld ${more} other artefacts: run.json lists them`] : [])];
}

/**
 * A partner's client makes these itself, so none of ours is among them: its verifiers, and whatever it sends in the place of
 * a secret key that it does not have. Shipping apps send their public key there.
 */
const MADE_BY_CLIENTS = ['code_verifier', 'x-secret-key'];

/** Where the canary is in none, a leak of these would not be seen. */
function withoutCanary(slots: Redaction['slots'], excepted: readonly string[]): string[] {
  const isBare = (name: string) => (slots[name]?.values ?? 0) >= ENOUGH && slots[name]?.canaries === 0;
  const bare = CANARY_SLOTS.filter((name) => isBare(name) && !excepted.includes(name));
  return bare.map((name) => `the run's canary is in none of ${slots[name]?.values ?? 0} values of ${name}`);
}

function sumOf(parts: readonly Record<string, SlotCount>[]): Record<string, SlotCount> {
  const sums = new Map<string, SlotCount>();
  for (const [name, { values, canaries }] of parts.flatMap((part) => Object.entries(part))) {
    const known = sums.get(name) ?? { values: 0, canaries: 0 };
    sums.set(name, { values: known.values + values, canaries: known.canaries + canaries });
  }
  return Object.fromEntries([...sums].sort(([one], [other]) => one.localeCompare(other)));
}

/** One line for people. */
export function redactionLine({ values, slots, artefacts, bytes, leaks }: Redaction): string {
  const wire = `${count(values)} values under ${Object.keys(slots).length} names went over the wire and were hidden`;
  const looked = `${count(artefacts)} artefacts (${(bytes / 1_000_000).toFixed(1)} MB decoded)`;
  const spoiled = new Set(leaks.map(({ artefact }) => artefact)).size;
  return spoiled === 0 ? `${wire}; none is in ${looked}` : `${wire}; ${count(spoiled)} of ${looked} had to be withheld`;
}

const count = (number: number) => number.toLocaleString('en');
