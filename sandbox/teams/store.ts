import type { World } from '../kernel/world.ts';
import { seededChannels } from './seeded-channels.ts';
import type { Availability } from '../people.ts';
import type { Activity, Chat, Content, Message, Sender, SystemEvent, TeamsEvent } from './model.ts';

type TeamsState = {
  /** The newest message number given out. */
  lastStamp: number;
  chats: Record<string, Chat>;
  presences: Record<string, { availability: Availability; activity: string }>;
  /** Absent in a state that was saved before there was a feed. */
  activities?: readonly Activity[];
};

export type TeamsStore = {
  readonly world: World;
  readonly state: TeamsState;
  /** The chat by Graph's id or by the Connector's. */
  find(id: string): Chat | undefined;
  put(chat: Chat, notice?: { kind: string; id: string }): Chat;
  /** Appends a message and returns both. */
  append(chatId: string, from: Sender, content: Content, event?: SystemEvent): Message;
  changed(notice: { kind: string; id: string }): void;
  emit(event: TeamsEvent): void;
  readonly onEvent: (listener: (event: TeamsEvent) => void) => void;
};

export function createTeamsStore(world: World): TeamsStore {
  const slice = world.slice<TeamsState>('teams', () => ({
    lastStamp: 0,
    chats: seededChannels(world.nowIso()),
    presences: {},
  }));
  const listeners: ((event: TeamsEvent) => void)[] = [];
  const put = (chat: Chat, notice?: { kind: string; id: string }): Chat => {
    slice.state.chats[chat.id] = chat;
    slice.changed(notice ?? { kind: 'chat', id: chat.id });
    return chat;
  };
  const find = (id: string): Chat | undefined =>
    id.startsWith('a:')
      ? Object.values(slice.state.chats).find((one) => one.conversationId === id)
      : slice.state.chats[id];
  return {
    world,
    get state() {
      return slice.state;
    },
    find,
    put,
    append: (chatId, from, content, event) => {
      const chat = find(chatId);
      if (!chat) throw new Error(`no chat ${chatId}`);
      const message = numbered(slice.state, world.now(), {
        ...content,
        from,
        ...(event && { event }),
      });
      put({ ...chat, messages: [...chat.messages, message] }, { kind: 'message', id: chat.id });
      return message;
    },
    changed: (notice) => {
      slice.changed(notice);
    },
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    onEvent: (listener) => {
      listeners.push(listener);
    },
  };
}

/** Two messages of one millisecond still get two numbers, as in Teams. */
function numbered(
  state: TeamsState,
  now: number,
  message: Pick<Message, 'from' | 'event'> & Content,
): Message {
  const stamp = Math.max(now, state.lastStamp + 1);
  state.lastStamp = stamp;
  const createdAt = new Date(stamp).toISOString();
  return { ...message, id: String(stamp), createdAt, edits: 0, views: {} };
}

const noContent: Content = { text: '', format: 'plain', attachments: [], mentions: [] };

/** A line Teams itself writes into a chat ("… added Priya"). */
export function appendEvent(store: TeamsStore, chatId: string, event: SystemEvent): Message {
  return store.append(chatId, { kind: 'system' }, noContent, event);
}
