import assert from 'node:assert/strict';
import { OutsideError } from '../../../../bot/ports/outside-error.ts';
import {
  agentEvent,
  at,
  categories,
  contact,
  contactEvent,
  forwarded,
  leg1,
  leg2,
  second,
  segments,
  transcript,
  utterance,
} from './payloads.ts';
import { centerWith, receive, refusal, told } from './telling.ts';

const first = { initialContactId: leg1 };
const heard = (parts: readonly object[], more: object = {}) =>
  receive('contact-lens', forwarded(segments(parts, more), 6, first));

describe('a segment of Contact Lens', () => {
  it('is a line, and the customer’s mood with it', async () => {
    const { interactions, ignored } = await heard([
      transcript('t1', 'CUSTOMER', 'It leaks.', { Sentiment: 'NEGATIVE' }),
      transcript('t2', 'AGENT', 'I am sorry.', { Sentiment: 'POSITIVE', BeginOffsetMillis: 2_500 }),
    ]);
    assert.equal(ignored, 0);
    const same = { at: at(6), leg: leg1 };
    assert.deepEqual(interactions, [
      {
        externalId: leg1,
        events: [
          {
            ...same,
            id: `lens/${leg1}/transcript/t1`,
            order: 1_000,
            fact: {
              ...{ type: 'line', segmentId: 't1', speaker: 'customer' },
              ...{ text: 'It leaks.', isFinal: true },
            },
          },
          {
            ...same,
            id: `lens/${leg1}/mood/t1`,
            order: 1_000,
            fact: { type: 'mood', label: 'negative' },
          },
          {
            ...same,
            id: `lens/${leg1}/transcript/t2`,
            order: 2_500,
            fact: {
              ...{ type: 'line', segmentId: 't2', speaker: 'agent' },
              ...{ text: 'I am sorry.', isFinal: true },
            },
          },
        ],
      },
    ]);
  });

  it('has each mood there is, and none where it says nothing we know', async () => {
    for (const [Sentiment, expected] of [
      ['POSITIVE', ['positive']],
      ['Neutral', ['neutral']],
      ['MIXED', ['mixed']],
      ['GRUMPY', []],
      [null, []],
    ] as const) {
      const intake = await heard([transcript('t1', 'CUSTOMER', 'Well.', { Sentiment })]);
      const moods = told(intake)[0]?.facts.flatMap((one) =>
        one.type === 'mood' ? [one.label] : [],
      );
      assert.deepEqual(moods, expected, String(Sentiment));
    }
  });

  it('is said in pieces first, under the id that the whole will have', async () => {
    const intake = await heard([
      utterance('u1', 't1', 'My machine'),
      utterance('u2', 't1', 'leaks since'),
      utterance('u3', 't9', 'Hello'),
    ]);
    const line = { type: 'line', speaker: 'customer', isFinal: false } as const;
    assert.deepEqual(told(intake)[0]?.facts, [
      { ...line, segmentId: 't1', text: 'My machine leaks since' },
      { ...line, segmentId: 't9', text: 'Hello' },
    ]);
    // With the whole in the same record, the pieces are of no use any more.
    const both = await heard([
      utterance('u1', 't1', 'My machine'),
      transcript('t1', 'CUSTOMER', 'My machine leaks.', { Sentiment: null }),
    ]);
    assert.deepEqual(told(both)[0]?.facts, [
      { ...line, segmentId: 't1', text: 'My machine leaks.', isFinal: true },
    ]);
  });

  it('is counted when there is nothing to say it with', async () => {
    const summary = { PostContactSummary: { Content: 'All is well.', Status: 'COMPLETED' } };
    const intake = await heard([categories, summary, { Surprise: {} }]);
    assert.deepEqual(intake, { interactions: [], ignored: 3 });
    for (const EventType of ['STARTED', 'COMPLETED', 'FAILED']) {
      assert.deepEqual(await heard([], { EventType }), { interactions: [], ignored: 0 });
    }
    assert.deepEqual(await heard([], { EventType: 'PAUSED' }), { interactions: [], ignored: 1 });
    assert.deepEqual(await heard([], { InstanceId: 'another' }), { interactions: [], ignored: 1 });
    const bot = await heard([transcript('t1', 'AGENT', 'Hi', { ParticipantRole: 'CUSTOM_BOT' })]);
    assert.deepEqual(bot, { interactions: [], ignored: 0 });
  });

  it('is understood in the words of the chat stream too', async () => {
    const { EventType: _voice, ...rest } = segments([]);
    const chat = { ...rest, Version: '2.0.0', Channel: 'CHAT', StreamingEventType: 'SEGMENTS' };
    const spoken = (ContentType: string) => ({
      Transcript: { Id: 't1', ParticipantRole: 'CUSTOMER', Content: 'Hello', ContentType },
    });
    const of = (ContentType: string) =>
      receive('contact-lens', forwarded({ ...chat, Segments: [spoken(ContentType)] }, 6, first));
    assert.deepEqual(told(await of('text/plain'))[0]?.facts, [
      { type: 'line', segmentId: 't1', speaker: 'customer', text: 'Hello', isFinal: true },
    ]);
    assert.deepEqual(told(await of('application/json')), []);
  });

  it('is refused with the path of what is wrong', async () => {
    const wrong = (data: unknown) => refusal(receive('contact-lens', forwarded(data, 6, first)));
    assert.equal(await wrong('text'), 'malformed: records.0.data');
    const noOne = { ...segments([]), ContactId: undefined };
    assert.equal(await wrong(noOne), 'malformed: records.0.data.ContactId');
    const nothingSaid = segments([transcript('t1', 'AGENT', 'Hi', { Content: 5 })]);
    assert.equal(
      await wrong(nothingSaid),
      'malformed: records.0.data.Segments.0.Transcript.Content',
    );
  });
});

describe('the contact a segment belongs to', () => {
  const after = segments([transcript('t1', 'AGENT', 'Hello again.')], { ContactId: leg2 });
  const unnamed = forwarded(after, 12);

  it('is known from the contact events and agent events that came before', async () => {
    const byContactEvent = centerWith();
    await receive('events', contactEvent('INITIATED', 10, second), byContactEvent);
    assert.equal(
      (await receive('contact-lens', unnamed, byContactEvent)).interactions[0]?.externalId,
      leg1,
    );

    const byAgentEvent = centerWith();
    const transferred = contact('CONNECTED', { ContactId: leg2, InitialContactId: leg1 });
    await receive('agent-events', forwarded(agentEvent(11, [], [transferred]), 11), byAgentEvent);
    assert.equal(
      (await receive('contact-lens', unnamed, byAgentEvent)).interactions[0]?.externalId,
      leg1,
    );
  });

  it('is not guessed when it cannot be asked: the sender has to come again', async () => {
    const center = centerWith();
    await assert.rejects(
      receive('contact-lens', unnamed, center),
      (error) => error instanceof OutsideError && error.verdict === 'retry',
    );
    // What failed once is asked again.
    await receive('events', contactEvent('INITIATED', 10, second), center);
    assert.equal(
      (await receive('contact-lens', unnamed, center)).interactions[0]?.externalId,
      leg1,
    );
  });

  it('is not asked for what tells nothing', async () => {
    const silent = forwarded(segments([categories], { ContactId: leg2 }), 12);
    assert.deepEqual(await receive('contact-lens', silent), { interactions: [], ignored: 1 });
  });
});
