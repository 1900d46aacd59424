/**
 * The supervisor's board on a hundred thousand swarms in PostgreSQL: what each of its queries takes, beside
 * a bare count by the same index in the same run. First every number is recomputed from the timelines: a
 * fast answer that is another one is no answer.
 */
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { sqlBoard } from '../bot/adapters/store/board.ts';
import { openDatabase } from '../bot/adapters/store/database.ts';
import type { Db } from '../bot/adapters/store/tables.ts';
import { boardTargets, type BoardYardstick } from '../bot/domain/board/numbers.ts';
import { recompute } from '../bot/domain/board/recompute.ts';
import type { BoardSwarm } from '../bot/domain/board/board-swarm.ts';
import { after, personId } from '../bot/domain/ids.ts';
import type { Board } from '../bot/ports/board.ts';
import { startPostgres } from '../scripts/postgres.ts';
import { lives, livesNow, livesProducts, livesSkills } from '../test/support/board-timelines.ts';
import { filteredTrends, retoldTrends } from '../test/support/board-trends.ts';
import { recordInBulk, storedTimelines } from '../test/support/board-writer.ts';
import { tenant } from '../test/support/builders.ts';
import { silentLog } from '../test/support/log.ts';
import { line, median, ms, quantile } from './relay/figures.ts';

const SWARMS = 100_000;
const RUNS = 60;
const DAYS = 90;
const promisedMs = 300;

const yardstick: BoardYardstick = { now: livesNow, targets: boardTargets, swarmsAtOnce: 2 };
const quarter = { from: '2026-08-25', to: '2026-11-22', timeZone: 'Europe/Berlin' };
const fortnight = { ...quarter, from: '2026-11-09' };
const life = { seed: 4, now: livesNow, days: DAYS, experts: 900, running: 0.02 };

export async function board([swarms = String(SWARMS)]: readonly string[]): Promise<void> {
  const postgres = await startPostgres();
  const database = await openDatabase({ databaseUrl: postgres.url, log: silentLog });
  try {
    await fill(database.db, Number(swarms));
    await compare(database.db);
    await measure(database.db);
  } finally {
    await database.close();
    await postgres.stop();
  }
}

async function fill(db: Db, count: number): Promise<void> {
  const begun = performance.now();
  const written = await recordInBulk(db, lives({ ...life, count }));
  const { rows } = await sql<{ entries: string }>`select count(*) as entries from timeline`.execute(
    db,
  );
  // As autovacuum does in life.
  await sql`vacuum analyze board_swarms`.execute(db);
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
  console.log(`${written} swarms, ${rows[0]?.entries} timeline entries, written in ${seconds} s`);
}

/** @throws AssertionError at the first number that differs */
async function compare(db: Db): Promise<void> {
  const store = sqlBoard(db);
  const { swarms, ...told } = await recompute(storedTimelines(db), yardstick, quarter);
  assert.deepEqual(
    {
      numbers: await store.numbers(tenant, yardstick),
      overloaded: await store.overloaded(tenant, yardstick),
      trends: await store.trends(tenant, quarter, {}),
    },
    told,
  );
  const groups = told.trends.days.length + told.trends.skills.length + told.trends.products.length;
  const figures = Object.keys(told.numbers).length + told.overloaded.length + groups * 4;
  const filtered = await compareFiltered(db, swarms);
  console.log(`${figures} figures recomputed from ${swarms.length} timelines: no difference`);
  console.log(`${filtered} figures of filtered trends recomputed: no difference`);
  console.log(JSON.stringify(told.numbers));
}

/** @returns how many figures */
async function compareFiltered(db: Db, swarms: readonly BoardSwarm[]): Promise<number> {
  const store = sqlBoard(db);
  let figures = 0;
  for (const asked of filteredTrends(quarter, [fortnight, { ...quarter, from: quarter.to }])) {
    const trends = await store.trends(tenant, asked.range, asked.filter);
    assert.deepEqual(trends, retoldTrends(swarms, asked), JSON.stringify(asked));
    figures += 4 * (trends.days.length + trends.skills.length + trends.products.length) + 2;
  }
  return figures;
}

type Query = readonly [name: string, ask: (board: Board, nth: number) => Promise<unknown>];

const some = <T>(from: readonly T[], nth: number): T | undefined => from[nth % from.length];
const search = ['leaks', 'CAS-0001', 'card 50%', 'agent 7', 's-00', 'nobody'];

const page = (filter: Parameters<Board['page']>[2]['filter']) => ({ filter, atMost: 100 });

const queries: readonly Query[] = [
  ['the headline numbers', (store) => store.numbers(tenant, yardstick)],
  ['the list as it opens', (store) => store.page(tenant, yardstick, page({ state: 'active' }))],
  [
    'the list by subject and risk',
    (store, nth) =>
      store.page(tenant, yardstick, page({ skill: some(livesSkills, nth), risk: 'late' })),
  ],
  [
    'a search in active ones',
    (store, nth) =>
      store.page(tenant, yardstick, page({ state: 'active', search: some(search, nth) })),
  ],
  [
    'a search in all, whatever their state',
    (store, nth) => store.page(tenant, yardstick, page({ search: some(search, nth) })),
  ],
  ['all of them, whatever their state', (store) => store.page(tenant, yardstick, page({}))],
  [
    'the list of a fortnight',
    (store) => store.page(tenant, yardstick, page({ opened: fortnight })),
  ],
  [
    'what was not delivered',
    (store) => store.page(tenant, yardstick, page({ show: 'not-delivered' })),
  ],
  ['overloaded experts', (store) => store.overloaded(tenant, yardstick)],
  [
    'the swarms of one person',
    (store, nth) => store.page(tenant, yardstick, page({ person: personId(`expert-${nth}`) })),
  ],
  ['trends of a fortnight', (store) => store.trends(tenant, fortnight, {})],
  ['trends of a quarter', (store) => store.trends(tenant, quarter, {})],
  [
    'trends of a quarter, one subject',
    (store, nth) => store.trends(tenant, quarter, { skill: some(livesSkills, nth) }),
  ],
  [
    'trends of a quarter, one product and subject',
    (store, nth) =>
      store.trends(tenant, quarter, {
        skill: some(livesSkills, nth),
        product: some(livesProducts, nth),
      }),
  ],
  [
    'what filters can be set to',
    (store) => store.choices(tenant, after(livesNow, -DAYS * 86_400_000)),
  ],
  [
    'a thousand rows of an export',
    (store) => store.list(tenant, yardstick, { filter: {}, atMost: 1_000 }),
  ],
];

async function measure(db: Db): Promise<void> {
  const store = sqlBoard(db);
  const floor = () =>
    sql`select count(*) from board_swarms where tenant_id = ${tenant} and state = 'active'`.execute(
      db,
    );
  console.log(line(`${RUNS} runs each`, 'median', 'p95', 'floor p95'));
  const slow: string[] = [];
  for (const [name, ask] of queries) {
    const [own, bare]: [number[], number[]] = [[], []];
    for (let nth = 0; nth < RUNS; nth += 1) {
      own.push(await msOf(() => ask(store, nth)));
      bare.push(await msOf(floor));
    }
    const p95 = quantile(own, 0.95);
    if (p95 > promisedMs) slow.push(name);
    console.log(line(`  ${name}`, ms(median(own)), ms(p95), ms(quantile(bare, 0.95))));
  }
  const kept = slow.length === 0 ? 'kept' : `not kept by ${slow.join(', ')}`;
  console.log(`p95 of at most ${promisedMs} ms: ${kept}`);
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
