import type { ScenarioName } from '#specs/scenarios.ts';
import type { ScenarioFault } from './scenario-fault.ts';
import { sessions } from './sessions.ts';
import { signIn } from './sign-in.ts';

/** What the mock does in each scenario of `specs/scenarios.ts`. */
export const scenarioFaults: Readonly<Record<ScenarioName, ScenarioFault>> = { ...signIn, ...sessions };
