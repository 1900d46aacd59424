/** A store with lanes to put deliveries in, and a clock that stands still. */
import { TestClock } from 'pg-boss';
import { isoTime, msOf, type IsoTime } from '../../bot/domain/ids.ts';
import type { Action, Effect, Lane } from '../../bot/domain/swarm/effects.ts';
import type { Deferral, Delivery, LaneHead, LaneKey } from '../../bot/ports/deliveries.ts';
import type { SwarmStore, SwarmTransaction } from '../../bot/ports/swarm-store.ts';
import { keyOf, minutesPast, noon, tenant, tom } from './builders.ts';
import { emptyStore, type StoreHome, type TestStore } from './store.ts';

/** Lanes are written as the domain writes them; here by name. */
export const lane = (name: string): Lane => `chat:${keyOf(name).swarmId}`;
export const laneKey = (name = 'swarm-1'): LaneKey => ({ tenantId: tenant, lane: lane(name) });

/** An effect that must happen, recognised by its text. */
export function post(text: string, name = 'swarm-1'): Effect {
  return {
    lane: lane(name),
    action: { kind: 'post-update', update: { by: tom, text, at: noon } },
  };
}
/** An effect of which one waiting is enough. */
export const refresh = (name = 'swarm-1'): Effect => ({
  lane: lane(name),
  action: { kind: 'show-card', card: 'case' },
});
export const textOf = (action: Action): string =>
  action.kind === 'post-update' ? action.update.text : action.kind;

/** One decision that leads to these effects. */
export const decide = (store: SwarmStore, effects: readonly Effect[], key = keyOf()) =>
  store.transact((tx) => enqueue(tx, effects, key));

export const enqueue = (tx: SwarmTransaction, effects: readonly Effect[], key = keyOf()) =>
  tx.enqueue([{ ...key, effects }]);

export async function storeWithLanes(home: Pick<StoreHome, 'emptyStore'> = { emptyStore }) {
  const clock = new TestClock(msOf(noon));
  const store = await home.emptyStore({ clock });
  const now = (): IsoTime => isoTime(clock.now());
  return {
    ...store,
    clock,
    now,
    decide: (effects: readonly Effect[], key = keyOf()) => decide(store.swarms, effects, key),
    take: (key = laneKey()) =>
      store.deliveries.takeLane(key, { now: now(), until: minuteAfter(clock) }),
    renew: (key = laneKey()) => store.deliveries.renewLanes([key], minuteAfter(clock)),
    head: (key = laneKey()) => store.deliveries.head(key, now()),
    /** Everything not yet done in a lane, in its order. */
    left: (name = 'swarm-1') => left(store, name),
  };
}

const minuteAfter = (clock: TestClock): IsoTime => isoTime(clock.now() + 60_000);

async function left({ db }: TestStore, name: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['action_json', 'lane_seq'])
    .where('lane', '=', lane(name))
    .where('state', 'in', ['open', 'parked'])
    .orderBy('lane_seq')
    .execute();
  return rows.map((row) => textOf(row.action_json));
}

/** The delivery at the head. @throws Error when it is not ready */
export function ready(head: LaneHead) {
  if (head.kind !== 'ready') throw new Error(`the head is ${head.kind}`);
  return head.delivery;
}

export type Lanes = Awaited<ReturnType<typeof storeWithLanes>>;

/** The answers of the far side, as far as lanes care. */
export const pause = (told: { settled?: boolean; counts?: boolean } = {}): Deferral => ({
  until: minutesPast(1),
  isSettled: told.settled ?? true,
  countsAsTry: told.counts ?? true,
  reason: 'http-503',
});

/** Delivers what is due in the lane this process holds. */
export async function deliverAll({ deliveries, head, now }: Lanes): Promise<readonly Delivery[]> {
  const delivered: Delivery[] = [];
  for (let at = await head(); at.kind === 'ready'; at = await head()) {
    delivered.push(at.delivery);
    await deliveries.done(at.delivery, now());
  }
  return delivered;
}

/** The same lanes, as another process has them. */
export function otherProcess(store: Lanes) {
  const deliveries = store.asProcess('another');
  const { now, clock } = store;
  return {
    deliveries,
    take: () =>
      deliveries.takeLane(laneKey(), { now: now(), until: isoTime(clock.now() + 60_000) }),
    head: () => deliveries.head(laneKey(), now()),
  };
}
