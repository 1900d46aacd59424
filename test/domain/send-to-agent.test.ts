import assert from 'node:assert/strict';
import { interactionId } from '../../bot/domain/ids.ts';
import { rebuild } from '../../bot/domain/swarm/apply-event.ts';
import { sendToAgent, textLimit, type Sending } from '../../bot/domain/swarm/decisions.ts';
import { stateOfNote, type DeskWay } from '../../bot/domain/swarm/desk-notes.ts';
import { effectsOf, effectsOfFate, type Effect } from '../../bot/domain/swarm/effects.ts';
import type { SwarmEvent } from '../../bot/domain/swarm/swarm-events.ts';
import type { DeskNote, Swarm } from '../../bot/domain/swarm/swarm.ts';
import {
  kenji,
  mia,
  minutesPast,
  noon,
  opening,
  priya,
  timelineOf,
  tom,
} from '../support/builders.ts';

const added = (person = priya): SwarmEvent => ({ type: 'participant-added', person });
const linked: SwarmEvent = { type: 'interaction-linked', interactionId: interactionId('call-1') };
const resolved = [
  { type: 'swarm-resolved', resolution: 'The gasket.', closesCase: false },
  tom,
] as const;
const sent = (told: Partial<SwarmEvent & { type: 'sent-to-agent' }> = {}): SwarmEvent => ({
  type: 'sent-to-agent',
  noteId: 'S-4F7K2-3',
  text: 'Reseat gasket 3',
  from: priya,
  isResolution: false,
  ...told,
});
const after = (...events: Parameters<typeof timelineOf>[0]): Swarm =>
  rebuild(timelineOf([[opening(), tom], added(), ...events]));
const send = (swarm: Swarm, told: Partial<Sending> = {}, now = noon) =>
  sendToAgent(swarm, { by: priya.id, text: 'Reseat gasket 3', from: priya, now, ...told });
const named = (effects: readonly Effect[]) =>
  effects.map(({ lane, action }) =>
    'card' in action ? `${lane} ${action.kind}:${action.card}` : `${lane} ${action.kind}`,
  );

describe('sending words to the agent', () => {
  it('records whose words they are and where they come from', () => {
    assert.deepEqual(send(after(), { by: tom.id, text: ' Reseat gasket 3\n', source: 'm-1' }), [
      sent({ source: 'm-1' }),
    ]);
    assert.deepEqual(send(after()), [sent()]);
  });

  it('is for members of an active swarm with something to say', () => {
    assert.equal(send(after(), { by: kenji.id }), 'not-a-member');
    assert.equal(send(after(resolved)), 'swarm-closed');
    assert.equal(send(after(), { text: ' \n' }), 'text-missing');
    assert.equal(send(after(), { text: 'x'.repeat(textLimit + 1) }), 'text-too-long');
  });

  it('happens once for the same words of one message, whenever and whoever', () => {
    const swarm = after(sent({ source: 'm-1' }));
    assert.equal(send(swarm, { source: 'm-1' }, minutesPast(600)), 'already-sent');
    assert.equal(send(swarm, { source: 'm-1', by: tom.id, from: tom }), 'already-sent');
    assert.equal(typeof send(swarm, { source: 'm-2' }), 'object');
    assert.equal(typeof send(swarm, { source: 'm-1', text: 'Only gasket 3' }), 'object');
  });

  it('happens once for words without a message, within two minutes', () => {
    // The note is the third entry, two minutes past noon.
    const swarm = after(sent());
    assert.equal(send(swarm, {}, minutesPast(4)), 'already-sent');
    assert.equal(typeof send(swarm, {}, minutesPast(4.01)), 'object');
    assert.equal(typeof send(swarm, { from: tom, by: tom.id }, minutesPast(2)), 'object');
  });

  it('that is repeated when the swarm is over is still the same', () => {
    assert.equal(send(after(sent({ source: 'm-1' }), resolved), { source: 'm-1' }), 'already-sent');
  });
});

describe('a note to the agent', () => {
  const noteOf = (swarm: Swarm): DeskNote => swarm.deskNotes.at(-1)!;
  const told: SwarmEvent = { type: 'desk-told', noteId: 'S-4F7K2-3' };
  const way = (delivery: DeskWay['delivery'], hasDesk = true): DeskWay => ({ hasDesk, delivery });

  it('is for the desktop when a contact is connected at that time', () => {
    assert.equal(noteOf(after(sent())).isForDesk, false);
    assert.equal(noteOf(after(sent(), linked)).isForDesk, false);
    assert.equal(noteOf(after(linked, sent())).isForDesk, true);
  });

  it('is on its way until it is known to have arrived', () => {
    const note = noteOf(after(linked, sent()));
    assert.equal(stateOfNote(note, way('waiting')), 'on-its-way');
    assert.equal(stateOfNote(noteOf(after(linked, sent(), told)), way('waiting')), 'on-desk');
  });

  it('is not delivered once it was given up', () => {
    const note = noteOf(after(linked, sent()));
    assert.equal(stateOfNote(note, way('parked')), 'not-delivered');
    assert.equal(stateOfNote(note, way('done')), 'not-delivered', 'skipped, a newer one arrived');
  });

  it('stands in the panel alone without a contact, or without a desktop that takes notes', () => {
    assert.equal(stateOfNote(noteOf(after(sent(), linked)), way('done')), 'in-panel');
    assert.equal(stateOfNote(noteOf(after(linked, sent())), way('done', false)), 'in-panel');
  });

  it('goes to the desktop of the contact, and onto the cards', () => {
    const swarm = after(linked, sent());
    assert.deepEqual(named(effectsOf(sent(), swarm)), [
      'call:call-1 tell-desk',
      'chat:swarm-1 show-card:case',
      'person:tom tell-agent',
    ]);
    assert.deepEqual(named(effectsOf(sent(), after(sent()))), [
      'chat:swarm-1 show-card:case',
      'person:tom tell-agent',
    ]);
    assert.deepEqual(named(effectsOf(told, swarm)), ['chat:swarm-1 show-card:case']);
  });

  it('changes the card with the answer as well, once that stands there', () => {
    const swarm = after(linked, added(mia), sent({ isResolution: true }), resolved);
    const both = ['chat:swarm-1 show-card:case', 'chat:swarm-1 show-card:resolution'];
    assert.deepEqual(named(effectsOf(told, swarm)), both);
    assert.deepEqual(named(effectsOfFate('tell-desk', swarm)), both);
    assert.deepEqual(named(effectsOfFate('add-resolution-note', swarm)), both.slice(1));
    assert.deepEqual(effectsOfFate('save-swarm', swarm), []);
    assert.deepEqual(named(effectsOfFate('tell-desk', after(linked, sent()))), both.slice(0, 1));
  });
});

describe('the end of a swarm', () => {
  const live = 'live:swarm-1 show-card:live';
  const ready: SwarmEvent = { type: 'chat-ready' };

  it('takes from the live card what it offered', () => {
    const swarm = after(ready, linked);
    const cancelled: SwarmEvent = { type: 'swarm-cancelled', reason: 'hung up' };
    for (const event of [resolved[0], cancelled]) {
      assert.ok(named(effectsOf(event, swarm)).includes(live));
      assert.ok(!named(effectsOf(event, after())).includes(live), 'without a call there is none');
    }
  });
});
