/** What may be wrong with the ways in, the secrets, the store and the configuration. */
import { sql } from 'kysely';
import { tenant } from '../support/doctor-rig.ts';
import {
  first,
  type Row,
  withEnv,
  behind,
  withDatabase,
  hour,
  ago,
  shifted,
  deliveryIn,
  eventSetAside,
  noNewStep,
  newStep,
  closedDatabase,
  fourTimes,
} from '../support/doctor-faults.ts';

export const insideFaults: readonly Row[] = [
  // Contact centers
  [
    'a gateway that keeps webhooks back',
    ['CS-WEBHOOK-001', 'CS-WEBHOOK-001', 'CS-WEBHOOK-001', 'CS-WEBHOOK-001'],
    behind((path, answer) =>
      path.startsWith('/api/ccaas') ? { ...answer, status: 413, body: '' } : answer,
    ),
  ],
  [
    'a webhook whose signature does not fit',
    ['CS-WEBHOOK-002'],
    first(({ store }) =>
      store.connections.add([
        {
          tenantId: tenant,
          connection: 'voice-de',
          events: 0,
          eventAt: undefined,
          refusals: 1,
          refusal: { at: ago(1_000), code: 'unsigned' },
        },
      ]),
    ),
  ],
  [
    'a webhook nobody understands',
    ['CS-WEBHOOK-003'],
    first(({ store }) =>
      store.connections.add([
        {
          tenantId: tenant,
          connection: 'chat-us',
          events: 9,
          eventAt: ago(hour),
          refusals: 1,
          refusal: { at: ago(1_000), code: 'malformed' },
        },
      ]),
    ),
  ],
  [
    'a contact center that fell silent',
    ['CS-WEBHOOK-005'],
    first(({ store }) =>
      store.connections.add([
        {
          tenantId: tenant,
          connection: 'voice-genesys',
          events: 9,
          eventAt: ago(49 * hour),
          refusals: 0,
          refusal: undefined,
        },
      ]),
    ),
  ],
  [
    'a connection that is paused, whatever was wrong with it before',
    ['CS-WEBHOOK-006'],
    first(async ({ store }) => {
      const of = { tenantId: tenant, connection: 'voice-genesys' };
      const refusal = { at: ago(1_000), code: 'unsigned' };
      await store.connections.add([{ ...of, events: 0, eventAt: undefined, refusals: 1, refusal }]);
      await store.connections.setPause(of, { at: ago(hour), by: 'Kenji Tanaka' });
    }),
  ],
  // Secrets
  [
    'the sandbox’s secrets elsewhere',
    Array.from({ length: 6 }, () => 'CS-SECRET-002' as const),
    () => ({ env: { ENTRA_AUTHORITY: 'https://entra.invalid' }, only: 'secret.own' }),
  ],
  [
    'two secrets that are live at once',
    ['CS-SECRET-004'],
    () => ({
      env: {
        CCAAS_CONNECTIONS:
          '[{"id":"voice-de","provider":"generic","secrets":["SECRET_NEW","SECRET_OLD"]}]',
        SECRET_NEW: 'whsec_bmV3IG9uZSBvZiB0aGUgdHdvIHNlY3JldHM=',
        SECRET_OLD: 'whsec_b2xkIG9uZSBvZiB0aGUgdHdvIHNlY3JldHM=',
      },
      only: 'secret.exchange',
    }),
  ],
  ['a secret one can guess', ['CS-SECRET-003'], withEnv({ SECRET_TWILIO_AUTH_TOKEN: 'short' })],
  [
    'an exchange that is not finished',
    ['CS-SECRET-005'],
    withEnv({
      SECRET_SEALING_KEY: `${Buffer.alloc(32, 'new').toString('base64')},${Buffer.alloc(32, 'old').toString('base64')}`,
    }),
  ],
  [
    'two connections with one secret',
    ['CS-SECRET-006'],
    withEnv({ SECRET_CONNECT_EVENTS: 'sandbox-only-genesys-cloud-secret-guards-nothing' }),
  ],
  // Clock
  ['a clock that is ten minutes fast', fourTimes('CS-CLOCK-001'), () => shifted(10 * 60_000)],
  ['a database whose clock is wrong', ['CS-CLOCK-002'], withDatabase({ aheadMs: -3 * hour })],
  // Database
  ['a database that does not answer', ['CS-DATABASE-001'], closedDatabase],
  ['tables of an older version', ['CS-DATABASE-002'], first(noNewStep)],
  ['tables of a newer version', ['CS-DATABASE-003'], first(newStep)],
  ['a PostgreSQL that is too old', ['CS-DATABASE-004'], withDatabase({ version: 12 })],
  [
    'a database that takes no writing',
    ['CS-DATABASE-005'],
    first(({ store }) => sql`set default_transaction_read_only = on`.execute(store.db)),
  ],
  ['a slow database', ['CS-DATABASE-006'], withDatabase({ tookMs: 4_000 })],
  // Deliveries
  [
    'a delivery that was given up',
    ['CS-QUEUE-001'],
    first((rig) => deliveryIn(rig, { state: 'parked', at: ago(1_000) })),
  ],
  [
    'deliveries nobody takes',
    ['CS-QUEUE-002'],
    first((rig) => deliveryIn(rig, { state: 'open', at: ago(hour) })),
  ],
  [
    'a product that has stopped',
    ['CS-QUEUE-003'],
    first(({ store }) => store.listening.heard(ago(hour))),
  ],
  ['an event that cannot be opened', ['CS-QUEUE-004'], first(eventSetAside)],
  // Public address
  [
    'an address without https',
    ['CS-URL-001', 'CS-URL-002', 'CS-BOT-006', ...fourTimes('CS-WEBHOOK-001')],
    withEnv({ BOT_ENDPOINT: 'http://case-swarm.invalid' }),
  ],
  [
    'an address nobody answers at',
    ['CS-URL-002', 'CS-BOT-006', ...fourTimes('CS-WEBHOOK-001')],
    withEnv({ BOT_ENDPOINT: 'http://localhost:1' }),
  ],
  [
    'another program at the address',
    ['CS-URL-003'],
    behind((path, answer) => (path === '/config.json' ? { ...answer, body: '<html>' } : answer)),
  ],
  [
    'tabs that are not built',
    ['CS-URL-004'],
    behind((path, answer) =>
      path.startsWith('/tabs') ? { ...answer, status: 503, body: '' } : answer,
    ),
  ],
  [
    'a gateway that drops the policy',
    ['CS-URL-005'],
    behind((_path, answer) => {
      const { 'content-security-policy': _gone, ...headers } = answer.headers;
      return { ...answer, headers };
    }),
  ],
  [
    'a gateway that forbids frames',
    ['CS-URL-006'],
    behind((_path, answer) => ({
      ...answer,
      headers: { ...answer.headers, 'x-frame-options': 'SAMEORIGIN' },
    })),
  ],
  // Configuration
  [
    'a list of tenants without the own one',
    ['CS-CONFIG-002'],
    withEnv({ ALLOWED_TENANTS: '44444444-4444-4444-8444-444444444444' }),
  ],
  [
    'frames for everybody',
    ['CS-CONFIG-003', 'CS-URL-005'],
    withEnv({ FRAME_ANCESTORS: 'https://*' }),
  ],
  [
    'guests of another tenant',
    ['CS-CONFIG-007'],
    withEnv({ ALLOWED_TENANTS: `${tenant},44444444-4444-4444-8444-444444444444` }),
  ],
  ['the playground profile', ['CS-CONFIG-004'], withEnv({ PROFILE: 'playground' })],
  ['more messages than Teams takes', ['CS-CONFIG-005'], withEnv({ TEAMS_TENANT_RATE: '90' })],
  ['nothing masked that may be shown', ['CS-CONFIG-006'], withEnv({ MASK_POLICY: 'none' })],
];
