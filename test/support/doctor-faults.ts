/** Ways to spoil what the doctor looks at: by the sandbox, by the environment, by the rows of the store. */
import { dataverseProbe } from '../../bot/adapters/dataverse/doctor.ts';
import { PGlite } from '@electric-sql/pglite';
import { sqlStoreProbe } from '../../bot/adapters/store/doctor.ts';
import type { Db } from '../../bot/adapters/store/tables.ts';
import { systemClock } from '../../bot/adapters/system/clock.ts';
import { isoTime } from '../../bot/domain/ids.ts';
import { expertFlowId } from '../../sandbox/dataverse/seeds/ids.ts';
import type { SetUp } from '../../sandbox/set-up.ts';
import { Kysely, PGliteDialect, sql } from 'kysely';
import type { KnownCode } from '../../bot/domain/doctor/findings/index.ts';
import type { DatabaseHealth } from '../../bot/ports/doctor.ts';
import { tenant, type DoctorRig, type Gateway, type Look } from './doctor-rig.ts';

/** What the rig may do before the look; what it gives back is looked with. */
export type Spoil = (rig: DoctorRig) => Look | undefined | Promise<Look | undefined>;
export type Row = readonly [what: string, codes: readonly KnownCode[], spoil: Spoil];

export const withSetUp =
  (change: Partial<SetUp>): Spoil =>
  ({ setUp }) => {
    setUp(change);
    return undefined;
  };
export const withFault =
  (...faults: readonly object[]): Spoil =>
  ({ product }) => {
    for (const fault of faults) product.sandbox.faults.add({ times: 1_000, ...fault });
    return undefined;
  };
export const withEnv =
  (env: Readonly<Record<string, string>>): Spoil =>
  () => ({ env });
export const behind =
  (gateway: Gateway): Spoil =>
  async (rig) => ({ env: { BOT_ENDPOINT: await rig.gateway(gateway) } });
export const withDatabase =
  (change: Partial<DatabaseHealth>): Spoil =>
  ({ store, newestChat }) => ({
    store: {
      probe: {
        ...store.probe,
        newestChat: () => Promise.resolve(newestChat),
        database: async () => {
          const health = await store.probe.database();
          return health.kind === 'got'
            ? { kind: 'got', value: { ...health.value, ...change } }
            : health;
        },
      },
    },
  });
/** What the stand-in's rows cannot be made to say: the way there is the product's own, its answer is not. */
export const withAnswer =
  (ask: 'hasSkills' | 'hasDefaultTemplate'): Spoil =>
  ({ product }) => ({
    probes: {
      dataverse: {
        ...dataverseProbe({ dataverseUrl: product.sandbox.urls.dataverse, timeoutMs: 5_000 }),
        [ask]: () => Promise.resolve({ kind: 'got', value: false }),
      },
    },
  });
export const withoutGranting = (name: string) => withSetUp({ withdrawnGraphPermissions: [name] });
export const withholding = (name: string) => withSetUp({ withheldConsents: [name] });
export const lacking = (...removedPrivileges: readonly string[]) =>
  withSetUp({ removedPrivileges });
export const lackingTable = (name: string) => withSetUp({ absentTables: [name] });

export const hour = 60 * 60_000;
export const ago = (ms: number) => isoTime(systemClock.now() - ms);

export const shifted = (ms: number): Look => ({
  clock: { ...systemClock, now: () => systemClock.now() + ms },
});

export async function turnNativeFlow({ product }: DoctorRig, isOn: boolean): Promise<void> {
  const { sandbox } = product;
  const token = await sandbox.tokens.mint({
    aud: sandbox.urls.dataverse,
    iss: `${sandbox.urls.entra}/${tenant}/v2.0`,
    tid: tenant,
    appid: 'c0ffee00-5a11-4a5e-b07d-0d15ea5e0001',
  });
  await fetch(`${sandbox.urls.dataverse}/api/data/v9.2/workflows(${expertFlowId})`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(isOn ? { statecode: 1, statuscode: 2 } : { statecode: 0, statuscode: 1 }),
  });
}

/** As the store writes them: a lane, and one delivery that was given up or waits. */
export async function deliveryIn(
  { store }: DoctorRig,
  { state, at }: { state: 'open' | 'parked'; at: string },
): Promise<void> {
  await sql`insert into deliveries (tenant_id, id, lane, lane_seq, kind, action_json, state, attempts,
      decided_at, reason)
    values (${tenant}, 'delivery-1', 'person:x', 1, 'show-card', '{}', ${state}, 3, ${at}, 'http-403')`.execute(
    store.db,
  );
}

export const eventSetAside = ({ store }: DoctorRig) =>
  sql`insert into interaction_events (tenant_id, connection, external_id, id, at, received_at, is_line,
      is_final, is_thin, place_json, sealed, set_aside_at)
    values (${tenant}, 'voice-de', 'call-1', 'e-1', ${ago(1_000)}, ${ago(1_000)}, false, true, false,
      '{}', 'AAAA', ${ago(500)})`.execute(store.db);

export const noNewStep = (rig: DoctorRig) =>
  sql`delete from kysely_migration where name = '2026-11-23-settings'`.execute(rig.store.db);
export const newStep = (rig: DoctorRig) =>
  sql`insert into kysely_migration (name, timestamp) values ('2031-01-01-later', 'x')`.execute(
    rig.store.db,
  );

export async function closedDatabase(): Promise<Look> {
  const pglite = await PGlite.create();
  const db: Db = new Kysely({ dialect: new PGliteDialect({ pglite }) });
  await pglite.close();
  return { store: { probe: sqlStoreProbe(db, systemClock) } };
}

export const graphGone = { service: 'graph', kind: 'status', status: 503 };
export const dataverseGone = { service: 'dataverse', kind: 'status', status: 503 };

export function fourTimes(code: KnownCode): readonly KnownCode[] {
  return [code, code, code, code];
}

/** Done before the look; nothing of the look itself is otherwise. */
export const first =
  (spoil: (rig: DoctorRig) => Promise<unknown>): Spoil =>
  async (rig) => {
    await spoil(rig);
    return undefined;
  };
