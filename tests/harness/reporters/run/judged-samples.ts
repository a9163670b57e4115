import type { JudgedRun } from '#reporters/run/judged-run.ts';
import type { SlotCount } from '#evidence/observations.ts';
import { sampleCompliance, sampleObserved, sampleRecord, sampleRun } from '../verdicts/compliance-samples.ts';

/** A judged run of two tests that each met these secrets. */
export function judgedWith(slots: Record<string, SlotCount>, exchanges = 3): JudgedRun {
  const observed = sampleObserved({ slots });
  const [environment] = sampleRun({}).environments;
  if (environment === undefined) throw new Error('the sample run has no environment');
  return {
    run: { ...sampleRun({}), exchanges },
    environments: [
      {
        compliance: sampleCompliance({ target: 'mock' }),
        side: environment,
        failures: [],
        records: { metadata: {} as never, tests: [sampleRecord({ observed }), sampleRecord({ observed })] },
      },
    ],
  };
}
