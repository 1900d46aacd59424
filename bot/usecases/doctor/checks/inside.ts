import { fine, notChecked, type Outcome } from '../../../domain/doctor/finding.ts';
import type { DatabaseHealth, FarSystem, QueueHealth } from '../../../ports/doctor.ts';
import { check, foundIf, one, type Check, type Look } from '../check.ts';
import { reasonOf } from './teams.ts';

const systems: Readonly<Record<FarSystem, string>> = {
  entra: 'Entra ID',
  graph: 'Microsoft Graph',
  dataverse: 'Dataverse',
  connector: 'the Bot Connector',
};
/** Tokens are given a minute of grace; a Date header has full seconds. */
const skewMs = 60_000;
const seconds = (ms: number): string => String(Math.round(Math.abs(ms) / 1_000));

const clockOf = (system: FarSystem): Check =>
  check(`clock.${system}`, async ({ time }) => {
    const ahead = await time.aheadMs(system);
    if (ahead.kind !== 'got') return notChecked('no-answer');
    const facts = { system: systems[system], seconds: seconds(ahead.value) };
    return foundIf(Math.abs(ahead.value) > skewMs, 'CS-CLOCK-001', facts);
  });

async function ofDatabase(look: Look, judge: (health: DatabaseHealth) => Outcome) {
  const health = await look.database();
  if (health.kind === 'held-elsewhere') return notChecked('held-elsewhere');
  if (health.kind === 'not-there') return notChecked('bot-not-running');
  return health.kind === 'got' ? judge(health.value) : notChecked('no-database');
}

export const clockChecks = [
  clockOf('entra'),
  clockOf('graph'),
  clockOf('dataverse'),
  clockOf('connector'),
  check('clock.database', (look) =>
    ofDatabase(look, ({ aheadMs }) =>
      foundIf(Math.abs(aheadMs) > skewMs, 'CS-CLOCK-002', { seconds: seconds(aheadMs) }),
    ),
  ),
];

const oldestVersion = 14;
const slowMs = 1_000;

export const databaseChecks = [
  check('database.reach', async (look) => {
    const health = await look.database();
    if (health.kind === 'got') return fine;
    if (health.kind === 'held-elsewhere') return notChecked('held-elsewhere');
    if (health.kind === 'not-there') return notChecked('bot-not-running');
    return one('CS-DATABASE-001', { reason: reasonOf(health) });
  }),
  check('database.tables', (look) =>
    ofDatabase(look, ({ missing, unknown }) => {
      if (missing.length > 0) return one('CS-DATABASE-002', { migrations: missing.join(', ') });
      return foundIf(unknown.length > 0, 'CS-DATABASE-003', { migrations: unknown.join(', ') });
    }),
  ),
  check('database.version', (look) =>
    ofDatabase(look, ({ version }) =>
      foundIf(version < oldestVersion, 'CS-DATABASE-004', { version: String(version) }),
    ),
  ),
  check('database.writable', (look) =>
    ofDatabase(look, ({ isReadOnly }) => foundIf(isReadOnly, 'CS-DATABASE-005')),
  ),
  check('database.speed', (look) =>
    ofDatabase(look, ({ tookMs }) =>
      foundIf(tookMs > slowMs, 'CS-DATABASE-006', { ms: String(Math.round(tookMs)) }),
    ),
  ),
  check('database.home', ({ setUp }) =>
    Promise.resolve(foundIf(setUp.isEmbeddedDatabase, 'CS-DATABASE-007')),
  ),
];

const minuteMs = 60_000;
/** Behind the outside's own waits: a delivery that is due is normally taken within seconds. */
const lateMs = 5 * minuteMs;
/** A process says that it works every 15 s. */
const deadMs = 2 * minuteMs;
const minutes = (ms: number): string => String(Math.floor(ms / minuteMs));

async function ofQueue(look: Look, judge: (health: QueueHealth) => Outcome): Promise<Outcome> {
  const health = await look.store.queue(look.tenantId);
  return health.kind === 'got' ? judge(health.value) : notChecked('no-database');
}

export const queueChecks = [
  check('queue.parked', (look) =>
    ofQueue(look, ({ parked, mostOftenParked }) =>
      foundIf(parked > 0, 'CS-QUEUE-001', { count: String(parked), reason: mostOftenParked }),
    ),
  ),
  check('queue.set-aside', (look) =>
    ofQueue(look, ({ setAside }) =>
      foundIf(setAside > 0, 'CS-QUEUE-004', { count: String(setAside) }),
    ),
  ),
  check('queue.late', (look) =>
    ofQueue(look, ({ oldestDueMs }) =>
      foundIf(oldestDueMs > lateMs, 'CS-QUEUE-002', { minutes: minutes(oldestDueMs) }),
    ),
  ),
  check('queue.workers', (look) =>
    ofQueue(look, ({ silentMs }) => {
      if (silentMs === undefined) return notChecked('bot-not-running');
      return foundIf(silentMs > deadMs, 'CS-QUEUE-003', { minutes: minutes(silentMs) });
    }),
  ),
];
