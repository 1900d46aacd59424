/** Many swarms into the store at once, by the projections of the store itself. */
import { saveBoardSwarms } from '../../bot/adapters/store/board-rows.ts';
import { toEntry } from '../../bot/adapters/store/swarm-queries.ts';
import type { Db } from '../../bot/adapters/store/tables.ts';
import type { TimelineEntry } from '../../bot/domain/swarm/timeline.ts';
import type { SwarmStore } from '../../bot/ports/swarm-store.ts';
import { rebuild } from '../../bot/domain/swarm/apply-event.ts';
import type { Lived } from './board-timelines.ts';

/** As in life: each entry decided and recorded by itself, through the port. */
export async function recordOneByOne(swarms: SwarmStore, all: Iterable<Lived>): Promise<void> {
  for (const { entries } of all) {
    for (const [place, entry] of entries.entries()) {
      const state = rebuild(entries.slice(0, place + 1));
      await swarms.transact((tx) => tx.save(state, [entry]));
    }
  }
}

const swarmsAtOnce = 250;

/** What a hundred thousand need: the same rows, some hundred swarms a statement. */
export async function recordInBulk(db: Db, all: Iterable<Lived>): Promise<number> {
  let batch: Lived[] = [];
  let count = 0;
  const write = async () => {
    const lived = batch;
    batch = [];
    count += lived.length;
    if (lived.length === 0) return;
    await db.transaction().execute(async (tx) => {
      const entries = lived.flatMap((one) => one.entries).map(entryRow);
      // A statement takes 65,535 values.
      for (let from = 0; from < entries.length; from += 5_000) {
        await tx
          .insertInto('timeline')
          .values(entries.slice(from, from + 5_000))
          .execute();
      }
      await tx.insertInto('swarms').values(lived.map(swarmRow)).execute();
      await saveBoardSwarms(
        tx,
        lived.map((one) => one.swarm),
      );
    });
  };
  for (const one of all) {
    batch.push(one);
    if (batch.length >= swarmsAtOnce) await write();
  }
  await write();
  return count;
}

const entryRow = (entry: TimelineEntry) => ({
  tenant_id: entry.tenantId,
  swarm_id: entry.swarmId,
  seq: entry.seq,
  at: entry.at,
  by_json: JSON.stringify(entry.by),
  event_json: JSON.stringify(entry.event),
  payload_hash: entry.payloadHash,
  previous_hash: entry.previousHash,
  hash: entry.hash,
});

const swarmRow = ({ swarm }: Lived) => ({
  tenant_id: swarm.tenantId,
  id: swarm.id,
  code: swarm.code,
  case_id: swarm.case.id,
  case_number: swarm.case.number,
  status: swarm.state,
  agent_id: swarm.agent.id,
  chat_id: null,
  interaction_id: swarm.interactionId ?? null,
  version: swarm.version,
  opened_at: swarm.openedAt,
  state_json: JSON.stringify(swarm),
});

/** Every timeline there is, one swarm after the other, read in pages. */
export async function* storedTimelines(db: Db): AsyncGenerator<readonly TimelineEntry[]> {
  let last = '';
  for (;;) {
    const ids = await db
      .selectFrom('swarms')
      .select('id')
      .where('id', '>', last as Lived['swarm']['id']) // a place in the order of ids
      .orderBy('id')
      .limit(1_000)
      .execute();
    if (ids.length === 0) return;
    last = ids.at(-1)?.id ?? last;
    const rows = await db
      .selectFrom('timeline')
      .selectAll()
      .where(
        'swarm_id',
        'in',
        ids.map((row) => row.id),
      )
      .orderBy('swarm_id')
      .orderBy('seq')
      .execute();
    let timeline: TimelineEntry[] = [];
    for (const entry of rows.map(toEntry)) {
      if (timeline.length > 0 && entry.seq === 1) {
        yield timeline;
        timeline = [];
      }
      timeline.push(entry);
    }
    yield timeline;
  }
}
