import type { Tokens } from '../entra/tokens.ts';
import type { Handler, Route, StandInRequest } from '../kernel/stand-in.ts';
import type { World } from '../kernel/world.ts';
import { tenantId } from '../people.ts';
import { personalChatId, personByRef } from '../teams/ids.ts';
import type { Chat, Message } from '../teams/model.ts';
import type { TeamsWorld } from '../teams/index.ts';
import { authorized } from './auth.ts';
import { badArgument, badSyntax, connectorError } from './errors.ts';
import { fields, list, text, type Fields } from './fields.ts';
import { incomingActivity, readActivity, type Incoming } from './incoming.ts';
import type { Operation, TeamsLimits } from './limits.ts';

export type ConnectorContext = {
  readonly world: World;
  readonly tokens: Tokens;
  readonly teams: TeamsWorld;
  readonly limits: TeamsLimits;
};

export function conversationRoutes(context: ConnectorContext): Route[] {
  const one = '/v3/conversations/:conversationId/activities';
  const route = (method: Route['method'], path: string, handle: Handler): Route => ({
    method,
    path,
    handle: authorized(context.tokens, handle),
  });
  return [
    route('POST', '/v3/conversations', createConversation(context)),
    route('POST', one, send(context)),
    // A reply: chats have no threads, so what it answers is ignored, known or not; channels have.
    route('POST', `${one}/:activityId`, send(context)),
    route('PUT', `${one}/:activityId`, update(context)),
    route('DELETE', `${one}/:activityId`, remove(context)),
  ];
}

/**
 * The chat the bot speaks in, or why it may not: too much at once, unknown, without the app. Takes Graph's id
 * of a personal chat as well.
 */
export function conversation(
  context: ConnectorContext,
  operation: Operation,
  request: StandInRequest,
): Chat {
  const [id = ''] = (request.params['conversationId'] ?? '').split(';messageid=');
  const chat = context.teams.chat(id);
  context.limits.admit(operation, chat?.id);
  if (!chat) throw connectorError(404, 'ConversationNotFound', 'Conversation not found.');
  if (!chat.install) {
    throw connectorError(
      403,
      'BotNotInConversationRoster',
      'The bot is not part of the conversation roster.',
    );
  }
  return chat;
}

function createConversation(context: ConnectorContext): Handler {
  return (request) => {
    const body = fields(request.json());
    const activity = body['activity'] ?? undefined;
    admitCreate(context, body, activity !== undefined);
    const chat = personalChat(context, body);
    const activityId =
      activity === undefined ? undefined : posted(context, chat, readActivity(activity));
    return {
      status: 201,
      body: {
        id: chat.conversationId,
        serviceUrl: `${context.world.urls.connector}/`,
        ...(activityId !== undefined && { activityId }),
      },
    };
  };
}

/** A first message given along counts as a send beside: not documented, and the stricter of the two readings. */
function admitCreate({ limits }: ConnectorContext, body: Fields, hasMessage: boolean): void {
  const person = personByRef(text(fields(list(body['members'])[0])['id']));
  // Known before it is made: there is one conversation with a person.
  const chatId = person && personalChatId(person.id);
  limits.admit('create', chatId);
  if (hasMessage) limits.admit('send', chatId);
}

/** Idempotent: there is one chat between a person and the bot, and it is handed out again and again. */
function personalChat(context: ConnectorContext, body: Fields): Chat {
  const members = list(body['members']);
  if (members.length !== 1 || body['isGroup'] === true) {
    throw badSyntax('Incorrect conversation creation parameters');
  }
  const tenant =
    text(fields(fields(body['channelData'])['tenant'])['id']) || text(body['tenantId']);
  if (tenant === '') throw badSyntax('A conversation in Teams needs the id of its tenant.');
  if (tenant !== tenantId) throw connectorError(403, 'Forbidden', 'The bot is not in this tenant.');
  const person = personByRef(text(fields(members[0])['id']));
  if (!person) throw badArgument('The member of the conversation is not known.');
  if (!context.teams.personalInstall(person.id)) {
    throw connectorError(
      403,
      'ForbiddenOperationException',
      "Bot is not installed in user's personal scope",
    );
  }
  return context.teams.ensurePersonalChat(person.id);
}

function posted(
  context: ConnectorContext,
  chat: Chat,
  incoming: Incoming,
  rootId?: string,
): string {
  // Shown while it lasts and never kept.
  if (incoming.type === 'typing') return context.world.uuid();
  const content = { ...incoming.content, ...(rootId !== undefined && { rootId }) };
  return context.teams.post(chat.id, { kind: 'bot' }, content).id;
}

/** In a channel: the post named in the conversation's id, or the thread of what is replied to. */
function rootOf(chat: Chat, { params }: StandInRequest): string | undefined {
  if (chat.type !== 'channel') return undefined;
  const [, named] = (params['conversationId'] ?? '').split(';messageid=');
  const found = chat.messages.find((one) => one.id === (named ?? params['activityId']));
  if (!found && named !== undefined) {
    throw connectorError(
      404,
      'ActivityNotFoundInConversation',
      'The thread is not in the channel.',
    );
  }
  return found && (found.rootId ?? found.id);
}

function send(context: ConnectorContext): Handler {
  return (request) => {
    const chat = conversation(context, 'send', request);
    const incoming = incomingActivity(request);
    return { status: 201, body: { id: posted(context, chat, incoming, rootOf(chat, request)) } };
  };
}

/** Only what the bot itself said, and not what is gone. */
function ownMessage(chat: Chat, request: StandInRequest): Message {
  const message = chat.messages.find((one) => one.id === request.params['activityId']);
  if (!message || message.deletedAt !== undefined) {
    throw connectorError(
      404,
      'ActivityNotFoundInConversation',
      'Activity not found in the conversation.',
    );
  }
  if (message.from.kind !== 'bot') {
    throw connectorError(
      403,
      'ForbiddenOperationException',
      'The message was not sent by this bot.',
    );
  }
  return message;
}

function update(context: ConnectorContext): Handler {
  return (request) => {
    const chat = conversation(context, 'send', request);
    const { id } = ownMessage(chat, request);
    const incoming = incomingActivity(request);
    if (incoming.type !== 'message') throw badSyntax('Only a message can replace a message.');
    context.teams.edit(chat.id, id, incoming.content);
    return { status: 200, body: { id } };
  };
}

function remove(context: ConnectorContext): Handler {
  return (request) => {
    const chat = conversation(context, 'send', request);
    context.teams.remove(chat.id, ownMessage(chat, request).id);
    return { status: 200 };
  };
}
