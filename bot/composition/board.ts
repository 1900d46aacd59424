import type { Endpoint } from '../surfaces/http/endpoint.ts';
import { boardApiEndpoints } from '../surfaces/tab-api/board/index.ts';
import { boardPeople, findPerson } from '../usecases/board-people.ts';
import { boardYardstick } from '../usecases/board-yardstick.ts';
import type { Parts } from './parts.ts';
import { settingsInForce } from './settings.ts';
import type { Setting } from './world.ts';

/** What only supervisors see and do. */
export function boardOf(
  { config, world }: Setting,
  { store, outside, useCases }: Pick<Parts, 'store' | 'outside' | 'useCases'>,
): readonly Endpoint[] {
  const { policyOf } = settingsInForce(store.settings, config);
  const deps = { ...world, ...store, ...outside, store: store.swarms };
  return boardApiEndpoints({
    ...deps,
    timeZone: config.timeZone,
    useCases: {
      ...useCases,
      yardstick: boardYardstick({ ...world, policyOf }),
      boardPeople: boardPeople(deps),
      findPerson: findPerson(outside),
    },
  });
}
