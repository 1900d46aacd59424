import type { Route } from '../kernel/stand-in.ts';
import type { Member } from '../teams/model.ts';
import { contextUrl } from './chats.ts';
import { badRequest, notFound } from './errors.ts';
import { newMember } from './new-members.ts';
import { collection, options, page, topOf } from './query.ts';
import {
  existingChat,
  type Define,
  type GraphContext,
  type GraphHandler,
  type GraphRequest,
} from './routes.ts';
import { memberEntity } from './shapes.ts';

const mostMembers = 250;

export function memberRoutes(context: GraphContext, define: Define): Route[] {
  const path = '/chats/:chatId/members';
  return [
    define('GET', path, 'read members', listMembers(context)),
    define('POST', path, 'add member', addMember(context)),
    define('GET', `${path}/:memberId`, 'read members', readMember(context)),
    define('DELETE', `${path}/:memberId`, 'remove member', removeMember(context)),
  ];
}

function listMembers(context: GraphContext): GraphHandler {
  return (request) => {
    const chat = existingChat(context.teams, request);
    const given = options(request, ['$top', '$skiptoken']);
    const top = topOf(given.$top, { usual: 100, most: 100 });
    const found = page(request, chat.members, { top, keyOf: (one) => one.id });
    const name = contextUrl(context, `chats('${encodeURIComponent(chat.id)}')/members`);
    return {
      status: 200,
      body: collection(
        name,
        { ...found, value: found.value.map(memberEntity) },
        chat.members.length,
      ),
    };
  };
}

/** 201 with a Location and no body, one member a call; who is in already stays in, without a second line in the chat. */
function addMember(context: GraphContext): GraphHandler {
  return (request) => {
    const chat = existingChat(context.teams, request);
    if (chat.type !== 'group') throw badRequest('Members can be added to a group chat only.');
    const newcomer = newMember(request.json());
    if (chat.members.length >= mostMembers) {
      throw badRequest(`A chat holds at most ${mostMembers} members.`);
    }
    const member = context.teams.addMember(chat.id, newcomer);
    return { status: 201, headers: { Location: `/chats/${chat.id}/members/${member.id}` } };
  };
}

function readMember(context: GraphContext): GraphHandler {
  return (request) => {
    const member = namedMember(context, request);
    const name = contextUrl(
      context,
      `chats('${encodeURIComponent(request.params['chatId'] ?? '')}')/members/$entity`,
    );
    return { status: 200, body: { '@odata.context': name, ...memberEntity(member) } };
  };
}

function removeMember(context: GraphContext): GraphHandler {
  return (request) => {
    const chat = existingChat(context.teams, request);
    if (chat.type !== 'group') throw badRequest('Members can be removed from a group chat only.');
    context.teams.removeMember(chat.id, namedMember(context, request).id);
    return { status: 204 };
  };
}

function namedMember(context: GraphContext, request: GraphRequest): Member {
  const chat = existingChat(context.teams, request);
  const member = chat.members.find((one) => one.id === request.params['memberId']);
  if (!member) throw notFound('NotFound');
  return member;
}
