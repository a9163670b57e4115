import { claims } from '#specs/claims/index.ts';
import { areas, requirements } from '#specs/requirements/index.ts';
import type { Register } from './register.ts';

/** The register of `specs`, as the reporters read it. */
export const register: Register = { areas, requirements, claims };
