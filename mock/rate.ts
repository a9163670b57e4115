import { Refusal } from './errors.ts';
import type { Service } from './service.ts';
import type { State } from './state.ts';

const MINUTE = 60_000;

/** Per user and minute of the mock's clock: far above what a person or a suite needs. No number is documented. */
const limits = { login: 30_000, otp: 600, hastyLogin: 5 } as const;

/** Counts one more. @throws Refusal (429) beyond the limit. */
export function limitRate(name: string, kind: keyof typeof limits, { clock }: Service, { rates }: State): void {
  const now = clock.now();
  const known = rates.get(name);
  const rate = known && now < known.until ? known : { count: 0, until: now + MINUTE };
  rate.count += 1;
  rates.set(name, rate);
  if (rate.count > limits[kind]) {
    throw new Refusal('tooMany', '', { 'retry-after': String(Math.ceil((rate.until - now) / 1000)) });
  }
}
