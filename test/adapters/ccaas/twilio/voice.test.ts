import assert from 'node:assert/strict';
import { foldInteraction } from '../../../../bot/domain/interaction/interaction.ts';
import { interactionId } from '../../../../bot/domain/ids.ts';
import type { InteractionEvent } from '../../../../bot/domain/interaction/facts.ts';
import { WebhookRefused } from '../../../../bot/ports/contact-center.ts';
import { noon, tenant } from '../../../support/builders.ts';
import { seeded, shuffled } from '../../../support/seeded.ts';
import {
  anna,
  callSid,
  conferenceFields,
  conferenceSid,
  contactIn,
  eventsOf,
  factsOf,
  form,
  isoAt,
  rfcAt,
  taken,
  taskCallback,
  transcriptFields,
  transcriptionSid,
} from './webhooks.ts';

const nothing = { interactions: [], ignored: 0 };
const agentCall = `CA${'e'.repeat(32)}`;
const said = (number: number, text: string, more: Readonly<Record<string, string>> = {}) =>
  form('transcription', transcriptFields(number, text, more));
const lines = (events: readonly InteractionEvent[]) => {
  const key = { tenantId: tenant, id: interactionId('1'), connection: 'c', externalId: 'e' };
  return foldInteraction(key, events).lines.map(({ speaker, text }) => `${speaker}: ${text}`);
};

describe('what is said in a call', () => {
  it('is told by track, numbered in its transcription', async () => {
    const [event, ...rest] = await eventsOf(said(4, 'It leaks again.'));
    assert.deepEqual(rest, []);
    assert.deepEqual(event, {
      id: `${transcriptionSid}/4/line`,
      at: isoAt(4),
      order: 4,
      numbered: { series: transcriptionSid, number: 4 },
      fact: {
        type: 'line',
        segmentId: `${transcriptionSid}/4`,
        speaker: 'customer',
        text: 'It leaks again.',
        isFinal: true,
      },
    });
    assert.equal(await contactIn(said(4, 'It leaks again.')), callSid);
  });

  it('is the agent’s on the other track, or the other way round where a connection says so', async () => {
    const speaker = async (Track: string, settings: object = {}) => {
      const [fact] = await factsOf(said(2, 'Since when?', { Track }), settings);
      return fact?.type === 'line' ? fact.speaker : undefined;
    };
    assert.equal(await speaker('outbound_track'), 'agent');
    const settings = { customerTrack: 'outbound_track' };
    assert.equal(await speaker('outbound_track', settings), 'customer');
    assert.equal(await speaker('inbound_track', settings), 'agent');
  });

  it('belongs to the contact its address names', async () => {
    const query = `?interaction=${callSid}`;
    const onAgentsLeg = { CallSid: agentCall };
    const line = form('transcription', transcriptFields(2, 'Since when?', onAgentsLeg), query);
    assert.equal(await contactIn(line), callSid);
    const odd = form('transcription', transcriptFields(2, ''), '?interaction=%27%20or%20%27');
    await assert.rejects(taken(odd), /malformed: interaction/);
  });

  it('begins with a number of its own, so that a lost first line is noticed', async () => {
    const [started] = await eventsOf(said(1, '', { TranscriptionEvent: 'transcription-started' }));
    assert.deepEqual(started?.numbered, { series: transcriptionSid, number: 1 });
    assert.deepEqual(started.fact, { type: 'started', channel: 'voice' });
    for (const kind of ['stopped', 'error']) {
      const end = said(9, '', { TranscriptionEvent: `transcription-${kind}` });
      assert.deepEqual(await taken(end), nothing);
    }
    const odd = said(9, '', { TranscriptionEvent: 'transcription-hummed' });
    assert.equal((await taken(odd)).ignored, 1);
  });

  it('is told when it is final: a partial is left out, whatever the order', async () => {
    const spoken = [
      said(2, 'My', { Final: 'false' }),
      said(3, 'My lap', { Final: 'false' }),
      said(4, 'Hello', { Track: 'outbound_track' }),
      said(5, 'My laptop leaks.'),
      said(6, 'No', { Final: 'false' }),
      said(7, 'No, the espresso machine.'),
    ];
    const partial = { partialResults: true };
    for (const seed of [1, 2, 3, 4, 5]) {
      const events: InteractionEvent[] = [];
      for (const one of shuffled(spoken, seeded(seed)))
        events.push(...(await eventsOf(one, partial)));
      assert.deepEqual(lines(events), [
        'agent: Hello',
        'customer: My laptop leaks.',
        'customer: No, the espresso machine.',
      ]);
      // Their numbers are of the same row: none would be left without a hole in it.
      assert.ok(events.every(({ numbered }) => numbered === undefined));
    }
  });

  it('counts a partial as ignored where none was asked for', async () => {
    const one = said(2, 'My', { Final: 'false' });
    assert.deepEqual(await taken(one), { interactions: [], ignored: 1 });
    assert.deepEqual(await taken(one, { partialResults: true }), nothing);
  });

  it('meets the task of the same call, whichever comes first', async () => {
    assert.equal(
      await contactIn(said(2, 'It leaks.')),
      await contactIn(taskCallback('task.wrapup', 9)),
    );
  });

  it('is refused with the path of what is wrong', async () => {
    const where = (more: Readonly<Record<string, string>>) =>
      taken(said(2, 'It leaks.', more))
        .then(() => 'taken')
        .catch((error: unknown) => (error instanceof WebhookRefused ? error.where : String(error)));
    assert.equal(await where({ TranscriptionSid: '' }), 'TranscriptionSid');
    assert.equal(await where({ SequenceId: 'two' }), 'SequenceId');
    assert.equal(await where({ Track: 'both_tracks' }), 'Track');
    assert.equal(await where({ TranscriptionData: 'It leaks.' }), 'TranscriptionData');
    assert.equal(
      await where({ TranscriptionData: '{"text":"x"}' }),
      'TranscriptionData.transcript',
    );
    assert.equal(await where({ Timestamp: 'soon' }), 'Timestamp');
  });
});

describe('the conference a call is held in', () => {
  const conference = (event: string, more: Readonly<Record<string, string>> = {}, query = '') =>
    form('conference', conferenceFields(event, 3, 20, more), query);

  it('tells when the customer is put on hold and back', async () => {
    const [held] = await eventsOf(conference('participant-hold'));
    assert.deepEqual(
      [held?.id, held?.at, held?.fact],
      [`${conferenceSid}/3/held`, isoAt(20), { type: 'held' }],
    );
    assert.deepEqual(await factsOf(conference('participant-unhold')), [{ type: 'resumed' }]);
    assert.equal(await contactIn(conference('participant-hold')), callSid);
  });

  it('tells nothing of an agent on hold, by call, by label or by the address', async () => {
    const agent = { CallSid: agentCall };
    const byName = conference('participant-hold', { ...agent, FriendlyName: callSid });
    assert.deepEqual(await taken(byName), nothing);
    const byAddress = conference('participant-hold', agent, `?interaction=${callSid}`);
    assert.deepEqual(await taken(byAddress), nothing);
    const labelled = (ParticipantLabel: string) =>
      conference('participant-hold', { ...agent, ParticipantLabel }, `?interaction=${callSid}`);
    const settings = { customerLabel: 'caller' };
    assert.deepEqual(await taken(labelled('agent'), settings), nothing);
    assert.equal(await contactIn(labelled('caller'), settings), callSid);
  });

  it('takes who is named alone for the customer', async () => {
    assert.equal(
      await contactIn(conference('participant-hold', { CallSid: agentCall })),
      agentCall,
    );
  });

  it('puts hold and back within one second in their order, after who took the call', async () => {
    const orders: number[] = [];
    const steps = [
      taskCallback('reservation.accepted', 20, anna),
      conference('participant-hold', { SequenceNumber: '9' }),
      conference('participant-unhold', { SequenceNumber: '10' }),
      taskCallback('task.transfer-initiated', 20),
      form('call', { CallSid: callSid, CallStatus: 'completed', Timestamp: rfcAt(20) }),
    ];
    for (const step of steps) orders.push((await eventsOf(step))[0]?.order ?? -1);
    assert.deepEqual(
      [...orders].sort((a, b) => a - b),
      orders,
    );
    assert.equal(new Set(orders).size, orders.length);
  });

  it('leaves to TaskRouter who joins and leaves; what is unknown is counted', async () => {
    const quiet = ['participant-join', 'participant-leave', 'conference-end', 'participant-mute'];
    for (const event of quiet) {
      assert.deepEqual(await taken(conference(event)), nothing);
    }
    assert.equal((await taken(conference('participant-dance'))).ignored, 1);
  });

  it('has an id without a number, too', async () => {
    const id = async (more: Readonly<Record<string, string>>) =>
      (await eventsOf(conference('participant-hold', { SequenceNumber: '', ...more })))[0]?.id;
    assert.equal(await id({}), await id({ Muted: 'true' }));
    assert.notEqual(await id({}), await id({ Timestamp: rfcAt(21) }));
  });
});

describe('the status of a call', () => {
  const status = (CallStatus: string, more: Readonly<Record<string, string>> = {}) =>
    form('call', {
      CallSid: callSid,
      CallStatus,
      Direction: 'inbound',
      From: '+49305550123',
      To: '+493055500100',
      Timestamp: rfcAt(2),
      ...more,
    });

  it('begins and ends an interaction, and names who calls or is called', async () => {
    const began = [
      { type: 'started', channel: 'voice' },
      { type: 'customer-named', customer: { phone: '+49305550123' } },
    ];
    assert.deepEqual(await factsOf(status('ringing')), began);
    assert.deepEqual(
      await factsOf(
        status('in-progress', {
          Direction: 'outbound-api',
          From: '+493055500100',
          To: '+49305550123',
        }),
      ),
      began,
    );
    for (const over of ['completed', 'busy', 'no-answer', 'failed', 'canceled']) {
      assert.deepEqual(await factsOf(status(over)), [{ type: 'ended' }]);
    }
    assert.deepEqual(await taken(status('queued')), nothing);
    assert.equal((await taken(status('levitating'))).ignored, 1);
  });

  it('of an agent’s leg says nothing: that ends with a transfer', async () => {
    const leg = { CallSid: agentCall, ParentCallSid: callSid };
    assert.deepEqual(await taken(status('completed', leg)), nothing);
  });

  it('says when', async () => {
    const [event] = await eventsOf(status('ringing'));
    assert.equal(event?.at, new Date(Date.parse(noon) + 2_000).toISOString());
    await assert.rejects(taken(status('ringing', { Timestamp: '' })), /malformed: Timestamp/);
  });
});
