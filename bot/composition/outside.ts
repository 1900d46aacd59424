import { dataverseArticles } from '../adapters/dataverse/articles.ts';
import { dataverseCaseRecords } from '../adapters/dataverse/case-records.ts';
import { dataverseExpertDirectory } from '../adapters/dataverse/expert-directory.ts';
import { dataverseHelpdeskCases } from '../adapters/dataverse/helpdesk-cases.ts';
import { dataverseKnowledge } from '../adapters/dataverse/knowledge.ts';
import { dataverseReopening } from '../adapters/dataverse/reopening.ts';
import { dataversePersonalSkills } from '../adapters/dataverse/personal-skills.ts';
import { dataverseSwarmRecords } from '../adapters/dataverse/swarm-records.ts';
import { dataverseTaskRecords } from '../adapters/dataverse/task-records.ts';
import {
  botFrameworkScope,
  dataverseScope,
  entraAppTokens,
  graphScope,
} from '../adapters/entra/app-tokens.ts';
import { graphChatFiles } from '../adapters/graph/chat-files.ts';
import { graphActivityFeed } from '../adapters/graph/activity-feed.ts';
import { graphPeopleDirectory } from '../adapters/graph/people-directory.ts';
import { graphSwarmChats } from '../adapters/graph/swarm-chats.ts';
import type { TokenSource } from '../adapters/http/token-source.ts';
import { teamsMessenger } from '../adapters/teams/messenger.ts';
import { teamsPictures } from '../adapters/teams/pictures.ts';
import { createTeamsAdapter } from '../adapters/teams/teams-adapter.ts';
import { chatPermissions } from '../config/permissions.ts';
import { tenantId } from '../domain/ids.ts';
import { casesWithThreads } from '../usecases/helpdesk/cases-with-threads.ts';
import { knownPeopleOnly } from '../usecases/known-people.ts';
import { rememberingRoles } from './helpdesk-roles.ts';
import { settingsInForce } from './settings.ts';
import { userVerifierOf } from './sign-in.ts';
import type { Store } from './store.ts';
import type { Setting } from './world.ts';

/** Every outside system, behind its ports. */
export function outsideOf(setting: Setting, store: Store) {
  const { config, secrets } = setting;
  const tokens = entraAppTokens({
    authority: config.entraAuthority,
    tenantId: config.tenantId,
    clientId: config.bot.id,
    clientSecret: secrets.botPassword,
    timeoutMs: config.relay.callTimeoutMs,
  });
  const graph = microsoft365(setting, tokens(graphScope));
  return {
    ...graph,
    ...dynamics(setting, { store, token: tokens(dataverseScope(config.dataverseUrl)) }),
    ...teams(setting, { store, token: tokens(botFrameworkScope) }),
    verifyUser: knownPeopleOnly(rememberingRoles(userVerifierOf(setting), store.roles), {
      people: graph.people,
      tenantId: tenantId(config.tenantId),
      clock: setting.world.clock,
    }),
  };
}
export type Outside = ReturnType<typeof outsideOf>;

function microsoft365({ config, world: { clock } }: Setting, token: TokenSource) {
  const graph = {
    graphUrl: config.graphUrl,
    token,
    timeoutMs: config.relay.callTimeoutMs,
    clock,
    app: {
      catalogId: config.teamsApp.catalogId,
      resourceSpecificPermissions: chatPermissions,
    },
  };
  return {
    chats: graphSwarmChats(graph),
    chatFiles: graphChatFiles(graph),
    people: graphPeopleDirectory(graph),
    activityFeed: graphActivityFeed({
      ...graph,
      homeLink: `https://teams.microsoft.com/l/entity/${config.teamsApp.id}/home`,
    }),
  };
}

type WithStore = { readonly store: Store; readonly token: TokenSource };

function dynamics({ config, world: { clock, ids } }: Setting, { store, token }: WithStore) {
  const { dataverseUrl, timeZone } = config;
  const dataverse = { dataverseUrl, token, timeoutMs: config.relay.callTimeoutMs, clock };
  const { maskPolicies } = settingsInForce(store.settings, config);
  return {
    cases: casesWithThreads(dataverseCaseRecords({ ...dataverse, timeZone, maskPolicies }), {
      threads: store.caseThreads,
      maskPolicies,
    }),
    articles: dataverseArticles(dataverse),
    experts: dataverseExpertDirectory(dataverse),
    deskCases: dataverseHelpdeskCases({ ...dataverse, ids }),
    knowledgeSource: dataverseKnowledge(dataverse),
    personalSkills: dataversePersonalSkills(dataverse),
    swarmRecords: dataverseSwarmRecords({ ...dataverse, ids }),
    tasks: dataverseTaskRecords({ ...dataverse, timeZone }),
    reopening: dataverseReopening(dataverse),
  };
}

function teams({ config, world: { clock } }: Setting, { store, token }: WithStore) {
  const timeoutMs = config.relay.callTimeoutMs;
  const connector = { token, timeoutMs, clock, botId: config.bot.id };
  return {
    messenger: teamsMessenger({
      ...connector,
      defaultServiceUrl: config.bot.defaultServiceUrl,
      conversations: store.conversations,
    }),
    pictures: teamsPictures({
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
  };
}
