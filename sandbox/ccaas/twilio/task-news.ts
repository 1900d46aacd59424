/** What TaskRouter tells of a call: the fields of its event callbacks. */
import type { Call, CallEvent } from '../kit/model.ts';
import { account, sidOf } from './account.ts';
import { isRouted, openedAs, type Store } from './store.ts';
import { objectIn, statusAt, taskAttributes, taskSidOf, textIn } from './task.ts';

/** One event of TaskRouter, by the names of a callback's fields. */
export type TaskNews = {
  readonly type: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly fields: Readonly<Record<string, string>>;
};

type Agent = { readonly id: string; readonly name: string; readonly mail: string };
type Telling = { readonly store: Store; readonly call: Call; readonly event: CallEvent };
type Line = readonly [type: string, more?: Readonly<Record<string, string>>];

export function taskNews(store: Store, call: Call, event: CallEvent): readonly TaskNews[] {
  if (!isRouted(store, call)) return [];
  const telling = { store, call, event };
  return (said[event.type]?.(telling) ?? []).map(([type, more = {}]) => ({
    type,
    at: Date.parse(event.time),
    fields: { EventType: type, ...common(telling, type), ...more },
  }));
}

/** One line per thing that happens, where TaskRouter has something to say of it. */
const said: Partial<Record<CallEvent['type'], (telling: Telling) => readonly Line[]>> = {
  'interaction.started': ({ store, call }) => (openedAs(store, call) ? [] : [['task.created']]),
  'interaction.queued': ({ store, call }) => [
    ...(openedAs(store, call) ? [['task.created'] as const] : []),
    ['workflow.entered'],
    ['task-queue.entered'],
  ],
  'selfservice.updated': () => [['task.updated']],
  'attributes.updated': () => [['task.updated']],
  'agent.offered': (telling) => reservation(telling, 'created'),
  'agent.declined': (telling) => reservation(telling, 'rejected'),
  'agent.assigned': (telling) => assigned(telling),
  'interaction.transferred': ({ call, event }) => [
    ['task.transfer-initiated', transfer(call, event)],
  ],
  'wrapup.completed': (telling) => over(telling),
  'interaction.ended': (telling) => over(telling),
};

function reservation({ call, event }: Telling, what: string): readonly Line[] {
  const agent = agentIn(event);
  return agent ? [[`reservation.${what}`, worker(call, agent)]] : [];
}

function assigned(telling: Telling): readonly Line[] {
  const { call, event } = telling;
  const before = previousAgent(call, event);
  const agent = agentIn(event);
  const wasOffered = call.events.some(
    (one) =>
      one.type === 'agent.offered' && agentIn(one)?.id === agent?.id && one.time < event.time,
  );
  const left = before && before.id !== agent?.id ? before : undefined;
  return [
    ...(wasOffered ? [] : reservation(telling, 'created')),
    ...reservation(telling, 'accepted'),
    ...(left ? [['reservation.completed', worker(call, left)] as const] : []),
  ];
}

/** A task wraps up with the first of the two, and is completed with the second. */
function over(telling: Telling): readonly Line[] {
  const { call, event } = telling;
  const isLast = has(call, event, 'interaction.ended') && has(call, event, 'wrapup.completed');
  const how = isLast ? 'completed' : 'wrapup';
  const reason = isLast ? { TaskCompletedReason: 'agent completed' } : {};
  return [...reservation(telling, how), [`task.${how}`, reason]];
}

const has = (call: Call, event: CallEvent, type: CallEvent['type']): boolean =>
  call.events.slice(0, call.events.indexOf(event) + 1).some((one) => one.type === type);

function agentIn(event: CallEvent): Agent | undefined {
  const { id, name, email } = objectIn(event.data, 'agent');
  if (typeof id !== 'string' || typeof name !== 'string') return undefined;
  return { id, name, mail: typeof email === 'string' ? email : '' };
}

/** Who was with the customer before this event. */
const previousAgent = (call: Call, event: CallEvent): Agent | undefined =>
  call.events
    .slice(0, call.events.indexOf(event))
    .filter((one) => one.type === 'agent.assigned')
    .map(agentIn)
    .at(-1);

function worker(call: Call, { id, name, mail }: Agent): Readonly<Record<string, string>> {
  const login = mail.split('@')[0] ?? name;
  return {
    ReservationSid: sidOf('WR', call.id, id),
    ResourceType: 'reservation',
    ResourceSid: sidOf('WR', call.id, id),
    WorkerSid: sidOf('WK', id),
    WorkerName: login,
    WorkerAttributes: JSON.stringify({
      contact_uri: `client:${login.replaceAll('.', '_2E')}`,
      full_name: name,
      email: mail,
    }),
    WorkerActivityName: 'Available',
    WorkerActivitySid: sidOf('WA', 'Available'),
  };
}

function transfer(call: Call, event: CallEvent): Readonly<Record<string, string>> {
  const { toAgent, toQueue } = objectIn(event.data, 'transfer');
  const queue = textIn(objectIn(event.data, 'queue'), 'id') ?? '';
  const from = previousAgent(call, event);
  const isToWorker = typeof toAgent === 'string';
  return {
    TransferMode: 'COLD',
    TransferType: isToWorker ? 'WORKER' : 'QUEUE',
    TransferTo: isToWorker ? sidOf('WK', toAgent) : sidOf('WQ', toQueue === undefined ? '' : queue),
    TransferInitiatingWorkerSid: from ? sidOf('WK', from.id) : '',
  };
}

function common({ store, call, event }: Telling, type: string): Readonly<Record<string, string>> {
  const at = Date.parse(event.time);
  const queue = objectIn(event.data, 'queue');
  return {
    AccountSid: account.sid,
    WorkspaceSid: account.workspaceSid,
    WorkspaceName: account.workspaceName,
    EventDescription: `${type} of task ${taskSidOf(call)}`,
    ResourceType: 'task',
    ResourceSid: taskSidOf(call),
    Timestamp: String(Math.floor(at / 1000)),
    TaskSid: taskSidOf(call),
    TaskAttributes: JSON.stringify(taskAttributes(store, call, event)),
    TaskAge: String(Math.max(0, Math.floor((at - Date.parse(call.startedAt)) / 1000))),
    TaskPriority: '0',
    TaskAssignmentStatus: statusAt(call, event),
    TaskCanceledReason: '',
    TaskCompletedReason: '',
    TaskChannelUniqueName: openedAs(store, call)?.route?.channel ?? call.channel ?? 'voice',
    TaskQueueSid: sidOf('WQ', textIn(queue, 'id') ?? ''),
    TaskQueueName: textIn(queue, 'name') ?? '',
    WorkflowSid: account.workflowSid,
    WorkflowName: account.workflowName,
  };
}
