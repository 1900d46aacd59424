import type { Route } from '../kernel/stand-in.ts';
import type { Message } from '../teams/model.ts';
import { contextUrl } from './chats.ts';
import { badRequest, notBuilt, notFound } from './errors.ts';
import { lastModified, messageEntity } from './message-shapes.ts';
import { collection, options, page, topOf } from './query.ts';
import {
  existingChat,
  header,
  type Define,
  type GraphContext,
  type GraphHandler,
  type GraphRequest,
} from './routes.ts';

export function messageRoutes(context: GraphContext, define: Define): Route[] {
  const path = '/chats/:chatId/messages';
  return [
    define('GET', path, 'read messages', listMessages(context)),
    define('GET', `${path}/:messageId`, 'read messages', readMessage(context)),
    // App-only this is refused by its permission (import only); nobody of ours posts as a person.
    define('POST', path, 'send message', () => {
      throw notBuilt('posting a message through Graph');
    }),
  ];
}

type Sorting = { readonly property: string; readonly of: (message: Message) => string };

const sortings: readonly Sorting[] = [
  { property: 'lastModifiedDateTime', of: lastModified },
  { property: 'createdDateTime', of: (message) => message.createdAt },
];

function sortingOf(orderby: string | undefined): Sorting {
  const [byChange] = sortings;
  const found =
    orderby === undefined
      ? byChange
      : sortings.find((one) => `${one.property} desc`.toLowerCase() === orderby.toLowerCase());
  if (!found) {
    throw badRequest(
      `'${orderby ?? ''}' is not supported. Messages are sorted by lastModifiedDateTime desc or createdDateTime desc.`,
    );
  }
  return found;
}

/** `lastModifiedDateTime gt 2026-11-22T08:00:00Z`, both bounds with `and`, on the property sorted by. */
function withinBounds(
  filter: string | undefined,
  { property, of }: Sorting,
): (message: Message) => boolean {
  if (filter === undefined) return () => true;
  const bounds = filter.split(/ +and +/i).map((text) => {
    const [, name, operator, value] = /^(\w+) +(gt|lt) +(\S+)$/i.exec(text.trim()) ?? [];
    const time = Date.parse(value ?? '');
    if (name !== property || Number.isNaN(time)) {
      throw badRequest(
        `Invalid filter clause: ${text}. Filter and sort by the same property, with gt and lt.`,
      );
    }
    return (message: Message) =>
      operator?.toLowerCase() === 'gt'
        ? Date.parse(of(message)) > time
        : Date.parse(of(message)) < time;
  });
  return (message) => bounds.every((one) => one(message));
}

const takesUnknownEnums = (request: GraphRequest): boolean =>
  header(request, 'prefer').includes('include-unknown-enum-members');

function listMessages(context: GraphContext): GraphHandler {
  return (request) => {
    const chat = existingChat(context.teams, request);
    const given = options(request, ['$top', '$orderby', '$filter', '$skiptoken']);
    const sorting = sortingOf(given.$orderby);
    const newestFirst = visible(context, request, chat.id)
      .filter(withinBounds(given.$filter, sorting))
      .sort((a, b) => sorting.of(b).localeCompare(sorting.of(a)) || Number(b.id) - Number(a.id));
    const top = topOf(given.$top, { usual: 20, most: 50 });
    const found = page(request, newestFirst, { top, keyOf: (one) => one.id });
    const value = found.value.map((one) => messageEntity(chat, one, takesUnknownEnums(request)));
    const name = contextUrl(context, `chats('${encodeURIComponent(chat.id)}')/messages`);
    return { status: 200, body: collection(name, { ...found, value }, value.length) };
  };
}

/** A person sees what their membership shows them; the app sees the whole chat. */
function visible(context: GraphContext, request: GraphRequest, chatId: string): Message[] {
  const { kind, personId } = request.caller;
  return [...context.teams.messages(chatId, kind === 'user' ? personId : undefined)];
}

function readMessage(context: GraphContext): GraphHandler {
  return (request) => {
    const chat = existingChat(context.teams, request);
    const message = visible(context, request, chat.id).find(
      (one) => one.id === request.params['messageId'],
    );
    if (!message) throw notFound('NotFound');
    const name = contextUrl(context, `chats('${encodeURIComponent(chat.id)}')/messages/$entity`);
    return {
      status: 200,
      body: { '@odata.context': name, ...messageEntity(chat, message, takesUnknownEnums(request)) },
    };
  };
}
