/** The calls of one contact center: what happens to them, as the events that tell of it. */
import { StandInError } from '../../kernel/stand-in.ts';
import type { Slice, World } from '../../kernel/world.ts';
import { envelope, fieldsOf, own, type Fields } from './event-data.ts';
import { newCall, parse, type NewCall } from './inputs.ts';
import type { Call, CallEvent, CallPhase, CcaasState, Channel, EventType, Queue } from './model.ts';
import { eventTypes } from './model.ts';

export type Calls = {
  all(): readonly Call[];
  /** Throws 404 when there is no such call. */
  find(id: string): Call;
  /** Started, what self-service made of it, queued, and on the agent's desk. */
  start(input: NewCall): Call;
  /** Somebody wrote in by the vendor's own API: a chat of this id, and nothing has happened in it yet. */
  open(chat: NewChat): Call;
  /** `type` with or without its prefix; `data` are the fields of that type. */
  happen(callId: string, type: string, data: unknown): CallEvent;
};

export type NewChat = Pick<Call, 'id' | 'customer'> & {
  readonly queue: string;
  readonly caseNumber?: string | undefined;
};

export type CallsOf = {
  readonly vendor: string;
  readonly slice: Slice<CcaasState>;
  /** Whether this vendor has a way to say it. */
  readonly tells: (type: EventType) => boolean;
  /** The vendor's own kind of call id. */
  readonly newId: (channel: Channel) => string;
  readonly momentMs: number;
};

export function createCalls(world: World, of: CallsOf): Calls {
  const { vendor, slice, tells, newId, momentMs } = of;
  const find = (id: string): Call => findIn(slice.state.calls, id);
  const record = (call: Call, type: EventType, given: unknown): CallEvent => {
    const fields = fieldsOf(type, given);
    const time = nextTime(world, call, momentMs);
    apply(call, type, fields, time);
    const event: CallEvent = {
      id: world.uuid(),
      type,
      time,
      data: { ...envelope(call), ...own(world, type, fields, call) },
      delivery: tells(type) ? 'waiting' : 'untold',
      tries: 0,
    };
    call.events.push(event);
    slice.changed({ kind: 'call', id: call.id });
    return event;
  };

  return {
    all: () => slice.state.calls,
    find,
    start(input) {
      const { selfService, agent, ...given } = parse(newCall, input);
      const call = { ...begin(world, given), vendor, id: newId(given.channel ?? 'voice') };
      slice.state.calls.push(call);
      record(call, 'interaction.started', {});
      if (selfService) record(call, 'selfservice.updated', selfService);
      record(call, 'interaction.queued', {});
      record(call, 'agent.assigned', { agent });
      return call;
    },
    open({ id, ...given }) {
      const call = { ...begin(world, { ...given, channel: 'chat' }), vendor, id };
      slice.state.calls.push(call);
      slice.changed({ kind: 'call', id });
      return call;
    },
    happen(callId, type, data) {
      const known = eventTypes.find((one) => one === type.replace(/^com\.caseswarm\./, ''));
      if (!known) {
        throw new StandInError(400, 'BadRequest', `type must be one of ${eventTypes.join(', ')}`);
      }
      return record(find(callId), known, data);
    },
  };
}

function findIn(calls: readonly Call[], id: string): Call {
  const call = calls.find((one) => one.id === id);
  if (!call) throw new StandInError(404, 'NotFound', `there is no conversation ${id}`);
  return call;
}

const begin = (
  world: World,
  { caseNumber, channel, customer, queue }: Omit<NewCall, 'selfService' | 'agent'>,
): Omit<Call, 'id' | 'vendor'> => ({
  startedAt: world.nowIso(),
  customer,
  ...(channel && { channel }),
  caseNumber,
  queue: toQueue(queue),
  phase: 'waiting',
  events: [],
  notes: [],
  attributes: {},
});

/** Two events of one call never share a moment: receivers order by it. */
function nextTime(world: World, call: Call, momentMs: number): string {
  const last = call.events.at(-1);
  const after = last ? Date.parse(last.time) + momentMs : 0;
  return new Date(Math.max(world.now(), after)).toISOString();
}

const phaseAfter: Partial<Record<EventType, CallPhase>> = {
  'interaction.queued': 'waiting',
  'agent.offered': 'ringing',
  'agent.declined': 'waiting',
  'agent.assigned': 'talking',
  'interaction.held': 'held',
  'interaction.resumed': 'talking',
  'interaction.transferred': 'transferring',
  'wrapup.completed': 'wrap-up',
  'interaction.ended': 'ended',
};

function apply(call: Call, type: EventType, fields: Fields, time: string): void {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : undefined);
  const queue = text('queue') ?? text('toQueue');
  if (queue !== undefined) call.queue = toQueue(queue);
  call.agentId = text('agent') ?? text('toAgent') ?? call.agentId;
  if (type === 'attributes.updated') call.caseNumber = text('caseNumber') ?? call.caseNumber;
  enterPhase(call, type, text('since') ?? time);
}

function enterPhase(call: Call, type: EventType, since: string): void {
  if (call.phase !== 'ended') call.phase = phaseAfter[type] ?? call.phase;
  if (call.phase !== 'held') call.heldSince = undefined;
  else if (type === 'interaction.held') call.heldSince = since;
}

const toQueue = (name: string): Queue => ({
  id: `queue-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`,
  name,
});
