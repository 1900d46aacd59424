/** What an event says: the envelope that all share and, under a key of its own, the type's fields. */
import type { World } from '../../kernel/world.ts';
import { personById } from '../../people.ts';
import { extras, parse } from './inputs.ts';
import type { Call, EventType } from './model.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a type, given bare or under the key that they get on the wire. */
export function fieldsOf(type: EventType, given: unknown): Fields {
  const { key, schema } = extras[type];
  const bare: unknown = given ?? {};
  const nested =
    key !== undefined && typeof bare === 'object' && bare !== null && key in bare
      ? (Object.entries(bare).find(([name]) => name === key)?.[1] as unknown)
      : bare;
  return parse<Fields>(schema, nested);
}

export function envelope(call: Call) {
  const agent = call.agentId === undefined ? undefined : personById(call.agentId);
  return {
    conversationId: call.id,
    channel: call.channel ?? 'voice',
    direction: 'inbound',
    customer: { ani: call.customer.phone, name: call.customer.name },
    ...(agent && { agent: { id: agent.id, name: agent.name, email: agent.mail } }),
    queue: call.queue,
    ...(call.caseNumber !== undefined && { caseNumber: call.caseNumber }),
  };
}

export function own(world: World, type: EventType, fields: Fields, call: Call): object {
  const { key } = extras[type];
  if (key === undefined) return {};
  return { [key]: { ...fields, ...filledIn(world, type, fields, call) } };
}

function filledIn(world: World, type: EventType, fields: Fields, call: Call): object {
  if (type === 'interaction.held') return { since: call.heldSince };
  if (type !== 'transcript.segment') return {};
  const segmentId = fields['segmentId'] ?? world.uuid();
  return { segmentId, utteranceId: fields['utteranceId'] ?? segmentId };
}
