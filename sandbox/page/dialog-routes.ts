/** The dialogs of the app: from a message's menu, and from a card's button. */
import { z } from 'zod';
import type { Route, StandInRequest } from '../kernel/stand-in.ts';
import { messageActions } from '../teams/app-definition.ts';
import { ok, param, personRef, readJson } from './input.ts';
import type { PageParts } from './parts.ts';

const filled = z.record(z.string(), z.unknown());
const calledOn = z.object({
  person: personRef,
  commandId: z.string().min(1),
  /** What was filled in; absent while the dialog is asked for. */
  data: filled.optional(),
});
const filledIn = z.object({ person: personRef, data: filled });

export const dialogRoutes = ({ connector }: PageParts): readonly Route[] => [
  { method: 'GET', path: '/_message-actions', handle: () => ok(messageActions) },
  {
    method: 'POST',
    path: '/_chats/:id/messages/:mid/action',
    handle: async (request) => {
      const { person: from, commandId, data } = readJson(calledOn, request);
      const action = { ...messageIn(request), from, commandId, ...(data && { data }) };
      return ok({ invokeResponse: await connector.messageAction(action) });
    },
  },
  {
    method: 'POST',
    path: '/_chats/:id/messages/:mid/dialog',
    handle: async (request) => {
      const { person: from, data } = readJson(filledIn, request);
      const form = { ...messageIn(request), from, data };
      return ok({ invokeResponse: await connector.submitDialog(form) });
    },
  },
];

const messageIn = (request: StandInRequest) => ({
  chatId: param(request, 'id'),
  messageId: param(request, 'mid'),
});
