import { join } from 'node:path';
import type { Registry } from 'prom-client';
import type { Endpoint } from '../surfaces/http/endpoint.ts';
import { operationsEndpoints } from '../surfaces/http/operations.ts';
import { createServer, type HttpServer } from '../surfaces/http/server.ts';
import { staticSite } from '../surfaces/http/static-site.ts';
import type { FeedWatch } from '../surfaces/tab-api/feed-watch.ts';
import { tabApiEndpoints } from '../surfaces/tab-api/index.ts';
import { panelApiEndpoints } from '../surfaces/tab-api/panel/index.ts';
import { ccaasEndpoints } from '../surfaces/webhooks/index.ts';
import { boardOf } from './board.ts';
import { botOf } from './bot.ts';
import { homeOf } from './home.ts';
import { alsoHeardBy } from './helpdesk.ts';
import { panelUseCasesOf } from './panel.ts';
import type { Parts } from './parts.ts';
import type { SettingsArea } from './settings-area.ts';
import { publicConfigOf } from './sign-in.ts';
import type { Store } from './store.ts';
import { swarmTabOf } from './swarm-tab.ts';
import type { Setting } from './world.ts';

type Served = {
  readonly settings: SettingsArea;
  readonly parts: Parts;
  readonly watch: FeedWatch;
  readonly metrics: Registry;
};

/** Every way in. */
export function serverOf(
  setting: Setting,
  { parts, settings, watch, metrics }: Served,
): HttpServer {
  const { config, world } = setting;
  const { store, outside, useCases } = parts;
  return createServer({
    bot: botOf(setting, parts),
    endpoints: [
      ...ccaasEndpoints({
        ...parts,
        ...world,
        intake: alsoHeardBy(store.intake, parts.helpdesk.hear),
        publicUrl: config.server.publicUrl,
        metrics,
        tally: settings.tally,
        isPaused: (told) => settings.pauses.isPaused(told),
      }),
      ...tabApiEndpoints({
        ...outside,
        ...world,
        useCases,
        watch,
        store: store.swarms,
        deliveries: store.deliveries,
      }),
      ...swarmTabOf(setting, parts),
      ...panelApiEndpoints({
        ...outside,
        useCases: { ...useCases, ...panelUseCasesOf(setting, parts) },
        store: store.swarms,
        deliveries: store.deliveries,
        panelSightings: store.panelSightings,
        clock: world.clock,
        takesNotes: (connection) => parts.centers.get(connection)?.center.can.note === true,
      }),
      ...homeOf(setting, parts),
      ...boardOf(setting, parts),
      ...settings.endpoints,
      ...operations(setting, store, metrics),
    ],
    metrics,
    log: world.log,
  });
}

function operations({ config }: Setting, store: Store, metrics: Registry): readonly Endpoint[] {
  return [
    ...operationsEndpoints({
      checks: [{ name: 'store', isReady: () => store.ping().then(() => true) }],
      metrics,
      publicConfig: publicConfigOf(config),
    }),
    ...staticSite({
      dir: join(import.meta.dirname, '..', '..', 'tabs', 'dist'),
      frameAncestors: config.server.frameAncestors,
      entraAuthority: config.entraAuthority,
      dynamicsUrl: config.dataverseUrl,
    }),
  ];
}
