/** Flex: brings a conversation before an agent. 200 says that it was asked for, not that it is done. */
import type { Route, StandInRequest, StandInResponse } from '../../../kernel/stand-in.ts';
import { account, sidFrom } from '../account.ts';
import { formOf, invalid, objectOf, route } from './errors.ts';
import { routeConversation } from './route-conversation.ts';
import type { Parts } from './parts.ts';

/** How long it takes until it is done. */
const laterMs = 50;

export const interactionRoutes = (parts: Parts): readonly Route[] => [
  route('POST', '/flex/v1/Interactions', (request) => create(parts, request)),
];

type Properties = Readonly<Record<string, unknown>>;

function create(parts: Parts, request: StandInRequest): StandInResponse {
  const form = formOf(request, ['Channel', 'Routing']);
  const { type, initiated_by, properties } = objectOf(form, 'Channel');
  const routing = objectOf(form, 'Routing')['properties'];
  const sid = textIn(properties, 'media_channel_sid');
  const conversation = parts.store.state.conversations.find((one) => one.sid === sid);
  const isWellFormed =
    typeof type === 'string' && ['api', 'agent', 'customer'].includes(String(initiated_by));
  if (!isWellFormed || !conversation) throw invalid('Channel');
  if (
    textIn(routing, 'workspace_sid') !== account.workspaceSid ||
    textIn(routing, 'workflow_sid') !== account.workflowSid
  ) {
    throw invalid('Routing');
  }
  const interactionSid = sidFrom('KD', parts.world.uuid());
  parts.world.later(laterMs, () => {
    const flex = { flexInteractionSid: interactionSid };
    const before = JSON.parse(conversation.attributes) as Properties;
    conversation.attributes = JSON.stringify({ ...before, ...flex });
    routeConversation(parts, {
      sid: conversation.sid,
      attributes: { ...attributesIn(routing), ...flex, conversationSid: conversation.sid },
      channel: textIn(routing, 'task_channel_unique_name') ?? 'chat',
    });
  });
  return {
    status: 200,
    body: { sid: interactionSid, channel: { type, initiated_by, properties }, routing },
  };
}

const isObject = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null;

function textIn(value: unknown, name: string): string | undefined {
  const found = isObject(value) ? value[name] : undefined;
  return typeof found === 'string' ? found : undefined;
}

const attributesIn = (routing: unknown): Properties => {
  const found = isObject(routing) ? routing['attributes'] : undefined;
  return isObject(found) ? found : {};
};
