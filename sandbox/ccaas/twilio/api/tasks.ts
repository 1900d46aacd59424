/** TaskRouter: the task of a call, read and written by whoever may. */
import type { Route, StandInRequest, StandInResponse } from '../../../kernel/stand-in.ts';
import type { World } from '../../../kernel/world.ts';
import type { Call } from '../../kit/model.ts';
import { account, sidOf } from '../account.ts';
import { isRouted } from '../store.ts';
import { completedAt, keptMs, statusAt, taskAttributes, taskSidOf } from '../task.ts';
import { noteAnswers } from './answers.ts';
import { formOf, invalid, missing, notFound, objectOf, Refusal, route } from './errors.ts';
import type { Parts } from './parts.ts';
import { routeConversation } from './route-conversation.ts';

/** The JSON of a task's attributes, in bytes; the real one stands in the console alone. */
const attributesMost = 4_096;
/** Look-ups by expression, per second (twilio.com/changelog, October 2024). */
const evaluationsMost = 3;

const workspace = '/taskrouter/v1/Workspaces/:workspace/Tasks';

export function taskRoutes(parts: Parts): readonly Route[] {
  const evaluate = limited(parts.world, evaluationsMost);
  return [
    route('GET', `${workspace}/:task`, (request) => shown(parts, find(parts, request))),
    route('POST', `${workspace}/:task`, (request) => update(parts, request)),
    route('GET', workspace, (request) => {
      checkWorkspace(request);
      evaluate();
      return list(parts, request);
    }),
    route('POST', workspace, (request) => create(parts, request)),
  ];
}

function checkWorkspace({ params, url }: StandInRequest): void {
  if (params['workspace'] !== account.workspaceSid) throw notFound(url.pathname);
}

function find(parts: Parts, request: StandInRequest): Call {
  checkWorkspace(request);
  const call = live(parts).find((one) => taskSidOf(one) === request.params['task']);
  if (!call) throw notFound(request.url.pathname);
  return call;
}

/** Those that are routed, and not completed for so long that they are gone. */
const live = ({ world, store, center }: Parts): readonly Call[] =>
  center.calls().filter((call) => {
    const end = completedAt(call);
    return isRouted(store, call) && !(end && world.now() - Date.parse(end) > keptMs);
  });

const etagOf = ({ store }: Parts, call: Call): string => {
  const writes = store.state.writes.filter((one) => one.callId === call.id).length;
  return `"${call.events.length + writes}"`;
};

function resource({ store }: Parts, call: Call): object {
  const last = call.events.at(-1);
  return {
    sid: taskSidOf(call),
    account_sid: account.sid,
    workspace_sid: account.workspaceSid,
    workflow_sid: account.workflowSid,
    workflow_friendly_name: account.workflowName,
    task_queue_sid: sidOf('WQ', call.queue.id),
    task_queue_friendly_name: call.queue.name,
    task_channel_unique_name: call.channel ?? 'voice',
    assignment_status: last ? statusAt(call, last) : 'pending',
    attributes: JSON.stringify(taskAttributes(store, call)),
    priority: 0,
    reason: null,
    date_created: call.startedAt,
    date_updated: last?.time ?? call.startedAt,
  };
}

const shown = (parts: Parts, call: Call, status = 200): StandInResponse => ({
  status,
  headers: { etag: etagOf(parts, call) },
  body: resource(parts, call),
});

function update(parts: Parts, request: StandInRequest): StandInResponse {
  const call = find(parts, request);
  const attributes = objectOf(formOf(request, ['Attributes']), 'Attributes');
  if (Buffer.byteLength(JSON.stringify(attributes)) > attributesMost) throw invalid('Attributes');
  const condition = request.headers['if-match'];
  if (condition !== undefined && condition !== etagOf(parts, call)) {
    throw new Refusal(412, 20412, 'ETag does not match the current version of the Task');
  }
  parts.store.state.writes.push({ callId: call.id, after: call.events.length, attributes });
  parts.store.changed();
  noteAnswers(parts, call, attributes);
  return shown(parts, call);
}

/** One comparison, as `call_sid == 'CA…'`: more of the expression language is not built. */
function list(parts: Parts, { url }: StandInRequest): StandInResponse {
  const expression = url.searchParams.get('EvaluateTaskAttributes') ?? '';
  const [, name = '', value] = /^(\w+) == '([^']*)'$/.exec(expression) ?? [];
  if (value === undefined) throw invalid('EvaluateTaskAttributes');
  const found = live(parts).filter((call) => taskAttributes(parts.store, call)[name] === value);
  const isNewestFirst = url.searchParams.get('Ordering') === 'DateCreated:desc';
  return {
    status: 200,
    body: {
      tasks: (isNewestFirst ? [...found].reverse() : found).map((call) => resource(parts, call)),
      meta: { key: 'tasks', page_size: 50, next_page_url: null },
    },
  };
}

function create(parts: Parts, request: StandInRequest): StandInResponse {
  checkWorkspace(request);
  const form = formOf(request, ['Attributes', 'WorkflowSid', 'TaskChannel']);
  const attributes = objectOf(form, 'Attributes');
  if (form.get('WorkflowSid') === undefined) throw missing('WorkflowSid');
  if (form.get('WorkflowSid') !== account.workflowSid) throw invalid('WorkflowSid');
  const channel = form.get('TaskChannel') ?? 'default';
  const call = routeConversation(parts, {
    sid: String(attributes['conversationSid']),
    attributes,
    channel,
  });
  return shown(parts, call, 201);
}

/** @throws Refusal 429 past so many a second */
function limited(world: World, most: number): () => void {
  let recent: number[] = [];
  return () => {
    recent = recent.filter((at) => world.now() - at < 1_000);
    if (recent.length >= most) {
      throw new Refusal(429, 20429, 'Too Many Requests', { 'retry-after': '1' });
    }
    recent.push(world.now());
  };
}
