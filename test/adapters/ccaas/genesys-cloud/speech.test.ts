import assert from 'node:assert/strict';
import { inOrder } from '../../../../bot/domain/interaction/place.ts';
import { connected, eventsIn, factsIn, isPassedOver, refusal } from './received.ts';
import { bridged, conversationId, felt, iso, posted, transcribed } from './samples.ts';

describe('what Genesys Cloud transcribes', () => {
  const said = transcribed(['u-1', 'EXTERNAL', 'It leaks. Again.'], 10);

  it('is a line of who spoke, punctuated where it is, at the time it was said', async () => {
    const [event] = await eventsIn(posted(said));
    assert.deepEqual(event, {
      id: `communication-1/u-1/final/${iso(10)}`,
      at: iso(6),
      order: 1,
      fact: {
        type: 'line',
        segmentId: 'communication-1/u-1',
        speaker: 'customer',
        text: 'It leaks. Again.',
        isFinal: true,
      },
    });
    const [agents] = await factsIn(posted(transcribed(['u-2', 'internal', 'I see.'], 11)));
    assert.equal(agents?.type === 'line' && agents.speaker, 'agent');
    const plain = transcribed(['u-3', 'EXTERNAL', ''], 12, {
      own: { alternatives: [{ offsetMs: 1, transcript: 'it leaks', decoratedTranscript: null }] },
    });
    const [line] = await factsIn(posted(plain));
    assert.equal(line?.type === 'line' && line.text, 'it leaks');
  });

  it('is told before it is final, in the same place', async () => {
    const partial = transcribed(['u-1', 'EXTERNAL', 'It le'], 10, { own: { isFinal: false } });
    const [[first], [final]] = [await eventsIn(posted(partial)), await eventsIn(posted(said))];
    assert.ok(first?.fact.type === 'line' && final?.fact.type === 'line');
    assert.equal(first.fact.segmentId, final.fact.segmentId);
    assert.deepEqual([first.fact.isFinal, final.fact.isFinal], [false, true]);
    assert.notEqual(first.id, final.id);
    assert.ok(inOrder(first, final) < 0, 'which comes first does not hang on their ids');
  });

  it('is dated when it was told, where the offset makes no sense', async () => {
    const at = async (own: object, offsetMs: unknown) => {
      const event = transcribed(['u-1', 'EXTERNAL', 'x'], 10, {
        own: { alternatives: [{ offsetMs, transcript: 'x' }] },
      });
      const eventBody = { ...(event.detail.eventBody as object), ...own };
      const [told] = await eventsIn(posted({ ...event, detail: { ...event.detail, eventBody } }));
      return told?.at;
    };
    assert.equal(await at({}, 2_000), iso(2));
    assert.equal(await at({ sessionStartTimeMs: null }, 2_000), iso(10));
    assert.equal(await at({}, null), iso(10));
    assert.equal(await at({}, 60_000), iso(10));
    assert.equal(await at({}, -2 * 3_600_000), iso(10));
    assert.equal(await at({ sessionStartTimeMs: 0 }, 10), iso(10));
  });

  it('is known by its beginning where it has no id', async () => {
    const nameless = (offsetMs: number) =>
      transcribed(['u-1', 'EXTERNAL', 'x'], 10, {
        own: { utteranceId: undefined, alternatives: [{ offsetMs, transcript: 'x' }] },
      });
    const ids = [];
    for (const event of [nameless(1), nameless(1), nameless(2)]) {
      ids.push((await eventsIn(posted(event)))[0]?.id);
    }
    assert.equal(ids[0], ids[1]);
    assert.notEqual(ids[0], ids[2]);
  });

  it('is passed over where it cannot be told who spoke, or nothing was said', async () => {
    for (const own of [
      { channel: 'BOTH' },
      { channel: undefined },
      { alternatives: [] },
      { alternatives: [{ transcript: ' ' }] },
    ]) {
      await isPassedOver(posted(transcribed(['u-1', 'EXTERNAL', 'x'], 10, { own })));
    }
    const status = { eventTime: iso(1), status: { offsetMs: 0, status: 'SESSION_ONGOING' } };
    const topic = `v2.conversations.${conversationId}.transcription`;
    await isPassedOver(posted(bridged(topic, status)));
  });

  it('has a time as text, unlike the detail events', async () => {
    const topic = `v2.conversations.${conversationId}.transcription`;
    const numbered = bridged(topic, { eventTime: 1_772_442_904_120, transcripts: [] });
    assert.equal((await refusal(posted(numbered))).where, 'detail.eventBody.eventTime');
  });
});

describe('the mood in Genesys Cloud', () => {
  const labels = async (scores: readonly number[], settings: object = {}) => {
    const by = connected({ credentials: {}, settings });
    const found: (string | undefined)[] = [];
    for (const score of scores) {
      const [fact] = await factsIn(posted(felt(score, 5)), by);
      found.push(fact?.type === 'mood' ? fact.label : undefined);
    }
    return found;
  };

  it('is the sign of the score, and neutral near zero', async () => {
    assert.deepEqual(await labels([-0.6, -0.1, 0, 0.1, 0.11, 57]), [
      'negative',
      'neutral',
      'neutral',
      'neutral',
      'positive',
      'positive',
    ]);
  });

  it('has the dead zone the connection sets, for whatever the scale is', async () => {
    assert.deepEqual(await labels([-21, -20, 20, 21], { moodDeadZone: 20 }), [
      'negative',
      'neutral',
      'neutral',
      'positive',
    ]);
  });

  it('is known by its fields, and dated when it was published', async () => {
    const event = bridged(
      'v2.whatever.it.is.called',
      { conversationId, sentimentOverallScore: 0.4 },
      iso(7),
    );
    const { interactions } = await connected().receive(posted(event));
    assert.equal(interactions[0]?.externalId, conversationId);
    assert.equal(interactions[0].events[0]?.at, iso(7));
    const [exact] = await eventsIn(posted(felt(-0.6, 7.25)));
    assert.equal(exact?.at, iso(7.25));
    // Where Genesys does not say when, EventBridge does, to the second.
    const { timestamp: _timestamp, ...untimed } = event.detail;
    const [told] = await eventsIn(posted({ ...event, detail: untimed }));
    assert.equal(told?.at, iso(7));
    await isPassedOver(posted(bridged('v2.x', { conversationId, sentimentTrendScore: 0.4 })));
  });
});
