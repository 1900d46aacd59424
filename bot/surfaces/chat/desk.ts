import { agentAtDesk } from '../../domain/swarm/desk-notes.ts';
import type { Swarm } from '../../domain/swarm/swarm.ts';
import type { DeskView } from '../../ports/cards.ts';
import type { ChatDeps } from './deps.ts';

/** How notes get to the desktop of the agent who has the swarm's customer, as the relay's cards show it. */
export async function deskOf(
  { store, canOf, deliveries }: Pick<ChatDeps, 'store' | 'canOf' | 'deliveries'>,
  swarm: Swarm,
): Promise<DeskView> {
  const { tenantId, id: swarmId, interactionId } = swarm;
  const [interaction, delivery] = await Promise.all([
    interactionId && store.findInteraction(tenantId, interactionId),
    swarm.deskNotes.length > 0
      ? deliveries.stateOf({ tenantId, swarmId }, 'tell-desk')
      : ('none' as const),
  ]);
  const hasDesk = interaction !== undefined && canOf(interaction.connection).note;
  return { agent: agentAtDesk(swarm, interaction), hasDesk, delivery };
}
