import type { Route } from '../kernel/stand-in.ts';
import type { NewMember } from '../teams/chats.ts';
import type { Chat } from '../teams/model.ts';
import { bodyOf, listOf, textOf } from './body.ts';
import { badRequest, notBuilt } from './errors.ts';
import { collection, options, page, select, topOf } from './query.ts';
import { chatEntity, memberEntity, type Entity } from './shapes.ts';
import { messageInfo } from './message-shapes.ts';
import { newMember } from './new-members.ts';
import {
  existingChat,
  existingUser,
  version,
  type Define,
  type GraphContext,
  type GraphHandler,
  type GraphRequest,
} from './routes.ts';

const mostMembers = 250;
const longestTopic = 250;

export function chatRoutes(context: GraphContext, define: Define): Route[] {
  return [
    define('POST', '/chats', 'create chat', createChat(context)),
    define('GET', '/chats/:chatId', 'read chat', readChat(context)),
    define('PATCH', '/chats/:chatId', 'rename chat', renameChat(context)),
    define('GET', '/users/:userId/chats', 'list chats', listChats(context)),
  ];
}

export const contextUrl = (context: GraphContext, rest: string): string =>
  `${context.world.urls.graph}${version}/$metadata#${rest}`;

const singleChat = (context: GraphContext, entity: Entity): Entity => ({
  '@odata.context': contextUrl(context, 'chats/$entity'),
  ...entity,
});

function createChat(context: GraphContext): GraphHandler {
  return (request) => {
    const body = bodyOf(request);
    const type = textOf(body, 'chatType');
    if (type === 'oneOnOne') throw notBuilt('a chat of chatType oneOnOne between people');
    if (type !== 'group') throw badRequest(`Invalid chatType '${type ?? ''}'.`);
    if (body['installedApps'] !== undefined) {
      throw badRequest('installedApps cannot be given when a group chat is created in v1.0.');
    }
    const members = listOf(body, 'members').map(newMember);
    checkMembers(request, members);
    // Deliberately not idempotent: the same request again makes another chat, as in life.
    const chat = context.teams.createGroupChat(topicOf(textOf(body, 'topic')), members);
    return { status: 201, body: singleChat(context, chatEntity(chat)) };
  };
}

function checkMembers(request: GraphRequest, members: readonly NewMember[]): void {
  const ids = members.map((one) => one.personId);
  if (new Set(ids).size < ids.length) {
    throw badRequest('Duplicate chat members is specified in the request body.');
  }
  if (ids.length < 2) throw badRequest('A group chat needs at least two members.');
  if (ids.length > mostMembers) throw badRequest(`A chat holds at most ${mostMembers} members.`);
  if (request.caller.kind === 'user' && !ids.includes(request.caller.personId)) {
    throw badRequest('The caller must be one of the members specified in the request body.');
  }
}

function topicOf(topic: string | undefined): string | null {
  if (topic === undefined) return null;
  if (topic.length > longestTopic) {
    throw badRequest(`The topic is longer than ${longestTopic} characters.`);
  }
  if (topic.includes(':')) throw badRequest("The topic must not contain the character ':'.");
  return topic;
}

function readChat(context: GraphContext): GraphHandler {
  return (request) => {
    const chat = existingChat(context.teams, request);
    const given = options(request, ['$expand', '$select']);
    const entity = { ...chatEntity(chat), ...expanded(chat, given.$expand) };
    return { status: 200, body: select(singleChat(context, entity), given.$select) };
  };
}

function renameChat(context: GraphContext): GraphHandler {
  return (request) => {
    const chat = existingChat(context.teams, request);
    const body = bodyOf(request);
    const others = Object.keys(body).filter((one) => one !== 'topic' && !one.startsWith('@'));
    if (others.length > 0)
      throw badRequest(`Only the topic can be changed, not ${others.join(', ')}.`);
    const topic = topicOf(textOf(body, 'topic'));
    if (topic === null) throw badRequest("The property 'topic' is required.");
    if (chat.type !== 'group') throw badRequest('Only a group chat has a topic.');
    return {
      status: 200,
      body: singleChat(context, chatEntity(context.teams.renameChat(chat.id, topic))),
    };
  };
}

const mostExpandedMembers = 25;

function expanded(chat: Chat, expand: string | undefined): Entity {
  const names = expand?.split(',').map((one) => one.trim()) ?? [];
  const unknown = names.find((one) => one !== 'members' && one !== 'lastMessagePreview');
  if (unknown !== undefined) throw badRequest(`'${unknown}' cannot be expanded on a chat.`);
  return {
    ...(names.includes('members') && {
      members: chat.members.slice(0, mostExpandedMembers).map(memberEntity),
    }),
    ...(names.includes('lastMessagePreview') && { lastMessagePreview: messageInfo(chat) }),
  };
}

const byLastMessage = 'lastmessagepreview/createddatetime desc';

function listChats(context: GraphContext): GraphHandler {
  return (request) => {
    const user = existingUser(request);
    if (request.url.searchParams.has('$filter')) throw notBuilt('$filter on the chats of a user');
    const given = options(request, ['$top', '$orderby', '$expand', '$select', '$skiptoken']);
    if (given.$orderby !== undefined && given.$orderby.toLowerCase() !== byLastMessage) {
      throw badRequest(
        `'${given.$orderby}' is not supported. Only lastMessagePreview/createdDateTime desc is.`,
      );
    }
    const top = topOf(given.$top, { usual: 20, most: 50 });
    const found = page(request, context.teams.allChatsOf(user.id), { top, keyOf: (one) => one.id });
    const value = found.value.map((chat) =>
      select({ ...chatEntity(chat), ...expanded(chat, given.$expand) }, given.$select),
    );
    const name = contextUrl(context, `users('${user.id}')/chats`);
    return { status: 200, body: collection(name, { ...found, value }) };
  };
}
