import type { ChannelSummary } from '../../../../teams/channels.ts';
import type { Query } from '../../api/resources.ts';
import { send } from '../../api/send.ts';

export type { ChannelSummary };

export const channelsQuery: Query<readonly ChannelSummary[]> = {
  path: '/_channels',
  // The sandbox and this page are built together: what it answers has the types it declares.
  read: (json) => json as readonly ChannelSummary[],
  concerns: (notice) => notice.service === 'teams',
};

const pathOf = (id: string): string => `/_channels/${encodeURIComponent(id)}`;

/** @param said.rootId the post whose thread it is said in; a new post without it */
export async function post(
  channelId: string,
  said: { from: string; text: string; rootId?: string },
): Promise<void> {
  await send(`${pathOf(channelId)}/messages`, said);
}

/** What the owner of the team does: they add the app, and consent to what it asks for there. */
export async function addApp(channelId: string): Promise<void> {
  await send(`${pathOf(channelId)}/app`, {});
}

/** What somebody does who opens a tab of the app: the bot then knows who they are. */
export async function openApp(person: string): Promise<void> {
  await send('/_app/opened', { person });
}

export const isChannel = (selected: string | undefined): boolean =>
  selected === 'channels' || (selected?.includes('@thread.tacv2') ?? false);
