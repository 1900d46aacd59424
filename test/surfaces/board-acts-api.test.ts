import assert from 'node:assert/strict';
import type { BoardPeopleView, BoardView } from '../../bot/contract/board-view.ts';
import { boardApi, codeOf, type BoardApi } from '../support/board-api-rig.ts';
import { boilers, espressoCase, keyOf, minutesPast, noon, tom } from '../support/builders.ts';
import { openSharedStore } from '../support/store.ts';

describe('what a supervisor does over the board’s API', () => {
  let api: BoardApi | undefined;
  const start = async (): Promise<BoardApi> => {
    api = await boardApi();
    return api;
  };
  before(openSharedStore);
  afterEach(() => api?.close());

  it('has more people asked', async () => {
    const { open, act, last } = await start();
    await open('a');
    assert.equal((await act('/api/v1/board/swarms/a/ask-more')).status, 202);
    assert.equal(await last('a'), 'more-experts-wanted by Mia');
  });

  it('offers whom to name, who knows it first, and names them', async () => {
    const { open, read, act, last } = await start();
    await open('a', {}, { skills: [boilers] });
    const { people: offered } = await read<BoardPeopleView>('/api/v1/board/swarms/a/people');
    assert.deepEqual(offered[0], {
      id: 'kenji',
      name: 'Kenji',
      skills: [{ name: 'Boilers', level: 3 }],
      presence: 'available',
      swarms: 0,
      isAsked: false,
    });
    assert.deepEqual(
      offered.map((one) => one.name),
      ['Kenji', 'Priya'],
    );
    const found = await read<BoardPeopleView>('/api/v1/board/swarms/a/people?q=Ros');
    assert.deepEqual(found.people, [{ id: 'rosa', name: 'Rosa', skills: [], isAsked: false }]);
    assert.equal((await act('/api/v1/board/swarms/a/name', { personId: 'rosa' })).status, 202);
    assert.equal(await last('a'), 'participant-added by Mia');
  });

  it('does not name who is in, or nobody', async () => {
    const { open, act } = await start();
    await open('a');
    const twice = await act('/api/v1/board/swarms/a/name', { personId: tom.id });
    assert.equal(await codeOf(twice), 'already-in');
    const nobody = await act('/api/v1/board/swarms/a/name', { personId: 'nobody' });
    assert.equal(await codeOf(nobody), 'person-unknown');
  });

  it('writes to the chat', async () => {
    const { open, act, last } = await start();
    await open('a');
    const said = await act('/api/v1/board/swarms/a/message', { text: ' Ines comes at ten. ' });
    assert.equal(said.status, 202);
    assert.equal(await last('a'), 'update-posted by Mia');
    const empty = await act('/api/v1/board/swarms/a/message', { text: ' ' });
    assert.equal(await codeOf(empty), 'text-missing');
  });

  for (const [verb, event] of [
    ['resolve', 'swarm-resolved'],
    ['cancel', 'swarm-cancelled'],
  ] as const) {
    it(`closes a swarm: ${verb}`, async () => {
      const { open, act, last } = await start();
      await open('a');
      const closed = await act(`/api/v1/board/swarms/a/${verb}`, { text: 'Gasket 3.' });
      assert.equal(closed.status, 202);
      assert.equal(await last('a'), `${event} by Mia`);
      const again = await act(`/api/v1/board/swarms/a/${verb}`, { text: 'Gasket 3.' });
      assert.equal(again.status, 409);
      assert.equal(await codeOf(again), 'swarm-closed');
    });
  }

  it('knows nothing of a swarm that is not there', async () => {
    const { act, get } = await start();
    for (const verb of ['ask-more', 'message', 'resolve', 'cancel']) {
      const answer = await act(`/api/v1/board/swarms/none/${verb}`, { text: 'x' });
      assert.equal(answer.status, 404, verb);
    }
    assert.equal((await get('/api/v1/board/swarms/none/people')).status, 404);
  });

  it('lists what was given up, of which swarm, and settles it', async () => {
    const { open, read, act, store, last } = await start();
    await open('a');
    const id = await giveUp(store, 'a');
    const { parked } = await read<BoardView>('/api/v1/board');
    assert.deepEqual(
      parked.map((one) => [one.id, one.what, one.reason, one.swarm]),
      [[id, 'post-update', 'http-403', { code: 'S-a', caseNumber: espressoCase.number }]],
    );
    const settled = await act(`/api/v1/board/deliveries/${id}`, { how: 'skip' });
    assert.equal(settled.status, 202);
    assert.equal(await last('a'), 'delivery-settled by Mia');
    const again = await act(`/api/v1/board/deliveries/${id}`, { how: 'skip' });
    assert.equal(await codeOf(again), 'not-parked');
  });
});

/** An update whose tries ran out. */
async function giveUp(store: BoardApi['store'], name: string): Promise<string> {
  const { tenantId, swarmId } = keyOf(name);
  const update = { by: tom, text: 'Look.', at: noon };
  const lane = `chat:${swarmId}` as const;
  await store.swarms.transact((tx) =>
    tx.enqueue([
      { tenantId, swarmId, effects: [{ lane, action: { kind: 'post-update', update } }] },
    ]),
  );
  const key = { tenantId, lane };
  await store.deliveries.takeLane(key, { until: minutesPast(60), now: noon });
  const head = await store.deliveries.head(key, noon);
  assert.ok(head.kind === 'ready');
  await store.deliveries.park(head.delivery, 'http-403', noon);
  return head.delivery.id;
}
