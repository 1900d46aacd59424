/**
 * The composition root. What stands behind which port is known in composition/ and nowhere else; the
 * world (time, ids, chance, log) is passed in once, here.
 */
import { Registry } from 'prom-client';
import { cardsOf } from './composition/cards.ts';
import { connectedCenters } from './composition/contact-centers.ts';
import { helpdeskOf } from './composition/helpdesk.ts';
import { gatheringOf, upkeepOf } from './composition/interactions.ts';
import { knowledgeOf } from './composition/knowledge.ts';
import { outsideOf } from './composition/outside.ts';
import { relayOf } from './composition/relay.ts';
import { serverOf } from './composition/server.ts';
import { settingsAreaOf } from './composition/settings-area.ts';
import { storeOf, type Store } from './composition/store.ts';
import { useCasesOf } from './composition/use-cases.ts';
import { systemWorld, type World } from './composition/world.ts';
import type { Config } from './config/config.ts';
import type { Secrets } from './config/secrets.ts';
import type { Gathering } from './relay/gathering.ts';
import type { HelpdeskUpkeep } from './relay/helpdesk-upkeep.ts';
import type { Relay } from './relay/relay.ts';
import type { HttpServer } from './surfaces/http/server.ts';
import { FeedWatch } from './surfaces/tab-api/feed-watch.ts';

export type App = {
  readonly relay: Relay;
  readonly gathering: Gathering;
  readonly helpdesk: HelpdeskUpkeep;
  readonly store: Store;
  /** Every way in. */
  readonly routes: HttpServer['routes'];
  /** @returns the port it listens on */
  start(): Promise<number>;
  /** Takes nothing new, finishes what is in hand, closes the store. */
  stop(): Promise<void>;
};

/** @param overrides of the world: a test brings its own */
export async function createApp(
  config: Config,
  secrets: Secrets,
  overrides: Partial<World> = {},
): Promise<App> {
  const world = { ...systemWorld(), ...overrides };
  const setting = { config, secrets, world };
  const centers = connectedCenters(setting);
  const store = await storeOf(setting);
  const outside = outsideOf(setting, store);
  const useCases = useCasesOf(setting, store, outside);
  const metrics = new Registry();
  const gathering = gatheringOf(setting, { store, centers, metrics });
  const gatherSoon = gathering.ring.bind(gathering);
  const made = { store, centers, outside };
  const helpdesk = helpdeskOf(setting, made);
  const knowledge = knowledgeOf(setting, { store, outside, helpdesk });
  const parts = { ...made, useCases, cards: cardsOf(config), helpdesk, knowledge, gatherSoon };
  const { relay, turnstile } = relayOf(setting, parts, gathering);
  const upkeep = upkeepOf(setting, { store, centers, tellThreads: helpdesk.noteOutage });
  const watch = new FeedWatch({ ...world, ...store });
  const settings = settingsAreaOf(setting, { centers, store, outside, helpdesk });
  const server = serverOf(setting, { parts, settings, watch, metrics });
  return {
    relay,
    gathering,
    helpdesk: helpdesk.upkeep,
    store,
    routes: server.routes,
    async start() {
      await upkeep.start();
      await relay.start();
      gathering.start();
      settings.start();
      for (const one of [helpdesk.upkeep, knowledge.upkeep]) await one.start();
      return server.listen(config.server);
    },
    async stop() {
      await server.close();
      await settings.stop();
      for (const one of [knowledge.upkeep, helpdesk.upkeep]) await one.stop();
      await watch.stop();
      await gathering.stop();
      turnstile.stop();
      await relay.stop();
      await upkeep.stop();
      await store.close();
    },
  };
}
