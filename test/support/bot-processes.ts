/** The store as several bot processes have it, who share one PostgreSQL database and nothing else. */
import { createStore, type Store } from '../../bot/adapters/store/index.ts';
import { systemClock } from '../../bot/adapters/system/clock.ts';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import type { Delivery } from '../../bot/ports/deliveries.ts';
import type { Log } from '../../bot/ports/log.ts';
import type { Timer } from '../../bot/ports/wake-ups.ts';
import { Relay, relaySettings, type RelaySettings } from '../../bot/relay/relay.ts';
import { silentLog } from './log.ts';
import { inDatabase } from './postgres.ts';
import { testSealer } from './store.ts';

export const openProcess = (databaseUrl: string, log: Log = silentLog): Promise<Store> =>
  createStore({ databaseUrl, clock: systemClock, ids: systemIds, log, sealer: testSealer });

type Told = {
  readonly settings?: Partial<RelaySettings>;
  readonly clock?: Clock;
  readonly log?: Log;
  readonly expire?: (timer: Timer) => Promise<void>;
};

/** The relay of a process, on its real wake-ups. */
export const relayOf = (
  store: Store,
  perform: (delivery: Delivery) => Promise<void>,
  { settings, clock = systemClock, log = silentLog, expire = () => Promise.resolve() }: Told = {},
): Relay =>
  new Relay({
    ...store,
    clock,
    random: () => 1,
    log,
    perform,
    expire,
    settings: { ...relaySettings, ...settings },
  });

/** How many statements wait until another transaction lets go of a row. */
export const waitingForRows = (databaseUrl: string): Promise<number> =>
  inDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows[0]?.waiting ?? 0;
  });
