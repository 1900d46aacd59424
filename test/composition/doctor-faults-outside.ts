/** What may be wrong with Entra ID, Graph, Teams and Dataverse. */
import { ben } from '../../sandbox/people.ts';
import type { KnownCode } from '../../bot/domain/doctor/findings/index.ts';
import { chatPermissions, graphPermissions } from '../../bot/config/permissions.ts';
import {
  first,
  type Row,
  withSetUp,
  withFault,
  withEnv,
  behind,
  withAnswer,
  withoutGranting,
  withholding,
  lacking,
  lackingTable,
  turnNativeFlow,
  graphGone,
  dataverseGone,
} from '../support/doctor-faults.ts';

export const outsideFaults: readonly Row[] = [
  // Entra ID
  ['a wrong secret', ['CS-ENTRA-001'], withEnv({ SECRET_BOT_PASSWORD: 'what-was-copied-wrongly' })],
  ['an expired secret', ['CS-ENTRA-002'], withSetUp({ appSecret: 'expired' })],
  [
    'an app nobody has registered',
    ['CS-ENTRA-003', 'CS-URL-003'],
    withEnv({ BOT_ID: '11111111-1111-4111-8111-111111111111' }),
  ],
  [
    'a tenant nobody has',
    ['CS-ENTRA-004'],
    withEnv({ TEAMS_APP_TENANT_ID: '22222222-2222-4222-8222-222222222222' }),
  ],
  [
    'a refusal of another number',
    ['CS-ENTRA-008'],
    () => ({
      probes: {
        entra: {
          token: () => Promise.resolve({ kind: 'refused', number: '50034' }),
          signingKeys: () => Promise.resolve({ kind: 'got', value: true }),
        },
      },
    }),
  ],
  ['a disabled app', ['CS-ENTRA-005'], withSetUp({ isAppDisabled: true })],
  [
    'an Entra ID that does not answer',
    ['CS-ENTRA-006', 'CS-ENTRA-009', 'CS-BOT-004'],
    withFault({ service: 'entra', kind: 'status', status: 503 }),
  ],
  ['a Conditional Access policy', ['CS-ENTRA-007'], withSetUp({ isAppBlockedByPolicy: true })],
  [
    'keys that are cut off',
    ['CS-ENTRA-009'],
    withFault({ service: 'entra', kind: 'malformed', path: '/common/discovery/v2.0/keys' }),
  ],
  [
    'an Entra ID that is asked too often',
    ['CS-ENTRA-010'],
    withFault({ service: 'entra', kind: 'status', status: 429, path: '/*/oauth2/v2.0/token' }),
  ],
  // Microsoft Graph
  ['a Graph that does not answer', ['CS-GRAPH-001'], withFault(graphGone)],
  ['a Graph that hangs up', ['CS-GRAPH-001'], withFault({ service: 'graph', kind: 'reset' })],
  ['a Graph that is asked too often', ['CS-GRAPH-002'], withFault({ ...graphGone, status: 429 })],
  ['a Graph that takes no token', ['CS-GRAPH-003'], withFault({ ...graphGone, status: 401 })],
  [
    'something else where Graph should be',
    ['CS-GRAPH-004'],
    ({ product }) => ({ env: { GRAPH_URL: product.sandbox.urls.page } }),
  ],
  ...graphPermissions.map((name, place): Row => [
    `no consent to ${name}`,
    [`CS-GRAPH-0${11 + place}` as KnownCode],
    withoutGranting(name),
  ]),
  [
    'people hidden though the permission is there',
    ['CS-GRAPH-021'],
    withFault({ ...graphGone, status: 403, path: '/v1.0/users' }),
  ],
  [
    'a permission too many',
    ['CS-GRAPH-022'],
    withSetUp({ furtherGraphPermissions: ['Mail.ReadWrite'] }),
  ],
  // The Teams app
  [
    'a wrong catalog id',
    ['CS-APP-001'],
    withEnv({ TEAMS_APP_CATALOG_ID: '33333333-3333-4333-8333-333333333333' }),
  ],
  [
    'an app that is not in the catalog',
    ['CS-APP-002'],
    withSetUp({ isAppInCatalog: false, furtherGraphPermissions: ['AppCatalog.Read.All'] }),
  ],
  ['a person without the app', ['CS-APP-003'], () => ({ person: ben.id, only: 'app.installed' })],
  // Consent in chats
  ...chatPermissions.map((name, place): Row => [
    `no ${name} in chats`,
    [`CS-RSC-0${11 + place}` as KnownCode],
    withholding(name),
  ]),
  [
    'an app that is not in the chat',
    ['CS-RSC-001'],
    withSetUp({ withheldConsents: chatPermissions }),
  ],
  // Dataverse
  ['a Dataverse that does not answer', ['CS-DATAVERSE-001'], withFault(dataverseGone)],
  [
    'a Dataverse that takes its time',
    ['CS-DATAVERSE-001'],
    withFault({ service: 'dataverse', kind: 'delay', ms: 4_000, path: '/api/data/v9.2/WhoAmI' }),
  ],
  [
    'an environment nobody has',
    ['CS-DATAVERSE-002'],
    withEnv({ DATAVERSE_URL: 'http://localhost:1' }),
  ],
  ['no application user', ['CS-DATAVERSE-003'], withSetUp({ applicationUser: 'absent' })],
  ['a disabled application user', ['CS-DATAVERSE-004'], withSetUp({ applicationUser: 'disabled' })],
  [
    'a Dataverse that takes no token',
    ['CS-DATAVERSE-005'],
    withFault({ ...dataverseGone, status: 401 }),
  ],
  ['a Dataverse at its limits', ['CS-DATAVERSE-006'], withFault({ ...dataverseGone, status: 429 })],
  [
    'something else where Dataverse should be',
    ['CS-DATAVERSE-007'],
    withFault({ service: 'dataverse', kind: 'malformed', path: '/api/data/v9.2/WhoAmI' }),
  ],
  ['no table of swarms', ['CS-DATAVERSE-011'], lackingTable('msdyn_swarm')],
  ['no table of participants', ['CS-DATAVERSE-012'], lackingTable('msdyn_swarmparticipant')],
  ['no table of needed skills', ['CS-DATAVERSE-013'], lackingTable('msdyn_swarmskill')],
  [
    'no table of people’s skills',
    ['CS-DATAVERSE-014'],
    lackingTable('bookableresourcecharacteristic'),
  ],
  ['no right to close cases', ['CS-DATAVERSE-021'], lacking('prvWriteIncident')],
  ['no right to write notes', ['CS-DATAVERSE-022'], lacking('prvCreateNote')],
  ['no right to read customers', ['CS-DATAVERSE-023'], lacking('prvReadAccount', 'prvReadContact')],
  ['no right to read users', ['CS-DATAVERSE-024'], lacking('prvReadUser')],
  ['no right to read skills', ['CS-DATAVERSE-025'], lacking('prvReadCharacteristic')],
  ['no right to read levels', ['CS-DATAVERSE-026'], lacking('prvReadRatingValue')],
  ['no right to make swarms', ['CS-DATAVERSE-027'], lacking('prvCreatemsdyn_swarm')],
  [
    'no right to make participants',
    ['CS-DATAVERSE-028'],
    lacking('prvCreatemsdyn_swarmparticipant'),
  ],
  ['no right to name skills', ['CS-DATAVERSE-029'], lacking('prvWritemsdyn_swarmskill')],
  ['no right to read templates', ['CS-DATAVERSE-030'], lacking('prvReadmsdyn_swarmtemplate')],
  ['no right to read products', ['CS-DATAVERSE-031'], lacking('prvReadProduct')],
  ['no right to act for people', ['CS-DATAVERSE-032'], lacking('prvActOnBehalfOfAnotherUser')],
  ['no right to make activities', ['CS-DATAVERSE-033'], lacking('prvCreateActivity')],
  ['no right to read articles', ['CS-DATAVERSE-034'], lacking('prvReadKnowledgeArticle')],
  ['no right to read subjects', ['CS-DATAVERSE-034'], lacking('prvReadSubject')],
  ['no right to draft articles', ['CS-DATAVERSE-035'], lacking('prvCreateKnowledgeArticle')],
  ['no right to publish articles', ['CS-DATAVERSE-036'], lacking('prvPublishKnowledgeArticle')],
  [
    'the native flow on at the same time',
    ['CS-DATAVERSE-050'],
    first((rig) => turnNativeFlow(rig, true)),
  ],
  ['no skills', ['CS-DATAVERSE-051'], withAnswer('hasSkills')],
  ['no swarm template', ['CS-DATAVERSE-052'], withAnswer('hasDefaultTemplate')],
  // Bot
  [
    'a Connector that does not answer',
    ['CS-BOT-001'],
    withFault({ service: 'connector', kind: 'status', status: 502, path: '/v3/**' }),
  ],
  [
    'a Connector that takes no token',
    ['CS-BOT-003'],
    withFault({ service: 'connector', kind: 'status', status: 401, path: '/v3/**' }),
  ],
  [
    'a bot nobody has registered',
    ['CS-BOT-002'],
    () => ({
      probes: {
        bot: {
          knock: () => Promise.resolve({ kind: 'unauthorised', code: 'BotNotRegistered' }),
          issuer: () => Promise.resolve({ kind: 'got', value: 'https://api.botframework.com' }),
        },
      },
    }),
  ],
  [
    'metadata that is not there',
    ['CS-BOT-004'],
    ({ product }) => ({
      env: { BOT_OPENID_METADATA_URL: `${product.sandbox.urls.connector}/v1/elsewhere` },
    }),
  ],
  ['another issuer', ['CS-BOT-005'], withEnv({ BOT_TOKEN_ISSUER: 'https://api.botframework.us' })],
  [
    'a gateway that keeps messages back',
    ['CS-BOT-006'],
    behind((path, answer) =>
      path === '/api/messages' ? { ...answer, status: 403, body: 'no' } : answer,
    ),
  ],
];
