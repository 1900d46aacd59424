/** The JSON Schema of our event types, as contact centers send them: from the provider's own schemas. */
import { isDeepStrictEqual } from 'node:util';
import { format } from 'prettier';
import { z } from 'zod';
import { envelope } from '../bot/adapters/ccaas/generic/cloud-events.ts';
import { agent, contact, customer, queue } from '../bot/adapters/ccaas/generic/event-fields.ts';
import { eventTypes } from '../bot/adapters/ccaas/generic/event-types.ts';
import { typePrefix } from '../bot/adapters/ccaas/generic/to-interaction.ts';
import { eventExamples, wholeExample } from './event-examples.ts';

type Json = Record<string, unknown>;

export const schemaFile = 'docs/contact-centers/events.schema.json';

export const eventSchemaText = (): Promise<string> =>
  format(JSON.stringify(eventSchema()), { parser: 'json', printWidth: 100 });

export function eventSchema(): Json {
  const names = Object.keys(eventTypes);
  const { properties, required } = z.toJSONSchema(envelope, { io: 'input', override: shorten });
  const { type, ...attributes } = properties as Json & { type: Json };
  const bothWays = (name: string) => [typePrefix + name, name];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:case-swarm:contact-center-events:1',
    title: 'Contact center events of Case Swarm',
    description:
      'A CloudEvents 1.0 event in structured mode. More fields are allowed anywhere and passed over. The receiver also takes null for a field that is left out.',
    type: 'object',
    properties: {
      type: { ...type, enum: names.flatMap(bothWays) },
      ...attributes,
      data_base64: {
        type: 'string',
        contentEncoding: 'base64',
        description: 'In place of `data`: the same JSON in base64.',
      },
    },
    required: required?.filter((name) => name !== 'data'),
    oneOf: [{ required: ['data'] }, { required: ['data_base64'] }],
    allOf: names.map((name) => ({
      if: { properties: { type: { enum: bothWays(name) } }, required: ['type'] },
      then: { properties: { data: { $ref: `#/$defs/${name}` } } },
    })),
    $defs: definitions(),
    examples: names.map((name, place) => wholeExample(name, place)),
  };
}

function definitions(): Json {
  const known = z.registry<{ id: string }>();
  for (const [id, { data }] of Object.entries(eventTypes)) known.add(data, { id });
  for (const [id, shared] of Object.entries({ contact, agent, customer, queue })) {
    known.add(shared, { id });
  }
  const uri = (id: string) => `#/$defs/${id}`;
  const { schemas } = z.toJSONSchema(known, { io: 'input', uri, override: shorten });
  const { contact: whole, ...others } = schemas;
  const types = Object.entries(others).map(([id, schema]): [string, Json] => {
    const own = id in eventTypes ? besideContact(schema, whole) : plain(schema);
    return [id, { ...own, ...(eventExamples[id] && { examples: [eventExamples[id]] }) }];
  });
  return { contact: plain(whole), ...Object.fromEntries(types) };
}

const plain = ({ $schema: _draft, $id: _uri, ...schema }: Json = {}): Json => schema;

/** The fields of a type beside those that all have. */
function besideContact(schema: Json, contactSchema: Json | undefined): Json {
  const { description, properties = {}, required = [] } = plain(schema);
  const shared = (contactSchema?.['properties'] ?? {}) as Json;
  const own = Object.entries(properties as Json).filter(
    ([name, field]) => !isDeepStrictEqual(field, shared[name]),
  );
  const all = (contactSchema?.['required'] ?? []) as readonly string[];
  const needed = (required as readonly string[]).filter((name) => !all.includes(name));
  return {
    description,
    type: 'object',
    $ref: '#/$defs/contact',
    ...(own.length > 0 && { properties: Object.fromEntries(own) }),
    ...(needed.length > 0 && { required: needed }),
  };
}

/** What a reader would learn nothing from: a format said again as a pattern, names that are texts. */
function shorten({ jsonSchema }: { jsonSchema: Json }): void {
  if (jsonSchema['format'] === 'date-time') delete jsonSchema['pattern'];
  delete jsonSchema['propertyNames'];
  if (isDeepStrictEqual(jsonSchema['additionalProperties'], {})) {
    delete jsonSchema['additionalProperties'];
  }
}
