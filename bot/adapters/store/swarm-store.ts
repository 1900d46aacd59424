import type { TenantId } from '../../domain/ids.ts';
import type { LaneKey } from '../../ports/deliveries.ts';
import type { Sealer } from '../../ports/sealer.ts';
import type { SwarmStore, SwarmTransaction } from '../../ports/swarm-store.ts';
import { park, settle } from './deliveries.ts';
import { enqueue, type EnqueueDeps } from './enqueue.ts';
import * as interactions from './interactions.ts';
import type { Queue } from './queue.ts';
import type { Recordings } from './recordings.ts';
import { saveGathered } from './save-gathered.ts';
import { saveSwarm } from './save-swarm.ts';
import * as swarms from './swarm-queries.ts';
import type { Db, Tx } from './tables.ts';
import { takeNews } from './take-news.ts';
import { apart, transact } from './transact.ts';

export type SwarmStoreDeps = EnqueueDeps & {
  readonly db: Db;
  readonly queue: Queue;
  readonly sealer: Sealer;
  readonly recordings: Pick<Recordings, 'ring'>;
};

/** Swarms and interactions in PostgreSQL, or in PGlite, which is the same. */
export function sqlSwarmStore(deps: SwarmStoreDeps): SwarmStore {
  const { db } = deps;
  return {
    async transact(work) {
      let rung: Rung = { lanes: [], recorded: new Set() };
      const done = await transact(db, (tx) => {
        // Work that begins anew after a conflict decides anew.
        rung = { lanes: [], recorded: new Set() };
        return work(transaction(tx, deps, rung));
      });
      deps.queue.ring(rung.lanes);
      deps.recordings.ring(rung.recorded);
      return done;
    },
    findSwarm: (key) => swarms.findSwarm(db, key),
    findSwarmByCode: (tenantId, code) => swarms.findSwarmByCode(db, tenantId, code),
    findSwarmOfChat: (tenantId, chat) => swarms.findSwarmOfChat(db, tenantId, chat),
    activeSwarmOfCase: (tenantId, caseId) => swarms.activeSwarmOfCase(db, tenantId, caseId),
    activeSwarmsOf: (tenantId, person) => swarms.activeSwarmsOf(db, tenantId, person),
    loadOf: (tenantId, people) => swarms.loadOf(db, tenantId, people),
    timeline: (key) => swarms.timeline(db, key),
    findInteraction: (tenantId, id) => interactions.findInteraction(db, tenantId, id),
    swarmOfInteraction: (tenantId, id) => swarms.activeSwarmOfInteraction(db, tenantId, id),
  };
}

/** What is to be rung at commit: the lanes, and the tenants of whom there is something new to see. */
type Rung = { readonly lanes: LaneKey[]; readonly recorded: Set<TenantId> };

/** @param rung added to */
function transaction(tx: Tx, deps: SwarmStoreDeps, rung: Rung): SwarmTransaction {
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
    save: async (swarm, entries) => {
      await saveSwarm(tx, swarm, entries);
      rung.recorded.add(swarm.tenantId);
    },
    enqueue: async (work) => {
      rung.lanes.push(...(await enqueue(tx, deps, work)));
    },
    setTimer: (timer) => deps.queue.setTimer(timer, tx),
    park: (delivery, reason, at, lane) => park(tx, deps, delivery, { reason, at, lane }),
    settle: (key, how, at) =>
      settle(tx, deps, { ...key, skippedAt: how === 'skip' ? at : undefined }),
    takeNews: (wanted) => takeNews(tx, deps, wanted),
    gatheredEvents: (key) => interactions.gatheredEvents(tx, key),
    saveGathered: async (gathered, at) => {
      await saveGathered(tx, deps.sealer, { gathered, at });
      for (const { interaction } of gathered) rung.recorded.add(interaction.tenantId);
    },
    apart: (part) => apart(tx, part),
    setAside: (key, at) => interactions.setAside(tx, key, at),
    holdCases: (tenantId, named) => interactions.holdCases(tx, tenantId, named),
    openInteractionOfCase: (tenantId, named, since) =>
      interactions.openInteractionOfCase(tx, tenantId, named, since),
    findInteraction: (tenantId, id) => interactions.findInteraction(tx, tenantId, id),
    lookAgain: (tenantId, id, at) => interactions.lookAgain(tx, tenantId, id, at),
    swarmOfInteraction: (tenantId, id) => swarms.activeSwarmOfInteraction(tx, tenantId, id),
  };
}
