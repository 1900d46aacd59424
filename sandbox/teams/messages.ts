import type { Chats } from './chats.ts';
import type { Attachment, Chat, Content, Message, Sender } from './model.ts';
import type { TeamsStore } from './store.ts';

export type Messages = {
  /** Everything in a chat, oldest first; for one person: what they may see, with the cards they see. */
  messages(chatId: string, personId?: string): readonly Message[];
  post(chatId: string, from: Sender, content: Content): Message;
  /** New content for all; views of single people give way to it. */
  edit(chatId: string, messageId: string, content: Content): Message;
  remove(chatId: string, messageId: string): void;
  /** A card for one person only. */
  showTo(chatId: string, messageId: string, view: { personId: string; card: Attachment }): void;
};

const isCard = (one: Attachment): boolean =>
  one.contentType === 'application/vnd.microsoft.card.adaptive';

function asSeenBy(message: Message, personId: string): Message {
  const card = message.views[personId];
  if (!card) return message;
  const others = message.attachments.filter((one) => !isCard(one));
  return { ...message, attachments: [...others, card] };
}

export function createMessages(store: TeamsStore, chats: Chats): Messages {
  const replace = (
    chatId: string,
    messageId: string,
    change: (message: Message) => Message,
  ): Message => {
    const chat = chats.chat(chatId);
    const found = chat?.messages.find((one) => one.id === messageId);
    if (!chat || !found) throw new Error(`no message ${messageId} in ${chatId}`);
    const changed = change(found);
    const messages = chat.messages.map((one) => (one === found ? changed : one));
    store.put({ ...chat, messages }, { kind: 'message', id: chat.id });
    return changed;
  };
  return {
    messages: (chatId, personId) => {
      const chat = chats.chat(chatId);
      if (!chat) return [];
      return personId === undefined ? chat.messages : visibleTo(chat, personId);
    },
    post: (chatId, from, content) => store.append(chatId, from, content),
    edit: (chatId, messageId, content) =>
      replace(chatId, messageId, (before) => ({
        ...content,
        id: before.id,
        from: before.from,
        createdAt: before.createdAt,
        editedAt: store.world.nowIso(),
        ...(before.rootId !== undefined && { rootId: before.rootId }),
        edits: before.edits + 1,
        views: {},
      })),
    remove: (chatId, messageId) => {
      replace(chatId, messageId, (before) => ({
        ...before,
        text: '',
        attachments: [],
        mentions: [],
        views: {},
        deletedAt: store.world.nowIso(),
      }));
    },
    showTo: (chatId, messageId, { personId, card }) => {
      replace(chatId, messageId, (before) => ({
        ...before,
        views: { ...before.views, [personId]: card },
      }));
    },
  };
}

function visibleTo(chat: Chat, personId: string): Message[] {
  const member = chat.members.find((one) => one.personId === personId);
  if (!member) return [];
  return chat.messages
    .filter((one) => one.createdAt >= member.historyFrom)
    .map((one) => asSeenBy(one, personId));
}
