// node scripts/event-schema.ts: writes docs/contact-centers/events.schema.json.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventSchemaText, schemaFile } from './make-event-schema.ts';

await writeFile(join(import.meta.dirname, '..', schemaFile), await eventSchemaText());
console.log(schemaFile);
