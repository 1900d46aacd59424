import type { SwarmStore, SwarmTransaction } from '../../ports/swarm-store.ts';
import { enqueue, type EnqueueDeps } from './enqueue.ts';
import * as interactions from './interactions.ts';
import type { Queue } from './queue.ts';
import { saveSwarm } from './save-swarm.ts';
import * as swarms from './swarm-queries.ts';
import type { Db, Tx } from './tables.ts';
import { transact } from './transact.ts';

export type SwarmStoreDeps = EnqueueDeps & { readonly db: Db; readonly queue: Queue };

/** Swarms and interactions in PostgreSQL, or in PGlite, which is the same. */
export function sqlSwarmStore(deps: SwarmStoreDeps): SwarmStore {
  const { db } = deps;
  return {
    transact: (work) => transact(db, (tx) => work(transaction(tx, deps))),
    findSwarm: (key) => swarms.findSwarm(db, key),
    findSwarmByCode: (tenantId, code) => swarms.findSwarmByCode(db, tenantId, code),
    findSwarmOfChat: (tenantId, chat) => swarms.findSwarmOfChat(db, tenantId, chat),
    activeSwarmOfCase: (tenantId, caseId) => swarms.activeSwarmOfCase(db, tenantId, caseId),
    activeSwarmsOf: (tenantId, person) => swarms.activeSwarmsOf(db, tenantId, person),
    loadOf: (tenantId, people) => swarms.loadOf(db, tenantId, people),
    timeline: (key) => swarms.timeline(db, key),
    findInteraction: (tenantId, id) => interactions.findInteraction(db, tenantId, id),
  };
}

function transaction(tx: Tx, deps: SwarmStoreDeps): SwarmTransaction {
  return {
    lockSwarm: (key) => swarms.lockSwarm(tx, key),
    activeSwarmOfCase: (tenantId, caseId) => swarms.activeSwarmOfCase(tx, tenantId, caseId),
    activeSwarmOfCaseNumber: (tenantId, caseNumber) =>
      swarms.activeSwarmOfCaseNumber(tx, tenantId, caseNumber),
    isCodeTaken: async (tenantId, code) =>
      (await swarms.findSwarmByCode(tx, tenantId, code)) !== undefined,
    lastEntry: ({ tenantId, swarmId }) =>
      tx
        .selectFrom('timeline')
        .select(['seq', 'hash'])
        .where('tenant_id', '=', tenantId)
        .where('swarm_id', '=', swarmId)
        .orderBy('seq', 'desc')
        .executeTakeFirst(),
    save: (swarm, entries) => saveSwarm(tx, swarm, entries),
    enqueue: (key, effects) => enqueue(tx, deps, { key, effects }),
    setTimer: (timer) => deps.queue.setTimer(timer, tx),
    lockInteraction: (address) => interactions.lockInteraction(tx, deps.ids, address),
    addInteractionEvents: (tenantId, id, events) =>
      interactions.addInteractionEvents(tx, { tenantId, id }, events),
    saveInteraction: (interaction) => interactions.saveInteraction(tx, interaction),
    openInteractionOfCase: (tenantId, caseNumber) =>
      interactions.openInteractionOfCase(tx, tenantId, caseNumber),
    swarmOfInteraction: (tenantId, id) => swarms.activeSwarmOfInteraction(tx, tenantId, id),
  };
}
