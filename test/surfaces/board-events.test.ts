import assert from 'node:assert/strict';
import { mia as miaChen } from '../../sandbox/people.ts';
import { personId } from '../../bot/domain/ids.ts';
import type { Person } from '../../bot/domain/swarm/swarm.ts';
import { espressoCase } from '../support/builders.ts';
import { callInto } from '../support/contact-of-swarm.ts';
import { listen } from '../support/event-stream.ts';
import { anna, eventsRig, jonas, tenant } from '../support/events-rig.ts';
import { said } from '../support/growing-swarms.ts';
import { until } from '../support/until.ts';

const mia: Person = { id: personId(miaChen.id), name: miaChen.name };

describe('GET /api/v1/events, for a supervisor', () => {
  const { bearer, withStore } = eventsRig();

  const listening = async (url: string, who: Person, roles: readonly string[]) => {
    const stream = await listen(url, {
      bearer: await bearer(who, { over: { roles } }),
      lastEventId: undefined,
    });
    await stream.heard('ready');
    return stream;
  };

  it('hints at every swarm of the organization, and tells the news of none they are not in', async () => {
    const { url, openFor, record } = await withStore();
    await openFor(anna, 'a');
    const board = await listening(url, mia, ['Supervisor']);
    await record('a', said('for Anna'));
    await until(() => board.hints().length === 1);
    await openFor(jonas, 'b');
    await until(() => board.hints().includes('b'));
    assert.deepEqual(board.news(), []);
  });

  it('hints that a customer’s contact has changed', async () => {
    const { url, openFor, store } = await withStore();
    await openFor(anna, 'a');
    const call = callInto(store, { of: tenant });
    await call.ring(espressoCase.number);
    const board = await listening(url, mia, ['Supervisor']);
    await until(() => board.hints().length > 0);
    const before = board.hints().length;
    await call.tell({ type: 'held' });
    await until(() => board.hints().length > before);
  });

  it('tells the news of those they are in, like everybody’s', async () => {
    const { url, openFor, record } = await withStore();
    await openFor(mia, 'hers');
    const board = await listening(url, mia, ['Supervisor']);
    await record('hers', said('for Mia'));
    await until(() => board.news().length === 1);
    assert.deepEqual(board.texts(), ['for Mia']);
  });

  for (const roles of [[], ['Admin']]) {
    it(`is nothing for who has ${roles[0] ?? 'no role'}`, async () => {
      const { url, openFor, record } = await withStore();
      await openFor(anna, 'a');
      await openFor(jonas, 'b');
      const his = await listening(url, jonas, roles);
      await record('a', said('for Anna'));
      await record('b', said('for Jonas'), jonas);
      await until(() => his.news().length === 1);
      assert.deepEqual(his.hints(), []);
      assert.deepEqual(his.texts(), ['for Jonas']);
    });
  }
});
