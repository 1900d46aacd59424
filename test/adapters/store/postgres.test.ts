import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '../../../bot/adapters/store/database.ts';
import { systemClock } from '../../../bot/adapters/system/clock.ts';
import { invitationId, isoTime } from '../../../bot/domain/ids.ts';
import { freePorts } from '../../../scripts/processes.ts';
import { startPostgres, type Postgres } from '../../../scripts/postgres.ts';
import type { Timer } from '../../../bot/ports/wake-ups.ts';
import { openProcess, relayOf } from '../../support/bot-processes.ts';
import { keyOf, tenant } from '../../support/builders.ts';
import { farSide, gate } from '../../support/far-side.ts';
import { decide, enqueue, post } from '../../support/lanes.ts';
import { recordingLog, silentLog } from '../../support/log.ts';
import { emptyDatabase, inDatabase } from '../../support/postgres.ts';
import { until } from '../../support/until.ts';

describe('a store on PostgreSQL', function () {
  this.timeout(60_000);

  let url = '';
  before(async () => {
    url = await emptyDatabase();
  });

  const changed = (change: (url: URL) => void): string => {
    const other = new URL(url);
    change(other);
    return other.href;
  };

  /** The sentence of a start that comes to nothing. */
  async function refusal(databaseUrl: string): Promise<string> {
    const failure = await openProcess(databaseUrl).then(
      () => undefined,
      (error: unknown) => error,
    );
    assert.ok(failure instanceof Error && 'code' in failure);
    assert.equal(failure.code, 'store-unavailable');
    assert.match(failure.message, /^Case Swarm does not start: .*\.$/);
    assert.doesNotMatch(failure.stack ?? '', /hush/);
    return failure.message;
  }

  it('says that its address is none', async () => {
    assert.match(await refusal('hush'), /DATABASE_URL is not the address of a PostgreSQL/);
    assert.match(await refusal('postgres://me:hush@:x/y'), /is not the address of a PostgreSQL/);
  });

  it('says that nothing answers, and where', async () => {
    const [port] = await freePorts(1);
    assert.match(
      await refusal(`postgres://me:hush@localhost:${port}/swarms`),
      new RegExp(`PostgreSQL of DATABASE_URL \\(localhost:${port}/swarms\\).*nothing answers`),
    );
  });

  it('says that it is not let in', async () => {
    const wrong = changed((one) => {
      one.password = 'hush';
    });
    assert.match(await refusal(wrong), /does not take this user and password/);
  });

  it('says that there is no such database', async () => {
    const wrong = changed((one) => {
      one.pathname = '/elsewhere';
    });
    assert.match(await refusal(wrong), /no database of this name/);
  });

  it('says that the database cannot keep every text', async () => {
    await inDatabase(url, (client) =>
      client.query(`create database ascii template template0 encoding 'SQL_ASCII'
        locale_provider libc locale 'C'`),
    );
    const ascii = changed((one) => {
      one.pathname = '/ascii';
    });
    assert.match(await refusal(ascii), /keeps its texts in SQL_ASCII; it must be UTF8/);
  });

  it('takes encryption from its address, and goes without for nothing', async () => {
    const encrypted = changed((one) => {
      one.searchParams.set('sslmode', 'verify-full');
    });
    assert.match(await refusal(encrypted), /server does not support SSL connections/);
  });

  it('is made by one of six who start at once, and leaves no connection when all have closed', async () => {
    const fresh = await emptyDatabase();
    const all = await Promise.all(Array.from({ length: 6 }, () => openProcess(fresh)));
    await Promise.all(all.map((store) => store.ping()));
    await Promise.all(all.map((store) => store.close()));
    const connected = await inDatabase(fresh, async (client) => {
      const { rows } = await client.query<{ pid: number }>(
        'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      return rows.length;
    });
    assert.equal(connected, 0);
  });

  it('does not wait for ever for a process that froze in the middle of a decision', async () => {
    const shared = await emptyDatabase();
    // Set by whoever runs the database, and left as it is by us; the product's own bound is 30 s.
    const impatient = `${shared}?options=${encodeURIComponent('-c idle_in_transaction_session_timeout=200')}`;
    const frozen = await openProcess(impatient);
    const other = await openProcess(shared);
    const { open, pass } = gate();
    const decided = gate();
    const freezing = frozen.swarms.transact(async (tx) => {
      await enqueue(tx, [post('never')]);
      decided.open();
      await pass();
      await tx.activeSwarmOfCaseNumber(tenant, 'any');
    });
    freezing.catch(() => undefined);
    await decided.pass();
    await decide(other.swarms, [post('in time')]);
    open();
    await assert.rejects(freezing);
    const rows = await inDatabase(shared, (client) => client.query('select id from deliveries'));
    assert.equal(rows.rowCount, 1);
    await frozen.close();
    await other.close();
  });

  it('bounds how long a statement runs and a decision hangs, unless whoever runs it knows better', async () => {
    const bounds = async (databaseUrl: string) => {
      const database = await openDatabase({ databaseUrl, log: silentLog });
      const { rows } = await sql<{ name: string; setting: string }>`
        select name, setting from pg_settings where name in
          ('statement_timeout', 'idle_in_transaction_session_timeout') order by name`.execute(
        database.db,
      );
      await database.close();
      return rows.map((row) => row.setting);
    };
    assert.deepEqual(await bounds(url), ['30000', '30000']);
    const own = `${url}?options=${encodeURIComponent('-c statement_timeout=7000')}`;
    assert.deepEqual(await bounds(own), ['30000', '7000']);
  });
});

describe('a bot whose PostgreSQL is restarted', function () {
  this.timeout(60_000);

  let dir = '';
  let server: Postgres;
  let port = 0;
  const start = () =>
    startPostgres({ dataDir: join(dir, 'data'), port, settings: { fsync: 'off' } });

  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'case-swarm-restart-'));
    // Root runs PostgreSQL as somebody else, who must get in.
    await chmod(dir, 0o711);
    [port = 0] = await freePorts(1);
    server = await start();
  });
  after(async () => {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  });

  it('lives through it, forgets nothing and goes on by itself', async () => {
    const log = recordingLog();
    const store = await openProcess(server.url, log);
    const far = farSide();
    const atFarSide = gate();
    const answer = gate();
    far.on('in hand', () => {
      atFarSide.open();
      return answer.pass();
    });
    const rung: string[] = [];
    const expire = ({ invitationId: id }: Timer) => Promise.resolve(void rung.push(id));
    const relay = relayOf(store, far.perform, { log, expire, settings: { sweepMs: 200 } });
    const timer = (name: string): Timer => ({
      ...keyOf(),
      kind: 'silence',
      at: isoTime(systemClock.now() + 1_500),
      invitationId: invitationId(name),
    });
    await relay.start();

    // It stops with a delivery at its far side, a timer running, and a decision half made.
    await decide(store.swarms, [post('in hand'), post('behind it')]);
    await store.swarms.transact((tx) => tx.setTimer(timer('set before')));
    await atFarSide.pass();
    const begun = gate();
    const goOn = gate();
    const halfMade = store.swarms.transact(async (tx) => {
      await enqueue(tx, [post('never', 'swarm-2')]);
      begun.open();
      await goOn.pass();
      await tx.setTimer(timer('never'));
    });
    halfMade.catch(() => undefined);
    await begun.pass();
    await server.stop();
    goOn.open();
    await assert.rejects(halfMade);
    await assert.rejects(store.ping());
    answer.open();
    await until(() => log.codes.includes('lane-failed') && log.codes.includes('queue-failed'));

    server = await start();
    await until(() => far.heard().includes('behind it'));
    assert.deepEqual(far.heard(), ['in hand', 'in hand', 'behind it']);
    assert.ok(
      far.tries[1]?.unsettledSince,
      'what it did could not be written down: it is looked for',
    );
    await decide(store.swarms, [post('afterwards', 'swarm-3')]);
    await until(() => far.heard().includes('afterwards') && rung.length > 0);
    assert.deepEqual(rung, ['set before']);
    assert.equal(log.codes.filter((code) => code === 'queue-failed').length, 1, 'said once');
    await relay.stop();
    await store.close();
  });
});
