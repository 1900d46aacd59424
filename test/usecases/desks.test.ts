import assert from 'node:assert/strict';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import { acceptArticle } from '../../bot/domain/helpdesk/decisions.ts';
import type { Desk } from '../../bot/domain/helpdesk/desk.ts';
import { deskId } from '../../bot/domain/helpdesk/ids.ts';
import { msOf } from '../../bot/domain/ids.ts';
import type { ContactCenters } from '../../bot/ports/contact-centers.ts';
import { pauseDesk, removeDesk, setUpDesk } from '../../bot/usecases/helpdesk/set-up-desk.ts';
import { opened } from '../domain/helpdesk-rig.ts';
import { kenji, noon, rosa, tenant } from '../support/builders.ts';
import { handClock } from '../support/hand-clock.ts';
import { storeHomes } from '../support/store.ts';

/** The threads of the rig are at this one. */
const id = deskId('it');
const wish = {
  tenantId: tenant,
  id,
  name: 'IT',
  channelId: '19:it@thread.tacv2',
  channelName: 'IT Help Desk',
  teamId: '19:team@thread.tacv2',
  scope: { subjects: [], hasInternal: true },
  hours: { timeZone: 'Europe/Berlin', open: [] },
  languages: ['en', 'de'],
  ratingQuestion: {},
} as const;

const centersWith = (chats: Readonly<Record<string, object>>): ContactCenters =>
  new Map(
    Object.entries(chats).map(([connection, one]) => [
      connection,
      // Only whether it takes chats, and what they carry, is asked for here.
      { id: connection, tenantId: tenant, center: { chats: one } } as never,
    ]),
  );

for (const home of storeHomes) {
  describe(`a desk in the hands of an admin, on ${home.name}`, () => {
    before(home.open);

    const world = async () => {
      const store = await home.emptyStore({ clock: handClock(msOf(noon)) });
      await store.roles.remember({ tenantId: tenant, person: kenji.id, roles: ['admin'] });
      const setUp = setUpDesk({ ...store, centers: new Map(), ids: systemIds });
      const desk = await setUp(kenji.id, wish);
      assert.ok(typeof desk === 'object');
      const pause = (seen: Desk, isPaused: boolean) =>
        pauseDesk(store)(kenji.id, { ...seen, isPaused });
      const remove = (seen: Pick<Desk, 'version'>) =>
        removeDesk(store)(kenji.id, { tenantId: tenant, id, version: seen.version });
      const found = () => store.desks.find(tenant, id);
      return { store, setUp, desk, pause, remove, found };
    };

    it('keeps what a form does not ask for, as long as it stands in its channel', async () => {
      const { setUp, desk, pause } = await world();
      const paused = await pause(desk, true);
      assert.ok(typeof paused === 'object');
      const { channelName: _name, teamId: _team, ...asTheCardSays } = wish;
      const kept = await setUp(kenji.id, { ...asTheCardSays, name: 'IT 2', version: 2 });
      assert.deepEqual(kept, { ...paused, name: 'IT 2', version: 3 });
      const moved = await setUp(kenji.id, { ...asTheCardSays, channelId: '19:x@y', version: 3 });
      assert.ok(typeof moved === 'object' && moved.isPaused);
      assert.deepEqual([moved.channelName, moved.teamId], [undefined, undefined]);
    });

    it('names a queue only where its contact center is told of one', async () => {
      const { store } = await world();
      const centers = centersWith({ voice: { queueAttribute: 'queue' }, plain: {} });
      const setUp = setUpDesk({ ...store, centers, ids: systemIds });
      const handingTo = (connection: string, queue: string) =>
        setUp(kenji.id, { ...wish, version: 1, handOver: { connection, queue } });
      assert.equal(await handingTo('plain', 'Laptops'), 'queue-not-carried');
      assert.equal(await handingTo('gone', 'Laptops'), 'no-such-connection');
      for (const queue of [' ', 'x'.repeat(201), 'Laptops\nHR']) {
        assert.equal(await handingTo('voice', queue), 'queue-not-usable');
      }
      const saved = await handingTo('voice', 'Laptops');
      assert.ok(typeof saved === 'object');
      assert.deepEqual(saved.handOver, { connection: 'voice', queue: 'Laptops' });
    });

    it('is paused and opened again by who saw it as it is', async () => {
      const { desk, pause, found } = await world();
      const paused = await pause(desk, true);
      assert.equal(typeof paused, 'object');
      assert.equal((await found())?.isPaused, true);
      assert.equal(await pause(desk, false), 'changed-meanwhile');
      assert.ok(typeof paused === 'object');
      await pause(paused, false);
      assert.equal((await found())?.isPaused, false);
    });

    it('is not removed while somebody is in a thread of it', async () => {
      const { store, desk, remove, found } = await world();
      const thread = opened();
      const save = (from: number) =>
        store.helpdesk.transact((tx) =>
          tx.save(thread.thread, thread.entries.slice(from), undefined),
        );
      await save(0);
      assert.deepEqual([...(await store.desks.busy(tenant))], [[id, 1]]);
      assert.equal(await remove(desk), 'in-use');
      assert.ok(await found());
      const known = thread.entries.length;
      thread.record(acceptArticle(thread.thread, { by: rosa.id, round: 1 }));
      await save(known);
      assert.equal((await store.desks.busy(tenant)).size, 0);
      assert.equal(await remove({ version: 7 }), 'changed-meanwhile');
      assert.equal(await remove(desk), 'removed');
      assert.equal(await found(), undefined);
      assert.equal(await remove(desk), 'changed-meanwhile');
    });

    it('is nobody’s to change without the role', async () => {
      const { store, desk } = await world();
      assert.equal(await removeDesk(store)(rosa.id, desk), 'unknown-role');
      await store.roles.remember({ tenantId: tenant, person: rosa.id, roles: [] });
      assert.equal(await removeDesk(store)(rosa.id, desk), 'may-not');
      assert.equal(await pauseDesk(store)(rosa.id, { ...desk, isPaused: true }), 'may-not');
    });

    it('is refused with hours of nowhere, and a question without end', async () => {
      const { setUp, desk } = await world();
      const nowhere = { timeZone: 'Mars/Olympus', open: [] };
      assert.equal(await setUp(kenji.id, { ...desk, hours: nowhere }), 'hours-not-understood');
      const ratingQuestion = { de: 'a'.repeat(201) };
      assert.equal(await setUp(kenji.id, { ...desk, ratingQuestion }), 'question-too-long');
    });
  });
}
