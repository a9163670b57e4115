import { resolve } from 'node:path';
import type { FullProject } from '@playwright/test/reporter';
import { z } from 'zod';
import { environmentNames } from '#specs/environments.ts';

/** Carried by a Playwright project that belongs to an environment, so that a reporter needs no settings. */
export const ProjectMetadata = z.looseObject({
  environment: z.enum(environmentNames),
  kind: z.enum(['api', 'browser', 'alone', 'waiting']),
  target: z.enum(['mock', 'live']),
  strict: z.boolean(),
  baseUrl: z.string(),
  reportsDir: z.string().describe('Where compliance files go.'),
});
export type ProjectMetadata = z.infer<typeof ProjectMetadata>;

/**
 * What a project says about its environment; undefined for one that has none (`harness`).
 * @throws Error when the metadata names an environment but is not complete
 */
export function projectMetadata(project: FullProject | undefined): ProjectMetadata | undefined {
  const metadata = project?.metadata;
  if (metadata?.['environment'] === undefined) return undefined;
  const parsed = ProjectMetadata.safeParse(metadata);
  if (parsed.success) return { ...parsed.data, reportsDir: resolve(parsed.data.reportsDir) };
  throw new Error(`The metadata of project ${project?.name} is wrong: ${z.prettifyError(parsed.error)}`);
}
