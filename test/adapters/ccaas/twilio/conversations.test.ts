import assert from 'node:assert/strict';
import { WebhookRefused } from '../../../../bot/ports/contact-center.ts';
import {
  contactIn,
  conversationSid,
  eventsOf,
  factsOf,
  form,
  isoAt,
  messageFields,
  taken,
} from './webhooks.ts';

const message = (more: Readonly<Record<string, string>> = {}) =>
  form('conversations', messageFields(more));
const happened = (EventType: string, more: Readonly<Record<string, string>> = {}) =>
  form('conversations', {
    EventType,
    ConversationSid: conversationSid,
    ChatServiceSid: 'IS1',
    RetryCount: '0',
    ...more,
  });

describe('a webhook of Conversations', () => {
  it('tells what was written, by whom, in which place', async () => {
    const [event, ...rest] = await eventsOf(message());
    assert.deepEqual(rest, []);
    assert.deepEqual(event, {
      id: `IM${'e'.repeat(32)}/onMessageAdded/line`,
      at: isoAt(30),
      order: 4,
      fact: {
        type: 'line',
        segmentId: `IM${'e'.repeat(32)}`,
        speaker: 'customer',
        text: 'It leaks again.',
        isFinal: true,
      },
    });
    assert.equal(await contactIn(message()), conversationSid);
  });

  it('lets happen what it asks about before it happens', async () => {
    const asked = ['onMessageAdd', 'onMessageUpdate', 'onConversationAdd', 'onParticipantRemove'];
    for (const EventType of asked) {
      assert.deepEqual(await taken(message({ EventType })), {
        interactions: [],
        ignored: 0,
        answer: { status: 200, body: '' },
      });
    }
    assert.equal((await taken(message())).answer, undefined);
  });

  it('tells who speaks by the channel and the author', async () => {
    const speaker = async (author: string, Source: string, settings: object = {}) => {
      const [fact] = await factsOf(message({ Author: author, Source }), settings);
      return fact?.type === 'line' ? fact.speaker : undefined;
    };
    assert.equal(await speaker('+49305550123', 'SMS'), 'customer');
    assert.equal(await speaker('whatsapp:+49305550123', 'SDK'), 'customer');
    assert.equal(await speaker('lena@example.org', 'EMAIL'), 'customer');
    assert.equal(await speaker('visitor-81', 'SDK'), 'customer');
    assert.equal(await speaker('anna_2Eberg_40contoso_2Eexample', 'SDK'), 'agent');
    assert.equal(await speaker('anna@contoso.example', 'SDK'), 'agent');
    assert.equal(await speaker('Coffee bot', 'API'), 'agent');
    assert.equal(await speaker('system', ''), 'agent');
    const patterns = { agentAuthors: '^ag-', customerAuthors: '^web-' };
    assert.equal(await speaker('ag-17', 'SDK', patterns), 'agent');
    assert.equal(await speaker('web-17@example.org', 'API', patterns), 'customer');
  });

  it('drops what we wrote ourselves, by our mark or our author', async () => {
    const nothing = { interactions: [], ignored: 0 };
    const marked = message({ Attributes: '{"case_swarm":{"message":"m-1","part":0}}' });
    assert.deepEqual(await taken(marked), nothing);
    assert.deepEqual(await taken(message({ Author: 'teams:7c1e', Source: 'API' })), nothing);
  });

  it('takes what was changed in its place, and what was taken back away', async () => {
    const changed = await eventsOf(
      message({ EventType: 'onMessageUpdated', Body: 'It leaks.', DateUpdated: isoAt(40) }),
    );
    const again = await eventsOf(
      message({ EventType: 'onMessageUpdated', Body: 'It drips.', DateUpdated: isoAt(50) }),
    );
    const [first] = await eventsOf(message());
    const segments = [first, ...changed, ...again].map((event) =>
      event?.fact.type === 'line' ? [event.at, event.fact.segmentId, event.fact.text] : [],
    );
    const sid = `IM${'e'.repeat(32)}`;
    assert.deepEqual(segments, [
      [isoAt(30), sid, 'It leaks again.'],
      [isoAt(40), sid, 'It leaks.'],
      [isoAt(50), sid, 'It drips.'],
    ]);
    assert.equal(new Set([first, ...changed, ...again].map((event) => event?.id)).size, 3);
    const [removed] = await factsOf(message({ EventType: 'onMessageRemoved' }));
    assert.equal(removed?.type === 'line' && removed.text, '[message removed]');
    const [edited] = [...changed, ...again].map(({ fact }) => fact);
    assert.deepEqual(
      [edited, removed].map((fact) => fact?.type === 'line' && fact.change),
      ['edited', 'removed'],
    );
  });

  it('names the files of a message without words', async () => {
    const Media = JSON.stringify([
      { Sid: 'ME1', ContentType: 'image/jpeg', Filename: 'Lena Vogel.jpg', Size: 81 },
      { Sid: 'ME2' },
    ]);
    const [photo] = await factsOf(message({ Body: '', Media }));
    assert.equal(photo?.type === 'line' && photo.text, '[image/jpeg, file]');
    assert.deepEqual(await factsOf(message({ Body: '' })), []);
  });

  it('begins, names its case and its customer, and ends', async () => {
    const Attributes = JSON.stringify({ caseNumber: 'CAS-01001' });
    assert.deepEqual(
      await factsOf(happened('onConversationAdded', { DateCreated: isoAt(0), Attributes })),
      [
        { type: 'started', channel: 'chat' },
        { type: 'case-named', caseNumber: 'CAS-01001' },
      ],
    );
    const updated = { DateUpdated: isoAt(5), Attributes };
    assert.deepEqual(await factsOf(happened('onConversationUpdated', updated)), [
      { type: 'case-named', caseNumber: 'CAS-01001' },
    ]);
    const joined = {
      ParticipantSid: 'MB1',
      DateCreated: isoAt(1),
      'MessagingBinding.Address': 'whatsapp:+49305550123',
    };
    assert.deepEqual(await factsOf(happened('onParticipantAdded', joined)), [
      { type: 'customer-named', customer: { phone: '+49305550123' } },
    ]);
    const state = (StateTo: string) =>
      factsOf(happened('onConversationStateUpdated', { StateTo, DateUpdated: isoAt(90) }));
    assert.deepEqual(await state('inactive'), []);
    assert.deepEqual(await state('closed'), [{ type: 'ended' }]);
    assert.deepEqual(await factsOf(happened('onConversationRemoved', { DateRemoved: isoAt(99) })), [
      { type: 'ended' },
    ]);
  });

  it('says nothing of receipts and of who has no address; what is unknown is counted', async () => {
    const quiet = [
      'onDeliveryUpdated',
      'onUserUpdated',
      'onParticipantRemoved',
      'onParticipantAdded',
    ];
    for (const type of quiet) {
      assert.deepEqual(await taken(happened(type)), { interactions: [], ignored: 0 });
    }
    assert.equal((await taken(happened('onMessageFolded'))).ignored, 1);
  });

  it('is refused with the path of what is wrong', async () => {
    const where = (more: Readonly<Record<string, string>>) =>
      taken(message(more))
        .then(() => 'taken')
        .catch((error: unknown) => (error instanceof WebhookRefused ? error.where : String(error)));
    assert.equal(await where({ ConversationSid: '' }), 'ConversationSid');
    assert.equal(await where({ MessageSid: '' }), 'MessageSid');
    assert.equal(await where({ DateCreated: '' }), 'DateCreated');
    assert.equal(await where({ Attributes: '"' }), 'Attributes');
    assert.equal(await where({ Index: 'first' }), 'Index');
    assert.equal(await where({ Body: '', Media: '{}' }), 'Media');
  });
});
