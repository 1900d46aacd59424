import assert from 'node:assert/strict';
import { TestClock } from 'pg-boss';
import { isoTime, msOf } from '../../bot/domain/ids.ts';
import type { InteractionEvent, InteractionFact } from '../../bot/domain/interaction/facts.ts';
import { defaultMaskPolicy } from '../../bot/domain/interaction/masking/index.ts';
import type { Capabilities } from '../../bot/ports/contact-center.ts';
import type { ConnectedCenter } from '../../bot/ports/contact-centers.ts';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { gatherNews } from '../../bot/usecases/gather-news.ts';
import { noteOutage } from '../../bot/usecases/note-outage.ts';
import { minutesPast, noon, tenant } from '../support/builders.ts';
import { emptyStore, openSharedStore } from '../support/store.ts';
import { silentLog } from '../support/log.ts';

const can = (repair: boolean): Capabilities => ({
  hold: true,
  mood: true,
  transcript: true,
  messages: true,
  repair,
  createOnce: true,
  note: true,
});
const receive = () => Promise.reject(new Error('nobody sends'));
const centers = new Map<string, ConnectedCenter>(
  [true, false].map((repair) => {
    const id = repair ? 'asks' : 'hears';
    return [id, { id, tenantId: tenant, center: { can: can(repair), doors: [], receive } }];
  }),
);
const event = (id: string, minute: number, fact: InteractionFact): InteractionEvent => ({
  id,
  at: minutesPast(minute),
  fact,
});

async function world() {
  const clock = new TestClock(msOf(noon));
  const store = await emptyStore({ clock });
  const gather = gatherNews({
    store: store.swarms,
    clock,
    digest: sha256,
    maskPolicies: () => Promise.resolve(() => defaultMaskPolicy),
    capabilitiesOf: (connection) => centers.get(connection)?.center.can,
    log: silentLog,
    hidden: () => undefined,
  });
  const gatherAll = async () => {
    while ((await gather()) > 0);
  };
  const tell = async (connection: string, externalId: string, events: InteractionEvent[]) => {
    const address = { tenantId: tenant, connection, externalId };
    await store.intake.take([{ address, events, isThin: false }]);
    await gatherAll();
  };
  const note = noteOutage({ ...store, centers, clock });
  const seen = async () =>
    (await store.db.selectFrom('interactions').selectAll().orderBy('external_id').execute()).map(
      (row) => row.state_json?.unheard ?? [],
    );
  const asked = async () =>
    (await store.db.selectFrom('deliveries').selectAll().execute())
      .filter((row) => row.kind === 'read-contact')
      .map((row) => row.interaction_id);
  return { clock, store, tell, note, gatherAll, seen, asked };
}

describe('an outage of ours', () => {
  before(openSharedStore);

  it('marks the contacts that were open, and asks again where it can', async () => {
    const { clock, store, tell, note, gatherAll, seen, asked } = await world();
    await tell('asks', 'a', [event('1', 0, { type: 'started', channel: 'voice' })]);
    await tell('hears', 'b', [event('1', 0, { type: 'started', channel: 'voice' })]);
    await tell('hears', 'c', [event('1', 0, { type: 'ended' })]);
    await store.listening.heard(minutesPast(1));
    await clock.tick(31 * 60_000);
    await note();
    await gatherAll();
    const hole = { from: minutesPast(1), until: isoTime(clock.now()) };
    assert.deepEqual(await seen(), [[hole], [hole], []]);
    assert.equal((await asked()).length, 1);
    await note();
    await gatherAll();
    assert.deepEqual(await seen(), [[hole], [hole], []], 'noted once');
  });

  it('goes on while processes start and die at once', async () => {
    const { clock, store, tell, note, gatherAll, seen } = await world();
    await tell('hears', 'a', [event('1', 0, { type: 'started', channel: 'voice' })]);
    await store.listening.heard(minutesPast(1));
    await clock.tick(59_000 + 40_000);
    await note();
    await clock.tick(40_000);
    await note();
    await gatherAll();
    const until = isoTime(clock.now());
    assert.deepEqual(await seen(), [[{ from: minutesPast(1), until }]], 'as one hole');
  });

  it('takes in what vendors send again, where it belongs', async () => {
    const { clock, store, tell, note, gatherAll, asked } = await world();
    await tell('hears', 'a', [event('1', 0, { type: 'started', channel: 'voice' })]);
    await store.listening.heard(minutesPast(1));
    await clock.tick(30 * 60_000);
    await note();
    await tell('hears', 'a', [
      event('2', 10, { type: 'held' }),
      event('3', 20, { type: 'resumed' }),
      event('4', 25, { type: 'ended' }),
    ]);
    await gatherAll();
    const [row] = await store.db.selectFrom('interactions').selectAll().execute();
    assert.equal(row?.state_json?.phase, 'ended');
    assert.equal(row.state_json.phaseSince, minutesPast(25));
    assert.deepEqual(await asked(), []);
  });

  it('is none when a process was only started anew, or for the first time', async () => {
    const { clock, store, tell, note, gatherAll, seen } = await world();
    await note();
    await tell('asks', 'a', [event('1', 0, { type: 'started', channel: 'voice' })]);
    await store.listening.heard(isoTime(clock.now()));
    await clock.tick(20_000);
    await note();
    await gatherAll();
    assert.deepEqual(await seen(), [[]]);
  });
});
