import type { Gathered, News } from '../domain/interaction/gather.ts';
import type { Interaction } from '../domain/interaction/interaction.ts';
import { noteHold as decide } from '../domain/swarm/decisions.ts';
import type { SwarmTransaction } from '../ports/swarm-store.ts';
import { record, type RecordDeps } from './record.ts';

/**
 * The swarm's timeline tells when its customer waits on hold: supervisors count that, also later. Looked
 * into while the customer is held or just was, so that every other event costs nothing.
 */
export async function noteHold(
  tx: SwarmTransaction,
  deps: RecordDeps,
  { key: { tenantId, id }, interaction: before }: News,
  made: Gathered | undefined,
): Promise<void> {
  if (!made || !(isHeld(before) || isHeld(made.interaction))) return;
  const shown = await tx.swarmOfInteraction(tenantId, id);
  const key = shown && { tenantId, swarmId: shown.id };
  const swarm = key && (await tx.lockSwarm(key));
  if (!key || !swarm) return;
  const since = isHeld(made.interaction) ? made.interaction.phaseSince : undefined;
  const events = decide(swarm, since);
  if (events.length > 0) await record(tx, { key, swarm, by: 'system', events }, deps);
}

const isHeld = (interaction: Interaction | undefined): boolean => interaction?.phase === 'held';
