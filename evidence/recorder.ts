import type { TestInfo } from '@playwright/test';
import { OBSERVATIONS, type Observations } from './observations.ts';
import type { OperationId } from '#specs/operations.ts';
import type { PointKey } from '#specs/variants.ts';
import { keepsExchanges } from './sweep.ts';
import type { Secrets } from './secrets/spellings.ts';
import { redactText } from './redaction/address.ts';
import { pathOf, redactExchange, type RawExchange } from './exchange.ts';
import type { Judgement } from './judgement.ts';
import type { Memory } from './redaction/mask.ts';
import { MaskedValues } from './redaction/masked-values.ts';

const recorders = new WeakMap<TestInfo, Recorder>();

/** The recorder of a test: one per test, made on first use. */
export function recorderOf(testInfo: TestInfo): Recorder {
  const recorder = recorders.get(testInfo) ?? new Recorder();
  recorders.set(testInfo, recorder);
  return recorder;
}

/**
 * Keeps what a test saw. All traffic passes here, the browser's too; only redacted exchanges leave it, all in one
 * attachment with what was observed: a step and an attachment for each cost more than the request itself.
 */
export class Recorder {
  readonly #controls = new Set<OperationId>();
  readonly #masked = new MaskedValues();
  readonly #exchanges: RawExchange[] = [];
  #disturbance: string | null = null;
  readonly #looks: (() => string | null)[] = [];
  readonly #underWay: Promise<void>[] = [];
  readonly #observations: Omit<Observations, 'slots' | 'prints' | 'exchanges'> = {
    variants: {},
    undocumented: [],
    facts: {},
    judgements: [],
    waits: [],
    settings: {},
  };

  /** Adds one exchange to the story of the test. Which of its values are secrets is noted now, for what is told from here on. */
  exchange(raw: RawExchange): void {
    if (!keepsExchanges) return;
    redactExchange(raw, { note: this.#masked.note, known: [] });
    this.#exchanges.push(raw);
  }

  /** The place of an exchange in the story; none for one that was not kept. */
  placeOf(raw: RawExchange): number[] {
    const place = this.#exchanges.indexOf(raw);
    return place < 0 ? [] : [place];
  }

  /** The places of the answers that said a value. */
  placesOf(value: string): number[] {
    const says = (raw: RawExchange) =>
      [raw.responseBody ?? '', ...Object.values(raw.responseHeaders)].some((text) => text.includes(value));
    return value === '' ? [] : this.#exchanges.flatMap((raw, place) => (says(raw) ? [place] : []));
  }

  /** The exchange that took longest so far, as it may be shown; null, if there was none. */
  get slowest(): { title: string; milliseconds: number } | null {
    const [raw] = this.#exchanges.toSorted((one, other) => other.durationMs - one.durationMs);
    return raw
      ? { title: `${raw.method} ${this.redacted(new URL(raw.url).pathname)}`, milliseconds: raw.durationMs }
      : null;
  }

  /** Words of the target, as they may be shown. */
  redacted(words: string): string {
    return redactText(words, this.#memory, 'sentence');
  }

  /** All that was masked so far. It counts nothing twice. */
  get #memory(): Memory {
    return { note: () => undefined, known: this.#masked.known };
  }

  /** Every secret that went over the wire in this test. In memory only. */
  get secrets(): Secrets {
    return this.#masked.secrets;
  }

  /** Notes that something between the browser and the target failed: nothing that follows says anything of the target. */
  disturb(words: string): void {
    this.#disturbance ??= words;
  }

  /** Asks from now on whether something is disturbed at that moment, such as an answer that is overdue. */
  watch(look: () => string | null): void {
    this.#looks.push(look);
  }

  /** Something is being looked at that may turn out to be a disturbance. */
  looksAt(look: Promise<void>): void {
    this.#underWay.push(look);
  }

  /** Once all that came so far has been looked at. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /** Notes what is disturbed now. */
  look(): void {
    for (const look of this.#looks) this.#disturbance ??= look();
  }

  get disturbance(): string | null {
    this.look();
    return this.#disturbance;
  }

  /** Notes that an operation, asked correctly, succeeded: the control of every refusal of it in this test. */
  control(operation: OperationId): void {
    this.#controls.add(pathless(operation));
  }

  hasControl(operation: OperationId): boolean {
    return this.#controls.has(pathless(operation));
  }

  /** Notes which documented answer the target gave at a variation point. */
  observe(point: PointKey, answer: string): void {
    this.#observations.variants[point] = answer;
  }

  /** The answer that this test has seen at a variation point last. */
  seen(point: PointKey): string | undefined {
    return this.#observations.variants[point];
  }

  /** Notes members that no document knows. They are reported, never failed. */
  undocumented(operation: string, status: number, members: string[]): void {
    this.#observations.undocumented.push(...members.map((member) => ({ operation, status, member })));
  }

  /** Notes anything else worth a line in the report. Never a secret: it is printed as it is. */
  fact(name: string, value: string): void {
    this.#observations.facts[name] = value;
  }

  /** Keeps what an assertion that failed leaves. */
  judgement(judgement: Judgement): void {
    this.#observations.judgements.push(judgement);
  }

  /** Notes that the test lets time pass now, in seconds. */
  wait(seconds: number): void {
    this.#observations.waits.push({ at: Date.now(), seconds });
  }

  /** Notes which settings the shown values are: see `settingNames`. */
  settings(names: Record<string, string>): void {
    this.#observations.settings = names;
  }

  /** Hands the observations to the reporters. */
  async close(testInfo: TestInfo): Promise<void> {
    const { slots, prints } = this.#masked;
    const memory = this.#memory;
    // Only now, because a text may tell what is masked by its name in a later exchange.
    const exchanges = this.#exchanges.map((raw) => recorded(raw, memory));
    const observations: Observations = { ...this.#observations, exchanges, slots, prints };
    const body = JSON.stringify(observations);
    await testInfo.attach(OBSERVATIONS, { body, contentType: 'application/json' });
  }
}

function recorded(raw: RawExchange, memory: Memory): Observations['exchanges'][number] {
  const exchange = redactExchange(raw, memory);
  const title = `${raw.method} ${readablePath(exchange.request.url)} → ${raw.status ?? 'no answer'} · ${raw.durationMs} ms`;
  return { title, start: raw.startedAt, stop: raw.startedAt + raw.durationMs, exchange };
}

/** The authenticated call has two documented paths; either is the control of the other. */
function pathless(operation: OperationId): OperationId {
  return operation === 'usersMe' ? 'user' : operation;
}

/** The path of a redacted address, readable. It is no address any more: what stands for a secret has a `#` in it. */
function readablePath(redacted: string): string {
  const path = pathOf(redacted);
  try {
    return decodeURI(path);
  } catch {
    return path; // of somebody else, and not well encoded
  }
}
