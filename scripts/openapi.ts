/**
 * `npm run openapi`: lints specs/openapi.yaml, and checks that specs/operations.ts, specs/environments.ts and the
 * generated specs/openapi.d.ts agree with it. `--write` generates the types anew. Prints every problem; exit 1 if any.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createConfig, getLineColLocation, lint, parseYaml, YamlParseError } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';
import { z } from 'zod';
import { documents } from '#specs/documents.ts';
import { environments } from '#specs/environments.ts';
import { operations } from '#specs/operations.ts';

const SOURCE = new URL('../specs/openapi.yaml', import.meta.url);
const TYPES = new URL('../specs/openapi.d.ts', import.meta.url);
const REGENERATE = 'npm run openapi -- --write';

const RULES = {
  'component-name-unique': 'error',
  'no-http-verbs-in-paths': 'error',
  // The rule would close every branch of a union to the members of its siblings.
  'no-invalid-media-type-examples': { severity: 'error', allowAdditionalProperties: true },
  'operation-description': 'error',
  'operation-singular-tag': 'error',
  'operation-tag-defined': 'error',
  'parameter-description': 'error',
} as const;

async function lintProblems(): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended-strict'], rules: RULES });
  const problems = await lint({ ref: fileURLToPath(SOURCE), config });
  return problems.map(({ location: [location], message, ruleId, severity }) => {
    const start = location && getLineColLocation(location).start;
    const place = start ? `specs/openapi.yaml:${start.line}:${start.col}` : 'specs/openapi.yaml';
    return `${place}  ${severity}  ${message}  ${ruleId}`;
  });
}

async function typesProblems(write: boolean): Promise<string[]> {
  const types = `// Generated from openapi.yaml: ${REGENERATE}\n\n${astToString(await openapiTS(SOURCE))}`;
  if (write) writeFileSync(TYPES, types);
  const current = readFileSync(TYPES, 'utf8') === types;
  return current ? [] : [`specs/openapi.d.ts  is not what specs/openapi.yaml generates: ${REGENERATE}`];
}

const Described = z.object({
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        tags: z.array(z.string()),
        externalDocs: z.object({ url: z.string() }),
      }),
    ),
  ),
});

/** One line per operation and host, as the YAML has it and as the TypeScript rows have it: they must be the same. */
function driftProblems(): string[] {
  const { paths, servers } = Described.parse(parseYaml(readFileSync(SOURCE, 'utf8')));
  const described = new Set(servers.map(({ url }) => `server ${url}`));
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { operationId, tags, externalDocs }] of Object.entries(methods))
      described.add(`${operationId}: ${method.toUpperCase()} ${path}, ${tags.join()}, ${externalDocs.url}`);

  const rows = new Set(Object.values(environments).map(({ baseUrl }) => `server ${baseUrl}`));
  for (const [id, { method, path, area, document }] of Object.entries(operations))
    rows.add(`${id}: ${method} ${path}, ${area}, ${documents[document].url}`);

  return [
    ...[...described].filter((line) => !rows.has(line)).map((line) => `specs/openapi.yaml  only here:  ${line}`),
    ...[...rows].filter((line) => !described.has(line)).map((line) => `specs/*.ts  only here:  ${line}`),
  ];
}

const problems = await lintProblems().catch((error: unknown) => {
  if (!(error instanceof YamlParseError)) throw error;
  return [`specs/openapi.yaml:${error.line}:${error.col}  error  ${error.message}`];
});
// On a file that does not lint the other checks would only add to the noise.
if (problems.length === 0)
  problems.push(...(await typesProblems(process.argv.includes('--write'))), ...driftProblems());
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
