/**
 * A team and its channels: everybody of the company is in it. A post begins a thread; what is said in it
 * carries the post's id. Teams and channels cannot be made or changed here.
 */
import type { Chat } from './model.ts';
import type { TeamsStore } from './store.ts';

export type ChannelSummary = {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly appInstalled: boolean;
  readonly lastMessageAt?: string;
};

export type Channels = { channels(): readonly ChannelSummary[] };

export const createChannels = (store: TeamsStore): Channels => ({
  channels: () =>
    Object.values(store.state.chats)
      .filter((one) => one.type === 'channel')
      .map((one) => {
        const last = one.messages.findLast(({ from }) => from.kind !== 'system');
        return {
          id: one.id,
          name: one.topic ?? '',
          team: one.team?.name ?? '',
          appInstalled: one.install !== undefined,
          ...(last && { lastMessageAt: last.createdAt }),
        };
      }),
});

/** Where a message stands: the thread it is in, or begins. */
export const threadAddress = (chat: Chat, message: { id: string; rootId?: string }): string =>
  chat.type === 'channel'
    ? `${chat.conversationId};messageid=${message.rootId ?? message.id}`
    : chat.conversationId;
