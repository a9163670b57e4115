import { dayAfter } from '../calendar.ts';
import type { Compliance, RequirementResult } from '../formats/compliance.ts';
import type { Waiver } from '../formats/waivers.ts';

const DAYS = 30;

/** A waiver of what was seen, to be pasted: who owns it, its ticket and its reason are left to a person. */
export function waiverRow(
  { environment, target }: Pick<Compliance, 'environment' | 'target'>,
  { id, signature }: Pick<RequirementResult, 'id' | 'signature'>,
  today: string,
): Waiver {
  return {
    requirement: id,
    environment,
    target,
    owner: '',
    ticket: '',
    reason: '',
    signature: signature ?? '',
    created: today,
    expires: dayAfter(today, DAYS),
  };
}
