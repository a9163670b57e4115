// Writes the JSON Schemas that specs/ keeps for readers in other languages, and for editors.
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { complianceJsonSchema } from '#reporters/verdicts/formats/compliance.ts';
import { waiversJsonSchema } from '#reporters/verdicts/formats/waivers.ts';
import { writeWhole } from '#reporters/run/files/written-file.ts';

const schemas = { compliance: complianceJsonSchema(), waivers: waiversJsonSchema() };

for (const [name, schema] of Object.entries(schemas)) {
  const file = join(import.meta.dirname, '..', 'specs', `${name}.schema.json`);
  writeWhole(file, await format(JSON.stringify(schema), { ...(await resolveConfig(file)), filepath: file }));
}
