import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Channel, InteractionFact } from '../../../domain/interaction/facts.ts';
import { WebhookRefused, type Intake } from '../../../ports/contact-center.ts';
import { outsideId } from '../../http/outside-id.ts';
import { read } from '../../http/read-json.ts';
import {
  caseNamed,
  contactOf,
  customerNamed,
  dispositionIn,
  selfService,
  workerIn,
  type Attributes,
} from './attributes.ts';
import { readJsonObject } from './form.ts';
import { orderOfTask } from './order.ts';
import type { Settings } from './settings.ts';
import { firstTime } from './times.ts';
import { eventsOf, nothing, told, unknown } from './told.ts';

const text = z.string().min(1);

/**
 * The fields of an event callback (twilio.com/docs/taskrouter/api/event/reference). Those of a transfer
 * are known from Event Streams only (`transfer_to` …): that callbacks name them so is not proven.
 */
const taskEvent = z.object({
  EventType: text,
  ResourceSid: outsideId.optional(),
  Timestamp: z.union([text, z.number()]).optional(),
  TaskSid: outsideId.optional(),
  TaskAttributes: text.optional(),
  TaskAssignmentStatus: text.optional(),
  TaskChannelUniqueName: text.optional(),
  TaskQueueSid: outsideId.optional(),
  TaskQueueName: text.optional(),
  ReservationSid: outsideId.optional(),
  WorkerSid: outsideId.optional(),
  WorkerName: text.optional(),
  WorkerAttributes: text.optional(),
  TransferTo: outsideId.optional(),
  TransferInitiatingWorkerSid: outsideId.optional(),
});
type TaskEvent = z.output<typeof taskEvent>;
type News = { readonly event: TaskEvent; readonly attributes: Attributes; readonly on: Settings };

/** One line per type that says something. */
const facts: Readonly<Record<string, (news: News) => readonly InteractionFact[]>> = {
  'task.created': (news) => [{ type: 'started', channel: channelOf(news) }, ...whoAndWhy(news)],
  'task-queue.entered': (news) => queued(news),
  'task-queue.moved': (news) => queued(news),
  'reservation.created': (news) => offered(news),
  'reservation.rejected': (news) => declined(news),
  'reservation.timeout': (news) => declined(news),
  'reservation.rescinded': (news) => declined(news),
  'reservation.canceled': (news) => declined(news),
  'reservation.failed': (news) => declined(news),
  'reservation.accepted': (news) => [...assigned(news), ...customerNamed(news.attributes, news.on)],
  'task.updated': (news) => whoAndWhy(news),
  'task.transfer-initiated': ({ event }) => [
    { type: 'transferred', ...(event.TransferTo && { to: { id: event.TransferTo } }) },
  ],
  'task.transfer-failed': (news) => stayed(news),
  'task.transfer-canceled': (news) => stayed(news),
  'reservation.wrapup': (news) => left(news),
  'reservation.completed': (news) => left(news),
  'task.wrapup': (news) => [wrappedUp(news)],
  'task.completed': (news) => [
    ...(dispositionIn(news.attributes) ? [wrappedUp(news)] : []),
    { type: 'ended' },
  ],
  'task.canceled': () => [{ type: 'ended' }],
  'task.deleted': () => [{ type: 'ended' }],
  'task.system-deleted': () => [{ type: 'ended' }],
};

/** Of a worker, a workflow, the workspace; or of a step that another event tells as well. */
const quiet =
  /^(worker|workflow|workspace|activity)\.|^task-queue\.(created|updated|deleted|timeout|expression)|^task\.transfer-(completed|attempt-failed)$/;

export type Source = {
  /** The id that Event Streams gives; a callback has none. */
  readonly id?: string | undefined;
  /** When it was told, if the event does not say when it happened. */
  readonly time?: string | undefined;
  /** The path of its fields, for a refusal. */
  readonly below?: string;
};

/** @throws WebhookRefused `malformed` with the path */
export function readTaskEvent(fields: unknown, on: Settings, source: Source = {}): Intake {
  const { below = '' } = source;
  const at = (name: string) => (below === '' ? name : `${below}.${name}`);
  const event = read(taskEvent, fields, below);
  const toFacts = Object.hasOwn(facts, event.EventType) ? facts[event.EventType] : undefined;
  if (!toFacts) return quiet.test(event.EventType) ? nothing : unknown;
  const { TaskSid: taskSid } = event;
  if (taskSid === undefined) throw new WebhookRefused('malformed', at('TaskSid'));
  const attributes = readJsonObject(event.TaskAttributes, at('TaskAttributes'));
  const news = { event, attributes, on };
  const teller = {
    id: source.id ?? idOf(event),
    at: firstTime([event.Timestamp, source.time], at('Timestamp')),
    order: orderOfTask(event.EventType),
    leg: taskSid,
  };
  const all = [...toFacts(news), ...caseNamed(attributes, on)];
  return told(contactOf(attributes, taskSid), eventsOf(teller, all));
}

/** A callback that is repeated says the same again: of these it is made. */
const idOf = (event: TaskEvent): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        event.EventType,
        event.ResourceSid ?? '',
        event.TaskSid ?? '',
        event.ReservationSid ?? '',
        event.Timestamp ?? '',
        // Two updates of one task within a second differ in nothing else.
        event.TaskAttributes ?? '',
      ]),
    )
    .digest('hex')
    .slice(0, 32);

const channels: Readonly<Record<string, Channel>> = {
  voice: 'voice',
  chat: 'chat',
  web: 'chat',
  sms: 'message',
  messaging: 'message',
  whatsapp: 'message',
  messenger: 'message',
  email: 'email',
  callback: 'callback',
};

/** The workspace's own name of the channel: the usual ones are known, others are "other". */
function channelOf({ event }: News): Channel {
  const name = event.TaskChannelUniqueName?.toLowerCase() ?? '';
  return Object.hasOwn(channels, name) ? (channels[name] ?? 'other') : 'other';
}

const whoAndWhy = ({ attributes, on }: News): readonly InteractionFact[] => [
  ...customerNamed(attributes, on),
  ...selfService(attributes, on),
];

function queued({ event }: News): readonly InteractionFact[] {
  const { TaskQueueSid: id, TaskQueueName: name } = event;
  return id === undefined ? [] : [{ type: 'queued', queue: { id, ...(name && { name }) } }];
}

function workerOf({ event }: News) {
  if (event.WorkerSid === undefined) return undefined;
  const own = workerIn(readJsonObject(event.WorkerAttributes, 'WorkerAttributes'));
  const name = own.name ?? event.WorkerName;
  return { id: event.WorkerSid, ...(name && { name }), ...(own.mail && { mail: own.mail }) };
}

function offered(news: News): readonly InteractionFact[] {
  const agent = workerOf(news);
  return [{ type: 'agent-offered', ...(agent && { agent }) }];
}

function assigned(news: News): readonly InteractionFact[] {
  const agent = workerOf(news);
  return agent ? [{ type: 'agent-assigned', agent }] : [];
}

const statusOf = ({ event }: News): string => event.TaskAssignmentStatus?.toLowerCase() ?? '';
const stillGoesOn = ['pending', 'reserved', 'assigned', 'transferring'];
const waits = ['', 'pending', 'reserved'];

/** Of several agents who were asked, one took it: the others' reservations end, and nobody declined. */
const declined = (news: News): readonly InteractionFact[] =>
  waits.includes(statusOf(news)) ? [{ type: 'agent-declined' }] : [];

/** The reservations of a task end with it: only while the task goes on is it the agent alone who left. */
const left = (news: News): readonly InteractionFact[] =>
  news.event.WorkerSid !== undefined && stillGoesOn.includes(statusOf(news))
    ? [{ type: 'agent-left', agentId: news.event.WorkerSid }]
    : [];

/** Nobody took it over: the customer is with whom they were. */
function stayed({ event }: News): readonly InteractionFact[] {
  const id = event.TransferInitiatingWorkerSid ?? event.WorkerSid;
  return id === undefined ? [] : [{ type: 'agent-assigned', agent: { id } }];
}

function wrappedUp({ attributes }: News): InteractionFact {
  const disposition = dispositionIn(attributes);
  return { type: 'wrapped-up', ...(disposition && { disposition }) };
}
