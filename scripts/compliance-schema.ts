import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { complianceJsonSchema } from '#reporters/compliance-schema.ts';
import { writeWhole } from '#reporters/written-file.ts';

const file = join(import.meta.dirname, '..', 'specs', 'compliance.schema.json');
const text = JSON.stringify(complianceJsonSchema());
writeWhole(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
