import assert from 'node:assert/strict';
import type { InteractionEvent } from '../../../../bot/domain/interaction/facts.ts';
import { connected, eventsIn, isPassedOver, refusal } from './received.ts';
import { bridged, iso, pictured, posted } from './samples.ts';

const customer = { id: 'customer-1', purpose: 'customer', connectedTime: iso(0) };
const agent = { id: 'participant-2', purpose: 'agent', userId: 'agent-1' };
const theirs = { id: 'call-1', state: 'connected', confined: false };
const ours = { id: 'call-2', state: 'connected', connectedTime: iso(5), held: false };

const talking = (own: object = {}, customers: object = {}) => [
  { ...customer, calls: [{ ...theirs, ...customers }] },
  { ...agent, calls: [{ ...ours, ...own }] },
];

describe('a picture of a conversation, as its queue’s or its agent’s topic brings it', () => {
  const eventsAt = (participants: readonly object[], seconds: number) =>
    eventsIn(posted(pictured(participants as never, seconds)));
  const of = (events: readonly InteractionEvent[], ...types: readonly string[]) =>
    events.filter(({ fact }) => types.includes(fact.type)).map(({ at, fact }) => [fact.type, at]);

  it('tells that it rings, and where, since when it was seen to', async () => {
    const events = await eventsAt([customer, { ...agent, calls: [{ state: 'alerting' }] }], 3);
    assert.deepEqual(of(events, 'agent-offered', 'agent-assigned', 'resumed'), [
      ['agent-offered', iso(3)],
    ]);
  });

  it('tells who answered, and when', async () => {
    const events = await eventsAt(talking(), 9);
    assert.deepEqual(of(events, 'agent-assigned'), [['agent-assigned', iso(5)]]);
  });

  it('tells hold since its beginning, from the agent’s side or the customer’s', async () => {
    const since = { startHoldTime: iso(20) };
    for (const participants of [
      talking({ held: true, ...since }),
      talking({}, { confined: true, ...since }),
      talking({ held: true }, { confined: true, ...since }),
    ]) {
      const events = await eventsAt(participants, 21);
      assert.deepEqual(of(events, 'held', 'resumed'), [['held', iso(20)]]);
    }
    const untimed = await eventsAt(talking({ held: true }), 21);
    assert.deepEqual(of(untimed, 'held', 'resumed'), [['held', iso(21)]]);
  });

  it('tells that the talk goes on, only of an agent’s side that says so', async () => {
    assert.deepEqual(of(await eventsAt(talking(), 25), 'held', 'resumed'), [['resumed', iso(25)]]);
    const silent = [
      talking({ held: undefined }),
      talking({ state: 'disconnected' }),
      [{ ...customer, calls: [theirs] }],
      // Music in the queue is no hold.
      [{ ...customer, calls: [{ ...theirs, confined: true }] }],
    ];
    for (const participants of silent) {
      assert.deepEqual(of(await eventsAt(participants, 25), 'held', 'resumed'), []);
    }
  });

  it('tells the queues it went through, each at its time', async () => {
    const queue = (queueId: string, seconds: number) => ({
      id: `acd-${queueId}`,
      purpose: 'acd',
      queueId,
      connectedTime: iso(seconds),
    });
    const taken = { ...agent, queueId: 'a', connectedTime: iso(5), calls: [ours] };
    const events = await eventsAt([customer, queue('a', 1), taken, queue('b', 30)], 31);
    assert.deepEqual(
      events.flatMap(({ at, fact }) => (fact.type === 'queued' ? [[fact.queue.id, at]] : [])),
      [
        ['queue:a', iso(1)],
        ['queue:b', iso(30)],
      ],
    );
    assert.deepEqual(of(events, 'transferred'), []);
  });

  it('tells who left, and who never answered', async () => {
    const over = { state: 'disconnected', disconnectedTime: iso(40) };
    assert.deepEqual(of(await eventsAt(talking(over), 41), 'agent-left', 'agent-declined'), [
      ['agent-left', iso(40)],
    ]);
    const unanswered = talking({ ...over, connectedTime: null });
    assert.deepEqual(of(await eventsAt(unanswered, 41), 'agent-left', 'agent-declined'), [
      ['agent-declined', iso(40)],
    ]);
  });

  it('tells how it was wrapped up, once that is settled', async () => {
    const wrapup = { code: 'code-1', notes: 'Private.', endTime: iso(60) };
    const wrapped = async (own: object) => {
      const events = await eventsAt([customer, { ...agent, wrapup: own, calls: [ours] }], 61);
      return events.filter(({ fact }) => fact.type === 'wrapped-up');
    };
    const [event] = await wrapped(wrapup);
    assert.equal(event?.at, iso(60));
    const disposition = { id: 'wrap-up:code-1' };
    assert.deepEqual(event.fact, { type: 'wrapped-up', agentId: 'agent-1', disposition });
    assert.deepEqual(await wrapped({ ...wrapup, provisional: true }), []);
    assert.deepEqual(await wrapped({ notes: 'None yet' }), []);
  });

  it('tells the end when the last customer is gone, and not by being passed on', async () => {
    const gone = { ...customer, endTime: iso(70) };
    const still = { ...customer, id: 'customer-2', purpose: 'external' };
    assert.deepEqual(of(await eventsAt([gone], 71), 'ended'), [['ended', iso(70)]]);
    assert.deepEqual(of(await eventsAt([gone, still], 71), 'ended'), []);
    assert.deepEqual(of(await eventsAt([gone, { ...still, endTime: iso(80) }], 81), 'ended'), [
      ['ended', iso(80)],
    ]);
    const passedOn = { ...gone, calls: [{ disconnectType: 'transfer.consult' }] };
    assert.deepEqual(of(await eventsAt([passedOn], 71), 'ended'), []);
  });

  it('names the case by the customer’s attributes before others’', async () => {
    const other = { ...agent, attributes: { caseNumber: 'CAS-2' }, calls: [ours] };
    const mine = { ...customer, attributes: { caseNumber: 'CAS-1' } };
    const named = async (participants: readonly object[]) =>
      (await eventsAt(participants, 9)).flatMap(({ fact }) =>
        fact.type === 'case-named' ? [fact.caseNumber] : [],
      );
    assert.deepEqual(await named([other, mine]), ['CAS-1']);
    assert.deepEqual(await named([other, customer]), ['CAS-2']);
    assert.deepEqual(await named([customer]), []);
  });

  it('names the case by the conversation’s tag only where the connection says so', async () => {
    const event = posted(
      bridged('v2.users.agent-1.conversations', { id: 'c', externalTag: 'CAS-3' }, iso(9)),
    );
    await isPassedOver(event);
    const by = connected({ credentials: {}, settings: { caseAttribute: 'externalTag' } });
    const [told] = await eventsIn(event, by);
    assert.deepEqual(told?.fact, { type: 'case-named', caseNumber: 'CAS-3' });
  });

  it('names the customer, and never by what a telephone line is called', async () => {
    const who = {
      ...customer,
      name: 'Berlin',
      address: 'tel:+49305550100',
      externalContactId: 'x',
    };
    const named = async (own: object) =>
      (await eventsAt([{ ...who, ...own }], 9)).flatMap(({ fact, leg }) =>
        fact.type === 'customer-named' || fact.type === 'started' ? [{ ...fact, leg }] : [],
      );
    const leg = 'customer-1';
    assert.deepEqual(await named({ calls: [theirs] }), [
      { type: 'started', channel: 'voice', leg },
      { type: 'customer-named', customer: { phone: '+49305550100', externalId: 'x' }, leg },
    ]);
    const chat = { name: 'Lena Vogel', address: '19:thread', messages: [theirs] };
    assert.deepEqual(await named(chat), [
      { type: 'started', channel: 'message', leg },
      { type: 'customer-named', customer: { name: 'Lena Vogel', externalId: 'x' }, leg },
    ]);
  });

  it('repeats itself without telling anything twice', async () => {
    const first = await eventsAt(talking({ held: true, startHoldTime: iso(20) }), 21);
    const second = await eventsAt(talking({ held: true, startHoldTime: iso(20) }), 22);
    assert.deepEqual(second, first);
    const resumed = await eventsAt(talking(), 30);
    const known = new Set(first.map(({ id }) => id));
    assert.deepEqual(
      resumed.filter(({ id }) => !known.has(id)).map(({ fact }) => fact.type),
      ['resumed'],
    );
  });

  it('is the conversation of its own id, and says where it is wrong', async () => {
    const { interactions } = await connected().receive(posted(pictured(talking(), 9)));
    assert.equal(interactions[0]?.externalId, '7c1e0f5a-2f0b-4c4e-9d9a-0d6f1b2a3c41');
    const cases: readonly (readonly [object, string])[] = [
      [{}, 'id'],
      [{ id: 'c', participants: {} }, 'participants'],
      [{ id: 'c', participants: [{ calls: [{ held: 'yes' }] }] }, 'participants.0.calls.0.held'],
      [{ id: 'c', participants: [{ endTime: 'noon' }] }, 'participants.0.endTime'],
    ];
    for (const [body, where] of cases) {
      const event = posted(bridged('v2.users.agent-1.conversations', body));
      assert.equal((await refusal(event)).where, `detail.eventBody.${where}`);
    }
  });
});
