/* eslint-disable max-lines -- every adapter is known here and nowhere else */
/**
 * The composition root: the only place that knows which adapter stands behind which port. The world
 * (time, ids, chance, log) is passed in once, here.
 */
import { join } from 'node:path';
import { Counter, Registry } from 'prom-client';
import { providers } from './adapters/ccaas/index.ts';
import { dataverseCaseRecords } from './adapters/dataverse/case-records.ts';
import { dataverseExpertDirectory } from './adapters/dataverse/expert-directory.ts';
import { dataverseSwarmRecords } from './adapters/dataverse/swarm-records.ts';
import {
  botFrameworkScope,
  dataverseScope,
  entraAppTokens,
  graphScope,
} from './adapters/entra/app-tokens.ts';
import { apiScope, entraUserVerifier } from './adapters/entra/verify-user.ts';
import { graphPeopleDirectory } from './adapters/graph/people-directory.ts';
import { graphSwarmChats } from './adapters/graph/swarm-chats.ts';
import { createStore, type Store } from './adapters/store/index.ts';
import { systemClock } from './adapters/system/clock.ts';
import { sha256 } from './adapters/system/digest.ts';
import { aesSealer } from './adapters/system/sealer.ts';
import { systemIds } from './adapters/system/ids.ts';
import { pinoLog } from './adapters/system/log.ts';
import { systemRandom } from './adapters/system/random.ts';
import { teamsMessenger } from './adapters/teams/messenger.ts';
import { createTeamsAdapter } from './adapters/teams/teams-adapter.ts';
import { ConfigError } from './config/env.ts';
import type { Config } from './config/config.ts';
import { chatPermissions } from './config/permissions.ts';
import type { Secrets } from './config/secrets.ts';
import { rewordedForMs } from './domain/interaction/hear.ts';
import type { Clock } from './ports/clock.ts';
import { ConnectionRefused } from './ports/contact-center.ts';
import type { ConnectedCenter, ContactCenters } from './ports/contact-centers.ts';
import type { Ids } from './ports/ids.ts';
import type { Log } from './ports/log.ts';
import type { Random } from './ports/random.ts';
import { createPerform } from './relay/handlers/index.ts';
import { Gathering } from './relay/gathering.ts';
import { Relay, relaySettings } from './relay/relay.ts';
import { Turnstile } from './relay/turnstile.ts';
import { Upkeep } from './relay/upkeep.ts';
import { createCards } from './surfaces/chat/cards/index.ts';
import { createChatSurface } from './surfaces/chat/surface.ts';
import type { BotHandler } from './surfaces/http/bot-endpoint.ts';
import type { Endpoint } from './surfaces/http/endpoint.ts';
import { operationsEndpoints } from './surfaces/http/operations.ts';
import { createServer } from './surfaces/http/server.ts';
import { staticSite } from './surfaces/http/static-site.ts';
import { FeedWatch } from './surfaces/tab-api/feed-watch.ts';
import { tabApiEndpoints } from './surfaces/tab-api/index.ts';
import { ccaasEndpoints } from './surfaces/webhooks/index.ts';
import { acceptInvitation } from './usecases/accept-invitation.ts';
import { addByHand } from './usecases/add-by-hand.ts';
import { cancelSwarm } from './usecases/cancel-swarm.ts';
import { declineInvitation } from './usecases/decline-invitation.ts';
import { declineOffer } from './usecases/decline-offer.ts';
import { endSilence } from './usecases/end-silence.ts';
import { gatherNews } from './usecases/gather-news.ts';
import { inviteExperts } from './usecases/invite-experts.ts';
import { linkInteraction } from './usecases/link-interaction.ts';
import { noteOutage } from './usecases/note-outage.ts';
import { openSwarm } from './usecases/open-swarm.ts';
import { postUpdate } from './usecases/post-update.ts';
import { readOffer } from './usecases/read-offer.ts';
import { recordAnswerSaved } from './usecases/record-answer-saved.ts';
import { recordChat, recordChatReady } from './usecases/record-chat.ts';
import { recordDeskTold } from './usecases/record-desk-told.ts';
import { resolveSwarm } from './usecases/resolve-swarm.ts';
import { sendToAgent } from './usecases/send-to-agent.ts';
import { listParked, settleParked } from './usecases/settle-parked.ts';

/** The world around the product; a test passes its own. */
export type World = {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly log: Log;
};

export type App = {
  readonly relay: Relay;
  readonly gathering: Gathering;
  readonly store: Store;
  /** @returns the port it listens on */
  start(): Promise<number>;
  /** Takes nothing new, finishes what is in hand, closes the store. */
  stop(): Promise<void>;
};

type Setting = { readonly config: Config; readonly secrets: Secrets; readonly world: World };

// The parts are put together in one place, whatever their number.
// eslint-disable-next-line max-lines-per-function
export async function createApp(
  config: Config,
  secrets: Secrets,
  overrides: Partial<World> = {},
): Promise<App> {
  const world: World = {
    clock: systemClock,
    ids: systemIds,
    random: systemRandom,
    log: pinoLog('info'),
    ...overrides,
  };
  const setting = { config, secrets, world };
  const centers = connectedCenters(setting);
  const sealer = aesSealer(secrets.sealingKeys);
  const store = await createStore({ ...config.store, ...world, sealer });
  const outside = outsideOf(setting, store);
  const useCases = useCasesOf(setting, store, outside);
  const metrics = new Registry();
  const gathering = gatheringOf(setting, { store, centers, metrics });
  const gatherSoon = () => {
    gathering.ring();
  };
  const parts = { store, outside, useCases, cards: cardsOf(config), centers, gatherSoon };
  const { relay, turnstile } = relayOf(setting, parts);
  const upkeep = upkeepOf(setting, { store, centers });
  const watch = new FeedWatch({ ...world, feed: store.feed });
  const server = createServer({
    bot: botOf(setting, parts),
    endpoints: [
      ...ccaasEndpoints({
        ...parts,
        ...world,
        intake: store.intake,
        publicUrl: config.server.publicUrl,
        metrics,
      }),
      ...tabApiEndpoints({
        ...outside,
        ...world,
        useCases,
        watch,
        store: store.swarms,
        deliveries: store.deliveries,
      }),
      ...operations(config, store, metrics),
    ],
    metrics,
    log: world.log,
  });
  return {
    relay,
    gathering,
    store,
    async start() {
      await upkeep.start();
      await relay.start();
      gathering.start();
      return server.listen(config.server);
    },
    async stop() {
      await server.close();
      await watch.stop();
      await gathering.stop();
      turnstile.stop();
      await relay.stop();
      await upkeep.stop();
      await store.close();
    },
  };
}

type News = { readonly store: Store; readonly centers: ContactCenters };

function gatheringOf(
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
    maskPolicy: config.masking,
    capabilitiesOf: (connection) => centers.get(connection)?.can,
    hidden: (kinds) => {
      for (const kind of kinds) masked.inc({ kind });
    },
  });
  return new Gathering({ ...world, gather });
}

const upkeepOf = ({ world }: Setting, { store, centers }: News): Upkeep =>
  new Upkeep({
    ...world,
    ...store,
    noteOutage: noteOutage({ ...world, ...store, centers }),
    wordsKeptMs: rewordedForMs,
  });

/** Every outside system, behind its ports. */
function outsideOf({ config, secrets, world }: Setting, store: Store) {
  const { clock, ids } = world;
  const timeoutMs = config.relay.callTimeoutMs;
  const tokens = entraAppTokens({
    authority: config.entraAuthority,
    tenantId: config.tenantId,
    clientId: config.bot.id,
    clientSecret: secrets.botPassword,
    timeoutMs,
  });
  const { graphUrl, dataverseUrl, timeZone } = config;
  const app = {
    catalogId: config.teamsApp.catalogId,
    resourceSpecificPermissions: chatPermissions,
  };
  const graph = { graphUrl, token: tokens(graphScope), timeoutMs, clock, app };
  const dataverse = { dataverseUrl, token: tokens(dataverseScope(dataverseUrl)), timeoutMs, clock };
  const connector = { token: tokens(botFrameworkScope), timeoutMs, clock, botId: config.bot.id };
  return {
    chats: graphSwarmChats(graph),
    people: graphPeopleDirectory(graph),
    cases: dataverseCaseRecords({ ...dataverse, timeZone }),
    experts: dataverseExpertDirectory(dataverse),
    swarmRecords: dataverseSwarmRecords({ ...dataverse, ids }),
    messenger: teamsMessenger({
      ...connector,
      defaultServiceUrl: config.bot.defaultServiceUrl,
      conversations: store.conversations,
    }),
    teamsAdapter: createTeamsAdapter({
      ...connector,
      ...config.bot,
      tenantId: config.tenantId,
      acceptsAnonymous: config.profile === 'playground',
    }),
    verifyUser: entraUserVerifier({
      authority: config.entraAuthority,
      clientId: config.bot.id,
      applicationIdUris: [`api://${new URL(config.server.publicUrl).host}/botid-${config.bot.id}`],
      allowedTenants: config.allowedTenants,
      timeoutMs,
      clock,
    }),
  };
}
type Outside = ReturnType<typeof outsideOf>;

function useCasesOf({ config, world }: Setting, store: Store, outside: Outside) {
  const change = { ...world, store: store.swarms, digest: sha256 };
  const parked = { ...store, store: store.swarms, clock: world.clock };
  return {
    openSwarm: openSwarm({ ...change, ...outside }),
    inviteExperts: inviteExperts({ ...change, ...outside, policy: config.invitations }),
    acceptInvitation: acceptInvitation(change),
    declineInvitation: declineInvitation(change),
    endSilence: endSilence({ ...store, ...change, policy: config.invitations }),
    addByHand: addByHand(change),
    postUpdate: postUpdate(change),
    sendToAgent: sendToAgent(change),
    linkInteraction: linkInteraction(change),
    declineOffer: declineOffer({ ...change, intake: store.intake }),
    readOffer: readOffer(change),
    resolveSwarm: resolveSwarm(change),
    cancelSwarm: cancelSwarm(change),
    recordChat: recordChat(change),
    recordChatReady: recordChatReady(change),
    recordAnswerSaved: recordAnswerSaved(change),
    recordDeskTold: recordDeskTold(change),
    listParked: listParked(parked),
    settleParked: settleParked(parked),
  };
}
type UseCases = ReturnType<typeof useCasesOf>;

/** What the relay and the chat surface are both made of. */
type Parts = {
  readonly store: Store;
  readonly outside: Outside;
  readonly useCases: UseCases;
  readonly cards: ReturnType<typeof cardsOf>;
  readonly centers: ContactCenters;
  readonly gatherSoon: () => void;
};

const swarmPage = (config: Config) => (id: string) =>
  `${config.server.publicUrl}/tabs/swarm?id=${id}`;

function cardsOf(config: Config) {
  return createCards({
    timeZone: config.timeZone,
    swarmPage: swarmPage(config),
    casePage: (id) =>
      `${config.dataverseUrl}/main.aspx?pagetype=entityrecord&etn=incident&id=${id}`,
  });
}

function relayOf({ config, world }: Setting, parts: Parts) {
  const { store, outside, useCases } = parts;
  const { firstBackoffMs, maxTries, callTimeoutMs, readLagMs } = config.relay;
  const turnstile = new Turnstile({ budgets: store.budgets, clock: world.clock, settings: config });
  const perform = createPerform({
    ...world,
    ...outside,
    ...useCases,
    ...store,
    ...parts,
    store: store.swarms,
    turn: (turn) => turnstile.pass(turn),
    digest: sha256,
    settings: { lateEffectMs: callTimeoutMs + readLagMs },
  });
  const relay = new Relay({
    ...world,
    ...store,
    perform,
    expire: ({ tenantId, swarmId, invitationId }) =>
      useCases.endSilence({ key: { tenantId, swarmId }, invitationId }),
    settings: {
      ...relaySettings,
      maxTries,
      backoff: { ...relaySettings.backoff, baseMs: firstBackoffMs },
    },
  });
  return { relay, turnstile };
}

function botOf(
  { config, world }: Setting,
  { store, outside, useCases, cards, centers }: Parts,
): BotHandler {
  const chat = createChatSurface({
    ...world,
    ...outside,
    useCases,
    store: store.swarms,
    book: store.conversations,
    cards,
    deliveries: store.deliveries,
    canOf: (connection) => centers.get(connection)?.can ?? canNothing,
    swarmPage: swarmPage(config),
    allowedTenants: config.allowedTenants,
  });
  const { teamsAdapter } = outside;
  type SdkRequest = Parameters<typeof teamsAdapter.process>[0];
  return (request, response) =>
    // restify's own types and the SDK's idea of them differ in an optional field only.
    teamsAdapter.process(request as SdkRequest, response, (context) => chat.handle(context));
}

/** Of a connection there is no more nothing is to be expected. */
const canNothing = { mood: false, transcript: false, note: false };

/** @throws ConfigError when a connection names a provider nobody has heard of, or is not usable */
function connectedCenters({ config, secrets, world }: Setting): ContactCenters {
  const connected = config.ccaasConnections.map((connection): ConnectedCenter => {
    const { id, tenantId, provider: name, settings } = connection;
    const provider = providers.get(name);
    if (!provider) {
      const known = [...providers.keys()].join(', ');
      throw unusable(`names the provider "${name}"; there is ${known}`);
    }
    try {
      const center = provider.connect(
        {
          id,
          tenantId,
          settings,
          secrets: secrets.ccaas[id] ?? [],
          credentials: secrets.ccaasCredentials[id] ?? {},
          webhookUrl: `${config.server.publicUrl}/api/ccaas/${id}`,
        },
        { ...world, timeoutMs: config.relay.callTimeoutMs },
      );
      return { id, tenantId, can: provider.can, center };
    } catch (refused) {
      if (!(refused instanceof ConnectionRefused)) throw refused;
      throw unusable(`is not usable for the connection ${id}: ${refused.message}`);
    }
  });
  return new Map(connected.map((one) => [one.id, one]));
}

const unusable = (why: string): ConfigError =>
  new ConfigError(
    ['CCAAS_CONNECTIONS'],
    `Case Swarm does not start: CCAAS_CONNECTIONS ${why}. See docs/contact-centers.`,
  );

function operations(config: Config, store: Store, metrics: Registry): readonly Endpoint[] {
  const { entraAuthority, tenantId, bot, server } = config;
  return [
    ...operationsEndpoints({
      checks: [{ name: 'store', isReady: () => store.ping().then(() => true) }],
      metrics,
      publicConfig: {
        clientId: bot.id,
        authority: entraAuthority,
        tenantId,
        scope: `api://${new URL(server.publicUrl).host}/botid-${bot.id}/${apiScope}`,
      },
    }),
    ...staticSite({
      dir: join(import.meta.dirname, '..', 'tabs', 'dist'),
      frameAncestors: server.frameAncestors,
      entraAuthority,
    }),
  ];
}
