/** A call as Amazon has it: a chain of contacts, a new one at each transfer. */
import type { Call, CallEvent } from '../kit/model.ts';
import { saidIn, type Said } from './told.ts';

export type Leg = {
  readonly contactId: string;
  readonly previousContactId: string | undefined;
  readonly method: 'INBOUND' | 'API' | 'TRANSFER' | 'QUEUE_TRANSFER';
  readonly initiatedAt: string;
  queueId?: string;
  queuedAt?: string;
  agentId?: string;
  connectedAt?: string;
  disconnectedAt?: string;
  disconnectReason?: string;
  wrappedUpAt?: string;
};

/**
 * The legs there are after an event, or after all of them. A transfer's own event is the new leg's id, so
 * that nothing has to be remembered beside the call.
 */
export function legsOf(call: Call, upTo?: CallEvent): readonly Leg[] {
  const events = upTo ? call.events.slice(0, call.events.indexOf(upTo) + 1) : call.events;
  const first: Leg = {
    contactId: call.id,
    previousContactId: undefined,
    method: call.channel === 'chat' ? 'API' : 'INBOUND',
    initiatedAt: events[0]?.time ?? call.startedAt,
  };
  const legs: Leg[] = [first];
  for (const event of events) {
    const leg = legs.at(-1) ?? first;
    if (event.type === 'interaction.transferred') legs.push(transferred(leg, event));
    else apply(leg, event, saidIn(event));
  }
  return legs;
}

function transferred(leg: Leg, event: CallEvent): Leg {
  leg.disconnectedAt = event.time;
  // That a transferred leg ends with this reason is general knowledge.
  leg.disconnectReason = 'AGENT_DISCONNECT';
  const { transfer, queue } = saidIn(event);
  return {
    contactId: event.id,
    previousContactId: leg.contactId,
    method: leg.agentId === undefined ? 'QUEUE_TRANSFER' : 'TRANSFER',
    initiatedAt: event.time,
    ...(transfer?.toQueue !== undefined && queue && { queueId: queue.id, queuedAt: event.time }),
  };
}

function apply(leg: Leg, { type, time }: CallEvent, { agent, queue, ended }: Said): void {
  if (type === 'interaction.queued' && queue) {
    leg.queueId = queue.id;
    leg.queuedAt = time;
  } else if (type === 'agent.assigned' && agent) {
    leg.agentId = agent.id;
    leg.connectedAt = time;
  } else if (type === 'interaction.ended') {
    leg.disconnectedAt = time;
    leg.disconnectReason = ended?.reason === 'agent' ? 'AGENT_DISCONNECT' : 'CUSTOMER_DISCONNECT';
  } else if (type === 'wrapup.completed') {
    leg.wrappedUpAt = time;
  }
}
