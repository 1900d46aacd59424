/** Teams, for the person one happens to be. */
import { z } from 'zod';
import { StandInError, type Route, type StandInRequest } from '../kernel/stand-in.ts';
import { app, personById } from '../people.ts';
import type { Message } from '../teams/model.ts';
import { ok, param, personRef, query, read, readJson } from './input.ts';
import type { PageParts } from './parts.ts';

const said = z.object({ from: personRef, text: z.string().min(1) });
/** Pictures stand in the text: a message may be nothing else. */
const written = z.object({
  from: personRef,
  text: z.string(),
  pictures: z.array(z.object({ mime: z.string(), base64: z.base64() })).optional(),
});
const clicked = z.object({
  from: personRef,
  messageId: z.string().min(1),
  action: z.object({
    type: z.enum(['Action.Execute', 'Action.Submit']),
    id: z.string().optional(),
    verb: z.string().optional(),
    data: z.unknown().optional(),
  }),
  trigger: z.enum(['manual', 'automatic']).optional(),
});

export const chatRoutes = (parts: PageParts): readonly Route[] => [
  ...readingRoutes(parts),
  ...changeRoutes(parts),
  ...actingRoutes(parts),
];

const actingRoutes = ({ connector }: PageParts): readonly Route[] => [
  {
    method: 'POST',
    path: '/_chats/:id/messages',
    handle: (request) => {
      const { from, text, pictures = [] } = readJson(written, request);
      return ok(connector.say({ chatId: param(request, 'id'), from, text, pictures }), 201);
    },
  },
  {
    method: 'POST',
    path: '/_chats/:id/actions',
    handle: async (request) => {
      const what = readJson(clicked, request);
      const { id, verb, ...action } = what.action;
      const invokeResponse = await connector.act({
        chatId: param(request, 'id'),
        from: what.from,
        messageId: what.messageId,
        action: { ...action, ...(id !== undefined && { id }), ...(verb !== undefined && { verb }) },
        ...(what.trigger && { trigger: what.trigger }),
      });
      return ok({ invokeResponse });
    },
  },
  {
    method: 'POST',
    path: '/_personal',
    handle: (request) => {
      const { person } = readJson(z.object({ person: personRef }), request);
      return ok(connector.openPersonal(person));
    },
  },
];

const readingRoutes = ({ teams }: PageParts): readonly Route[] => [
  {
    method: 'GET',
    path: '/_chats',
    handle: (request) => ok(teams.chatsOf(read(personRef, query(request, 'person')))),
  },
  {
    method: 'GET',
    path: '/_chats/:id/messages',
    handle: (request) => {
      const id = param(request, 'id');
      if (!teams.chat(id)) throw new StandInError(404, 'NotFound', `there is no chat ${id}`);
      const asked = query(request, 'person');
      const person = asked === undefined ? undefined : read(personRef, asked);
      return ok(teams.messages(id, person).map(withName));
    },
  },
];

const changeRoutes = ({ connector }: PageParts): readonly Route[] => [
  {
    method: 'PATCH',
    path: '/_chats/:id/messages/:mid',
    handle: (request) => {
      const { from, text } = readJson(said, request);
      connector.change({ ...messageIn(request), from, text });
      return ok({});
    },
  },
  {
    method: 'DELETE',
    path: '/_chats/:id/messages/:mid',
    handle: (request) => {
      const from = read(personRef, query(request, 'from'));
      connector.change({ ...messageIn(request), from });
      return ok({});
    },
  },
];

const messageIn = (request: StandInRequest) => ({
  chatId: param(request, 'id'),
  messageId: param(request, 'mid'),
});

function withName(message: Message) {
  const { from } = message;
  if (from.kind === 'person') {
    return { ...message, from: { ...from, name: personById(from.id).name } };
  }
  return from.kind === 'bot' ? { ...message, from: { ...from, name: app.name } } : message;
}
