import { readDemand } from './demand-file.ts';
import { gateRules } from '../verdicts/gate.ts';
import type { JudgeContext } from './judged-run.ts';
import { publishedFigures } from './proof-figures.ts';
import { register } from '../verdicts/register/specs-register.ts';
import { loadWaivers } from './waivers-file.ts';

/**
 * What a run of this suite is judged by.
 * @param env `process.env`: GATE and WAIVERS are read
 * @throws Error when the figures, the demand or the waivers cannot be read
 */
export function judgeContext(env: Readonly<Record<string, string | undefined>>): JudgeContext {
  return {
    register,
    proof: publishedFigures(),
    rules: gateRules(env),
    demand: readDemand(),
    waivers: loadWaivers(env),
  };
}
