import { Counter, type Registry } from 'prom-client';
import { sha256 } from '../adapters/system/digest.ts';
import { rewordedForMs } from '../domain/interaction/hear.ts';
import type { ContactCenters } from '../ports/contact-centers.ts';
import { Gathering } from '../relay/gathering.ts';
import { Upkeep } from '../relay/upkeep.ts';
import { gatherNews } from '../usecases/gather-news.ts';
import { noteOutage, type OutageDeps } from '../usecases/note-outage.ts';
import { settingsInForce } from './settings.ts';
import type { Store } from './store.ts';
import type { Setting } from './world.ts';

type News = { readonly store: Store; readonly centers: ContactCenters };

export function gatheringOf(
  { config, world }: Setting,
  { store, centers, metrics }: News & { readonly metrics: Registry },
): Gathering {
  const masked = new Counter({
    name: 'masked_values_total',
    help: 'Private values that were hidden, by kind',
    labelNames: ['kind'],
    registers: [metrics],
  });
  const gather = gatherNews({
    ...world,
    store: store.swarms,
    digest: sha256,
    maskPolicies: settingsInForce(store.settings, config).maskPolicies,
    capabilitiesOf: (connection) => centers.get(connection)?.center.can,
    hidden: (kinds) => {
      for (const kind of kinds) masked.inc({ kind });
    },
  });
  return new Gathering({ ...world, gather });
}

export const upkeepOf = (
  { world }: Setting,
  { store, centers, tellThreads }: News & Pick<OutageDeps, 'tellThreads'>,
): Upkeep =>
  new Upkeep({
    ...world,
    ...store,
    noteOutage: noteOutage({ ...world, ...store, centers, ...(tellThreads && { tellThreads }) }),
    wordsKeptMs: rewordedForMs,
  });
