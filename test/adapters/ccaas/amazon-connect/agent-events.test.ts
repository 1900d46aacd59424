import assert from 'node:assert/strict';
import { agentEvent, at, contact, forwarded, leg1, leg2 } from './payloads.ts';
import { receive, refusal, told, types } from './telling.ts';

const changed = (before: string | undefined, now: string, more: object = {}) =>
  receive(
    'agent-events',
    forwarded(
      agentEvent(8, before === undefined ? [] : [contact(before, more)], [contact(now, more)]),
      8,
    ),
  );

const anna = { id: 'agent-1', name: 'Anna Berg', mail: 'anna.berg@contoso-coffee.example' };

describe('an agent event', () => {
  it('tells of ringing, of talking and of hold, by what changed since the snapshot before', async () => {
    const cases: readonly (readonly [string | undefined, string, readonly string[]])[] = [
      [undefined, 'CONNECTING', ['agent-offered']],
      ['INCOMING', 'CONNECTING', []],
      ['CONNECTING', 'CONNECTED', ['agent-assigned']],
      ['CONNECTED', 'CONNECTED', []],
      ['CONNECTED', 'CONNECTED_ONHOLD', ['held']],
      ['CONNECTED_ONHOLD', 'CONNECTED_ONHOLD', []],
      ['CONNECTED_ONHOLD', 'CONNECTED', ['resumed']],
      // The event between was lost.
      [undefined, 'CONNECTED_ONHOLD', ['agent-assigned', 'held']],
      ['CONNECTING', 'MISSED', ['agent-declined']],
      ['CONNECTING', 'REJECTED', ['agent-declined']],
      ['CONNECTED', 'ERROR', []],
      ['CONNECTED', 'ENDED', ['agent-left']],
      ['CONNECTED_ONHOLD', 'ENDED', ['agent-left']],
      // A task's, and whatever may come.
      ['CONNECTED', 'PAUSED', []],
      ['CONNECTED', 'constructor', []],
    ];
    for (const [before, now, expected] of cases) {
      assert.deepEqual(types(await changed(before, now)), expected, `${before} to ${now}`);
    }
  });

  it('names the agent, and dates hold by the event: the state’s own time stays that of the talk', async () => {
    const { interactions } = await changed('CONNECTED', 'CONNECTED_ONHOLD');
    assert.deepEqual(interactions, [
      {
        externalId: leg1,
        events: [
          {
            id: `agent/agent-event-8/${leg1}/held`,
            at: at(8),
            leg: leg1,
            fact: { type: 'held' },
          },
        ],
      },
    ]);
    const assigned = (await changed('CONNECTING', 'CONNECTED')).interactions[0]?.events[0];
    assert.equal(assigned?.at, at(4));
    assert.deepEqual(assigned.fact, { type: 'agent-assigned', agent: anna });
  });

  it('belongs to the first contact after a transfer', async () => {
    const after = { ContactId: leg2, InitialContactId: leg1, InitiationMethod: 'TRANSFER' };
    const { interactions } = await changed('CONNECTED', 'CONNECTED_ONHOLD', after);
    assert.deepEqual(
      interactions.map(({ externalId, events }) => [externalId, events[0]?.leg]),
      [[leg1, leg2]],
    );
  });

  it('does not ring at an agent who dials out, and says nothing of a supervisor listening', async () => {
    const dialled = await changed(undefined, 'CONNECTING', { InitiationMethod: 'OUTBOUND' });
    assert.deepEqual(types(dialled), []);
    const listening = await changed(undefined, 'CONNECTED', { InitiationMethod: 'MONITOR' });
    assert.deepEqual(listening, { interactions: [], ignored: 0 });
  });

  it('holds several contacts, each told apart', async () => {
    const chat = { ContactId: 'chat-1', Channel: 'CHAT' };
    const before = [contact('CONNECTED'), contact('CONNECTED', chat)];
    const now = [contact('CONNECTED_ONHOLD'), contact('CONNECTED', chat)];
    const intake = await receive('agent-events', forwarded(agentEvent(8, before, now), 8));
    assert.deepEqual(told(intake), [{ externalId: leg1, facts: [{ type: 'held' }] }]);
  });

  it('is silent in between, and counted when it is unknown or of another instance', async () => {
    const of = (more: object) =>
      receive(
        'agent-events',
        forwarded(agentEvent(8, [contact('CONNECTED')], [contact('CONNECTED_ONHOLD')], more), 8),
      );
    for (const EventType of ['HEART_BEAT', 'LOGIN', 'LOGOUT']) {
      assert.deepEqual(await of({ EventType }), { interactions: [], ignored: 0 });
    }
    assert.deepEqual(await of({ EventType: 'NAP' }), { interactions: [], ignored: 1 });
    const InstanceARN = 'arn:aws:connect:eu-central-1:111122223333:instance/another';
    assert.deepEqual(await of({ InstanceARN }), { interactions: [], ignored: 1 });
    const noContacts = { CurrentAgentSnapshot: { Contacts: null }, PreviousAgentSnapshot: null };
    assert.deepEqual(await of(noContacts), { interactions: [], ignored: 0 });
  });

  it('is refused with the path of what is wrong', async () => {
    const good = agentEvent(8, [], [contact('CONNECTED')]);
    const cases: readonly (readonly [unknown, string])[] = [
      [{}, 'records'],
      [{ records: [{ data: good }] }, 'records.0.approximateArrivalTimestamp'],
      [forwarded({ ...good, EventTimestamp: 'now' }, 8), 'records.0.data.EventTimestamp'],
      [
        {
          records: [
            ...forwarded(good, 8).records,
            ...forwarded({ ...good, EventId: 1 }, 8).records,
          ],
        },
        'records.1.data.EventId',
      ],
      [
        forwarded(agentEvent(8, [], [contact('CONNECTED', { ContactId: null })]), 8),
        'records.0.data.CurrentAgentSnapshot.Contacts.0.ContactId',
      ],
    ];
    for (const [body, where] of cases) {
      assert.equal(await refusal(receive('agent-events', body)), `malformed: ${where}`);
    }
  });
});
