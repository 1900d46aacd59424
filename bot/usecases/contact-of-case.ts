/** Which contact a swarm shows: the one that is live about its case. */
import { after, caseId, type InteractionId, type IsoTime, type TenantId } from '../domain/ids.ts';
import { caseName } from '../domain/interaction/case-name.ts';
import type { News } from '../domain/interaction/gather.ts';
import type { Interaction } from '../domain/interaction/interaction.ts';
import { forgottenMs, isOver } from '../domain/interaction/over.ts';
import type { SwarmEvent } from '../domain/swarm/swarm-events.ts';
import type { Swarm } from '../domain/swarm/swarm.ts';
import { nowOf } from '../ports/clock.ts';
import type { SwarmTransaction } from '../ports/swarm-store.ts';
import type { RecordDeps } from './record.ts';
import { record } from './record.ts';

type Case = Pick<Swarm['case'], 'id' | 'number'>;

/** What a swarm that begins, or goes on, takes up: nothing when nobody is in touch about its case. */
export async function contactOfCase(
  tx: SwarmTransaction,
  { tenantId, now }: { readonly tenantId: TenantId; readonly now: IsoTime },
  { id, number }: Case,
): Promise<readonly Extract<SwarmEvent, { type: 'interaction-linked' }>[]> {
  const named = [number, id];
  await tx.holdCases(tenantId, named);
  const found = await tx.openInteractionOfCase(tenantId, named, after(now, -forgottenMs));
  return found ? [{ type: 'interaction-linked', interactionId: found.id }] : [];
}

/**
 * A contact that names a case is shown in the swarm of that case, if one is active; one that is over
 * leaves its swarm to another that is still live about the same case.
 */
export async function joinContact(
  tx: SwarmTransaction,
  deps: RecordDeps,
  before: News['interaction'],
  contact: Interaction,
): Promise<void> {
  if (contact.phase === 'ended') {
    if (before?.phase !== 'ended') await handOn(tx, deps, contact);
  } else if (contact.caseNumber !== undefined && contact.caseNumber !== before?.caseNumber) {
    await show(tx, deps, contact, contact.caseNumber);
  }
}

async function show(
  tx: SwarmTransaction,
  deps: RecordDeps,
  contact: Interaction,
  named: string,
): Promise<void> {
  const { tenantId, id } = contact;
  const now = nowOf(deps.clock);
  // Told only now, when nobody is in touch any more.
  if (isOver(contact, now) || (await tx.swarmOfInteraction(tenantId, id))) return;
  const { kind, value } = caseName(named);
  await tx.holdCases(tenantId, [value]);
  const swarm =
    kind === 'id'
      ? await tx.activeSwarmOfCase(tenantId, caseId(value))
      : await tx.activeSwarmOfCaseNumber(tenantId, value);
  if (!swarm || (await isInCall(tx, swarm, contact, now))) return;
  await link(tx, deps, swarm, id);
}

/** A mail, or a chat, does not take the card from who is being spoken with. */
async function isInCall(
  tx: SwarmTransaction,
  { tenantId, interactionId }: Swarm,
  contact: Interaction,
  now: IsoTime,
): Promise<boolean> {
  if (interactionId === undefined || contact.channel === 'voice') return false;
  const shown = await tx.findInteraction(tenantId, interactionId);
  return shown?.channel === 'voice' && !isOver(shown, now);
}

async function handOn(tx: SwarmTransaction, deps: RecordDeps, contact: Interaction): Promise<void> {
  const { tenantId, id } = contact;
  const swarm = await tx.swarmOfInteraction(tenantId, id);
  if (!swarm) return;
  const [next] = await contactOfCase(tx, { tenantId, now: nowOf(deps.clock) }, swarm.case);
  if (next) await link(tx, deps, swarm, next.interactionId);
}

async function link(
  tx: SwarmTransaction,
  deps: RecordDeps,
  { tenantId, id: swarmId }: Swarm,
  interactionId: InteractionId,
): Promise<void> {
  const key = { tenantId, swarmId };
  const swarm = await tx.lockSwarm(key);
  if (swarm?.state !== 'active') return;
  const event = { type: 'interaction-linked', interactionId } as const;
  await record(tx, { key, swarm, by: 'system', events: [event] }, deps);
}
