import { Relay, relaySettings, type RelaySettings } from '../../bot/relay/relay.ts';
import type { Perform } from '../../bot/relay/perform.ts';
import type { Deliveries, LaneKey } from '../../bot/ports/deliveries.ts';
import type { WakeUps } from '../../bot/ports/wake-ups.ts';
import type { IsoTime } from '../../bot/domain/ids.ts';
import { farSide } from './far-side.ts';
import { storeWithLanes, type Lanes } from './lanes.ts';
import { recordingLog } from './log.ts';

/** Wake-ups that are only noted: the test says when the relay looks. */
function notedWakeUps() {
  const asked: { lane: string; at: IsoTime | undefined }[] = [];
  let ring: (key: LaneKey) => Promise<void> = () => Promise.resolve();
  const wakeUps: WakeUps = {
    start: ({ lane }) => {
      ring = lane;
      return Promise.resolve();
    },
    wakeLane: ({ lane }, at) => {
      asked.push({ lane, at });
      return Promise.resolve();
    },
    stop: () => Promise.resolve(),
  };
  return { wakeUps, asked, wake: (key: LaneKey) => ring(key) };
}

type Told = {
  deliveries?: Deliveries;
  perform?: Perform;
  settings?: Partial<RelaySettings>;
};

/** One process: a relay over the store, delivering to a far side of its own. */
export function relayOver(store: Lanes, told: Told = {}) {
  const target = farSide();
  const noted = notedWakeUps();
  const log = recordingLog();
  const relay = new Relay({
    deliveries: told.deliveries ?? store.deliveries,
    wakeUps: noted.wakeUps,
    clock: store.clock,
    random: () => 1,
    log,
    perform: told.perform ?? target.perform,
    expire: () => Promise.resolve(),
    settings: { ...relaySettings, ...told.settings },
  });
  return { ...noted, relay, target, log };
}

export async function relayWithLanes(settings: Partial<RelaySettings> = {}) {
  const store = await storeWithLanes();
  return { ...store, ...relayOver(store, { settings }) };
}
