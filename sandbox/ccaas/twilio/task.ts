/** The task of a call: its attributes and its state at each of the call's events. */
import { account, sidOf } from './account.ts';
import type { Call, CallEvent } from '../kit/model.ts';
import { openedAs, type Store } from './store.ts';

type Attributes = Record<string, unknown>;

/** As whom a customer of a web chat writes. */
export const visitorOf = (call: Call): string => sidOf('FX', call.id);

export const taskSidOf = (call: Call): string => sidOf('WT', call.id);

/** @param upTo the last event that counts; all of them when absent */
export function taskAttributes(store: Store, call: Call, upTo?: CallEvent): Attributes {
  const last = upTo ? call.events.indexOf(upTo) : call.events.length - 1;
  let attributes: Attributes = firstAttributes(store, call);
  for (let place = 0; place <= last; place += 1) {
    for (const write of store.state.writes) {
      if (write.callId === call.id && write.after === place) attributes = { ...write.attributes };
    }
    const event = call.events[place];
    if (event) attributes = { ...attributes, ...said(event) };
  }
  return attributes;
}

function firstAttributes(store: Store, call: Call): Attributes {
  const [first] = call.events;
  const caseNumber = textIn(first?.data, 'caseNumber');
  const named = { name: call.customer.name, ...(caseNumber !== undefined && { caseNumber }) };
  if (call.channel !== 'chat') {
    return {
      ...named,
      account_sid: account.sid,
      call_sid: call.id,
      api_version: '2010-04-01',
      direction: 'inbound',
      from: call.customer.phone,
      caller: call.customer.phone,
      to: account.number,
      called: account.number,
    };
  }
  return {
    ...named,
    conversationSid: call.id,
    channelType: 'web',
    customerName: call.customer.name,
    // Who writes on a web page has no number there.
    customerAddress: visitorOf(call),
    initiatedBy: 'customer',
    ...openedAs(store, call)?.route?.attributes,
  };
}

/** What an event changes in the attributes: flows, desktops and wrap-up write there. */
function said(event: CallEvent): Attributes {
  const own = (key: string) => objectIn(event.data, key);
  if (event.type === 'selfservice.updated') {
    const served = own('selfservice');
    const flow = ['flow', 'step'].map((name) => textIn(served, name)).filter(Boolean);
    return { selfServiceFlow: flow.join(', '), selfServiceOutcome: served['outcome'] };
  }
  if (event.type === 'attributes.updated') return own('attributes');
  if (event.type !== 'wrapup.completed') return {};
  return { conversations: { outcome: own('wrapup')['code'] } };
}

export function objectIn(data: object | undefined, key: string): Attributes {
  const value: unknown = Object.entries(data ?? {}).find(([name]) => name === key)?.[1];
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function textIn(data: object | undefined, key: string): string | undefined {
  const value: unknown = Object.entries(data ?? {}).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : undefined;
}

/** A task vanishes five minutes after it was completed. */
export const keptMs = 5 * 60_000;

/** When the task was completed: the call has ended and the agent has wrapped it up. */
export function completedAt(call: Call): string | undefined {
  const ends = ['interaction.ended', 'wrapup.completed'].map((type) =>
    call.events.find((one) => one.type === type),
  );
  const [ended, wrapped] = ends;
  if (!ended || !wrapped) return undefined;
  return ended.time > wrapped.time ? ended.time : wrapped.time;
}

/** `pending`, `reserved`, `assigned`, `transferring`, `wrapping`, `completed`. */
export function statusAt(call: Call, event: CallEvent): string {
  const before = call.events.slice(0, call.events.indexOf(event) + 1);
  const types = new Set(before.map((one) => one.type));
  if (types.has('interaction.ended') && types.has('wrapup.completed')) return 'completed';
  if (types.has('interaction.ended') || types.has('wrapup.completed')) return 'wrapping';
  const last = before.findLast((one) => statuses[one.type] !== undefined);
  return (last && statuses[last.type]) ?? 'pending';
}

const statuses: Partial<Record<CallEvent['type'], string>> = {
  'interaction.started': 'pending',
  'interaction.queued': 'pending',
  'agent.offered': 'reserved',
  'agent.declined': 'pending',
  'agent.assigned': 'assigned',
  'interaction.transferred': 'transferring',
};
