import { resolve } from 'node:path';
import type { FullProject } from '@playwright/test/reporter';
import { z } from 'zod';
import { subjectNames } from '#specs/environments.ts';

/** The partner's client that a run certifies. */
export const ClientIdentity = z.strictObject({ name: z.string(), version: z.string() });

/** Carried by a Playwright project that belongs to a report, so that a reporter needs no settings. */
export const ProjectMetadata = z.looseObject({
  environment: z.enum(subjectNames),
  kind: z.enum(['api', 'browser', 'alone', 'waiting', 'client']),
  target: z.enum(['mock', 'live']),
  strict: z.boolean(),
  baseUrl: z.string(),
  client: ClientIdentity.optional(),
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
