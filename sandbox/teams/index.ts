/**
 * The one Teams world behind Graph and the Connector: what the one writes the other reads at once.
 * It knows no HTTP and refuses nothing by permission; that is the business of the two in front of it.
 */
import type { World } from '../kernel/world.ts';
import { createActivities, type Activities } from './activities.ts';
import { createChannels, type Channels } from './channels.ts';
import { createChats, type Chats } from './chats.ts';
import { createInstalls, type Installs } from './installs.ts';
import { createMessages, type Messages } from './messages.ts';
import { createPresences, type Presences } from './presences.ts';
import { createTeamsStore } from './store.ts';

export type TeamsWorld = Activities & Chats & Installs & Messages & Presences & Channels;

export function createTeamsWorld(world: World): TeamsWorld {
  const store = createTeamsStore(world);
  const chats = createChats(store);
  return {
    ...chats,
    ...createActivities(store),
    ...createChannels(store),
    ...createInstalls(store),
    ...createMessages(store, chats),
    ...createPresences(store),
  };
}
