import { readFileSync } from 'node:fs';
import type { Documentation } from '#mock/serve/settings/documentation.ts';
import { claims } from '#specs/claims/index.ts';
import { variants } from '#specs/variants.ts';

/** What the mock tells of the documents, but does not know itself. */
export const documentation: Documentation = {
  points: variants,
  claims,
  openapi: () => readFileSync(new URL('../../specs/openapi.yaml', import.meta.url), 'utf8'),
};
