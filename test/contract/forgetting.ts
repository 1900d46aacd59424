import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { after, type InteractionId, type IsoTime } from '../../bot/domain/ids.ts';
import type { InteractionFact } from '../../bot/domain/interaction/facts.ts';
import { gather } from '../../bot/domain/interaction/gather.ts';
import { defaultMaskPolicy } from '../../bot/domain/interaction/masking/index.ts';
import { defaultRetention } from '../../bot/domain/settings/settings.ts';
import type { SwarmEvent } from '../../bot/domain/swarm/swarm-events.ts';
import { firstBreak } from '../../bot/domain/swarm/timeline.ts';
import { applyRetention } from '../../bot/usecases/apply-retention-settings.ts';
import { rebuild } from '../../bot/domain/swarm/apply-event.ts';
import type { SwarmKey } from '../../bot/ports/swarm-store.ts';
import {
  chatOpened,
  keyOf,
  minutesPast,
  noon,
  opening,
  tenant,
  timelineOf,
  tom,
} from '../support/builders.ts';
import { handClock } from '../support/hand-clock.ts';
import { recordingLog } from '../support/log.ts';
import type { StoreHome, TestStore } from '../support/store.ts';

const dayMs = 24 * 60 * 60_000;

export function forgettingContract(home: StoreHome): void {
  describe('what is over', () => {
    it('is forgotten in small batches once nobody needs it, and nothing else', async () => {
      const store = await home.emptyStore();
      await over(store);
      const log = recordingLog();
      const clock = handClock(Date.parse(noon) + 100 * dayMs);
      const forget = applyRetention({
        pruning: store.pruning,
        tenants: [tenant],
        retentionOf: () => Promise.resolve({ ...defaultRetention, wordsDays: 60 }),
        clock,
        log,
      });
      await forget();
      assert.deepEqual(await left(store, 'deliveries', 'id'), [
        'of-active',
        'open',
        'parked',
        'young',
      ]);
      assert.deepEqual(await left(store, 'seen_activities', 'activity_id'), ['young']);
      assert.equal(
        await store.pruning.forget({
          tenantId: tenant,
          what: 'words',
          before: minutesPast(0),
          atMost: 9,
        }),
        0,
      );
    });

    it('is forgotten one batch at a time', async () => {
      const { pruning, ...store } = await home.emptyStore();
      await over(store);
      const before = minutesPast(60);
      const once = { tenantId: tenant, what: 'activities', before, atMost: 1 } as const;
      assert.equal(await pruning.forget(once), 1);
      assert.equal(await pruning.forget(once), 1);
      assert.equal(await pruning.forget(once), 0);
    });

    it('is what contact centers told, unless an active swarm shows it', async () => {
      const clock = handClock(Date.parse(noon));
      const store = await home.emptyStore({ clock });
      const [shown, unseen] = [await toldOf(store, 'shown'), await toldOf(store, 'unseen')];
      const key = await endedSwarm(store, [{ type: 'interaction-linked', interactionId: shown }]);
      const asked = { tenantId: tenant, what: 'contacts', atMost: 9 } as const;
      const forget = () => store.pruning.forget({ ...asked, before: minutesPast(60) });
      const rows = async () => [
        await left(store, 'interaction_events', 'external_id'),
        await left(store, 'interactions', 'external_id'),
      ];

      assert.equal(await store.pruning.forget({ ...asked, before: noon }), 0, 'not yet over');
      await sql`update swarms set status = 'active'`.execute(store.db);
      assert.equal(await forget(), 1);
      assert.deepEqual(await rows(), [['shown', 'shown', 'shown'], ['shown']]);
      assert.equal(await store.swarms.findInteraction(tenant, unseen), undefined);

      await sql`update swarms set status = 'resolved'`.execute(store.db);
      assert.equal(await forget(), 1);
      assert.equal(await forget(), 0, 'once');
      assert.deepEqual(await rows(), [[], ['shown']]);
      assert.ok(await store.swarms.findInteraction(tenant, shown), 'its last picture stays …');
      const { rows: sealed } = await sql`
        select 1 from interactions where customer_sealed is not null`.execute(store.db);
      assert.deepEqual(sealed, [], '… without who called');
      await store.pruning.forget({ ...asked, what: 'words', before: minutesPast(999) });
      assert.equal((await store.swarms.findSwarm(key))?.state, 'resolved');
      assert.deepEqual(await rows(), [[], []], '… as long as the words of its swarm');
    });

    it('is no contact that may go on, of which something is still to be sent, or that was just heard of', async () => {
      const clock = handClock(Date.parse(noon));
      const store = await home.emptyStore({ clock });
      await toldOf(store, 'open', { hasEnded: false });
      const waiting = await toldOf(store, 'digest-waits');
      await sql`insert into deliveries (tenant_id, id, lane, lane_seq, swarm_id, kind, action_json,
          state, attempts, decided_at)
        values (${tenant}, 'd-1', 'talk:s', 1, 's', 'show-digest',
          ${JSON.stringify({ kind: 'show-digest', contact: waiting, digest: 1 })}, 'parked', 1,
          ${noon})`.execute(store.db);
      await toldOf(store, 'speaks-again');
      clock.advance(4 * dayMs);
      const late = { id: 'late', at: noon, fact: { type: 'resumed' } } as const;
      const address = { tenantId: tenant, connection: 'desk', externalId: 'speaks-again' };
      await store.intake.take([{ address, events: [late], isThin: false }]);
      const asked = { tenantId: tenant, what: 'contacts', atMost: 9 } as const;
      const forget = (before: IsoTime) => store.pruning.forget({ ...asked, before });

      assert.equal(await forget(after(noon, dayMs)), 1);
      assert.deepEqual(await left(store, 'interactions', 'external_id'), ['digest-waits', 'open']);
      const { rows } = await sql<{ id: string }>`
        select id from interaction_events where external_id = 'speaks-again'`.execute(store.db);
      assert.deepEqual(rows, [{ id: 'late' }], 'what nobody has read yet');
      assert.equal(await forget(after(noon, 28 * dayMs)), 1, 'its end was lost');
      assert.deepEqual(await left(store, 'interactions', 'external_id'), ['digest-waits']);
    });

    it('loses its words and keeps its chain', async () => {
      const store = await home.emptyStore();
      const key = await endedSwarm(store);
      const asked = {
        tenantId: tenant,
        what: 'words',
        before: minutesPast(999),
        atMost: 9,
      } as const;
      assert.equal(
        await store.pruning.forget({ ...asked, before: minutesPast(0) }),
        0,
        'not yet over',
      );
      assert.equal(await store.pruning.forget(asked), 1);
      assert.equal(await store.pruning.forget(asked), 0, 'once');
      const timeline = await store.swarms.timeline(key);
      assert.ok(timeline.length > 1);
      assert.ok(timeline.every(({ event }) => event === undefined));
      assert.equal(firstBreak(timeline, sha256), undefined);
      const swarm = await store.swarms.findSwarm(key);
      assert.equal(swarm?.state, 'resolved');
      assert.doesNotMatch(JSON.stringify(swarm), /Gasket|Why does it leak/);
    });
  });
}

/** A call that told who it is, taken up. */
async function toldOf(
  { intake, swarms }: TestStore,
  externalId: string,
  { hasEnded = true } = {},
): Promise<InteractionId> {
  const address = { tenantId: tenant, connection: 'desk', externalId };
  const facts: readonly InteractionFact[] = [
    { type: 'started', channel: 'voice' },
    { type: 'customer-named', customer: { name: 'Rosa', phone: '+49301' } },
    ...(hasEnded ? ([{ type: 'ended' }] as const) : []),
  ];
  const events = facts.map((fact, place) => ({ id: `e-${place}`, at: noon, fact }));
  await intake.take([{ address, events, isThin: false }]);
  return swarms.transact(async (tx) => {
    const wanted = { now: noon, atMost: 9, gatheredBefore: noon, soonShown: [] };
    const [news] = await tx.takeNews(wanted);
    assert.ok(news);
    const settings = { now: noon, policy: defaultMaskPolicy };
    const made = await gather(news, settings, () => Promise.resolve([]));
    await tx.saveGathered([made], noon);
    return news.key.id;
  });
}

async function endedSwarm(
  { swarms }: TestStore,
  also: readonly SwarmEvent[] = [],
): Promise<SwarmKey> {
  const entries = timelineOf([
    [opening({ request: 'Why does it leak?' }), tom],
    chatOpened,
    ...also,
    [{ type: 'update-posted', text: 'Gasket 3 is twisted.' }, tom],
    [{ type: 'swarm-resolved', resolution: 'Gasket 3 reseated.', closesCase: false }, tom],
  ]);
  for (const [place, entry] of entries.entries()) {
    const swarm = rebuild(entries.slice(0, place + 1));
    await swarms.transact((tx) => tx.save(swarm, [entry]));
  }
  return keyOf();
}

const left = async ({ db }: TestStore, table: string, column: string) => {
  const { rows } = await sql<{
    one: string;
  }>`select ${sql.ref(column)} as one from ${sql.table(table)}`.execute(db);
  return rows.map(({ one }) => one).sort();
};

/** Deliveries and activities of a hundred days ago, and some that must stay. */
async function over({ db }: Pick<TestStore, 'db'>): Promise<void> {
  const young = new Date(Date.parse(noon) + 99.9 * dayMs).toISOString();
  const delivery = (id: string, state: string, endedAt: string | null, swarm: string | null) =>
    sql`insert into deliveries (tenant_id, id, lane, lane_seq, swarm_id, kind, action_json, state,
        attempts, decided_at, ended_at)
      values (${tenant}, ${id}, ${`person:${id}`}, 1, ${swarm}, 'show-card', '{}', ${state}, 1, ${noon},
        ${endedAt})`.execute(db);
  await sql`insert into swarms (tenant_id, id, code, case_id, case_number, status, agent_id, version,
      opened_at, state_json)
    values (${tenant}, 'running', 'S-RUN00', 'case', 'CAS-1', 'active', 'tom', 1, ${noon}, '{}')`.execute(
    db,
  );
  await delivery('old', 'done', noon, 'ended');
  await delivery('skipped', 'skipped', noon, null);
  await delivery('of-active', 'done', noon, 'running');
  await delivery('parked', 'parked', noon, null);
  await delivery('open', 'open', null, null);
  await delivery('young', 'done', young, null);
  for (const [id, at] of [
    ['old-1', noon],
    ['old-2', noon],
    ['young', young],
  ] as const) {
    await sql`insert into seen_activities (tenant_id, conversation_id, activity_id, seen_at)
      values (${tenant}, 'chat', ${id}, ${at})`.execute(db);
  }
}
