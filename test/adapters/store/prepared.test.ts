import assert from 'node:assert/strict';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { preparing } from '../../../bot/adapters/store/prepared.ts';
import { emptyDatabase } from '../../support/postgres.ts';

describe('statements on PostgreSQL', function () {
  this.timeout(60_000);
  let pool: pg.Pool;
  let db: Kysely<unknown>;

  beforeEach(async () => {
    pool = new pg.Pool({ connectionString: await emptyDatabase(), max: 1 });
    db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: preparing(pool) }) });
    await sql`create table things (id int, name text)`.execute(db);
    await sql`insert into things values (1, 'grinder')`.execute(db);
  });
  afterEach(() => db.destroy());

  const named = async (id = 1) =>
    (await sql<{ name: string }>`select * from things where id = ${id}`.execute(db)).rows[0]?.name;
  const prepared = async () =>
    (await pool.query<{ statement: string }>('select statement from pg_prepared_statements')).rows;
  const code = (wanted: string) => (error: unknown) =>
    error instanceof Error && 'code' in error && error.code === wanted;

  it('are prepared when they come again', async () => {
    assert.equal(await named(), 'grinder');
    assert.deepEqual(await prepared(), []);
    assert.equal(await named(), 'grinder');
    assert.equal(await named(2), undefined);
    assert.equal((await prepared()).length, 1);
  });

  it('are planned anew once a column was added: one fails, the next has a new connection', async () => {
    await named();
    await named();
    await sql`alter table things add column colour text`.execute(db);
    await assert.rejects(named(), code('0A000'));
    assert.equal(await named(), 'grinder');
  });

  it('are prepared no more where something between forgets them', async () => {
    await named();
    await named();
    await pool.query('deallocate all');
    await assert.rejects(named(), code('26000'));
    assert.equal(await named(), 'grinder');
    assert.equal(await named(), 'grinder');
    assert.deepEqual(await prepared(), []);
  });
});
