/**
 * pg-boss, as this store uses it: one queue wakes lanes, one rings timers. A job carries no work, only
 * where to look: what is to be done, and in which order, stands in our own rows.
 */
import { PgBoss, fromKysely } from 'pg-boss';
import { msOf, type IsoTime } from '../../domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import { laneName, type LaneKey } from '../../ports/deliveries.ts';
import { nameOf, placeOf } from '../../ports/failure.ts';
import type { Log } from '../../ports/log.ts';
import type { Timer } from '../../ports/wake-ups.ts';
import type { Database } from './database.ts';
import { createLanesInHand, type LanesInHand } from './lanes-in-hand.ts';
import type { Tx } from './tables.ts';

const lanes = 'lanes';
const timers = 'timers';

/** The least pg-boss allows; it is also how late a timer may ring. */
const pollSeconds = 0.5;

type Ring = {
  lane: (key: LaneKey) => Promise<void>;
  timer: (timer: Timer) => Promise<void>;
};

export type Queue = {
  /**
   * Calls for lanes with something to do right away, in this process: nothing durable, and sooner
   * than a job. What a process that dies leaves is found by the sweep of the relay.
   */
  ring(keys: readonly LaneKey[]): void;
  /** @param wake.tx the deciding transaction, if there is one: rolled back, nobody is woken */
  wakeLanes(keys: readonly LaneKey[], wake?: { tx?: Tx; at?: IsoTime }): Promise<void>;
  setTimer(timer: Timer, tx: Tx): Promise<void>;
  /** Begins to call; ends by `stopWork`. */
  work(ring: Ring): Promise<void>;
  /** Takes no more jobs and waits for the calls that run. */
  stopWork(): Promise<void>;
  close(): Promise<void>;
};

/** The database's or the network's own word, such as `ECONNREFUSED`. */
const codeOf = (error: Error): { code?: string } =>
  'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
const saidEveryMs = 30_000;

export async function openQueue(
  { bossOptions }: Pick<Database, 'bossOptions'>,
  { clock, log }: { clock: Clock; log: Log },
): Promise<Queue> {
  const boss = new PgBoss({
    ...bossOptions,
    clock,
    useListenNotify: true,
    schedule: false,
    // A killed process leaves its timers active: they ring again after heartbeat + monitor.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    maintenanceIntervalSeconds: 600,
    // These look for trouble on servers we do not run.
    monitorVacuum: false,
    reindex: false,
  });
  let saidAt = Number.NEGATIVE_INFINITY;
  boss.on('error', (error) => {
    // Every worker says so at every look while the database is away.
    if (clock.now() - saidAt < saidEveryMs) return;
    saidAt = clock.now();
    log.error('queue-failed', { error: nameOf(error), ...codeOf(error) });
  });
  boss.on('warning', ({ message }) => {
    log.warn('queue-warning', { message });
  });
  await boss.start();
  await createQueues(boss);
  return queueOver(boss, log);
}

async function createQueues(boss: PgBoss): Promise<void> {
  // `short`: one pending job per key. Ten decisions on a lane that sleeps wake it once.
  await boss.createQueue(lanes, { policy: 'short', notify: true, ...kept(60) });
  await boss.createQueue(timers, {
    policy: 'standard',
    notify: true,
    ...kept(3_600),
    // A timer is never given up: what it finds may have changed, but somebody has to look.
    retryLimit: 10_000,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 60,
  });
  // pg-boss reads a queue's settings at its first use, on its own connection. On PGlite there is but
  // one: a first use inside our transaction would wait for itself for ever.
  for (const name of [lanes, timers]) await boss.findJobs(name, { key: 'nobody' });
}

/** Jobs that are done are of no use; a dead worker's are noticed after 10 s, the least there is. */
const kept = (seconds: number) => ({ deleteAfterSeconds: seconds, heartbeatSeconds: 10 });

function queueOver(boss: PgBoss, log: Log): Queue {
  const lanesInHand = createLanesInHand(log);
  return {
    ring(keys) {
      for (const key of keys) lanesInHand.ring(key);
    },
    async wakeLanes(keys, { tx, at } = {}) {
      if (keys.length === 0) return;
      const jobs = keys.map((key) => laneJob(key, at));
      await boss.insert(lanes, jobs, tx && { db: fromKysely(tx) });
    },
    async setTimer(timer, tx) {
      const startAfter = new Date(msOf(timer.at));
      await boss.send(timers, timer, { startAfter, db: fromKysely(tx) });
    },
    async work(ring) {
      lanesInHand.open(ring.lane);
      await workLanes(boss, lanesInHand);
      await workTimers(boss, ring, log);
    },
    async stopWork() {
      await Promise.all([boss.offWork(lanes), boss.offWork(timers)]);
      await lanesInHand.close();
    },
    close: () => boss.stop({ timeout: 5_000 }),
  };
}

/**
 * A wake-up for later has a key of its own: while it waits, it must not swallow one for now.
 */
function laneJob(lane: LaneKey, at: IsoTime | undefined) {
  const key = laneName(lane);
  const data = { tenantId: lane.tenantId, lane: lane.lane };
  if (at === undefined) return { data, singletonKey: key };
  return { data, singletonKey: `${key} ${at}`, startAfter: at };
}

const polling = {
  pollingIntervalSeconds: pollSeconds,
  // NOTIFY tells of a new job only, and never of one whose time has come: polling goes on beside it.
  notifyPollingIntervalSeconds: pollSeconds,
  batchSize: 16,
  burstWhenBatchFull: true,
} as const;

/**
 * A job is done as soon as its lane is being drained: the lane's own row says who drains it, and the
 * sweep of the relay finds what a process that died has left. So one worker fetches for all lanes,
 * and does not fetch more than the process can take.
 */
async function workLanes(boss: PgBoss, inHand: LanesInHand): Promise<void> {
  await boss.work<LaneKey>(lanes, polling, async (jobs) => {
    for (const { data } of jobs) {
      await inHand.room();
      inHand.ring(data);
    }
  });
}

async function workTimers(boss: PgBoss, ring: Ring, log: Log): Promise<void> {
  const options = { ...polling, perJobResults: true } as const;
  await boss.work<Timer, unknown, typeof options>(timers, options, (jobs) =>
    Promise.all(
      jobs.map(async ({ id, data }) => {
        try {
          await ring.timer(data);
          return { id, status: 'completed' as const };
        } catch (error) {
          log.error('timer-failed', { error: nameOf(error), ...placeOf(error) });
          return { id, status: 'failed' as const };
        }
      }),
    ),
  );
}
