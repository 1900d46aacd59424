/**
 * A team and its channels: everybody of the company is in it. A post begins a thread; what is said in it
 * carries the post's id. Teams and channels cannot be made or changed here.
 */
import { people } from '../people.ts';
import { membershipId } from './ids.ts';
import { allHistory, type Chat, type Team } from './model.ts';
import type { TeamsStore } from './store.ts';

const team: Team = {
  id: '19:c0ffee5a11teamgeneralc0ffee5a11@thread.tacv2',
  aadGroupId: '7ea40000-0000-4000-8000-000000000001',
  name: 'Contoso Coffee',
};

const seeded = [
  { id: '19:c0ffee5a11ithelpdeskc0ffee5a11@thread.tacv2', name: 'IT Help Desk' },
  { id: '19:c0ffee5a11peoplehelpc0ffee5a11@thread.tacv2', name: 'People and Buildings' },
] as const;

export type ChannelSummary = {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly appInstalled: boolean;
  readonly lastMessageAt?: string;
};

export type Channels = { channels(): readonly ChannelSummary[] };

/** What the Teams world begins with. */
export function seededChannels(nowIso: string): Record<string, Chat> {
  const channels = seeded.map(({ id, name }): [string, Chat] => [
    id,
    {
      id,
      conversationId: id,
      type: 'channel',
      team,
      topic: name,
      createdAt: nowIso,
      updatedAt: nowIso,
      members: people.map((one) => ({
        id: membershipId(id, one.id),
        personId: one.id,
        roles: [],
        historyFrom: allHistory,
      })),
      messages: [],
    },
  ]);
  return Object.fromEntries(channels);
}

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
