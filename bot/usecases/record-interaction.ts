import {
  foldInteraction,
  type Interaction,
  type InteractionEvent,
} from '../domain/interaction/interaction.ts';
import type { Swarm } from '../domain/swarm/swarm.ts';
import type { InteractionAddress, SwarmTransaction } from '../ports/swarm-store.ts';
import type { ChangeDeps } from './change-swarm.ts';
import { record } from './record.ts';

/**
 * What a contact center told us, made durable: deduplicated, folded, matched to the swarm of its case
 * by the ticket number, and shown there. Safe to be told twice and in any order.
 */
export function recordInteraction({ store, ...deps }: ChangeDeps) {
  return (address: InteractionAddress, events: readonly InteractionEvent[]): Promise<void> =>
    store.transact(async (tx) => {
      const id = await tx.lockInteraction(address);
      const known = await tx.addInteractionEvents(address.tenantId, id, events);
      if (!known) return;
      const interaction = foldInteraction({ ...address, id }, known);
      await tx.saveInteraction(interaction);
      await show(tx, interaction, deps);
    });
}

async function show(
  tx: SwarmTransaction,
  interaction: Interaction,
  deps: Omit<ChangeDeps, 'store'>,
): Promise<void> {
  const showing = await tx.swarmOfInteraction(interaction.tenantId, interaction.id);
  if (showing) return refreshLiveCard(tx, showing);
  const swarm = interaction.caseNumber
    ? await tx.activeSwarmOfCaseNumber(interaction.tenantId, interaction.caseNumber)
    : undefined;
  // An ended one is not picked up: there is nothing live to show.
  if (!swarm || interaction.phase === 'ended') return;
  const key = { tenantId: swarm.tenantId, swarmId: swarm.id };
  const current = await tx.lockSwarm(key);
  if (!current) return;
  const event = { type: 'interaction-linked', interactionId: interaction.id } as const;
  await record(tx, { key, swarm: current, by: 'system', events: [event] }, deps);
}

async function refreshLiveCard(tx: SwarmTransaction, swarm: Swarm): Promise<void> {
  if (!swarm.isChatReady) return;
  await tx.enqueue({ tenantId: swarm.tenantId, swarmId: swarm.id }, [
    { lane: `live:${swarm.id}`, action: { kind: 'show-card', card: 'live' } },
  ]);
}
