import { agentAtDesk } from '../../domain/swarm/desk-notes.ts';
import type { Swarm } from '../../domain/swarm/swarm.ts';
import type { DeskView } from '../../ports/cards.ts';
import type { HandlerDeps } from './deps.ts';

/** How notes get to the desktop of the agent who has the swarm's customer. */
export async function deskOf(
  { store, centers, deliveries }: Pick<HandlerDeps, 'store' | 'centers' | 'deliveries'>,
  swarm: Swarm,
): Promise<DeskView> {
  const { tenantId, id: swarmId, interactionId } = swarm;
  const [interaction, delivery] = await Promise.all([
    interactionId && store.findInteraction(tenantId, interactionId),
    swarm.deskNotes.length > 0
      ? deliveries.stateOf({ tenantId, swarmId }, 'tell-desk')
      : ('none' as const),
  ]);
  const desk = interaction && centers.get(interaction.connection)?.center.desk;
  return { agent: agentAtDesk(swarm, interaction), hasDesk: desk !== undefined, delivery };
}
