import { chatId, swarmId, type SwarmId } from '../../domain/ids.ts';
import { isMember, type Swarm } from '../../domain/swarm/swarm.ts';
import type { ChatDeps } from './deps.ts';
import type { Turn } from './turn.ts';

export const isOwnChat = (swarm: Swarm, turn: Turn): boolean =>
  swarm.chat?.id === chatId(turn.conversation.id);

/** Where the case itself may be shown: nobody reads along who may not see it. */
export const isPrivate = (swarm: Swarm, turn: Turn): boolean =>
  turn.conversation.kind === 'personal' || isOwnChat(swarm, turn);

/** Members, and whoever was asked to be one. */
export const mayLook = (swarm: Swarm, turn: Turn): boolean =>
  isMember(swarm, turn.sender.id) ||
  swarm.invitations.some((one) => one.person.id === turn.sender.id) ||
  isOwnChat(swarm, turn);

/** The swarm of this chat, else the sender's active ones, newest first. */
export async function swarmsMeant(
  { store }: Pick<ChatDeps, 'store'>,
  { tenantId, sender, conversation }: Turn,
): Promise<readonly Swarm[]> {
  if (conversation.kind === 'group') {
    const here = await store.findSwarmOfChat(tenantId, chatId(conversation.id));
    if (here) return [here];
  }
  return store.activeSwarmsOf(tenantId, sender.id);
}

export function swarmNamed(
  { store }: Pick<ChatDeps, 'store'>,
  turn: Turn,
  id: string,
): Promise<Swarm | undefined> {
  const named: SwarmId = swarmId(id);
  return store.findSwarm({ tenantId: turn.tenantId, swarmId: named });
}
