import type { Swarm } from '../../domain/swarm/swarm.ts';
import type { TimelineEntry } from '../../domain/swarm/timeline.ts';
import { saveBoardSwarms } from './board-rows.ts';
import { json } from './columns.ts';
import type { Tx } from './tables.ts';

/** Appends to the timeline and writes the rows that are its projections. */
export async function saveSwarm(
  tx: Tx,
  swarm: Swarm,
  entries: readonly TimelineEntry[],
): Promise<void> {
  await tx.insertInto('timeline').values(entries.map(timelineRow)).execute();
  await saveState(tx, swarm);
  await saveParticipants(tx, swarm);
  await saveInvitations(tx, swarm);
  await saveBoardSwarms(tx, [swarm]);
}

const timelineRow = (entry: TimelineEntry) => ({
  tenant_id: entry.tenantId,
  swarm_id: entry.swarmId,
  seq: entry.seq,
  at: entry.at,
  by_json: json(entry.by),
  event_json: entry.event ? json(entry.event) : null,
  payload_hash: entry.payloadHash,
  previous_hash: entry.previousHash,
  hash: entry.hash,
});

async function saveState(tx: Tx, swarm: Swarm): Promise<void> {
  const { tenantId, id } = swarm;
  const state = {
    code: swarm.code,
    case_id: swarm.case.id,
    case_number: swarm.case.number,
    status: swarm.state,
    agent_id: swarm.agent.id,
    chat_id: swarm.chat?.id ?? null,
    interaction_id: swarm.interactionId ?? null,
    version: swarm.version,
    opened_at: swarm.openedAt,
    state_json: json(swarm),
  };
  await tx
    .insertInto('swarms')
    .values({ tenant_id: tenantId, id, ...state })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(state))
    .execute();
}

async function saveParticipants(tx: Tx, swarm: Swarm): Promise<void> {
  const rows = swarm.participants.map((one) => ({
    tenant_id: swarm.tenantId,
    swarm_id: swarm.id,
    person_id: one.person.id,
    role: one.role,
    joined_by: one.joinedBy,
    joined_at: one.joinedAt,
  }));
  await tx
    .insertInto('participants')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'swarm_id', 'person_id']).doUpdateSet((eb) => ({
        role: eb.ref('excluded.role'),
        joined_by: eb.ref('excluded.joined_by'),
        joined_at: eb.ref('excluded.joined_at'),
      })),
    )
    .execute();
}

async function saveInvitations(tx: Tx, swarm: Swarm): Promise<void> {
  if (swarm.invitations.length === 0) return;
  const rows = swarm.invitations.map((one) => ({
    tenant_id: swarm.tenantId,
    swarm_id: swarm.id,
    id: one.id,
    person_id: one.person.id,
    status: one.status,
    sent_at: one.sentAt,
    answer_by: one.answerBy,
  }));
  await tx
    .insertInto('invitations')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'swarm_id', 'id'])
        .doUpdateSet((eb) => ({ status: eb.ref('excluded.status') })),
    )
    .execute();
}
