import { app, personById } from '../people.ts';
import { membershipId, personalChatId } from './ids.ts';
import { allHistory, type Chat, type Member, type Message } from './model.ts';
import { appendEvent, type TeamsStore } from './store.ts';

/** A chat in somebody's chat list. */
export type ChatSummary = {
  readonly id: string;
  readonly type: Chat['type'];
  readonly topic: string;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly lastMessage?: Message;
  readonly appInstalled: boolean;
};

export type Chats = {
  /** By Graph's id or by the Connector's conversation id. */
  chat(id: string): Chat | undefined;
  /** Chats a person is in, the liveliest first. */
  chatsOf(personId: string): ChatSummary[];
  allChatsOf(personId: string): Chat[];
  createGroupChat(topic: string | null, members: readonly NewMember[]): Chat;
  renameChat(chatId: string, topic: string): Chat;
  addMember(chatId: string, member: NewMember): Member;
  removeMember(chatId: string, memberId: string): void;
  /** The chat between a person and the bot, made if there is none yet. */
  ensurePersonalChat(personId: string): Chat;
};

export type NewMember = {
  readonly personId: string;
  readonly roles: readonly string[];
  /** Without it the newcomer sees only what comes after. */
  readonly historyFrom?: string;
};

const memberOf = (chatId: string, from: NewMember, nowIso: string): Member => ({
  id: membershipId(chatId, from.personId),
  personId: from.personId,
  roles: from.roles,
  historyFrom: from.historyFrom ?? nowIso,
});

const liveliest = (chat: Chat): string => chat.messages.at(-1)?.createdAt ?? chat.updatedAt;

function summary(chat: Chat): ChatSummary {
  const lastMessage = chat.messages.findLast((one) => one.from.kind !== 'system');
  return {
    id: chat.id,
    type: chat.type,
    topic: chat.type === 'personal' ? app.name : (chat.topic ?? ''),
    members: chat.members.map((one) => ({
      id: one.personId,
      name: personById(one.personId).name,
    })),
    ...(lastMessage && { lastMessage }),
    appInstalled: chat.install !== undefined,
  };
}

export function createChats(store: TeamsStore): Chats {
  const { world } = store;
  const existing = (id: string): Chat => {
    const chat = store.find(id);
    if (!chat) throw new Error(`no chat ${id}`);
    return chat;
  };
  const blank = (id: string, type: Chat['type'], members: readonly NewMember[]): Chat => ({
    id,
    conversationId: type === 'group' ? id : `a:${opaque()}`,
    type,
    topic: null,
    createdAt: world.nowIso(),
    updatedAt: world.nowIso(),
    members: members.map((one) => memberOf(id, one, allHistory)),
    messages: [],
  });
  const hex = (): string => world.uuid().replaceAll('-', '');
  const opaque = (): string => Buffer.from(hex() + hex(), 'hex').toString('base64url');
  const allChatsOf = (personId: string): Chat[] =>
    Object.values(store.state.chats)
      .filter((chat) => chat.type !== 'channel')
      .filter((chat) => chat.members.some((one) => one.personId === personId))
      .sort((a, b) => liveliest(b).localeCompare(liveliest(a)));
  return {
    chat: (id) => store.find(id),
    allChatsOf,
    chatsOf: (personId) => allChatsOf(personId).map(summary),
    createGroupChat: (topic, members) => {
      const chat = store.put({ ...blank(`19:${hex()}@thread.v2`, 'group', members), topic });
      const personIds = members.map((one) => one.personId);
      appendEvent(store, chat.id, { kind: 'members-added', personIds });
      return existing(chat.id);
    },
    renameChat: (chatId, topic) => {
      store.put({ ...existing(chatId), topic, updatedAt: world.nowIso() });
      appendEvent(store, chatId, { kind: 'renamed', topic });
      return existing(chatId);
    },
    addMember: (chatId, newcomer) => addMember(store, existing(chatId), newcomer),
    removeMember: (chatId, memberId) => {
      removeMember(store, existing(chatId), memberId);
    },
    ensurePersonalChat: (personId) =>
      store.find(personalChatId(personId)) ??
      store.put(blank(personalChatId(personId), 'personal', [{ personId, roles: ['owner'] }])),
  };
}

function addMember(store: TeamsStore, chat: Chat, newcomer: NewMember): Member {
  const already = chat.members.find((one) => one.personId === newcomer.personId);
  if (already) return already;
  const nowIso = store.world.nowIso();
  const member = memberOf(chat.id, newcomer, nowIso);
  store.put({ ...chat, members: [...chat.members, member], updatedAt: nowIso });
  const personIds = [newcomer.personId];
  appendEvent(store, chat.id, {
    kind: 'members-added',
    personIds,
    historyFrom: member.historyFrom,
  });
  store.emit({ kind: 'members-added', chatId: chat.id, personIds });
  return member;
}

function removeMember(store: TeamsStore, chat: Chat, memberId: string): void {
  const gone = chat.members.find((one) => one.id === memberId);
  if (!gone) return;
  const members = chat.members.filter((one) => one !== gone);
  store.put({ ...chat, members, updatedAt: store.world.nowIso() });
  const personIds = [gone.personId];
  appendEvent(store, chat.id, { kind: 'members-removed', personIds });
  store.emit({ kind: 'members-removed', chatId: chat.id, personIds });
}
