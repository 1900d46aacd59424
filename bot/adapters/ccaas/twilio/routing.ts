import { z } from 'zod';
import type { EmployeeChat } from '../../../ports/contact-center.ts';
import { notUnderstood, type TwilioCalls } from './api.ts';
import type { Settings } from './settings.ts';
import { tasksWhere } from './task-desk.ts';

export type Routing = Pick<
  Settings,
  | 'routing'
  | 'workspaceSid'
  | 'taskRouterUrl'
  | 'flexUrl'
  | 'conversationsUrl'
  | 'caseAttribute'
  | 'queueAttribute'
> & { readonly conversationServiceSid: string };

export type Routed = {
  readonly sid: string;
  readonly url: string;
  readonly isNew: boolean;
  readonly chat: EmployeeChat;
};

/**
 * Brings a conversation before an agent, as the connection says: by a Flex interaction, by a task of its
 * own, or not at all, where the contact center's own flows do it. Neither has a key of ours. A
 * conversation that was there before is therefore looked at first; one that was routed, and the answer
 * lost, a moment ago may be routed twice: another task, in the same conversation.
 */
export async function routeOnce(call: TwilioCalls, config: Routing, routed: Routed): Promise<void> {
  const { routing, workspaceSid } = config;
  if (!routing || !workspaceSid) return;
  const attributes = {
    name: routed.chat.employee.name,
    customerName: routed.chat.employee.name,
    ...(routed.chat.employee.mail && { customerAddress: routed.chat.employee.mail }),
    ...routingAttributes(config, routed.chat),
  };
  const properties = {
    workspace_sid: workspaceSid,
    workflow_sid: routing.workflowSid,
    task_channel_unique_name: routing.taskChannel,
  };
  if (routing.by === 'flex') await byFlex(call, config, routed, { ...properties, attributes });
  else await byTask(call, config, routed, { ...properties, attributes });
}

/**
 * What flows and workflows route by: the case, and the queue a desk asked for. A workflow's filter compares
 * task attributes (TaskRouter's expression syntax), a Studio flow reads those of the conversation.
 */
export const routingAttributes = (
  { caseAttribute, queueAttribute }: Pick<Settings, 'caseAttribute' | 'queueAttribute'>,
  { caseNumber, queue }: EmployeeChat,
): Readonly<Record<string, string>> => ({
  ...(queue !== undefined && { [queueAttribute]: queue }),
  ...(caseNumber && { [caseAttribute]: caseNumber }),
});

type Properties = {
  readonly workspace_sid: string;
  readonly workflow_sid: string;
  readonly task_channel_unique_name: string;
  readonly attributes: Readonly<Record<string, string>>;
};

async function byFlex(
  call: TwilioCalls,
  { flexUrl }: Routing,
  { sid, url, isNew }: Routed,
  properties: Properties,
): Promise<void> {
  if (!isNew && (await isInFlex(call, url))) return;
  await call({
    url: `${flexUrl}/v1/Interactions`,
    form: {
      Channel: JSON.stringify({
        type: 'web',
        initiated_by: 'customer',
        properties: { media_channel_sid: sid },
      }),
      Routing: JSON.stringify({ properties }),
    },
  });
}

const conversation = z.object({ attributes: z.string().nullish() });

/** Flex writes its interaction into the conversation's attributes (seen in public code, not proven). */
async function isInFlex(call: TwilioCalls, url: string): Promise<boolean> {
  const parsed = conversation.safeParse((await call({ url })).json);
  if (!parsed.success) throw notUnderstood(parsed.error);
  return parsed.data.attributes?.includes('"flexInteractionSid"') ?? false;
}

async function byTask(
  call: TwilioCalls,
  { taskRouterUrl }: Routing,
  { sid, isNew }: Routed,
  { workspace_sid, workflow_sid, task_channel_unique_name, attributes }: Properties,
): Promise<void> {
  const tasks = `${taskRouterUrl}/v1/Workspaces/${workspace_sid}/Tasks`;
  if (!isNew && (await tasksWhere(call, tasks, `conversationSid == '${sid}'`)).length > 0) return;
  await call({
    url: tasks,
    form: {
      WorkflowSid: workflow_sid,
      TaskChannel: task_channel_unique_name,
      Attributes: JSON.stringify({ ...attributes, conversationSid: sid, channelType: 'web' }),
    },
  });
}
