/** The board's numbers: counted by the store, and told by the timelines alone. */
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { boardTargets, type BoardYardstick } from '../../bot/domain/board/numbers.ts';
import { recompute } from '../../bot/domain/board/recompute.ts';
import type { DayRange } from '../../bot/domain/board/trends.ts';
import type { BoardSwarm } from '../../bot/domain/board/board-swarm.ts';
import { involvedIn, riskOf, type Load } from '../../bot/domain/board/numbers.ts';
import { personId, skillId, type SkillId, type SwarmId } from '../../bot/domain/ids.ts';
import { risks } from '../../bot/domain/board/numbers.ts';
import { shows, type BoardFilter } from '../../bot/ports/board.ts';
import { fillBoard } from '../../bot/adapters/store/migrations/2026-11-23-supervisor-board.ts';
import { espressoCase, minutesPast, tenant } from '../support/builders.ts';
import { filteredTrends, retoldTrends } from '../support/board-trends.ts';
import { lives, livesNow, type LifeOptions } from '../support/board-timelines.ts';
import { recordInBulk, recordOneByOne, storedTimelines } from '../support/board-writer.ts';
import { swarmsIn } from '../support/growing-swarms.ts';
import type { StoreHome, TestStore } from '../support/store.ts';

const yardstick: BoardYardstick = { now: livesNow, targets: boardTargets, swarmsAtOnce: 2 };
const range = { from: '2026-10-20', to: '2026-11-22', timeZone: 'Europe/Berlin' };
const few: LifeOptions = {
  seed: 7,
  count: 60,
  now: livesNow,
  days: 40,
  experts: 12,
  running: 0.4,
};

/** Everything the board says, from the store. */
async function counted({ board }: Pick<TestStore, 'board'>) {
  return {
    numbers: await board.numbers(tenant, yardstick),
    overloaded: await board.overloaded(tenant, yardstick),
    trends: await board.trends(tenant, range, {}),
  };
}

/** The same from the timelines as they are stored, and nothing else. */
const told = ({ db }: TestStore) => recompute(storedTimelines(db), yardstick, range);

/** No difference in any number, and none of them idle. */
async function assertNoDifference(store: TestStore): Promise<void> {
  const { swarms, ...numbers } = await told(store);
  assert.deepEqual(await counted(store), numbers);
  await assertLoadsLead(store, numbers.overloaded, swarms);
  for (const [name, value] of Object.entries(numbers.numbers)) assert.ok(value > 0, name);
  await assertSamePages(store, swarms);
  await assertSameTrends(store, swarms);
}

/** A day, the night the clocks go back in, a time without a swarm, and places where a day begins elsewhere. */
const parts: readonly DayRange[] = [
  { ...range, from: range.to },
  { ...range, from: '2026-10-24', to: '2026-10-26' },
  { ...range, from: '2026-06-01', to: '2026-06-30' },
  { ...range, timeZone: 'America/New_York' },
  { ...range, from: '2026-11-10', timeZone: 'Asia/Kolkata' },
];

/** Filtered by subject, product and days, each recomputed anew. */
async function assertSameTrends({ board }: TestStore, swarms: readonly BoardSwarm[]) {
  for (const asked of filteredTrends(range, parts)) {
    const counted = await board.trends(tenant, asked.range, asked.filter);
    assert.deepEqual(counted, retoldTrends(swarms, asked), JSON.stringify(asked));
  }
}

const has: Readonly<Record<(typeof shows)[number], (one: BoardSwarm) => boolean>> = {
  waiting: (one) => one.state === 'active' && one.waitedFor.length > 0,
  'on-hold': (one) => one.state === 'active' && one.heldSince !== undefined,
  'no-expert': (one) =>
    one.state === 'active' &&
    one.firstExpertAt === undefined &&
    Date.parse(livesNow) - Date.parse(one.openedAt) > boardTargets.firstExpertMs,
  unmatched: (one) => one.state === 'active' && one.unmatched.length > 0,
  'not-delivered': (one) => one.undelivered.length > 0,
};

type Filtered = readonly [BoardFilter, (one: BoardSwarm) => boolean];

const aSkill: SkillId = skillId('skill-1');
const filters: readonly Filtered[] = [
  [{}, () => true],
  [{ state: 'resolved' }, (one) => one.state === 'resolved'],
  [{ skill: aSkill }, (one) => one.skills.some((skill) => skill.id === aSkill)],
  [{ product: 'EM-400' }, (one) => one.product === 'EM-400'],
  [{ product: '' }, (one) => one.product === ''],
  [{ search: '50% CARD' }, (one) => one.title.includes('Card 50%')],
  [{ search: 'steam_' }, (one) => one.title.includes('steam_')],
  [{ search: 'ste_m' }, () => false],
  ...risks.map((risk): Filtered => [{ risk }, (one) => riskOf(one, yardstick) === risk]),
  ...shows.map((show): Filtered => [{ show }, has[show]]),
];

async function assertSamePages({ board }: TestStore, swarms: readonly BoardSwarm[]): Promise<void> {
  for (const [filter, is] of filters) {
    const rows = await allOf(board, filter);
    const wanted = swarms.filter(is);
    const name = JSON.stringify(filter);
    assert.deepEqual(idsOf(rows), wanted.map((one) => one.id).toSorted(), name);
    const page = await board.page(tenant, yardstick, { filter, atMost: 5 });
    assert.equal(page.total, wanted.length, name);
    const [worst] = wanted.map((one) => riskOf(one, yardstick)).toSorted(byRank);
    assert.equal(page.rows[0]?.risk, worst, name);
  }
}

/** Each overloaded person's number is that of the list they lead to. */
async function assertLoadsLead(
  { board }: TestStore,
  overloaded: readonly Load[],
  swarms: readonly BoardSwarm[],
): Promise<void> {
  for (const load of overloaded) {
    const { person, swarms: count } = load;
    const rows = await board.list(tenant, yardstick, { filter: { person }, atMost: 1_000 });
    const theirs = swarms.filter(
      (one) => one.state === 'active' && involvedIn(one).some(({ id }) => id === person),
    );
    assert.deepEqual(idsOf(rows), theirs.map((one) => one.id).toSorted(), load.name);
    assert.equal(rows.length, count, load.name);
    assert.deepEqual(await board.loadOf(tenant, person), load);
  }
  const nobody = personId('nobody');
  assert.equal(await board.loadOf(tenant, nobody), undefined);
  const filter = { person: nobody };
  assert.deepEqual(await board.list(tenant, yardstick, { filter, atMost: 9 }), []);
}

const rank = (risk: string | undefined): number => ['late', 'watch', 'ok', undefined].indexOf(risk);
const byRank = (a: string | undefined, b: string | undefined): number => rank(a) - rank(b);
const idsOf = (rows: readonly { swarm: { id: SwarmId } }[]): readonly SwarmId[] =>
  rows.map((row) => row.swarm.id).toSorted();

/** Page by page, as an export reads them. */
async function allOf(board: TestStore['board'], filter: BoardFilter) {
  const all = [];
  for (;;) {
    const last = all.at(-1)?.swarm;
    const rows = await board.list(tenant, yardstick, { filter, after: last, atMost: 1_000 });
    all.push(...rows);
    if (rows.length < 1_000) return all;
  }
}

export function boardContract(home: StoreHome): void {
  describe('the board', () => {
    it('counts what the timelines tell, each entry recorded by itself', async function () {
      this.timeout(30_000);
      const store = await home.emptyStore();
      await recordOneByOne(store.swarms, lives(few));
      await assertNoDifference(store);
    });

    it('counts what the timelines tell, of many recorded together', async function () {
      this.timeout(30_000);
      const store = await home.emptyStore();
      await recordInBulk(store.db, lives({ ...few, seed: 11, count: 600 }));
      await assertNoDifference(store);
    });

    it('finds what was recorded before there was a board', async () => {
      const store = await home.emptyStore();
      await recordInBulk(store.db, lives({ ...few, count: 300 }));
      const rows = () =>
        store.db.selectFrom('board_swarms').selectAll().orderBy('swarm_id').execute();
      const written = await rows();
      await sql`delete from board_swarms`.execute(store.db);
      // The migrations know nothing of today's types.
      await fillBoard(store.db as unknown as Parameters<typeof fillBoard>[0]);
      assert.deepEqual(await rows(), written);
    });

    it('forgets what people wrote with the swarm, and goes on counting it', async () => {
      const store = await home.emptyStore();
      const { open, record } = swarmsIn(store);
      const title = 'Eva Morgen’s machine leaks';
      await open('a', {}, { case: { ...espressoCase, title } });
      await record('a', { type: 'swarm-resolved', resolution: 'Gasket 3.', closesCase: false });
      const found = async () =>
        (await store.board.list(tenant, yardstick, { filter: { search: 'morgen' }, atMost: 9 }))
          .length;
      const count = async () => (await store.board.trends(tenant, range, {})).days;
      const before = await count();
      assert.equal(await found(), 1);
      await store.pruning.forget({
        tenantId: tenant,
        what: 'words',
        before: minutesPast(60),
        atMost: 10,
      });
      assert.equal(await found(), 0);
      const [row] = await store.board.list(tenant, yardstick, { filter: {}, atMost: 9 });
      assert.deepEqual([row?.swarm.title, row?.swarm.code], ['', 'S-a']);
      assert.deepEqual(await count(), before);
    });
  });
}
