import type { Tenant } from '#mock/world/tenant.ts';
import { refuse } from '../refusal.ts';

const MINUTE = 60_000;

/**
 * Counts one more in the current minute.
 * @param limit per minute of the world's clock
 * @throws Refusal (429) beyond it
 */
export function limitRate(name: string, limit: number, { rates }: Tenant, now: number): void {
  const known = rates.get(name);
  const rate = known && now < known.until ? known : { count: 0, until: now + MINUTE };
  rate.count += 1;
  rates.set(name, rate);
  if (rate.count > limit) refuse('tooMany', '', { 'retry-after': String(Math.ceil((rate.until - now) / 1000)) });
}
