import { systemClock } from '../adapters/system/clock.ts';
import { systemIds } from '../adapters/system/ids.ts';
import { pinoLog } from '../adapters/system/log.ts';
import { systemRandom } from '../adapters/system/random.ts';
import type { Config } from '../config/config.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Log } from '../ports/log.ts';
import type { Random } from '../ports/random.ts';

/** The world around the product; a test passes its own. */
export type World = {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly log: Log;
};

/** What every part is put together from. */
export type Setting = {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly world: World;
};

export const systemWorld = (): World => ({
  clock: systemClock,
  ids: systemIds,
  random: systemRandom,
  log: pinoLog('info'),
});
