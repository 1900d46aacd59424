import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js';

/**
 * The SDK's client writes entities by a form that knows only mentions: of "AI generated" and its
 * citations it would send the type alone. Seen with botframework-connector 4.23.3: its form for the
 * entities of an activity does let everything through, but is looked up by name and lost.
 */
export function sendEntitiesWhole(): void {
  Entity.type.additionalProperties = { type: { name: 'Object' } };
}
