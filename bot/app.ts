/**
 * The composition root: the only place that knows which adapter stands behind which port. The world
 * (time, ids, chance, log) is passed in once, here.
 */
import { join } from 'node:path';
import { Registry } from 'prom-client';
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
import { systemIds } from './adapters/system/ids.ts';
import { pinoLog } from './adapters/system/log.ts';
import { systemRandom } from './adapters/system/random.ts';
import { teamsMessenger } from './adapters/teams/messenger.ts';
import { createTeamsAdapter } from './adapters/teams/teams-adapter.ts';
import { ConfigError } from './config/env.ts';
import type { Config } from './config/config.ts';
import { chatPermissions } from './config/permissions.ts';
import type { Secrets } from './config/secrets.ts';
import type { Clock } from './ports/clock.ts';
import type { Ids } from './ports/ids.ts';
import type { Log } from './ports/log.ts';
import type { Random } from './ports/random.ts';
import { createPerform } from './relay/handlers/index.ts';
import { Relay, relaySettings } from './relay/relay.ts';
import { createCards } from './surfaces/chat/cards/index.ts';
import { createChatSurface } from './surfaces/chat/surface.ts';
import type { BotHandler } from './surfaces/http/bot-endpoint.ts';
import type { Endpoint } from './surfaces/http/endpoint.ts';
import { operationsEndpoints } from './surfaces/http/operations.ts';
import { createServer } from './surfaces/http/server.ts';
import { staticSite } from './surfaces/http/static-site.ts';
import { tabApiEndpoints } from './surfaces/tab-api/index.ts';
import { ccaasEndpoints, type CcaasConnection } from './surfaces/webhooks/index.ts';
import { acceptInvitation } from './usecases/accept-invitation.ts';
import { addByHand } from './usecases/add-by-hand.ts';
import { cancelSwarm } from './usecases/cancel-swarm.ts';
import { declineInvitation } from './usecases/decline-invitation.ts';
import { endSilence } from './usecases/end-silence.ts';
import { inviteExperts } from './usecases/invite-experts.ts';
import { openSwarm } from './usecases/open-swarm.ts';
import { postUpdate } from './usecases/post-update.ts';
import { recordAnswerSaved } from './usecases/record-answer-saved.ts';
import { recordChat, recordChatReady } from './usecases/record-chat.ts';
import { recordInteraction } from './usecases/record-interaction.ts';
import { resolveSwarm } from './usecases/resolve-swarm.ts';
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
  readonly store: Store;
  /** @returns the port it listens on */
  start(): Promise<number>;
  /** Takes nothing new, finishes what is in hand, closes the store. */
  stop(): Promise<void>;
};

type Setting = { readonly config: Config; readonly secrets: Secrets; readonly world: World };

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
  const connections = ccaasConnections(setting);
  const store = await createStore({ ...config.store, ...world });
  const outside = outsideOf(setting, store);
  const useCases = useCasesOf(setting, store, outside);
  const cards = cardsOf(config);
  const relay = relayOf(setting, { store, outside, useCases, cards });
  const metrics = new Registry();
  const server = createServer({
    bot: botOf(setting, { store, outside, useCases, cards }),
    endpoints: [
      ...ccaasEndpoints({ connections, ...useCases, ...world, metrics }),
      ...tabApiEndpoints({
        ...outside,
        useCases,
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
    store,
    async start() {
      await relay.start();
      return server.listen(config.server);
    },
    async stop() {
      await server.close();
      await relay.stop();
      await store.close();
    },
  };
}

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
    resolveSwarm: resolveSwarm(change),
    cancelSwarm: cancelSwarm(change),
    recordChat: recordChat(change),
    recordChatReady: recordChatReady(change),
    recordAnswerSaved: recordAnswerSaved(change),
    recordInteraction: recordInteraction(change),
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

function relayOf({ config, world }: Setting, { store, outside, useCases, cards }: Parts): Relay {
  const { firstBackoffMs, maxTries, callTimeoutMs, readLagMs } = config.relay;
  const perform = createPerform({
    ...world,
    ...outside,
    ...useCases,
    store: store.swarms,
    deliveries: store.deliveries,
    postedCards: store.postedCards,
    cards,
    digest: sha256,
    settings: { cardPaceMs: config.cardPaceMs, lateEffectMs: callTimeoutMs + readLagMs },
  });
  return new Relay({
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
}

function botOf({ config, world }: Setting, { store, outside, useCases, cards }: Parts): BotHandler {
  const chat = createChatSurface({
    ...world,
    ...outside,
    useCases,
    store: store.swarms,
    book: store.conversations,
    cards,
    swarmPage: swarmPage(config),
    allowedTenants: config.allowedTenants,
  });
  const { teamsAdapter } = outside;
  type SdkRequest = Parameters<typeof teamsAdapter.process>[0];
  return (request, response) =>
    // restify's own types and the SDK's idea of them differ in an optional field only.
    teamsAdapter.process(request as SdkRequest, response, (context) => chat.handle(context));
}

/** @throws ConfigError when a connection names a provider nobody has heard of */
function ccaasConnections({ config, secrets }: Setting): readonly CcaasConnection[] {
  return config.ccaasConnections.map(({ id, tenantId, provider: name }) => {
    const provider = providers.get(name);
    if (provider) return { id, tenantId, provider, secrets: secrets.ccaas[id] ?? [] };
    const known = [...providers.keys()].join(', ');
    throw new ConfigError(
      ['CCAAS_CONNECTIONS'],
      `Case Swarm does not start: CCAAS_CONNECTIONS names the provider "${name}"; there is ${known}.`,
    );
  });
}

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
